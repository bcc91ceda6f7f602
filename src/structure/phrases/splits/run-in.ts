/** Heads that running text follows in the same line: "**Tide tables** — A card for every harbour, made by …". */
import type { Inline } from '../../inline.js'
import { isKnownLabel } from '../labels/meaning.js'
import { type CommonWords, nameScore } from '../names/name.js'
import { isCountry } from '../people/places.js'
import { opensWithSubject } from '../sentences/predicate.js'
import { endsSentence, hasInnerStop, titleScore, wordCount } from '../titles/title.js'
import { type CutSign, markCuts, quoteCuts, signCuts } from './cuts.js'
import type { Partable, Split } from './split.js'

/** Words of a title that text follows in the same line. */
export const longestHead = 10
const fewestWords = 4
const surelyName = 1.3
/** A head with a mark of its own is the surer, and one that a colon or a dash parts from its text less. */
const marked = 0.3
/** What a bracket adds that says between a title and its text where it is from: sentences have none there. */
const fromCountry = 3
const fromPlace = 2
const unmarked = -0.1
const sentence = -0.4
/** What it adds that the colon is the second one, behind a few words: a title and its subtitle stand before it. */
const subtitled = 0.2
const longestSubtitle = 7
const longestSubtitled = 14
const separators: ReadonlySet<string> = new Set([':', 'dash'])

/** The ways to part a range, whose first sentence ends at `stop`, into a title and the text about it. */
export function runInsOf(
  { text, inline, lead, common }: Partable,
  from: number,
  to: number,
  stop: number,
): Split[] {
  const signs = [...signCuts(text, from, to)].filter(cut => separators.has(cut.separator))
  const cuts = [...signs, ...quoteCuts(text, from, to), ...markCuts(text, from, to, inline, lead)]
  if (stop < to) cuts.push({ separator: 'stop', left: stop, right: pastMark(text, stop), end: to })
  return cuts.flatMap(cut => {
    const bare = withoutMarks(text, from, cut.left)
    const place = placeBefore(text, from, bare)
    const title = place ? withoutMarks(text, from, place.from) : bare
    const rest = cut.separator === 'mark' ? pastMark(text, cut.right) : cut.right
    const isStrong = isMarked(inline, lead, from, title, rest)
    // The full stop before a label inside the line is a mark of the label's.
    const head = text.slice(from, title)
    const isTitled = isRunIn(head, text.slice(rest, to + 1).trimEnd(), cut.separator)
    if (!isTitled || (cut.separator === 'mark' && !isStrong)) return []
    const subtitle = isSubtitled(head, text.slice(rest, rest + 2), cut.separator) ? subtitled : 0
    const score =
      headScore(head, common) + markScore(isStrong, cut.separator) + subtitle + (place?.worth ?? 0)
    return [
      {
        order: 'title-text',
        separator: cut.separator,
        people: [rest, rest],
        title: [from, title],
        rest,
        score,
      },
    ]
  })
}

function markScore(isStrong: boolean, sign: CutSign): number {
  if (isStrong) return marked
  return sign === 'stop' ? sentence : unmarked
}

/** A name before running text is no title; two capitals alone are not that much of a name. */
function headScore(head: string, common: CommonWords): number {
  const first = head.split(/\s[–—-]\s/)[0] ?? head
  return (
    titleScore(head) -
    Math.max(0, nameScore(head, common) - surelyName, nameScore(first, common) - surelyName)
  )
}

/** Behind a colon the text may go on in small letters. */
function isRunIn(head: string, rest: string, sign: CutSign): boolean {
  const longest = isSubtitled(head, rest, sign) ? longestSubtitled : longestHead
  return (
    wordCount(head) <= longest &&
    !isKnownLabel(head) &&
    wordCount(rest.slice(0, 200)) >= fewestWords &&
    (endsSentence(rest) || hasInnerStop(rest) || opensWithSubject(rest)) &&
    !(sign === ':' ? /^[,;(]/u : /^[\p{Ll},;(]/u).test(rest)
  )
}

/** The bracket that ends a head and says where it is from. */
function placeBefore(text: string, from: number, to: number): { from: number; worth: number } | null {
  const bracket = /\s*\(([^()]+)\)$/u.exec(text.slice(from, to))
  if (!bracket?.[1] || bracket.index === 0) return null
  const last = bracket[1].split(',').at(-1) ?? ''
  if (isCountry(last)) return { from: from + bracket.index, worth: fromCountry }
  return placeName.test(bracket[1]) ? { from: from + bracket.index, worth: fromPlace } : null
}

const placeName = /^\p{Lu}\p{Ll}+(?:[\s,-]+\p{Lu}\p{Ll}+){0,2}$/u

function withoutMarks(text: string, from: number, to: number): number {
  let end = to
  while (end > from && /[\s:：.–—-]/u.test(text[end - 1] ?? '')) end--
  return end
}

function pastMark(text: string, from: number): number {
  return from + (/^[\s:：.–—-]*/u.exec(text.slice(from, from + 10))?.[0].length ?? 0)
}

/** Whether a head before a colon has one inside it, with words behind that which are no sentence, before one that is. */
function isSubtitled(head: string, rest: string, sign: CutSign): boolean {
  const subtitle = sign === ':' ? /^[^:]+:\s([^:,]+)$/u.exec(head)?.[1] : undefined
  return subtitle !== undefined && wordCount(subtitle) <= longestSubtitle && /^["“„«(¿¡]?\p{Lu}/u.test(rest)
}

/** Whether all of the head stands out, and nothing of the text at `rest` does with it. */
function isMarked({ leaves }: Inline, lead: number, from: number, to: number, rest: number): boolean {
  const inside = leaves.filter(leaf => leaf.start < to + lead && leaf.end > from + lead)
  return (
    inside.length > 0 &&
    inside.every(leaf => (leaf.strong || leaf.emphasis || leaf.link !== null) && leaf.end <= rest + lead)
  )
}
