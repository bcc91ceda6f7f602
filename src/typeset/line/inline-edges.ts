import type { InlineBox } from '../box/box-tree.js'
import { contains } from './contains.js'
import type { LineContext } from './line-context.js'
import type { EdgeItem, LineItem } from './line-item.js'

type Side = 'left' | 'right'

/** Closes and opens inline boxes, with the room their edges take. */
export function moveTo(
  box: InlineBox | null,
  from: InlineBox | null,
  context: LineContext,
  items: LineItem[],
): InlineBox | null {
  if (box === from) return box
  for (let at = from; at && !contains(at, box); at = at.parent) {
    addPadding(at, 'right', context, items)
    addMargin(at, 'right', context, items)
  }
  const opening: InlineBox[] = []
  for (let at = box; at && !contains(at, from); at = at.parent) opening.push(at)
  for (const next of opening.reverse()) {
    addMargin(next, 'left', context, items)
    addPadding(next, 'left', context, items)
  }
  return box
}

function addPadding(box: InlineBox, side: Side, context: LineContext, items: LineItem[]): void {
  if (box.parent) addEdge(box, paddingOf, side, side, box, context, items)
}

/** A margin lies outside the box's background. */
function addMargin(box: InlineBox, side: Side, context: LineContext, items: LineItem[]): void {
  if (box.parent) addEdge(box, marginOf, side, null, box.parent, context, items)
}

function addEdge(
  { style }: InlineBox,
  widthOf: (style: InlineBox['style'], side: Side) => number,
  side: Side,
  border: Side | null,
  box: InlineBox,
  context: LineContext,
  items: LineItem[],
): void {
  const width = widthOf(style, side)
  const opposite = widthOf(style, side === 'left' ? 'right' : 'left')
  if (width === 0 && opposite === 0) return
  items.push({ kind: 'edge', width, opposite, side: border, style: context.textStyle(style), box, level: 0 })
}

function paddingOf(style: InlineBox['style'], side: Side): number {
  return side === 'left'
    ? style['border-left-width'] + style['padding-left'].pt
    : style['border-right-width'] + style['padding-right'].pt
}

function marginOf(style: InlineBox['style'], side: Side): number {
  const margin = side === 'left' ? style['margin-left'] : style['margin-right']
  return margin === 'auto' ? 0 : margin.pt
}

/**
 * Gives edges the level of what they stand beside. Where that runs from right to left, a box begins with its right
 * edge. `bases` has the base level between forced breaks.
 */
export function settleEdges(items: readonly LineItem[], bases: readonly number[]): void {
  let segment = 0
  let before = bases[0] ?? 0
  let waiting: EdgeItem[] = []
  const settle = (after: number) => {
    for (const edge of waiting) settleEdge(edge, Math.min(before, after))
    waiting = []
    before = after
  }
  for (const item of items) {
    if (item.kind === 'edge') waiting.push(item)
    else if (item.kind === 'break') {
      settle(bases[segment] ?? 0)
      segment++
      before = bases[segment] ?? 0
    } else if (item.kind !== 'mark') settle(item.level)
  }
  settle(bases[segment] ?? 0)
}

function settleEdge(edge: EdgeItem, level: number): void {
  edge.level = level
  if (level % 2 === 0) return
  const { width, opposite, side } = edge
  edge.width = opposite
  edge.opposite = width
  edge.side = side && (side === 'left' ? 'right' : 'left')
}
