import type { Mark } from '../box/box-tree.js'
import type { ComputedStyle } from '../css/computed-style.js'
import type { Line } from '../line/layout-paragraph.js'

/**
 * A flow is a vertical list: lines and spaces from top to bottom, with the places where a page may end between them,
 * and boxes that open and close around them. Lengths are points; `x` counts from the flow's left edge.
 */
export type FlowItem = LineItem | SpaceItem | BreakItem | OpenItem | CloseItem | MarkItem

export interface LineItem {
  kind: 'line'
  x: number
  width: number
  height: number
  line: Line
  markers: readonly MarkerLine[]
}

/** A list item's marker beside its first line; it ends a little before `x`. */
export interface MarkerLine {
  x: number
  line: Line
}

export interface SpaceItem {
  kind: 'space'
  height: number
  /** A margin goes where a page ends; padding and borders stay. */
  isMargin: boolean
}

/** A page may end here. */
export interface BreakItem {
  kind: 'break'
  /** 0 is free; higher costs are taken only where no lower is on the page. */
  cost: number
  /** Set when it must end here. */
  forced: ForcedBreak | null
}

export interface ForcedBreak {
  /** The side the next page is to be on. */
  side: 'any' | 'left' | 'right'
}

/** A box with a background or borders begins. */
export interface OpenItem {
  kind: 'open'
  box: FlowBox
}

export interface CloseItem {
  kind: 'close'
  box: FlowBox
}

export interface MarkItem {
  kind: 'mark'
  x: number
  mark: Mark
}

/** The border box of a block, as far as its sides are concerned. */
export interface FlowBox {
  x: number
  width: number
  style: ComputedStyle
}

/** Costs of breaking where it is not wanted (CSS Fragmentation 3, 4.4: what is dropped first costs least). */
export const breakCost = { free: 0, lonelyLines: 1, inside: 2, avoid: 3 } as const
