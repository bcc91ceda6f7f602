import { HandbillError } from '../../model/error.js'
import { nearest } from '../../model/nearest.js'
import { pageSize } from '../../model/paper.js'
import type { Template, TemplateFile, TemplateOption } from '../../model/template.js'

/** What `template.json` says of a template. */
export interface TemplateSettings extends Pick<Template, 'name' | 'description' | 'options'> {
  /** The template whose files and options hold where this one has none. */
  extends: Extended | null
  paper: string | null
}

export interface Extended {
  /** A name, or a path from the folder of the template that says so. */
  template: string
  /** Where it says so. */
  place: NonNullable<HandbillError['place']>
}

const defaults: Omit<TemplateSettings, 'name'> = { extends: null, description: '', paper: null, options: {} }

/**
 * Reads a template's `template.json`; without one the folder's name and the defaults hold.
 *
 * @throws HandbillError `template-broken` naming the value that is wrong.
 */
export function readTemplateSettings(file: TemplateFile | null, folderName: string): TemplateSettings {
  if (file === null) return { name: folderName, ...defaults }
  const settings = record(parse(file), 'the file', file)
  known(Object.keys(settings), ['name', 'extends', 'description', 'paper', 'options'], file)
  return {
    name: string(settings.name ?? folderName, 'name', file),
    extends: extended(optionalString(settings.extends, 'extends', file), file),
    description: string(settings.description ?? defaults.description, 'description', file),
    paper: paper(optionalString(settings.paper, 'paper', file), file),
    options: options(record(settings.options ?? {}, 'options', file), file),
  }
}

function parse(file: TemplateFile): unknown {
  try {
    return JSON.parse(file.source)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw fault(
      file,
      `Not JSON: ${reason}`,
      'Mend the JSON; it has no comments and no comma after the last value.',
    )
  }
}

function options(named: Record<string, unknown>, file: TemplateFile): Record<string, TemplateOption> {
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [name, option(name, value, file)]))
}

const types: readonly TemplateOption['type'][] = ['boolean', 'string', 'number']

function option(name: string, value: unknown, file: TemplateFile): TemplateOption {
  const given = record(value, `options.${name}`, file)
  known(Object.keys(given), ['type', 'default', 'description', 'choices'], file)
  const type = types.find(candidate => candidate === given.type)
  if (type === undefined) {
    throw fault(file, `Unexpected type of options.${name}`, `Use one of ${types.join(', ')}.`)
  }
  const fallback = given.default
  if (!isOptionValue(fallback) || typeof fallback !== type) {
    throw fault(
      file,
      `Unexpected default of options.${name}, expected a ${type}`,
      'Give a default of its type.',
    )
  }
  const description = string(given.description ?? '', `options.${name}.description`, file)
  return { type, default: fallback, description, ...choices(given.choices, name, file) }
}

function isOptionValue(value: unknown): value is TemplateOption['default'] {
  return types.some(type => typeof value === type)
}

function choices(value: unknown, name: string, file: TemplateFile): Pick<TemplateOption, 'choices'> {
  if (value === undefined) return {}
  if (!Array.isArray(value))
    throw fault(file, `Unexpected choices of options.${name}, expected a list`, 'Write ["a", "b"].')
  return { choices: value.map(choice => string(choice, `options.${name}.choices`, file)) }
}

function extended(template: string | null, file: TemplateFile): Extended | null {
  if (template === null) return null
  const said = /"extends"\s*:\s*(?=")/.exec(file.source)
  return { template, place: placeAt(file, said === null ? 0 : said.index + said[0].length) }
}

function paper(value: string | null, file: TemplateFile): string | null {
  try {
    return value === null ? null : pageSize(value)
  } catch (error) {
    if (error instanceof HandbillError) throw fault(file, error.message, error.cure)
    throw error
  }
}

function record(value: unknown, what: string, file: TemplateFile): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw fault(file, `Unexpected value of ${what}, expected an object`, 'Write { "name": value }.')
}

function string(value: unknown, what: string, file: TemplateFile): string {
  if (typeof value === 'string') return value
  throw fault(file, `Unexpected value of ${what}, expected text`, 'Put it in double quotes.')
}

function optionalString(value: unknown, what: string, file: TemplateFile): string | null {
  return value === undefined ? null : string(value, what, file)
}

function known(names: readonly string[], allowed: readonly string[], file: TemplateFile): void {
  const unknown = names.find(name => !allowed.includes(name))
  if (unknown === undefined) return
  const near = nearest(unknown, allowed)
  const guess = near === null ? '' : `Did you mean ${near}? `
  throw fault(file, `Unknown setting ${unknown}`, `${guess}There are ${allowed.join(', ')}.`, `"${unknown}"`)
}

/** The place is where the words that are wrong stand; the first line where they are not known. */
function fault(file: TemplateFile, message: string, cure: string, words = ''): HandbillError {
  const place = placeAt(file, Math.max(0, file.source.indexOf(words)))
  return new HandbillError('template-broken', message, cure, place)
}

function placeAt(file: TemplateFile, offset: number): Extended['place'] {
  const before = file.source.slice(0, offset).split('\n')
  return { file: file.path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
