/**
 * Running text that ends in a colon right before the next entry introduces that one and those behind it: it is no part of
 * the entry before it. Nor is what a paragraph says behind a list of several works: it speaks of all; nor one sentence
 * between two lists of entries of which nothing else is said: it introduces the second list.
 */
import type { Features } from '../features/features.js'
import type { Decoded } from './decode.js'
import type { Scene } from './scene.js'
import type { State } from './states.js'

const introducing = /[:：]$/

/** The decoded document with such text between its entries. */
export function withoutIntroductions({ all }: Scene, decoded: Decoded): Decoded {
  const states: State[] = [...decoded.states]
  all.forEach(({ line }, index) => {
    const isBeside = line.told === 'beside' && line.runsOn && states[index] === 'description'
    if (isBeside && states[index - 1] === 'head') states[index] = 'interlude'
  })
  for (let index = states.length - 1; index > 0; index--) {
    if (states[index] !== 'head') continue
    const last = all[index - 1]
    if (last === undefined || states[index - 1] !== 'description' || last.label?.meaning) continue
    if (last.line.lists > 0 || !introducing.test(last.text)) continue
    for (let at = index - 1; states[at] === 'description' && all[at]?.line.block === last.line.block; at--)
      states[at] = 'interlude'
  }
  for (const index of betweenLists(all, states)) states[index] = 'interlude'
  return { ...decoded, states }
}

/** Lines of running text, each between two entries and two more, where no entry has any text but those. */
function betweenLists(all: readonly Features[], states: readonly State[]): number[] {
  const last = states.lastIndexOf('head')
  const told = states.flatMap((state, index) => (state === 'description' && index < last ? [index] : []))
  return told.every(index => partsLists(all, states, index)) ? told : []
}

function partsLists(all: readonly Features[], states: readonly State[], index: number): boolean {
  const [before, feature] = all.slice(index - 1, index + 1)
  if (!before || !feature || feature.prose <= 0) return false
  const isBetween = [-2, -1, 1, 2].every(step => states[index + step] === 'head')
  return isBetween && !namesIn(before.text).some(name => feature.text.includes(name))
}

/** The words of an entry that a text about it would name. */
function namesIn(text: string): string[] {
  return text.match(/\p{Lu}[\p{L}\p{M}]{2,}/gu) ?? []
}
