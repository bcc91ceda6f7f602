/** Layers of what was said, from the weakest to the strongest, to one look with its origins. */
import type { Look, PartialLook } from '../model/look.js'
import { formats } from '../model/vocabulary.js'
import type { Path, Place } from './places.js'

/** Who says something, in ascending order of weight. */
export const speakers = ['default', 'template', 'config', 'rule', 'front matter', 'sidecar', 'flag'] as const
export type Speaker = (typeof speakers)[number]

/** Where a value comes from; the place where it is known. */
export interface Origin {
  from: Speaker
  file: string | null
  line: number | null
  column: number | null
}

/** What one speaker says. */
export interface Layer {
  from: Speaker
  file: string | null
  look: PartialLook
  /** Where in the file a key stands, by its path from the look: `['options', 'ink']`; `null` where none can tell. */
  locate: ((path: Path) => Place | null) | null
}

export const defaultLook: Look = {
  template: 'digest',
  options: {},
  formats,
  paper: null,
  standard: 'ua1,a2a',
  language: null,
  words: {},
  order: 'source',
  groups: 'keep',
}

/**
 * What is said over what was said before. Options and words are taken one by one; the options of one template say
 * nothing of another.
 */
export function overlay(look: Look, said: PartialLook): Look {
  const options = isOtherTemplate(look, said) ? {} : look.options
  return {
    ...look,
    ...said,
    options: { ...options, ...said.options },
    words: { ...look.words, ...said.words },
  }
}

function isOtherTemplate(look: Look, said: PartialLook): boolean {
  return said.template !== undefined && said.template !== look.template
}

export function lookOf(layers: readonly Layer[]): Look {
  return layers.reduce((look, layer) => overlay(look, layer.look), defaultLook)
}

/** By the key's path (`paper`, `options.ink`), in the order of `Look`: where its value comes from. */
export function originsOf(layers: readonly Layer[]): Map<string, Origin> {
  const none = { line: null, column: null }
  const origins = new Map<string, Origin>()
  for (const key of Object.keys(defaultLook)) origins.set(key, { from: 'default', file: null, ...none })
  let look = defaultLook
  for (const { from, file, look: said, locate } of layers) {
    if (isOtherTemplate(look, said)) forgetOptions(origins)
    look = overlay(look, said)
    for (const path of pathsOf(said)) origins.set(path.join('.'), { from, file, ...(locate?.(path) ?? none) })
  }
  return origins
}

function forgetOptions(origins: Map<string, Origin>): void {
  for (const path of origins.keys()) if (path.startsWith('options.')) origins.delete(path)
}

/** Options and words one by one, the other keys as they are. */
function pathsOf(look: PartialLook): string[][] {
  return Object.entries(look).flatMap(([key, value]) =>
    key === 'options' || key === 'words' ? Object.keys(value).map(name => [key, name]) : [[key]],
  )
}

/** The part of what was written that is about looks. */
export function lookIn(written: PartialLook): PartialLook {
  const formats = written.formats && [...new Set(written.formats)]
  const entries = Object.entries({ ...written, formats })
  return Object.fromEntries(entries.filter(([key, value]) => key in defaultLook && value !== undefined))
}
