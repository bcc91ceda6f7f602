/**
 * Where the last entry ends and the closing begins. Text alone seldom says; the other entries do: how many blocks of
 * description they have. What names the entry's people or begins with a pronoun stays, what thanks or sums up goes.
 */

import type { Features } from '../features/features.js'
import type { Decoded } from './decode.js'
import type { PinKind, Pins } from './pins.js'
import type { Scene } from './scene.js'
import type { State } from './states.js'

const reach = 14

/** The words of the names in the last entry, and those of each other entry. */
export interface Named {
  own: ReadonlySet<string>
  others: readonly ReadonlySet<string>[]
}

/** The decoded document with the end of its last entry weighed. */
export function settleTail(scene: Scene, decoded: Decoded, names: Named): Decoded {
  const head = decoded.states.lastIndexOf('head')
  if (head < 0) return decoded
  const { units, isBehindFields } = tailOf(scene, decoded, head)
  const counts = blockCounts(scene, decoded.states.slice(0, head), isBehindFields)
  if (counts.length === 0 || units.length === 0) return decoded
  const entry = { names, depth: partedDepth(scene, decoded, head) }
  const keep = bestCut(scene, counts, units, entry)
  const states = [...decoded.states]
  units.forEach((unit, index) => {
    for (const line of unit)
      if (index >= keep) states[line] = 'closing'
      else if (states[line] !== 'field') states[line] = 'description'
  })
  return { ...decoded, states }
}

/** Description blocks of each entry, or those behind its last field; a list or a quote is one. */
function blockCounts(scene: Scene, states: readonly State[], isBehindFields: boolean): number[] {
  const counts: number[] = []
  let last: object | null = null
  states.forEach((state, index) => {
    const isBehind = state === 'field' && isBehindFields
    if (isBehind) counts.pop()
    if (state === 'head' || isBehind) {
      counts.push(0)
      last = null
    }
    const block = outermost(scene.all[index])
    if (state !== 'description' || !block || block === last) return
    last = block
    counts.push((counts.pop() ?? 0) + 1)
  })
  return counts
}

function outermost(feature: Features | undefined): object | null {
  return feature && !feature.line.dropped ? unitOf(feature) : null
}

/** What counts as one: a list, a quote, a paragraph, or a sentence that has a line of its own in a paragraph. */
function unitOf({ line, prose }: Features): object {
  return line.around[0] ?? (line.partial && prose > 0 ? line : line.block)
}

/** What stands behind the head and the fields of the last entry. */
interface Tail {
  /** Its lines, block by block. */
  units: number[][]
  /** Whether it begins behind a field that the entry surely has. */
  isBehindFields: boolean
}

const noTail: Tail = { units: [], isBehindFields: false }

function tailOf(scene: Scene, { states }: Decoded, head: number): Tail {
  const isRecorded = scene.all.some(({ media }, index) => index < head && states[index] === 'field' && media)
  let first = lastSaid(scene.pins, head) + 1
  while (first < states.length && !isTail(states[first])) first++
  // An entry is one stretch: what stands behind a break is none of it.
  if (states.slice(head, first).includes('interlude')) return noTail
  const firm = states.findLastIndex(
    (state, index) =>
      index >= first &&
      !isTail(state) &&
      !scene.all[index]?.line.dropped &&
      !isLoose(scene.all[index], state, isRecorded),
  )
  if (firm < 0) return { units: unitsFrom(scene, first), isBehindFields: false }
  return states[firm] === 'field' ? { units: unitsFrom(scene, firm + 1), isBehindFields: true } : noTail
}

/** The last line of the entry that people say is one of it: what stands up to there has not to be weighed. */
function lastSaid(pins: Pins, head: number): number {
  const said = [...pins].filter(([line, kind]) => line > head && ofEntries.has(kind))
  return said.reduce((last, [line]) => Math.max(last, line), head)
}

const ofEntries: ReadonlySet<PinKind> = new Set(['description', 'field', 'person', 'title'])

