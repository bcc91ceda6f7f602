/** What was said of looks, by whom, as layers that can be laid over each other. */
import { dirname } from 'node:path'
import type { VFile } from 'vfile'
import type { PartialLook } from '../../model/look.js'
import { type Layer, loadConfigTools, lookIn, ownLooks, type Path } from '../../pipeline.js'
import type { LoadedConfig } from './load-config.js'
import { templateFrom, wayFrom } from './paths.js'

/** Gives the layers that a configuration has for an input, or without its rules for none, the weakest first. */
export type ConfigLayers = (input: string | null) => Layer[]

export async function configLayers(loaded: LoadedConfig | null): Promise<ConfigLayers> {
  if (loaded === null) return () => []
  const { globMatcher } = await loadConfigTools()
  const folder = dirname(loaded.path)
  const whole = layerOf(loaded, 'config', loaded.config, [])
  const rules = (loaded.config.rules ?? []).map((rule, index) => ({
    isFor: globMatcher(rule.files),
    layer: layerOf(loaded, 'rule', rule, ['rules', index]),
  }))
  return input => {
    if (input === null) return [whole]
    const path = wayFrom(folder, input)
    return [whole, ...rules.filter(({ isFor }) => isFor(path)).map(({ layer }) => layer)]
  }
}

function layerOf(
  { path: file, locate }: LoadedConfig,
  from: Layer['from'],
  said: PartialLook,
  path: Path,
): Layer {
  return {
    from,
    file,
    look: located(lookIn(said), dirname(file)),
    locate: key => locate([...path, ...key], 'key'),
  }
}

/**
 * The layers of what an announcement says of itself, the weaker first.
 *
 * @throws HandbillError `config-broken` in its front matter, `corrections-broken` in the sidecar
 */
export async function ownLayers(announcement: VFile, sidecar: VFile | null): Promise<Layer[]> {
  const found = ownLooks(announcement, sidecar)
  if (found.length === 0) return []
  const { checkLook } = await loadConfigTools()
  return found.map(own => ({
    from: own.from,
    file: own.file,
    look: located(lookIn(checkLook(own)), dirname(own.file)),
    locate: key => own.locate([...own.path, ...key], 'key'),
  }))
}

function located(look: PartialLook, folder: string): PartialLook {
  return look.template === undefined ? look : { ...look, template: templateFrom(folder, look.template) }
}
