import type { ComputedStyle } from '../css/computed-style.js'
import type { LineEnd, LineItem, WordItem } from './line-item.js'

/** How far a line's characters stand out of its measure, in points. */
export interface Hang {
  start: number
  end: number
  /** What hangs at the end where the line does not fit without. */
  endAtNeed: number
}

export const noHang: Hang = { start: 0, end: 0, endAtNeed: 0 }

/** A stop or a comma that may hang whole (CSS Text 4, 8.2). */
const stop = /^[,.\u060C\u06D4\u3001\u3002\uFF0C\uFF0E\uFE50\uFE51\uFE52\uFF61\uFF64]$/
/** Whether one of the letters a to z begins a text at a place: most characters are, and none of them hangs. */
function isLetterAt(text: string, place: number): boolean {
  const lower = text.charCodeAt(place) | 0x20
  return lower >= 0x61 && lower <= 0x7a
}
const opening = /^[\p{Ps}\p{Pf}\p{Pi}"']$/u
const closing = /^[\p{Pe}\p{Pf}\p{Pi}"']$/u

/**
 * The share of its width that a character stands out by to make an edge look straight: light marks by much, heavy ones
 * by little (after Hàn Thế Thành, "Micro-typographic extensions to the TeX typesetting system", 2000).
 */
const opticalStart: Readonly<Record<string, number>> = {
  '“': 0.6,
  '”': 0.6,
  '„': 0.5,
  '‘': 0.7,
  '’': 0.7,
  '‚': 0.5,
  '"': 0.6,
  "'": 0.7,
  '«': 0.3,
  '‹': 0.3,
  '(': 0.15,
  '–': 0.2,
  '—': 0.15,
}
const opticalEnd: Readonly<Record<string, number>> = {
  '.': 0.7,
  ',': 0.7,
  '\u00AD': 0.6,
  '-': 0.6,
  '\u2010': 0.6,
  ':': 0.4,
  ';': 0.4,
  '“': 0.6,
  '”': 0.6,
  '‘': 0.7,
  '’': 0.7,
  '"': 0.6,
  "'": 0.7,
  '»': 0.3,
  '›': 0.3,
  '–': 0.3,
  '—': 0.2,
  '!': 0.2,
  '?': 0.15,
  ')': 0.15,
}

type Rule = ComputedStyle['hanging-punctuation'][number]

/** What of a paragraph's lines hangs over their edges: `hanging-punctuation`. */
export class Hanging {
  readonly #rules: ReadonlySet<Rule>
  readonly #isRtl: boolean

  /** For lines between forced breaks: the first of a paragraph, the last, or others; `null` where nothing hangs. */
  static of(
    style: ComputedStyle,
    base: number | null,
    place: { isFirst: boolean; isLast: boolean },
  ): Hanging | null {
    const rules = style['hanging-punctuation'].filter(
      rule => (rule !== 'first' || place.isFirst) && (rule !== 'last' || place.isLast),
    )
    return rules.length === 0 ? null : new Hanging(rules, base === 1)
  }

  private constructor(rules: readonly Rule[], isRtl: boolean) {
    this.#rules = new Set(rules)
    this.#isRtl = isRtl
  }

  /** What hangs where a line starts with the character at `offset` of an item. */
  atStart(items: readonly LineItem[], item: number, offset: number, isFirst: boolean): number {
    const word = firstWord(items, item)
    if (!word || !this.#isAtEdge(word)) return 0
    if (isLetterAt(word.word.text, offset)) return 0
    const character = firstCharacter(word, offset)
    const isHung = isFirst && this.#rules.has('first') && opening.test(character)
    return this.#share(word, character, isHung ? 1 : 0, opticalStart)
  }

  /** What hangs where a line ends: always, and at need. */
  atEnd(items: readonly LineItem[], end: LineEnd, isLast: boolean): Omit<Hang, 'start'> {
    const word = end.offset > 0 ? wordAt(items, end.item) : lastWord(items, end.item)
    if (!word || !this.#isAtEdge(word)) return noHang
    const place = end.offset || word.word.text.length
    if (!end.hyphen && isLetterAt(word.word.text, place - 1)) return noHang
    const character = end.hyphen ? '\u00AD' : lastCharacter(word, place)
    const isStop = stop.test(character)
    const isHung =
      (isLast && this.#rules.has('last') && closing.test(character)) ||
      (isStop && this.#rules.has('force-end'))
    const always = this.#share(word, character, isHung ? 1 : 0, opticalEnd)
    const isAtNeed = isStop && this.#rules.has('allow-end') && always === 0
    return { end: always, endAtNeed: isAtNeed ? widthOf(word, character) : 0 }
  }

  /** Only what runs as the lines do stands at their edges. */
  #isAtEdge({ level }: WordItem): boolean {
    return (level % 2 === 1) === this.#isRtl
  }

  #share(
    word: WordItem,
    character: string,
    whole: number,
    optical: Readonly<Record<string, number>>,
  ): number {
    const share = this.#rules.has('optical') ? (optical[character] ?? 0) : 0
    const most = Math.max(whole, share)
    return most === 0 ? 0 : most * widthOf(word, character)
  }
}

function widthOf({ style, level }: WordItem, character: string): number {
  return character === '\u00AD' ? style.hyphen.width : style.word(character, level % 2 === 1).width
}

function firstCharacter({ word }: WordItem, start: number): string {
  return String.fromCodePoint(word.text.codePointAt(start) ?? 0x20)
}

function lastCharacter({ word: { text } }: WordItem, end: number): string {
  const start = /[\uDC00-\uDFFF]/.test(text.charAt(end - 1)) ? end - 2 : end - 1
  return text.slice(Math.max(0, start), end) || ' '
}

function wordAt(items: readonly LineItem[], index: number): WordItem | null {
  const item = items[index]
  return item?.kind === 'word' ? item : null
}

/** The word that begins a line; an indent may come before it, padding may not. */
function firstWord(items: readonly LineItem[], from: number): WordItem | null {
  for (let i = from; i < items.length; i++) {
    const item = items[i]
    if (item?.kind === 'word') return item
    const isPassed =
      item?.kind === 'mark' || (item?.kind === 'edge' && (!item.box.parent || item.width === 0))
    if (!isPassed) return null
  }
  return null
}

/** The word that ends a line before an item. */
function lastWord(items: readonly LineItem[], before: number): WordItem | null {
  for (let i = before - 1; i >= 0; i--) {
    const item = items[i]
    if (item?.kind === 'word') return item
    if (item?.kind !== 'mark' && !(item?.kind === 'edge' && item.width === 0)) return null
  }
  return null
}
