import type { ImageBox, Mark } from '../box/box-tree.js'
import type { ComputedStyle } from '../css/computed-style.js'
import type { Line } from '../line/layout-paragraph.js'

/**
 * A flow is a vertical list: lines and spaces from top to bottom, with the places where a page may end between them,
 * and boxes that open and close around them. Lengths are points; `x` counts from the flow's left edge.
 */
export type FlowItem =
  | LineItem
  | SpaceItem
  | BreakItem
  | OpenItem
  | CloseItem
  | MarkItem
  | PageNameItem
  | RowItem
  | ColumnsItem
  | RepeatItem
  | ImageItem

export interface LineItem {
  kind: 'line'
  x: number
  width: number
  height: number
  line: Line
  markers: readonly MarkerLine[]
  /** Footnotes that are called in it. */
  notes: readonly Note[]
}

/** A footnote, laid out for the foot of the page. */
export interface Note {
  items: readonly FlowItem[]
  height: number
}

/** A picture, inside its padding and borders. */
export interface ImageItem {
  kind: 'image'
  x: number
  width: number
  height: number
  image: ImageBox
}

/** A list item's marker beside its first line: a little to the left or the right of `x`. */
export interface MarkerLine {
  x: number
  side: 'left' | 'right'
  line: Line
}

export interface SpaceItem {
  kind: 'space'
  height: number
  /** A margin goes where a page ends; padding and borders stay. */
  isMargin: boolean
  /** What a cell has over its content: each part of a parted row has its own. */
  stretches?: true
}

/** A page may end here. */
export interface BreakItem {
  kind: 'break'
  /** One of `breakCost`: higher costs are taken only where no lower is on the page. */
  cost: number
  /** Set when it must end here. */
  forced: ForcedBreak | null
}

export interface ForcedBreak {
  /** What ends: a column, or the page; and the side the next page is to be on. */
  side: 'any' | 'left' | 'right' | 'recto' | 'verso' | 'column'
}

/** A box begins: one that shows, or one with a header to repeat. */
export interface OpenItem {
  kind: 'open'
  box: FlowBox
  /** False where it goes on from the page before. */
  begins: boolean
}

export interface CloseItem {
  kind: 'close'
  box: FlowBox
  /** False where it goes on on the next page. */
  ends: boolean
}

export interface MarkItem {
  kind: 'mark'
  x: number
  mark: Mark
}

/** What follows stands on pages of this name (CSS Paged Media 3, 6); empty for none. */
export interface PageNameItem {
  kind: 'page-name'
  name: string
}

/** Flows side by side: the cells of a row, or columns that have been filled. */
export interface RowItem {
  kind: 'row'
  height: number
  tracks: readonly Track[]
  /** Whether it may be parted between its lines. */
  splits: boolean
  /** Whether it is the rest of a paragraph, broken again for the page that it goes on on. */
  goesOn: boolean
}

export interface Track {
  x: number
  y: number
  items: readonly FlowItem[]
  /** Whether its box is as high as the row, in each of the row's parts. */
  stretches?: boolean
}

/** A flow that is to be set in columns. */
export interface ColumnsItem {
  kind: 'columns'
  x: number
  items: readonly FlowItem[]
  /** Where in the items it begins: after what earlier pages took. */
  from: Cursor
  count: number
  /** Of one column. */
  width: number
  gap: number
  /** Whether the first column is the rightmost. */
  rtl: boolean
  balanced: boolean
  /** The height that the columns are given; they take more where that is too little. */
  limit: number | null
  /** What they take at least, where nothing of them is left for another page. */
  least: number
  /** The rule between columns: the left border of a box without a width. */
  rule: FlowBox | null
}

/** What stands again at the top of a page: a table's header. It is an artifact. */
export interface RepeatItem {
  kind: 'repeat'
  height: number
  items: readonly FlowItem[]
}

/** Where a flow goes on: at an item, after what is left of the one before, inside boxes that are open. */
export interface Cursor {
  index: number
  rest: FlowItem | null
  open: readonly FlowBox[]
  /** Margins at the top of a page are gone unless the break before was forced (CSS Fragmentation 3, 5.2). */
  keepsMargins: boolean
}

export const flowStart: Cursor = { index: 0, rest: null, open: [], keepsMargins: true }

/** The border box of a block, as far as its sides are concerned. */
export interface FlowBox {
  x: number
  width: number
  style: ComputedStyle
  /** Rows that are repeated where the box goes on on another page. */
  header: readonly FlowItem[]
}

/** Costs of breaking where it is not wanted (CSS Fragmentation 3, 4.4: what is dropped first costs least). */
export const breakCost = { free: 0, hyphen: 1, lonelyLines: 2, inside: 3, avoid: 4 } as const

/** The room that items take from top to bottom; columns take what they are given and count for nothing. */
export function heightOf(items: readonly FlowItem[]): number {
  let height = 0
  for (const item of items) if ('height' in item) height += item.height
  return height
}

/** A row as high as its highest track. */
export function rowOf(tracks: readonly Track[], splits: boolean): RowItem {
  const height = tracks.reduce((most, { y, items }) => Math.max(most, y + heightOf(items)), 0)
  return { kind: 'row', height, tracks, splits, goesOn: false }
}

/** The footnotes called in an item. */
export function notesIn(item: FlowItem): readonly Note[] {
  if (item.kind === 'line') return item.notes
  return item.kind === 'row' ? item.tracks.flatMap(({ items }) => items.flatMap(notesIn)) : []
}
