import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import { HandbillError } from '../model/error.js'
import { nearest } from '../model/nearest.js'
import type { Template, TemplateFile } from '../model/template.js'
import { type Extended, readTemplateSettings } from '../pipeline.js'
import { packageFolder } from './package-folder.js'

const shipped = join(packageFolder, 'templates')

/** The names of the templates that come with handbill. */
export async function templateNames(): Promise<string[]> {
  const entries = await readdir(shipped, { withFileTypes: true })
  return entries
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
}

/**
 * Loads a template: one that comes with handbill by its name, any other by the path of its folder. What it does not
 * bring comes from the template that it extends.
 *
 * @throws HandbillError `unknown-template`, `template-broken`
 */
export async function loadTemplate(nameOrPath: string): Promise<Template> {
  return await loadFolder(await locate(nameOrPath), [])
}

/** `extending` are the folders of the templates that led here. */
async function loadFolder(folder: string, extending: readonly string[]): Promise<Template> {
  const [settingsFile, markdown, html, css, partials] = await Promise.all([
    optionalFile(join(folder, 'template.json')),
    optionalFile(join(folder, 'digest.md.hbs')),
    optionalFile(join(folder, 'digest.html.hbs')),
    optionalFile(join(folder, 'digest.css')),
    loadPartials(join(folder, 'partials')),
  ])
  const settings = readTemplateSettings(settingsFile, basename(folder))
  const base = settings.extends === null ? null : await loadBase(settings.extends, folder, extending)
  const template: Template = {
    name: settings.name,
    description: settings.description,
    paper: settings.paper ?? base?.paper ?? 'A4',
    options: { ...base?.options, ...settings.options },
    markdown: markdown ?? base?.markdown ?? null,
    html: html ?? base?.html ?? null,
    css: [...(base?.css ?? []), ...(css === null ? [] : [css])],
    partials: { ...base?.partials, ...partials },
  }
  if (template.markdown || template.html) return template
  throw new HandbillError(
    'template-broken',
    `The template ${folder} has no digest.md.hbs and no digest.html.hbs`,
    'Add one of them; each format that is missing is made from the other.',
  )
}

async function loadBase(
  { template, place }: Extended,
  folder: string,
  extending: readonly string[],
): Promise<Template> {
  const base = await locate(isPath(template) ? resolve(folder, template) : template, place)
  const chain = [...extending, folder]
  const first = chain.findIndex(link => resolve(link) === base)
  if (first < 0) return await loadFolder(base, chain)
  const circle = [...chain.slice(first), base].map(link => fromHere(resolve(link, 'template.json')))
  throw new HandbillError(
    'template-broken',
    circle.length === 2
      ? 'The template extends itself'
      : `Templates extend each other in a circle: ${circle.join(' → ')}`,
    'Name another template as "extends", or none.',
    place,
  )
}

/** `place` is where a template names it; `null` for the one that the caller names. */
async function locate(nameOrPath: string, place: Extended['place'] | null = null): Promise<string> {
  const folder = isPath(nameOrPath) ? nameOrPath : join(shipped, nameOrPath)
  if (nameOrPath !== '' && (await isFolder(folder))) return folder
  throw await unknownTemplate(nameOrPath, place)
}

function isPath(name: string): boolean {
  return name.includes('/') || name.includes(sep) || name.startsWith('.')
}

async function unknownTemplate(name: string, place: Extended['place'] | null): Promise<HandbillError> {
  if (isPath(name)) {
    const said =
      place === null ? 'given with --template' : 'after "extends"; it begins at the folder of this file'
    return new HandbillError(
      'unknown-template',
      `No template folder ${name}`,
      `Check the path ${said}.`,
      place,
    )
  }
  const names = await templateNames()
  const near = nearest(name, names)
  const guess = near ? `Did you mean ${near}? ` : ''
  return new HandbillError(
    'unknown-template',
    `Unknown template ${JSON.stringify(name)}`,
    `${guess}Use one of ${names.join(', ')}, or the path of a folder such as ./my-template.`,
    place,
  )
}

async function loadPartials(folder: string): Promise<Record<string, TemplateFile>> {
  if (!(await isFolder(folder))) return {}
  const names = (await readdir(folder)).filter(name => name.endsWith('.hbs')).sort()
  const files = await Promise.all(
    names.map(async name => [name.slice(0, -'.hbs'.length), await file(join(folder, name))] as const),
  )
  return Object.fromEntries(files)
}

const isFolder = (path: string) =>
  stat(path).then(
    status => status.isDirectory(),
    () => false,
  )

const file = async (path: string): Promise<TemplateFile> => ({
  path: fromHere(path),
  source: await readFile(path, 'utf8'),
})

/** As a person in this folder would name it, for messages. */
function fromHere(path: string): string {
  const way = relative(process.cwd(), path)
  return way.startsWith('..') ? path : way
}

async function optionalFile(path: string): Promise<TemplateFile | null> {
  try {
    return await file(path)
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw new HandbillError(
      'template-broken',
      `Cannot read ${path}`,
      'Check that you may read it.',
      null,
      cause,
    )
  }
}
