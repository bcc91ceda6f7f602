/**
 * Whose each character of the source is. Every part claims the characters of its leaves, then the marks between them;
 * what is left in an entry is unplaced, what is left elsewhere is lost, unless it is white space or markup.
 */
import { alignText } from '../model/alignment.js'
import type { Span } from '../model/announcement.js'
import { blankMarkup } from './markup.js'
import type { Leaf, Part, Parts } from './parts.js'

/** What a character is when it is no part's: its owner is one of these, or the index of an entry as `~index`. */
export const nobody = 0x7fff_ffff
export const lost = nobody - 1

export interface Owners {
  /** By UTF-16 unit: the index of a part; `~index` of the entry it stands in unplaced; `nobody` or `lost`. */
  of: Int32Array
  /** Half-open ranges that two parts claim. */
  twice: [start: number, end: number][]
}

export function ownersOf({ all, entries }: Parts, source: string): Owners {
  const owners: Owners = { of: new Int32Array(source.length).fill(nobody), twice: [] }
  all.forEach((part, index) => {
    for (const leaf of part.leaves)
      for (const [start, end] of rangesOf(leaf, source)) claim(owners, all, start, end, index)
  })
  all.forEach((part, index) => {
    if (part.around) fill(owners.of, source, part, part.around, index)
  })
  for (const [start, end] of runsOf(owners.of, 0, source.length, nobody))
    markWords(owners.of, source, start, end, lost)
  entries.forEach(({ span }, index) => {
    if (span) moveLost(owners.of, span, ~index)
  })
  return owners
}

/** The half-open ranges of the characters that a leaf shows: other nodes may stand between those of a text. */
function rangesOf({ span, value }: Leaf, source: string): [start: number, end: number][] {
  const [from, to] = [span.start.offset, span.end.offset]
  const aligned = value === null || value.length === to - from ? null : alignText(value, source, from, to)
  if (value === null || !aligned) return [[from, to]]
  const ranges: [number, number][] = []
  for (let index = 0; index < value.length; index++) {
    const last = ranges.at(-1)
    const [start, end] = [aligned.start(index), aligned.end(index)]
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else ranges.push([start, end])
  }
  return ranges
}

function claim(owners: Owners, all: readonly Part[], start: number, end: number, index: number): void {
  for (let at = start; at < end; at++) {
    const holder = owners.of[at] ?? nobody
    if (holder === nobody || namesIn(all[index], all[holder])) owners.of[at] = index
    else if (holder !== index && !namesIn(all[holder], all[index])) addTo(owners.twice, at)
  }
}

/**
 * Whether a part stands in another: a person, or a title in quotation marks, may stand in a description or in a list
 * before the entries; the words are theirs.
 */
function namesIn(inner: Part | undefined, outer: Part | undefined): boolean {
  return inner?.names === true && (inner.entry === outer?.entry || outer?.entry === null)
}

function addTo(ranges: Owners['twice'], at: number): void {
  const last = ranges.at(-1)
  if (last && last[1] === at) last[1] = at + 1
  else ranges.push([at, at + 1])
}

/** What nobody claims around and between the leaves of a part is its own; between the lines of a table's cell it is not. */
function fill(of: Int32Array, source: string, part: Part, { start, end }: Span, owner: number): void {
  for (const [from, to] of runsOf(of, start.offset, end.offset, nobody))
    if (part.isBlocks || !/[\r\n]/.test(source.slice(from, to))) of.fill(owner, from, to)
}

function moveLost(of: Int32Array, { start, end }: Span, owner: number): void {
  for (let at = start.offset; at < end.offset; at++) if (of[at] === lost) of[at] = owner
}

/** Marks the stretches of a run that hold letters or digits outside markup. */
function markWords(of: Int32Array, source: string, start: number, end: number, owner: number): void {
  const plain = blankMarkup(source.slice(start, end))
  for (const { 0: words, index } of plain.matchAll(/\S(?:.*\S)?/gu))
    if (/[\p{L}\p{N}]/u.test(words)) of.fill(owner, start + index, start + index + words.length)
}

/** The maximal runs of one owner in a half-open range. */
export function* runsOf(
  of: Int32Array,
  from: number,
  to: number,
  owner?: number,
): Generator<[start: number, end: number, owner: number]> {
  for (let start = from; start < to; ) {
    const whose = of[start] ?? nobody
    let end = start + 1
    while (end < to && of[end] === whose) end++
    if (owner === undefined || owner === whose) yield [start, end, whose]
    start = end
  }
}
