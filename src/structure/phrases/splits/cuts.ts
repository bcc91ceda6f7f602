/** Where a line could be parted in two. */

import { latePattern } from '../../../model/late-pattern.js'
import type { Inline } from '../../inline.js'
import { aimWords, byWords, forWords, withWords } from '../../lexicon/connectives.js'
import { titleWords } from '../../lexicon/labels.js'
import { workWords } from '../../lexicon/works.js'
import { endsInMentorCue } from '../people/mentored-by.js'
import { depthAfter } from '../people/pieces.js'
import { quotationEnd } from '../titles/quotation.js'

/**
 * A `gap` is wide white space, a `mark` emphasis, a link or a quotation that ends there, a `stop` that of a sentence; a `note`
 * is a bracket behind somebody's name that a title follows at once, or behind a comma: "Ada Byron (Acme), Tide tables".
 */
export type CutSign =
  | ':'
  | 'dash'
  | 'comma'
  | 'bar'
  | 'gap'
  | 'space'
  | 'by'
  | 'for'
  | 'bracket'
  | 'note'
  | 'mark'
  | 'stop'

export interface Cut {
  separator: CutSign
  /** End of the left part and start of the right part. */
  left: number
  right: number
  /** End of the right part. */
  end: number
}

/**
 * Behind a mark a word may say what was done: ", built by", "– led by". Behind a comma or a quotation mark "de" says who
 * made it; else it stands in titles and names.
 */
const by = new RegExp(
  `(?:(?:[,;.]|\\s[–—-])\\s+\\p{L}{3,14}\\s+(?:by|von|par|por|da|door|przez|av|af)|[,;]?\\s+(?:–\\s+|—\\s+|-\\s+)?(?:${byWords.join('|')})|(?:,|(?<=[”"»’」]),?)\\s+(?:de|do|da|d'))\\s+`,
  'giu',
)

const fors = forWords.join('|')
const aims = aimWords.join('|')
const works = [...titleWords, ...workWords].filter(word => /^\p{L}{3,}$/u.test(word))
const small = '(?:\\p{Ll}+\\s+){0,3}'

/**
 * Between who is honoured and what for: a comma or a mark of quotation says where that begins, a few words that end in a
 * colon ("con el proyecto:", "presents:"), or a word for works ("with the project").
 */
const aimBefore = (work: string) =>
  [
    `,\\s*(?:${fors})\\s+(?=["“„«»「『]?[^\\sa-z])`,
    `,\\s(?:${withWords.join('|')})\\s+(?=["“„«»「『]\\S|[\\p{Lu}\\d])`,
    `\\s(?:${fors})\\s+(?=["“„«»「『])`,
    `,?\\s(?:${aims})\\s+${small}(?:l['’])?(?:\\p{Ll}+|${work})\\s?:\\s+`,
    `(?<!,)\\s${small}\\p{Ll}{4,}\\s?:\\s+`,
    `,?\\s(?:${aims})\\s+${small}(?:l['’])?(?:${work})\\s+(?=["“„«»]\\S|[\\p{Lu}\\d])`,
  ].join('|')
const aimBeforeWork = latePattern(
  aimBefore(works.map(word => `[${word[0]}${word[0]?.toUpperCase()}]${word.slice(1)}`).join('|')),
  'u',
)
/** For texts that name no work: that takes much less to make. */
const plainAim = latePattern(aimBefore('(?!)'), 'u')

