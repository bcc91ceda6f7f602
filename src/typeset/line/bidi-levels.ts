import type { Inline, InlineBox, ParagraphBox } from '../box/box-tree.js'
import type { ComputedStyle } from '../css/computed-style.js'
import { contains } from './contains.js'
import { unicodeBidi } from './unicode-bidi.js'

/** Embedding levels (UAX 9, BD2): even ones run from left to right, odd ones from right to left. */
export interface BidiLevels {
  /** The base level between forced breaks, in order. */
  bases: readonly number[]
  /** For each inline, by UTF-16 unit; boxes and leaders have one unit. */
  ofInlines: readonly Uint8Array[]
}

/** Letters, marks and controls of scripts that run from right to left. */
const rightToLeft =
  /[\u0590-\u08FF\u200F\u202B\u202E\u2067\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** A text that stands alone, parted where its level changes. */
export function textLevels(text: string, { direction }: ComputedStyle): LevelRun[] {
  if (!rightToLeft.test(text)) return [{ text, level: 0 }]
  return levelRuns(text, unicodeBidi().getEmbeddingLevels(text, direction).levels)
}

/** Whether anything in a paragraph may run from right to left: most have no levels to find. */
export function runsBothWays({ style, inlines }: ParagraphBox): boolean {
  return style.direction === 'rtl' || inlines.some(mayRunLeft)
}

function mayRunLeft(inline: Inline): boolean {
  if (isInsideRtl(inline.box)) return true
  return inline.kind === 'text' && rightToLeft.test(inline.text)
}

function isInsideRtl(box: InlineBox): boolean {
  for (let at: InlineBox | null = box; at; at = at.parent) if (at.style.direction === 'rtl') return true
  return false
}

/** Finds the levels of a paragraph (CSS Writing Modes 4, 2.4); `textOf` gives what an inline shows. */
export function bidiLevels(paragraph: ParagraphBox, textOf: (inline: Inline) => string): BidiLevels {
  const { style, inlines } = paragraph
  const writer = new BidiText(style)
  const ranges = inlines.map(inline => writer.add(inline, textOf(inline)))
  const isPlain = style['unicode-bidi'] === 'plaintext'
  const { levels, paragraphs } = unicodeBidi().getEmbeddingLevels(
    writer.text,
    isPlain ? 'auto' : style.direction,
  )
  let at = 0
  const baseAt = (offset: number): number => {
    while (at < paragraphs.length - 1 && (paragraphs[at]?.end ?? 0) < offset) at++
    return paragraphs[at]?.level ?? (style.direction === 'rtl' ? 1 : 0)
  }
  return {
    bases: writer.starts.map(baseAt),
    ofInlines: ranges.map(({ start, end }) => levels.subarray(start, end)),
  }
}

const separator = '\u2029'
/** What stands for a box in the text, and for a leader, which keeps what is on its sides apart. */
const object = '\uFFFC'
const tab = '\t'
const directionMark = { ltr: '\u200E', rtl: '\u200F' }

/** A paragraph as one text, with the controls that inline boxes stand for. */
class BidiText {
  text = ''
  /** Where the text starts, and where it goes on after each forced break. */
  readonly starts = [0]
  readonly #root: ComputedStyle
  #open: InlineBox | null = null

  constructor(root: ComputedStyle) {
    this.#root = root
    this.text += rootControls(root)
  }

  /** The range of an inline's own units. */
  add(inline: Inline, text: string): { start: number; end: number } {
    if (inline.kind !== 'mark') this.#moveTo(inline.box)
    const start = this.text.length
    if (inline.kind === 'break') this.#break()
    else this.text += shown(inline, text)
    const end = this.text.length
    // What comes after a leader stands alone: a page number does not follow the direction of the title before it.
    if (inline.kind === 'leader') this.text += directionMark[this.#root.direction]
    return { start, end }
  }

  /** A forced break ends all embedding, and what follows begins it anew. */
  #break(): void {
    const box = this.#open
    this.#moveTo(null)
    this.text += separator
    this.starts.push(this.text.length)
    this.text += rootControls(this.#root)
    this.#moveTo(box)
  }

  #moveTo(box: InlineBox | null): void {
    if (box === this.#open) return
    for (let at = this.#open; at && !contains(at, box); at = at.parent) this.text += controlsOf(at).close
    const opening: InlineBox[] = []
    for (let at = box; at && !contains(at, this.#open); at = at.parent) opening.push(at)
    for (const next of opening.reverse()) this.text += controlsOf(next).open
    this.#open = box
  }
}

function shown(inline: Inline, text: string): string {
  if (inline.kind === 'atom') return object
  return inline.kind === 'leader' ? tab : text
}

const none = { open: '', close: '' }
const isolate = { ltr: '\u2066', rtl: '\u2067', first: '\u2068', end: '\u2069' }
const embedding = { ltr: '\u202A', rtl: '\u202B', end: '\u202C' }
const override = { ltr: '\u202D', rtl: '\u202E', end: '\u202C' }

/** CSS Writing Modes 4, 2.4.1. */
function controlsOf({ style, parent }: InlineBox): { open: string; close: string } {
  if (!parent) return none
  const { direction } = style
  switch (style['unicode-bidi']) {
    case 'normal':
      return none
    case 'embed':
      return { open: embedding[direction], close: embedding.end }
    case 'isolate':
      return { open: isolate[direction], close: isolate.end }
    case 'bidi-override':
      return { open: override[direction], close: override.end }
    case 'isolate-override':
      return { open: isolate[direction] + override[direction], close: override.end + isolate.end }
    case 'plaintext':
      return { open: isolate.first, close: isolate.end }
  }
}

function rootControls(style: ComputedStyle): string {
  return /override/.test(style['unicode-bidi']) ? override[style.direction] : ''
}

/** A stretch of a text at one level. */
export interface LevelRun {
  text: string
  level: number
}

/** Parts a text where its level changes. */
export function levelRuns(text: string, levels: Uint8Array): LevelRun[] {
  const runs: LevelRun[] = []
  let start = 0
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && levels[at] === levels[start]) continue
    runs.push({ text: text.slice(start, at), level: levels[start] ?? 0 })
    start = at
  }
  return runs
}

/**
 * The order from left to right of what stands on a line at some levels (UAX 9, L2): indices, or `null` where it is the
 * order they have.
 */
export function visualOrder(levels: readonly number[]): number[] | null {
  const highest = levels.reduce((most, level) => Math.max(most, level), 0)
  if (highest === 0) return null
  const order = levels.map((_, i) => i)
  for (let level = highest; level > 0; level--) reverseFrom(level, levels, order)
  return order
}

/** Reverses every longest stretch at a level or higher. */
function reverseFrom(level: number, levels: readonly number[], order: number[]): void {
  const isIn = (at: number) => (levels[order[at] ?? -1] ?? 0) >= level
  for (let start = 0; start < order.length; start++) {
    if (!isIn(start)) continue
    let end = start + 1
    while (end < order.length && isIn(end)) end++
    reverse(order, start, end)
    start = end
  }
}

function reverse(list: number[], start: number, end: number): void {
  for (let i = start, j = end - 1; i < j; i++, j--) {
    const [left = 0, right = 0] = [list[i], list[j]]
    list[i] = right
    list[j] = left
  }
}
