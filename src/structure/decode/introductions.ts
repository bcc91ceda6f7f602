/**
 * Running text that ends in a colon right before the next entry introduces that one and those behind it: it is no part of
 * the entry before it. Nor is what a paragraph says behind a list of several works: it speaks of all.
 */
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
  return { ...decoded, states }
}
