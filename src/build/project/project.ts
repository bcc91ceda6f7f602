import { dirname } from 'node:path'
import type { CollectionConfig, HandbillConfig } from '../../model/config.js'
import type { PartialLook } from '../../model/look.js'
import { defaultLayout, type Layer } from '../../pipeline.js'
import { type ConfigLayers, configLayers } from './layers.js'
import { type LoadedConfig, loadConfig } from './load-config.js'
import { pathFrom, templateFrom } from './paths.js'

/** What a call says, over what the configuration says. */
export interface ProjectRequest {
  /** The path of a configuration; `null` for none. */
  config: string | null
  output?: string | undefined
  flags: PartialLook
}

/** A project, resolved but for what announcements say of themselves. */
export interface Project {
  config: LoadedConfig | null
  /** Where its paths begin. */
  folder: string
  /** Folders, files and globs. */
  inputs: readonly string[]
  output: string
  layout: string
  /** `null` for none. */
  collection: CollectionConfig | null
  layersFor: ConfigLayers
  flags: PartialLook
}

/** @throws HandbillError `config-broken` */
export async function openProject({ config: path, output, flags }: ProjectRequest): Promise<Project> {
  const loaded = path === null ? null : await loadConfig(path)
  const folder = path === null ? '.' : dirname(path)
  const config = loaded?.config ?? {}
  return {
    config: loaded,
    folder,
    inputs: [config.inputs ?? 'input'].flat(),
    output: output ?? pathFrom(folder, config.output ?? 'output'),
    layout: config.layout ?? defaultLayout,
    collection: collectionOf(config, folder),
    layersFor: await configLayers(loaded),
    flags,
  }
}

function collectionOf({ collection = false }: HandbillConfig, folder: string): CollectionConfig | null {
  if (collection === false) return null
  if (collection === true) return {}
  const { template, ...said } = collection
  return template === undefined ? said : { ...said, template: templateFrom(folder, template) }
}

/** What was called for, as the strongest layer. */
export function flagLayer({ flags }: Project): Layer {
  return { from: 'flag', file: null, look: flags, locate: null }
}
