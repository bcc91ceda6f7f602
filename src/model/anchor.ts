/** Finds the text that an anchor cites, though either may have been edited since. */
import type { VFile } from 'vfile'
import type { Anchor } from './corrections.js'
import { fold } from './fold.js'
import { nearest } from './nearest.js'

export type CorrectionRule = 'correction-unmatched' | 'correction-ambiguous' | 'correction-impossible'

/** A prefix shorter than this says too little. */
const leastPrefix = 4

/**
 * The index of the one candidate that an anchor cites: the same text, else the same but for white space, quotes, colons,
 * dashes, case, diacritics and marks of markup, else one that begins with it. Later lists of candidates are tried
 * where the ones before have none. Where there is not exactly one, `null`, and a warning on `file`, which holds the
 * anchor.
 *
 * @param what What is sought, for the warning: `entry`.
 */
export function cite(
  anchor: Anchor,
  what: string,
  file: VFile,
  ...lists: readonly (readonly string[])[]
): number | null {
  for (const candidates of lists) {
    const [index, more] = citable(anchor.value, candidates)
    if (index !== undefined && more === undefined) return index
    if (index !== undefined)
      return warn(
        file,
        'correction-ambiguous',
        anchor,
        `Unexpected “${anchor.value}”: it cites more than one ${what}`,
      )
  }
  const near = nearest(anchor.value, ofLikeLength(lists.flat(), anchor.value))
  const guess = near ? `; nearest is “${near}”` : ''
  return warn(
    file,
    'correction-unmatched',
    anchor,
    `Unexpected “${anchor.value}”: no ${what} says so${guess}`,
  )
}

function ofLikeLength(texts: readonly string[], { length }: string): Set<string> {
  return new Set(texts.filter(text => text !== '' && text.length < 2 * length))
}

/** Adds a warning about a correction. */
export function warn(
  file: VFile,
  ruleId: CorrectionRule,
  { place }: Pick<Anchor, 'place'>,
  reason: string,
): null {
  file.message(reason, { place, ruleId, source: 'handbill' })
  return null
}

/** Whether two texts differ in nothing but white space, quotes, dashes, case, diacritics and marks. */
export function isSameText(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

/** The indices of the candidates that an anchor cites best, in ascending order. */
export function citable(anchor: string, candidates: readonly string[]): number[] {
  const wanted = plain(anchor)
  const alike = beginningWith(wanted, sortedBy(candidates))
  const same = alike.filter(({ text }) => text === wanted).map(({ index }) => index)
  const exact = same.filter(index => candidates[index]?.trim() === anchor.trim())
  const prefixed = wanted.length >= leastPrefix ? alike.map(({ index }) => index) : []
  const best = [exact, same, prefixed].find(indices => indices.length > 0) ?? []
  return best.sort((a, b) => a - b)
}

interface Sorted {
  /** As texts are compared. */
  text: string
  index: number
}

const known = new WeakMap<readonly string[], readonly Sorted[]>()

/** Many anchors are sought in the same list. */
function sortedBy(candidates: readonly string[]): readonly Sorted[] {
  const sorted =
    known.get(candidates) ??
    candidates
      .map((candidate, index) => ({ text: plain(candidate), index }))
      .filter(({ text }) => text !== '')
      .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
  known.set(candidates, sorted)
  return sorted
}

function beginningWith(prefix: string, sorted: readonly Sorted[]): Sorted[] {
  let from = 0
  for (let to = sorted.length; from < to; ) {
    const middle = (from + to) >> 1
    if ((sorted[middle]?.text ?? '') < prefix) from = middle + 1
    else to = middle
  }
  let end = from
  while (sorted[end]?.text.startsWith(prefix)) end++
  return sorted.slice(from, end)
}

/** Marks that begin a line of a list, a quote or a heading. */
const opening = /^\s*(?:(?:[-*+•>]|#{1,6}|\d{1,9}[.)])\s+)+/
/** Tags, link targets, marks of emphasis and code, and the bars between the cells of a table. */
const inline = /<\/?[a-z][^<>]*>|(?<=\])\([^()\s]*\)|[*_`~[\]|]/gi

/** A text as anchors are compared: texts with the same one cite each other. */
export function plain(text: string): string {
  return fold(text.replace(inline, '').replace(opening, ''))
    .replace(/[\u2018-\u201b\u2032´]/g, "'")
    .replace(/[\u201c-\u201f\u2033«»]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/:(?=\s|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
