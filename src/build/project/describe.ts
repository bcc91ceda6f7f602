import { VFile } from 'vfile'
import type { Template } from '../../model/template.js'
import { type Layer, lookOf, type Origin, originsOf } from '../../pipeline.js'
import { readCorrections } from '../input/corrections.js'
import { readBytes, refuseCorrections } from '../input/inputs.js'
import { loadTemplate } from '../template/load-template.js'
import { ownLayers } from './layers.js'
import { flagLayer, openProject, type Project, type ProjectRequest } from './project.js'

/** A value that holds, and where it comes from. */
export interface Described {
  /** By its path: `paper`, `options.ink`. */
  key: string
  value: unknown
  origin: Origin
}

/**
 * What holds for a project, or for one of its announcements, in the order of the documentation.
 *
 * @param input The path of an announcement; `null` for what holds for all that say nothing of themselves.
 * @throws HandbillError `config-broken`, `corrections-broken`, `unknown-template`, `template-broken`, `input-missing`,
 * `input-unreadable`
 */
export async function describeProject(request: ProjectRequest, input: string | null): Promise<Described[]> {
  const project = await openProject(request)
  const layers = [...(await layersOf(project, input)), flagLayer(project)]
  return [...describeKeys(project, request), ...(await describeLook(layers))]
}

async function layersOf({ layersFor }: Project, input: string | null): Promise<Layer[]> {
  if (input === null) return layersFor(null)
  refuseCorrections(input)
  const announcement = new VFile({ path: input, value: readBytes(input) })
  return [...layersFor(input), ...(await ownLayers(announcement, await readCorrections(input)))]
}

const byDefault: Origin = { from: 'default', file: null, line: null, column: null }

function describeKeys(project: Project, request: ProjectRequest): Described[] {
  const { config: loaded, inputs, output, layout, collection } = project
  const originOf = (key: string): Origin =>
    loaded && Object.hasOwn(loaded.config, key)
      ? {
          from: 'config',
          file: loaded.path,
          ...(loaded.locate([key], 'key') ?? { line: null, column: null }),
        }
      : byDefault
  const outputOrigin: Origin =
    request.output === undefined ? originOf('output') : { ...byDefault, from: 'flag' }
  return [
    { key: 'inputs', value: inputs, origin: originOf('inputs') },
    { key: 'output', value: output, origin: outputOrigin },
    { key: 'layout', value: layout, origin: originOf('layout') },
    { key: 'collection', value: collection ?? false, origin: originOf('collection') },
  ]
}

async function describeLook(layers: readonly Layer[]): Promise<Described[]> {
  const look = lookOf(layers)
  const template = await loadTemplate(look.template)
  const origins = originsOf(layers)
  for (const { key, origin } of describeTemplate(template, look.template)) {
    if ((origins.get(key) ?? byDefault).from === 'default') origins.set(key, origin)
  }
  const defaults = Object.fromEntries(
    describeTemplate(template, look.template).map(each => [each.key, each.value]),
  )
  return [...origins]
    .filter(([key]) => key !== 'options' && key !== 'words')
    .map(([key, origin]) => ({ key, value: valueAt(look, key.split('.')) ?? defaults[key] ?? null, origin }))
}

/** What a template says where nobody else does. */
function describeTemplate({ paper, options }: Template, name: string): Described[] {
  const origin: Origin = { ...byDefault, from: 'template', file: name }
  const defaults = Object.entries(options).map(([key, option]) => ({
    key: `options.${key}`,
    value: option.default,
    origin,
  }))
  return [{ key: 'paper', value: paper, origin }, ...defaults]
}

function valueAt(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return value
  return valueAt(Reflect.get(value, key), rest)
}
