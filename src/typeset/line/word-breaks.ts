import LineBreaker from 'linebreak'
import type { ComputedStyle } from '../css/computed-style.js'
import { graphemeEnds, partsLetters, quoteBreaks, tailorBreaks } from './break-tailoring.js'
import { findCode } from './code-breaks.js'
import type { Hyphenator } from './hyphenation.js'

/** A place inside a word where a line may end. */
export interface BreakPoint {
  /** UTF-16 units of the shown text before it. */
  offset: number
  /** Whether a hyphen shows when the line ends here. */
  hyphen: boolean
  /** Whether it is for lines that can end nowhere else (`overflow-wrap`). */
  lastResort: boolean
  /** Points of the word before it. */
  width: number
  /** Points that a justified line may stretch here when it does not end here. */
  stretch: number
}

/** The word's shown text and its breaks: by UAX 14, in addresses, soft hyphens, zero-width spaces and the hyphenator. */
export function findBreaks(
  source: string,
  style: ComputedStyle,
  hyphenator: Hyphenator | null,
): { text: string; breaks: BreakPoint[] } {
  if (isSimple.test(source) && !partsLetters(style))
    return { text: source, breaks: simpleBreaks(source, style, hyphenator) }
  const points = new Map<number, boolean>()
  const text = takeOut(source, style.hyphens !== 'none', points)
  if (style['text-wrap-mode'] === 'nowrap') return { text, breaks: [] }
  if (points.size === 0 && hyphenator && isPlainWord.test(text))
    for (const offset of hyphenateAll(text, style, hyphenator)) points.set(offset, true)
  for (const offset of opportunities(text, style)) points.set(offset, false)
  const breaks = [...points]
    .filter(([offset]) => offset > 0 && offset < text.length)
    .sort(([a], [b]) => a - b)
    .map(([offset, hyphen]) => breakPoint(text, offset, hyphen, style))
  return { text, breaks }
}

/** The breaks of a word with those after every other grapheme, for lines that can end nowhere else. */
export function withLastResorts(text: string, breaks: readonly BreakPoint[]): BreakPoint[] {
  const known = new Set(breaks.map(({ offset }) => offset))
  const others = graphemeEnds(text)
    .filter(offset => offset > 0 && !known.has(offset))
    .map(offset => ({ offset, hyphen: false, lastResort: true, width: 0, stretch: 0 }))
  return [...breaks, ...others].sort((a, b) => a.offset - b.offset)
}

/** Most words; they may be hyphenated and part nowhere else. */
const isSimple = /^[a-z]+[.,;:!?]?$/i

function simpleBreaks(text: string, style: ComputedStyle, hyphenator: Hyphenator | null): BreakPoint[] {
  if (!hyphenator || style['text-wrap-mode'] === 'nowrap') return []
  const letters = /[a-z]$/i.test(text) ? text : text.slice(0, -1)
  return hyphenate(letters, style, hyphenator).map(offset => breakPoint(text, offset, true, style))
}

function breakPoint(text: string, offset: number, hyphen: boolean, style: ComputedStyle): BreakPoint {
  const stretches = !hyphen && partsIdeographs(text, offset)
  return {
    offset,
    hyphen,
    lastResort: false,
    width: 0,
    stretch: stretches ? style['font-size'] * ideographStretch : 0,
  }
}

/** Em; the `kanjiskip` of pTeX's classes stretches by as much. */
const ideographStretch = 0.05
const ideograph = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303F\uFF01-\uFF60]/u

/** Scripts without word spaces are justified between their characters (CSS Text 3, 6.4 "inter-character"). */
function partsIdeographs(text: string, offset: number): boolean {
  const [before = ''] = [...text.slice(Math.max(0, offset - 2), offset)].slice(-1)
  return ideograph.test(before) && ideograph.test(text.slice(offset, offset + 2))
}

/** Letters with punctuation around them: no addresses, file names or codes. German names both genders with a mark inside. */
const isPlainWord = /^[^\p{L}\p{N}@]*[\p{L}\p{M}'’-]+(?:[*:_/]in(?:nen)?)?[^\p{L}\p{N}@]*$/iu

/** Notes soft hyphens and zero-width spaces as breaks and takes them out. */
function takeOut(source: string, soft: boolean, points: Map<number, boolean>): string {
  if (!/[\u00AD\u200B]/.test(source)) return source
  let text = ''
  for (const character of source) {
    if (character === '\u200B') points.set(text.length, false)
    else if (character !== '\u00AD') text += character
    else if (soft) points.set(text.length, true)
  }
  return text
}

const plain = /^[\p{L}\p{M}\d.,;:!?'’"“”()]*$/u
const broken =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

/** UAX 14 inside a word without spaces, and between the parts of addresses and of names in code. */
function opportunities(text: string, style: ComputedStyle): readonly number[] {
  const spans = findCode(text)
  const inText = tailorBreaks(text, textBreaks(text), style)
  if (spans.length === 0) return inText
  const outside = inText.filter(offset => !spans.some(({ start, end }) => offset > start && offset < end))
  return [...outside, ...spans.flatMap(({ breaks }) => breaks)]
}

/** Words of letters and common punctuation have none. */
function textBreaks(text: string): number[] {
  if (plain.test(text) && !broken.test(text)) return []
  const begin = leadingHyphens.exec(text)?.[0].length ?? 0
  const offsets: number[] = []
  const breaker = new LineBreaker(text)
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak())
    if (next.position > begin && !doubled.test(text.slice(next.position - 1, next.position + 1)))
      offsets.push(next.position)
  return [...offsets, ...quoteBreaks(text)]
}

/** UAX 14 parts them (`C++`). */
const doubled = /^(?:\+\+|##|\*\*)$/

/** They stay with their word (`--verbose`, `-fold`; UAX 14, LB20a). */
const leadingHyphens = /^[\p{Ps}\p{Pi}'"`]*[-‐]+(?=.)/u

/** Where the letters of a word may part. */
function hyphenateAll(text: string, style: ComputedStyle, hyphenator: Hyphenator): number[] {
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ 0: letters, index }) =>
    hyphenate(letters, style, hyphenator).map(offset => index + offset),
  )
}

/** Where letters may part, within the style's limits. */
function hyphenate(letters: string, style: ComputedStyle, hyphenator: Hyphenator): readonly number[] {
  const { word, before, after } = style['hyphenate-limit-chars']
  if (letters.length < word) return []
  return hyphenator(letters).filter(offset => offset >= before && offset <= letters.length - after)
}
