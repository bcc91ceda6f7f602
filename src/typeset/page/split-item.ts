import { type Fill, fillFlow } from './fill-flow.js'
import {
  type ColumnsItem,
  type Cursor,
  type FlowItem,
  type ForcedBreak,
  flowStart,
  heightOf,
  type RowItem,
  rowOf,
  type Track,
} from './flow.js'

/** Parts a row at a height: each of its flows ends where it best can. `null` when one of them cannot. */
export function splitRow(row: RowItem, height: number): { head: RowItem; rest: RowItem } | null {
  const fills = row.tracks.map(track => ({ track, fill: fillFlow(track.items, flowStart, height - track.y) }))
  if (fills.some(({ fill }) => fill.overflows) || fills.every(({ fill }) => fill.next === null)) return null
  const head = fills.map(({ track, fill }) => ({ ...track, items: fill.items }))
  const rest = fills.map(({ track, fill }) => ({ x: track.x, y: 0, items: restOf(track.items, fill.next) }))
  return { head: rowOf(head, row.splits), rest: rowOf(rest, row.splits) }
}

/** What is left of a flow, as a flow of its own. */
function restOf(items: readonly FlowItem[], next: Cursor | null): FlowItem[] {
  if (!next) return []
  const reopened = next.open.map(box => ({ kind: 'open' as const, box, begins: false }))
  const rest = items.slice(next.index)
  const start = next.keepsMargins ? 0 : rest.findIndex(item => item.kind !== 'space' || !item.isMargin)
  return [...reopened, ...(next.rest ? [next.rest] : []), ...(start < 0 ? [] : rest.slice(start))]
}

/** Columns that have been filled, and what is left for the next page. */
export interface FittedColumns {
  head: RowItem
  rest: ColumnsItem | null
  /** A break inside that ends more than the column. */
  forced: ForcedBreak | null
}

/** Fills columns of at most `height` points; the last ones are made equally high where they are to be balanced. */
export function fitColumns(columns: ColumnsItem, height: number): FittedColumns {
  const full = fillColumns(columns, height)
  if (full.rest || !columns.balanced) return full
  return balance(columns, full, Math.min(height, full.head.height))
}

function fillColumns(columns: ColumnsItem, height: number): FittedColumns {
  const tracks: Track[] = []
  let next: Cursor | null = columns.from
  let forced: ForcedBreak | null = null
  for (let i = 0; i < columns.count && next && !forced; i++) {
    const fill: Fill = fillFlow(columns.items, next, height)
    const place = columns.rtl ? columns.count - 1 - i : i
    tracks.push({ x: columns.x + place * (columns.width + columns.gap), y: 0, items: fill.items })
    next = fill.next
    forced = fill.forced?.side === 'column' ? null : fill.forced
  }
  const rest = next && { ...columns, from: next }
  const head = rowOf(tracks, false)
  return { head: { ...head, tracks: [...rulesOf(columns, head), ...tracks] }, rest, forced }
}

/** A rule in the middle of each gap between columns, as high as the highest column. */
function rulesOf({ rule, gap, rtl }: ColumnsItem, { height, tracks }: RowItem): Track[] {
  if (!rule) return []
  const items: FlowItem[] = [
    { kind: 'open', box: rule, begins: true },
    { kind: 'space', height, isMargin: false },
    { kind: 'close', box: rule, ends: true },
  ]
  const half = (gap + rule.style['border-left-width']) / 2
  const afterGap = rtl ? tracks.slice(0, -1) : tracks.slice(1)
  return afterGap.map(({ x }) => ({ x: x - half, y: 0, items }))
}

/** A flow whose columns are set: what cells and other boxes that cannot be parted hold. */
export function settleColumns(items: readonly FlowItem[]): FlowItem[] {
  return items.map(item => (item.kind === 'columns' ? fitColumns(item, Number.POSITIVE_INFINITY).head : item))
}

/** The least height in which nothing is left, to half a point (CSS Multi-column 1, 7.1). */
function balance(columns: ColumnsItem, full: FittedColumns, height: number): FittedColumns {
  let best = full
  const total = full.head.tracks.reduce((sum, { items }) => sum + heightOf(items), 0)
  let low = total / columns.count / 2
  let high = height
  while (high - low > 0.5) {
    const middle = (low + high) / 2
    const fitted = fillColumns(columns, middle)
    const fits = !fitted.rest && fitted.head.height <= middle + 0.01
    if (fits) {
      best = fitted
      high = Math.min(middle, fitted.head.height)
    } else low = middle
  }
  return best
}
