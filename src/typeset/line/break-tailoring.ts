import type { ComputedStyle } from '../css/computed-style.js'
import { graphemesOf } from './graphemes.js'

const letter = /^[\p{L}\p{N}\p{M}]/u
/** Small kana and the long-vowel mark (class CJ of UAX 14), which start no line in strict setting. */
const smallKana = /^[ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿーｧ-ｰ]/u
/** Iteration marks and inseparable dots, which start a line in loose setting only. */
const looseStart = /^[々〻ゝゞヽヾ‥…]/u
/** With Chinese and Japanese, these too. */
const hyphenLike = /^[〜゠‐–]/u
const looseCentred = /^[・：；･‼⁇⁈⁉！？]/u
const eastAsian = /^(?:ja|zh)\b/i

const ideograph = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー`
const besideQuotes = new RegExp(
  `(?<=[${ideograph}、。，．！？：；）》」』】])(?=[“‘][${ideograph}])|(?<=[${ideograph}。！？][”’])(?=[${ideograph}（《「『【])`,
  'gu',
)

/** Lines may end before and after quotes among ideographs (UAX 14, LB19a, which `linebreak` does not know yet). */
export function quoteBreaks(text: string): number[] {
  if (!/[“‘”’]/.test(text)) return []
  return [...text.matchAll(besideQuotes)].map(({ index }) => index)
}

/** Whether `word-break: keep-all` joins what meets at an offset. */
export function joinsLetters(before: string, after: string): boolean {
  return letter.test(before) && letter.test(after)
}

/** Whether words part between any letters. */
export function partsLetters(style: ComputedStyle): boolean {
  return style['word-break'] === 'break-all' || style['line-break'] === 'anywhere'
}

/** Places where lines may end by UAX 14, as `word-break` and `line-break` change them (CSS Text 4, 5.1 and 5.2). */
export function tailorBreaks(
  text: string,
  offsets: readonly number[],
  style: ComputedStyle,
): readonly number[] {
  const { 'word-break': words, 'line-break': strictness } = style
  if (strictness === 'anywhere') return graphemeEnds(text)
  if (words === 'keep-all') return offsets.filter(offset => !joinsLetters(...around(text, offset)))
  const more =
    words === 'break-all' ? lettersApart : strictness === 'auto' || strictness === 'strict' ? null : loosely
  if (!more) return offsets
  const added = graphemeEnds(text).filter(offset => more(...around(text, offset), style))
  return [...new Set([...offsets, ...added])]
}

function lettersApart(before: string, after: string): boolean {
  return joinsLetters(before, after)
}

function loosely(
  before: string,
  after: string,
  { 'line-break': strictness, language }: ComputedStyle,
): boolean {
  const isLoose = strictness === 'loose'
  if (!letter.test(before) && !looseStart.test(before)) return false
  if (smallKana.test(after) || (isLoose && looseStart.test(after))) return true
  return eastAsian.test(language) && (hyphenLike.test(after) || (isLoose && looseCentred.test(after)))
}

/** The characters that meet at an offset. */
function around(text: string, offset: number): [string, string] {
  const [before = ''] = [...text.slice(Math.max(0, offset - 2), offset)].slice(-1)
  return [before, text.slice(offset, offset + 2)]
}

/** Where graphemes part, the end not counted. */
export function graphemeEnds(text: string): number[] {
  return [...graphemesOf(text)].map(({ index }) => index).filter(index => index > 0)
}
