import type { InlineBox, InlineMark } from '../box/box-tree.js'
import type { Content } from '../document.js'
import type { Place } from '../report.js'
import type { Atom } from './line-context.js'
import type { TextStyle, Word } from './text-style.js'

/** What lines are broken from: boxes, glue and forced breaks in the sense of Knuth and Plass. */
export type LineItem = WordItem | GlueItem | LeaderItem | EdgeItem | AtomItem | MarkItem | BreakItem

export interface WordItem {
  kind: 'word'
  word: Word
  style: TextStyle
  box: InlineBox
  content: Content | null
  place: Place | null
  /** Above the paragraph's baseline, in points. */
  shift: number
  /** The embedding level (UAX 9); odd ones run from right to left. */
  level: number
}

/** A space. Lengths in points. */
export interface GlueItem {
  kind: 'glue'
  width: number
  stretch: number
  shrink: number
  /** Whether a line may end here. */
  breakable: boolean
  /** Its characters. */
  text: string
  style: TextStyle
  box: InlineBox
  content: Content | null
  shift: number
  level: number
}

export interface LeaderItem {
  kind: 'leader'
  pattern: string
  style: TextStyle
  box: InlineBox
  level: number
}

/** An inline box's margin, border and padding where it begins or ends. */
export interface EdgeItem {
  kind: 'edge'
  width: number
  /** What the box's other edge takes. */
  opposite: number
  /** The side of the box's border; `null` for margins and indents. */
  side: 'left' | 'right' | null
  style: TextStyle
  box: InlineBox
  level: number
}

export interface AtomItem {
  kind: 'atom'
  atom: Atom
  style: TextStyle
  box: InlineBox
  shift: number
  level: number
}

export interface MarkItem {
  kind: 'mark'
  mark: InlineMark['mark']
}

export interface BreakItem {
  kind: 'break'
}

/** The room an item takes where its line is neither stretched nor shrunk, in points. */
export function naturalWidth(item: LineItem): number {
  if (item.kind === 'word') return item.word.width
  if (item.kind === 'leader') return item.style.size
  if (item.kind === 'atom') return item.atom.width
  return item.kind === 'glue' || item.kind === 'edge' ? item.width : 0
}

/** A legal place to end a line: after `offset` characters of a word, or at a glue (`offset` is 0). */
export interface LineEnd {
  item: number
  offset: number
  hyphen: boolean
}
