/** Finds the text that an anchor cites, though either may have been edited since. */
import type { VFile } from 'vfile'
import type { Anchor } from './corrections.js'
import { fold } from './fold.js'
import { nearest } from './nearest.js'

export type CorrectionRule = 'correction-unmatched' | 'correction-ambiguous' | 'correction-impossible'

type Match = { index: number } | 'none' | 'ambiguous'

/** A prefix shorter than this says too little. */
const leastPrefix = 4

/**
 * The index of the one candidate that an anchor cites: the same text, else the same but for white space, quotes,
 * dashes, case, diacritics and marks of markup, else one that begins with it. Later lists of candidates are tried where the ones
 * before have none. Where there is not exactly one, `null`, and a warning on `file`, which holds the anchor.
 *
 * @param what What is sought, for the warning: `an entry`.
 */
export function cite(
  anchor: Anchor,
  what: string,
  file: VFile,
  ...lists: readonly (readonly string[])[]
): number | null {
  for (const candidates of lists) {
    const match = findIn(anchor.value, candidates)
    if (match === 'ambiguous')
      return warn(
        file,
        'correction-ambiguous',
        anchor,
        `Unexpected “${anchor.value}”: it cites more than one ${what}`,
      )
    if (match !== 'none') return match.index
  }
  const near = nearest(
    anchor.value,
    new Set(lists.flat().filter(text => text.length < 2 * anchor.value.length)),
  )
  const guess = near ? `; nearest is “${near}”` : ''
  return warn(
    file,
    'correction-unmatched',
    anchor,
    `Unexpected “${anchor.value}”: no ${what} says so${guess}`,
  )
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

/** The indices of all candidates that an anchor could cite. */
export function citable(anchor: string, candidates: readonly string[]): number[] {
  const wanted = plain(anchor)
  return plainOnes(candidates).flatMap((text, index) => (isCited(text, wanted) ? [index] : []))
}

function isCited(text: string, wanted: string): boolean {
  return text === wanted || (wanted.length >= leastPrefix && text.startsWith(wanted))
}

function findIn(anchor: string, candidates: readonly string[]): Match {
  const wanted = plain(anchor)
  const folded = plainOnes(candidates)
  const ways: ((candidate: string, index: number) => boolean)[] = [
    candidate => candidate.trim() === anchor.trim(),
    (_, index) => folded[index] === wanted,
    (_, index) => isCited(folded[index] ?? '', wanted),
  ]
  for (const way of ways) {
    const index = candidates.findIndex(way)
    if (index < 0) continue
    return candidates.findLastIndex(way) === index ? { index } : 'ambiguous'
  }
  return 'none'
}

const known = new WeakMap<readonly string[], readonly string[]>()

/** Many anchors are sought in the same list. */
function plainOnes(texts: readonly string[]): readonly string[] {
  const plainTexts = known.get(texts) ?? texts.map(plain)
  known.set(texts, plainTexts)
  return plainTexts
}

/** Marks that begin a line of a list, a quote or a heading. */
const opening = /^\s*(?:(?:[-*+•>]|#{1,6}|\d{1,9}[.)])\s+)+/
/** Tags, link targets, and marks of emphasis and code. */
const inline = /<\/?[a-z][^<>]*>|(?<=\])\([^()\s]*\)|[*_`~[\]]/gi

/** A text as anchors are compared: texts with the same one cite each other. */
export function plain(text: string): string {
  return fold(text.replace(inline, '').replace(opening, ''))
    .replace(/[\u2018-\u201b\u2032´]/g, "'")
    .replace(/[\u201c-\u201f\u2033«»]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}