/** The first blocks from a line on. */
function unitsFrom({ all }: Scene, first: number): number[][] {
  const units: number[][] = []
  let last: object | null = null
  for (let index = first; index < all.length && units.length < reach; index++) {
    const feature = all[index]
    const block: object | null = feature ? besideUnit(feature, last) : null
    if (block !== last || units.length === 0) units.push([])
    units.at(-1)?.push(index)
    last = block
  }
  return units
}

/** A picture goes with what stands before it. */
function besideUnit(feature: Features, last: object | null): object {
  return feature.fact === 'picture' && last !== null ? last : unitOf(feature)
}

function isTail(state: State | undefined): boolean {
  return state === 'description' || state === 'closing'
}

/**
 * Whether a field behind the text of the last entry may be none of it: a picture, or what nothing else has: "Press
 * contact: ada@tides.example", "Our aim: …", or "YouTube" where no other entry has a recording.
 */
function isLoose(feature: Features | undefined, state: State | undefined, isRecorded: boolean): boolean {
  if (!feature || state !== 'field') return false
  const { label, labelCount, media, fact } = feature
  if (fact === 'picture') return true
  if (!label) return media && !isRecorded
  return (label.meaning === 'field' || label.meaning === 'description') && labelCount < 2
}

function bestCut(
  scene: Scene,
  counts: readonly number[],
  units: readonly (readonly number[])[],
  entry: Opening,
): number {
  const stays = units.map(([first = -1]) => stay(scene.all[first], entry))
  let kept = 0
  let best = 0
  let bestScore = Number.NEGATIVE_INFINITY
  for (let cut = 0; cut <= units.length; cut++) {
    const score = countScore(counts, cut) + kept
    if (score > bestScore) {
      best = cut
      bestScore = score
    }
    kept += stays[cut] ?? 0
  }
  return best
}

/** Log-likelihood of a number of blocks, given those of the other entries. */
function countScore(counts: readonly number[], count: number): number {
  const same = counts.filter(other => other === count).length
  const most = counts.reduce((one, other) => Math.max(one, other), 0)
  const least = counts.reduce((one, other) => Math.min(one, other), most)
  const beyond = Math.max(0, count - most, least - count)
  const trust = counts.length / (counts.length + 0.4)
  return trust * (Math.log((same + 0.25) / (counts.length + 1)) - beyond * 0.6)
}

const pronoun =
  /^(?:he|she|they|his|her|their|er|sie|sein|seine|ihr|ihre|il|elle|él|ella|ele|ela|lui|lei|hij|zij|он|она|він|вона)(?=[\s’'])|^[他她]|^(?:彼|彼女)(?=は)/iu

/** Who names people of so many other entries speaks of all. */
const fewestOthers = 2

/** Whom an entry names, and the depth of the heading that opens it, where headings part the text of the others; else 0. */
interface Opening {
  names: Named
  depth: number
}

function partedDepth({ all }: Scene, { states }: Decoded, head: number): number {
  const depth = all[head]?.line.depth ?? 0
  const isParted = all.some(
    ({ line }, index) => index < head && states[index] === 'description' && line.depth > depth,
  )
  return isParted ? depth : 0
}

/** How much a block speaks of the entry rather than of all; a heading inside the one that opens it goes on. */
function stay(feature: Features | undefined, { names: { own, others }, depth }: Opening): number {
  if (!feature) return 0
  if (feature.line.kind === 'heading') return depth > 0 && feature.line.depth > depth ? 0 : -4
  if (feature.line.kind === 'mark') return -1.5
  if (feature.line.told === 'beside') return -4
  let score = -feature.closing * 1.2
  if (pronoun.test(feature.text)) score += 1.5
  const names = (words: ReadonlySet<string>): boolean => [...words].some(word => feature.text.includes(word))
  if (others.filter(names).length >= fewestOthers) score -= 2
  else if (names(own)) score += 2
  if (feature.prose <= 0 && feature.line.lists === 0 && feature.line.quotes === 0) score -= 0.8
  if (feature.aside || feature.introducesAside) score -= 1.5
  return score
}
