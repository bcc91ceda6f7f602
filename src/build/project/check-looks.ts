import { HandbillError } from '../../model/error.js'
import type { Look } from '../../model/look.js'
import { lookOf, type Origin, originsOf, resolveOptions } from '../../pipeline.js'
import type { Task } from '../task/task.js'
import type { Workshop } from '../task/workshop.js'
import { loadCollectionTemplate, loadTemplate } from '../template/load-template.js'
import { flagLayer, type Project } from './project.js'

/**
 * Makes sure that each look which a project gives to its announcements can be had.
 *
 * @throws HandbillError `unknown-template`, `template-broken`, `bad-option`; `config-broken` at the place where a
 * configuration names what there is not
 */
export async function checkLooks(
  project: Project,
  tasks: readonly Task[],
  workshop: Workshop,
): Promise<void> {
  const looks = new Map(tasks.map(({ look, source }) => [look, source]))
  if (looks.size === 0) looks.set(lookOf([...project.layersFor(null), flagLayer(project)]), '')
  for (const [look, source] of looks) {
    try {
      await workshop.toolsFor(look, null, null)
    } catch (error) {
      throw error instanceof HandbillError ? await placed(error, look, source, project) : error
    }
  }
}

/**
 * Makes sure that the look of the pages over all announcements can be had.
 *
 * @throws HandbillError as `checkLooks` does
 */
export async function checkCollectionLook({ collection, config }: Project): Promise<void> {
  if (collection === null) return
  const { template, options = {} } = collection
  try {
    resolveOptions((await loadCollectionTemplate(template)).index, options)
  } catch (error) {
    if (!(error instanceof HandbillError) || error.place !== null || config === null) throw error
    const place = config.locate(['collection', error.code === 'bad-option' ? 'options' : 'template'], 'key')
    const { code, message, cure } = error
    if (place === null || code === 'template-broken') throw error
    throw new HandbillError('config-broken', message, cure, { file: config.path, ...place }, error)
  }
}

/** The error at the place of the configuration that it is about; as it is where it is about something else. */
async function placed(
  error: HandbillError,
  look: Look,
  source: string,
  project: Project,
): Promise<HandbillError> {
  const origins = originsOf([...project.layersFor(source), flagLayer(project)])
  const key = error.code === 'unknown-template' ? 'template' : await badOption(error, look, origins)
  const { from, file, line, column } = (key && origins.get(key)) || nowhere
  if (error.place !== null || file === null || (from !== 'config' && from !== 'rule')) return error
  const place = { file, line: line ?? 1, column: column ?? 1 }
  return new HandbillError('config-broken', error.message, error.cure, place, error)
}

const nowhere: Origin = { from: 'default', file: null, line: null, column: null }

async function badOption(
  { code }: HandbillError,
  look: Look,
  origins: ReadonlyMap<string, Origin>,
): Promise<string | null> {
  if (code !== 'bad-option') return null
  const template = await loadTemplate(look.template)
  const isBad = ([name, value]: [string, Look['options'][string]]): boolean => {
    try {
      resolveOptions(template, { [name]: value })
      return false
    } catch {
      // The option that was refused among all is refused alone.
      return origins.has(`options.${name}`)
    }
  }
  const [name] = Object.entries(look.options).find(isBad) ?? []
  return name === undefined ? null : `options.${name}`
}