/** A word before a capital or a digit, and one with a capital before a colon. */
const beforeName = /[^\s'’:]+(?=\s+["“„«»]?[^\sa-z])|[^\sa-z'’:][^\s'’:]*(?=\s?:\s)/g
const worksByName: ReadonlySet<string> = new Set(works)

/** Whether a word for works stands where `aimBeforeWork` may find one. */
function namesWork(text: string): boolean {
  return (text.match(beforeName) ?? []).some(
    word => worksByName.has(word) || worksByName.has(`${word.charAt(0).toLowerCase()}${word.slice(1)}`),
  )
}

function aimIn(part: string): RegExpExecArray | null {
  if (!maybeAim.test(part)) return null
  return (namesWork(part) ? aimBeforeWork() : plainAim()).exec(part)
}

/** What all matches of `by`, and of an aim, hold: looking for it takes less. Under `iu` two letters are others' equals. */
const maybeBy = new RegExp(
  `\\s(?:by|von|par|por|da|door|przez|av|af|${byWords.join('|')}|de|do|da|d')\\s|[ſ\u212a]`,
  'i',
)
const maybeAim = new RegExp(`:|[,\\s](?:${aims})\\s`)

/** All cuts of a range; of each kind no more than a few. `lead` is the white space before the text in its inline. */
export function* cutsOf(
  text: string,
  from: number,
  to: number,
  inline: Inline,
  lead: number,
): Generator<Cut> {
  yield* signCuts(text, from, to)
  yield* quoteCuts(text, from, to)
  yield* lastCuts(text, from, to)
  yield* markCuts(text, from, to, inline, lead)
}

/** Where a bracket opens or closes, or one of the signs may stand that `cutAt` knows. */
const sign = /[()[\]（）［］:：,，|•｜→>·/／\t–—]|\s(?=\s*(?:–|—|--|――)|-)| (?= )|-(?=[-\s])|―(?=―)/g

/** Cuts at signs, in text order. */
export function* signCuts(text: string, from: number, to: number): Generator<Cut> {
  const seen = new Map<string, number>()
  let depth = 0
  let next = from
  for (const { index } of text.slice(from, to + reach).matchAll(sign)) {
    const at = from + index
    if (at >= to) return
    if (at < next) continue
    depth = depthAfter(depth, text[at] ?? '')
    const cut = depth > 0 ? null : cutAt(text, at, from, to)
    if (!cut) continue
    const count = (seen.get(cut.separator) ?? 0) + 1
    seen.set(cut.separator, count)
    if (count > mostCuts) continue
    yield cut
    // The comma behind a note parts in the other order, too.
    next = cut.separator === 'note' ? cut.left : cut.right
  }
}

const mostCuts = 3
/** How far a sign may go on, with the spaces around it. */
const reach = 6

function cutAt(text: string, at: number, from: number, to: number): Cut | null {
  if (at === from) return null
  const letter = text[at] ?? ''
  const rest = text.slice(at, at + reach)
  if (letter === '：' || (letter === ':' && colon.test(rest))) return skip(text, ':', at, at + 1, to)
  if (')）'.includes(letter)) return noteCut(text, at, to)
  if (letter === ',' || letter === '，') return skip(text, 'comma', at, at + 1, to)
  if (isBar(text, at)) return skip(text, 'bar', at, at + 1, to)
  if (letter === '\t' || rest.startsWith('  '))
    return /\t|\s{2}/u.test(text.slice(at, to).trim()) ? null : skip(text, 'gap', at, at + 1, to)
  const dash = /^\s*(?:–|——?|--|――)\s*|^\s-\s|^-\s(?=\p{Lu})|^\s-(?=\p{Lu}\p{Ll})/u.exec(rest)
  return dash && /\S/u.test(dash[0]) ? skip(text, 'dash', at, at + dash[0].length, to) : null
}

/** A colon before a space, or before a letter of a script without spaces. */
const colon = /^:(?:\s|\p{Lo})/u
const behindNote = /^(?:\s*[,，]\s*|\s*)(?=["“„«「《]?(?:[\p{Lu}\d]|\p{Lo}))/u
const longestGap = 12

function noteCut(text: string, at: number, to: number): Cut | null {
  const gap = behindNote.exec(text.slice(at + 1, Math.min(to, at + longestGap)))
  return gap ? { separator: 'note', left: at + 1, right: at + 1 + gap[0].length, end: to } : null
}

function isBar(text: string, at: number): boolean {
  const letter = text[at] ?? ''
  return (
    '|•｜→'.includes(letter) ||
    (letter === '>' && /^\s>\s/.test(text.slice(at - 1, at + 2))) ||
    (letter === '·' && !isNameDot(text, at)) ||
    isSlash(text, at)
  )
}

/** Whether a dot stands between the parts of a name that is written in Han or kana: "艾达·拜伦". */
function isNameDot(text: string, at: number): boolean {
  return /^[\p{Script=Han}\p{Script=Katakana}ー]·[\p{Script=Han}\p{Script=Katakana}]/u.test(
    text.slice(at - 1, at + 2),
  )
}

/** Whether a slash stands by itself: "《Tides》/ Ada Byron". */
function isSlash(text: string, at: number): boolean {
  return '/／'.includes(text[at] ?? '') && /^[\s”"»」』》].\s/u.test(text.slice(at - 1, at + 2))
}

function skip(text: string, separator: CutSign, left: number, right: number, end: number): Cut {
  let start = right
  while (start < end && /\s/u.test(text[start] ?? '')) start++
  return { separator, left, right: start, end }
}

/** Cuts where a quotation begins that the range ends in, or ends that it begins with: 'Ada Byron "Tides"'. */
export function* quoteCuts(text: string, from: number, to: number): Generator<Cut> {
  const part = text.slice(from, to)
  const first = quotationEnd(part)
  if (first > 0 && first < part.length) yield skip(text, 'mark', from + first, from + first, to)
  const open = first > 0 ? -1 : part.search(opensQuotation)
  if (open > 0 && endsLine.test(part.slice(open + quotationEnd(part.slice(open)))))
    yield skip(text, 'mark', from + open, from + open, to)
}

/** A mark that only opens quotations, or one behind a space. */
const opensQuotation = /[「『《〈]|(?<=\s)["“„«‘]/u
const endsLine = /^[\s.;!。]*$/u

/** The length of a word with a capital between a comma and "by", which goes on with a list: "Locks, Atomics, Lunch by". */
function listedLength(sign: string): number {
  return /^[,;]\s+\p{Lu}\S*(?=\s)/u.exec(sign)?.[0].length ?? 0
}

/** Cuts found from the end: the last "by", the last bracket. */
function* lastCuts(text: string, from: number, to: number): Generator<Cut> {
  const part = text.slice(from, to)
  const last = lastBy(part)
  if (last)
    yield {
      separator: 'by',
      left: from + last.index + listedLength(last[0]),
      right: from + last.index + last[0].length,
      end: to,
    }
  const forIt = aimIn(part)
  if (forIt && forIt.index > 0 && depthBehind(part.slice(0, forIt.index + 2), 0) === 0)
    yield { separator: 'for', left: from + forIt.index, right: from + forIt.index + forIt[0].length, end: to }
  const open = /\s*[([（［]([^()[\]（）［］]+)[)\]）］]\s*[.;]?$/u.exec(part)
  if (open?.[1] && open.index > 0) {
    const inside = part.indexOf(open[1], open.index)
    yield {
      separator: 'bracket',
      left: from + open.index,
      right: from + inside,
      end: from + inside + open[1].length,
    }
  }
}

/** The last "by" that does not say who helps. */
function lastBy(part: string): RegExpExecArray | undefined {
  if (!maybeBy.test(part)) return undefined
  return [...part.matchAll(by)].findLast(
    match => !endsInMentorCue(part.slice(0, match.index + match[0].length)),
  )
}

/**
 * A cut where strong, emphasis or a link ends or begins outside brackets. `lead` is the white space before the text in its
 * inline.
 */
export function* markCuts(
  text: string,
  from: number,
  to: number,
  inline: Inline,
  lead: number,
): Generator<Cut> {
  const leaves = inline.leaves.filter(leaf => leaf.end > leaf.start)
  const first = leaves[0]
  if (!first || leaves.length < 2) return
  const styled = (leaf: typeof first): string => `${leaf.strong}${leaf.emphasis}${leaf.link !== null}`
  let previous = first
  let [count, depth, seen] = [0, 0, from]
  for (const leaf of leaves.slice(1)) {
    const at = leaf.start - lead
    if (at >= to || count === mostMarks) return
    if (at > from) {
      depth = depthBehind(text.slice(seen, at), depth)
      seen = at
      if (depth === 0 && styled(leaf) !== styled(previous) && !opensHandle.test(text.slice(at, at + 3))) {
        count++
        yield skip(text, 'mark', at, at, to)
      }
    }
    previous = leaf
  }
}

const mostMarks = 2
/** A bracket for a handle belongs to the name before it. */
const opensHandle = /^\s?\(@/

/** How deep brackets stand behind a text that begins at a depth. */
function depthBehind(text: string, depth: number): number {
  return [...text.matchAll(/[()[\]（）［］]/g)].reduce(
    (before, [letter]) => depthAfter(before, letter),
    depth,
  )
}
