import {
  type ColumnsItem,
  type Cursor,
  type FlowBox,
  type FlowItem,
  type LineItem,
  type RowItem,
  rowOf,
} from './flow.js'
import { makeOutline, type Outline } from './outline.js'
import { type BreakRest, restOfRow } from './rest-of-row.js'

const outlines = new WeakMap<readonly FlowItem[], Outline>()

/**
 * The place in another flow of the same content, laid out in another measure, that a cursor stands at in `items`. A paragraph that
 * is parted there is broken again for the rest, and so are those in a row. `null` where the flows differ.
 */
export function goOn(
  items: readonly FlowItem[],
  cursor: Cursor,
  other: readonly FlowItem[],
  breakRest: BreakRest,
): Cursor | null {
  const outline = outlineOf(items)
  const target = outlineOf(other)
  if (outline.starts.length !== target.starts.length) return null
  const { rest, keepsMargins } = cursor
  const parted = partAt(outline, rest ? cursor.index - 1 : cursor.index)
  const line = lineAtTop(items, cursor, outline.ends[parted] ?? -1)
  if (!rest && !line) {
    const index = indexBetween(items, cursor.index, outline, other, target)
    return { index, rest: null, open: openBefore(target, index), keepsMargins }
  }
  const first = other[target.starts[parted] ?? -1]
  const left = line
    ? first?.kind === 'line' && restOfLines(breakRest(first, line.line.start))
    : restIn(rest, first, breakRest)
  return left
    ? { index: (target.ends[parted] ?? 0) + 1, rest: left, open: target.open[parted] ?? [], keepsMargins }
    : null
}

/** The line of a parted paragraph that the cursor stands before, `null` where it stands before nothing of the kind. */
function lineAtTop(items: readonly FlowItem[], { index, rest }: Cursor, partEnd: number): LineItem | null {
  if (rest) return rest.kind === 'row' && rest.goesOn ? firstLine(rest) : null
  const item = items[index]
  const before = items[index - 2]
  const goesOn = item?.kind === 'line' && before?.kind === 'line' && index <= partEnd
  return goesOn && before.line.paragraph === item.line.paragraph ? item : null
}

function firstLine({ tracks }: RowItem): LineItem | null {
  const first = tracks[0]?.items[0]
  return first?.kind === 'line' ? first : null
}

function restOfLines(items: readonly FlowItem[]): RowItem | null {
  return items.length === 0 ? null : { ...rowOf([{ x: 0, y: 0, items }], true), goesOn: true }
}

function restIn(rest: FlowItem | null, like: FlowItem | undefined, breakRest: BreakRest): FlowItem | null {
  if (rest?.kind === 'columns' && like?.kind === 'columns') return columnsFrom(rest, like, breakRest) ?? rest
  if (rest?.kind === 'row' && like?.kind === 'row') return restOfRow(rest, like, breakRest) ?? rest
  return rest
}

function columnsFrom(rest: ColumnsItem, like: ColumnsItem, breakRest: BreakRest): ColumnsItem | null {
  const from = goOn(rest.items, rest.from, like.items, breakRest)
  return from && { ...like, from }
}

/** Between two parts: after as many breaks as come before the index. */
function indexBetween(
  items: readonly FlowItem[],
  index: number,
  outline: Outline,
  other: readonly FlowItem[],
  target: Outline,
): number {
  const before = partAt(outline, index - 1)
  const start = (outline.ends[before] ?? -1) + 1
  const breaks = items.slice(start, index).filter(({ kind }) => kind === 'break').length
  let at = (target.ends[before] ?? -1) + 1
  for (let left = breaks; left > 0 && at < (target.starts[before + 1] ?? other.length); at++)
    if (other[at]?.kind === 'break') left--
  return at
}

/** The last part that begins at an index or before it; -1 for none. */
function partAt({ starts }: Outline, index: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= index) low = middle + 1
    else high = middle
  }
  return low - 1
}

function openBefore(outline: Outline, index: number): readonly FlowBox[] {
  return outline.open[partAt(outline, index - 1)] ?? []
}

function outlineOf(items: readonly FlowItem[]): Outline {
  const outline = outlines.get(items) ?? makeOutline(items)
  outlines.set(items, outline)
  return outline
}
