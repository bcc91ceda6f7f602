import type { ComputedStyle } from '../css/computed-style.js'
import type { Content, LinkArea, StructureElement } from '../document.js'
import type { Place } from '../report.js'
import type { Drawing } from '../svg/drawing.js'

/** A block-level box: what the flow is made of. */
export type BlockLevelBox = BlockBox | ParagraphBox | TableBox | ImageBox

/** A block container whose children are block-level boxes. */
export interface BlockBox {
  kind: 'block'
  style: ComputedStyle
  place: Place | null
  /** What happens where it begins: destinations, bookmarks, named strings. */
  marks: Mark[]
  /** A list item's marker that stands outside, beside its first line. */
  marker: ParagraphBox | null
  children: BlockLevelBox[]
}

/** A run of inline content that lines are made of. `style` is the block container's. */
export interface ParagraphBox {
  kind: 'paragraph'
  style: ComputedStyle
  place: Place | null
  inlines: Inline[]
  /** Whether it stands in an index and names a page no more than once. */
  isIndexed?: true
}

/** An inline element, or the paragraph itself (`parent` is `null`). */
export interface InlineBox {
  style: ComputedStyle
  parent: InlineBox | null
  link: Link | null
}

export interface Link {
  target: LinkArea['target']
  label: string
  /** Whether it has no text: what stands in it has to say the label. */
  isSilent: boolean
  /** The `Link` structure element. */
  element: StructureElement
}

export type Inline = InlineText | InlineBreak | InlineLeader | InlinePageNumber | InlineMark | InlineAtom

export interface InlineText {
  kind: 'text'
  text: string
  box: InlineBox
  content: Content | null
  place: Place | null
}

/** A forced line break. */
export interface InlineBreak {
  kind: 'break'
  box: InlineBox
}

/** `leader('.')`: fills the rest of the line with a pattern. */
export interface InlineLeader {
  kind: 'leader'
  pattern: string
  box: InlineBox
}

/** `target-counter(…, page)`: known once the pages are. */
export interface InlinePageNumber {
  kind: 'page-number'
  /** The destination's id. */
  target: string
  counterStyle: string
  box: InlineBox
  content: Content | null
  place: Place | null
}

export interface InlineMark {
  kind: 'mark'
  mark: Mark
  box: InlineBox
}

/** A box that stands in a line like a letter. */
export interface InlineAtom {
  kind: 'atom'
  block: BlockBox | ImageBox
  box: InlineBox
}

/** Something that takes no room but wants to know the page it falls on. */
export type Mark =
  | { kind: 'destination'; id: string }
  | { kind: 'bookmark'; level: number; title: string; open: boolean }
  | { kind: 'string'; name: string; value: string }
  | { kind: 'footnote'; block: BlockBox }

/** A table as a grid of cells; header rows first, footer rows last. */
export interface TableBox {
  kind: 'table'
  style: ComputedStyle
  place: Place | null
  marks: Mark[]
  captions: BlockBox[]
  /** Styles of `col` elements, by column. */
  columns: (ComputedStyle | null)[]
  columnCount: number
  rows: TableRow[]
}

export interface TableRow {
  group: 'header' | 'body' | 'footer'
  style: ComputedStyle
  cells: TableCell[]
}

export interface TableCell {
  block: BlockBox
  /** From 0. */
  column: number
  columnSpan: number
  rowSpan: number
}

/** A picture. */
export interface ImageBox {
  kind: 'image'
  style: ComputedStyle
  place: Place | null
  marks: Mark[]
  picture: Bitmap | Drawing
  /** Its own size in points, and its height by its width; `null` where it has none. */
  natural: { width: number | null; height: number | null; ratio: number | null }
  /** `null` for one that only decorates. */
  figure: { element: StructureElement; content: Content } | null
}

export interface Bitmap {
  kind: 'bitmap'
  /** PNG or JPEG. */
  data: Uint8Array
}
