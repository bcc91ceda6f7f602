/**
 * What ends entry after entry in the same words belongs to the form, and is no text: "Ada's blog post", "Wei's blog post";
 * "The talk was from 14:00 to 14:20.", "The talk was from 14:20 to 15:00.". Neither are lines at an end that are a link and no more.
 */
import type { Features } from '../features/features.js'
import { isLinked } from '../features/link-bar.js'
import type { Decoded } from './decode.js'
import type { Scene } from './scene.js'
import type { State } from './states.js'

/** The last line of an entry's description. */
interface End {
  index: number
  feature: Features
  /** No other line describes the entry. */
  isAlone: boolean
}

/** Lines that an end may have. */
const rounds = 4
const fewest = 3
/** The part of the entries that end so. */
const mostly = 0.5
/** Words that short lines begin or end with. */
const ofLine = 2

/** The decoded document, with such lines as fields. */
export function withoutRefrains(scene: Scene, decoded: Decoded): Decoded {
  if (scene.pins.size > 0) return decoded
  const states = [...decoded.states]
  // What ends most entries ends those with a line more, too.
  const shared = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    dropLinks(scene, states)
    const ends = endsOf(scene, states)
    for (const key of sharedKeys(ends)) shared.add(key)
    const refrains = ends.filter(end => keysOf(end).some(key => shared.has(key)))
    if (refrains.length === 0) break
    for (const { index } of refrains) states[index] = 'field'
  }
  return { ...decoded, states }
}

/** Takes the lines at the end of every description that are links and no more, however many, for fields. */
function dropLinks({ all }: Scene, states: State[]): void {
  let isEnd = true
  for (let index = all.length - 1; index >= 0; index--) {
    const feature = all[index]
    if (states[index] === 'head') isEnd = true
    if (!isEnd || states[index] !== 'description' || !feature || feature.line.dropped) continue
    isEnd = isLinked(feature)
    if (isEnd) states[index] = 'field'
  }
}

function endsOf({ all }: Scene, states: Decoded['states']): End[] {
  const ends: (End | null)[] = []
  states.forEach((state, index) => {
    if (state === 'head') ends.push(null)
    const feature = all[index]
    if (state !== 'description' || !feature || feature.line.dropped) return
    const before = ends.pop() ?? null
    ends.push({ index, feature, isAlone: before === null })
  })
  return ends.filter(end => end !== null)
}

function sharedKeys(ends: readonly End[]): Set<string> {
  const counts = new Map<string, number>()
  for (const end of ends) for (const key of keysOf(end)) counts.set(key, (counts.get(key) ?? 0) + 1)
  const least = Math.max(fewest, ends.length * mostly)
  return new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key))
}

/** How a short line begins and ends; a sentence is what it is but for its numbers, where it does not stand alone. */
function keysOf({ feature: { text, prose, isShort }, isAlone }: End): string[] {
  if (!isShort || (prose > 0 && isAlone)) return []
  const said = text.toLowerCase().replace(/\d[\d.:h]*/gu, '#')
  if (prose > 0) return [said.replace(/[\s.!]+$/u, '')]
  const words = said.split(/\s+/u)
  if (words.length < ofLine) return []
  return [`${words.slice(0, ofLine).join(' ')} …`, `… ${words.slice(-ofLine).join(' ')}`]
}
