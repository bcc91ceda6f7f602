import { type Fill, fillFlow } from './fill-flow.js'
import {
  breakCost,
  type ColumnsItem,
  type Cursor,
  type FlowBox,
  type FlowItem,
  type ForcedBreak,
  flowStart,
  heightOf,
  type RowItem,
  rowOf,
  type Track,
} from './flow.js'

/**
 * Parts a row at a height: each of its flows ends where it best can, and boxes that are as high as the row are so in
 * both parts. `null` when one of them cannot.
 */
export function splitRow(row: RowItem, height: number): { head: RowItem; rest: RowItem } | null {
  const parts = row.tracks.map(track => {
    const items = track.items.filter(item => item.kind !== 'space' || !item.stretches)
    return { track, items, fill: fillFlow(items, flowStart, height - track.y) }
  })
  if (parts.some(({ fill }) => fill.overflows) || parts.every(({ fill }) => fill.next === null)) return null
  const head = parts.map(({ track, fill }) => ({
    ...track,
    items: fill.next ? fill.items : goesOn(fill.items, track),
  }))
  const rest = parts.map(({ track, items, fill }) => ({
    ...track,
    y: 0,
    items: fill.next ? restOf(items, fill.next) : emptyRest(items, track),
  }))
  return {
    head: stretchedRow(head, row.splits),
    rest: { ...stretchedRow(rest, row.splits), goesOn: row.goesOn },
  }
}

/** The box around all of a flow. */
function boxAround(items: readonly FlowItem[]): FlowBox | null {
  const [first] = items
  const last = items.at(-1)
  return first?.kind === 'open' && last?.kind === 'close' && first.box === last.box ? first.box : null
}

/** A flow that is at its end, while its box goes on on the next page. */
function goesOn(items: readonly FlowItem[], { stretches }: Track): readonly FlowItem[] {
  const box = stretches ? boxAround(items) : null
  return box ? [...items.slice(0, -1), { kind: 'close', box, ends: false }] : items
}

/** What is left of a box that has shown all it holds. */
function emptyRest(items: readonly FlowItem[], { stretches }: Track): FlowItem[] {
  const box = stretches ? boxAround(items) : null
  if (!box) return []
  return [
    { kind: 'open', box, begins: false },
    { kind: 'close', box, ends: true },
  ]
}

/** Gives each box that stretches the room it lacks, before it closes. */
export function stretchedRow(tracks: readonly Track[], splits: boolean): RowItem {
  const { height } = rowOf(tracks, splits)
  const stretched = tracks.map(track => {
    const missing = height - track.y - heightOf(track.items)
    const last = track.items.at(-1)
    if (!track.stretches || missing <= 0 || last?.kind !== 'close') return track
    const space: FlowItem = { kind: 'space', height: missing, isMargin: false, stretches: true }
    return { ...track, items: [...track.items.slice(0, -1), space, last] }
  })
  return rowOf(stretched, splits)
}

/** What is left of a flow, as a flow of its own. */
export function restOf(items: readonly FlowItem[], next: Cursor | null): FlowItem[] {
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
  /** The highest cost of the breaks that end columns. */
  cost: number
  /** All columns on top of each other, in points. */
  length: number
}

/** Fills columns of at most `height` points; the last ones are made equally high where they are to be balanced. */
export function fitColumns(columns: ColumnsItem, height: number): FittedColumns {
  const { limit, least } = columns
  if (least > 0) return atLeast(least, fitColumns({ ...columns, least: 0 }, height))
  if (limit !== null && limit < height) {
    const limited = fitColumns({ ...columns, limit: null }, limit)
    if (!limited.rest) return limited
  }
  const full = fillColumns(columns, height)
  if (full.rest || !columns.balanced) return full
  return balance(columns, full, Math.min(height, full.head.height))
}

/** About a line: columns are not tried at heights that differ by less, in points. */
const leastStep = 8

/** Columns that leave the room that the footnotes called in them take: lower ones call fewer. */
export function fitColumnsAndNotes(
  columns: ColumnsItem,
  room: number,
  heightOfNotes: (fitted: FittedColumns) => number,
): FittedColumns {
  const fitted = fitColumns(columns, room)
  const notes = heightOfNotes(fitted)
  if (notes === 0 || fitted.head.height + notes <= room) return fitted
  let low = Math.max(0, room - notes)
  let high = room
  let best = fitColumns(columns, low)
  while (high - low > leastStep) {
    const middle = (low + high) / 2
    const other = fitColumns(columns, middle)
    if (other.head.height + heightOfNotes(other) <= room) {
      best = other
      low = middle
    } else high = middle
  }
  return best
}

function atLeast(height: number, fitted: FittedColumns): FittedColumns {
  const { head, rest } = fitted
  return rest || head.height >= height ? fitted : { ...fitted, head: { ...head, height } }
}

function fillColumns(columns: ColumnsItem, height: number): FittedColumns {
  const tracks: Track[] = []
  let next: Cursor | null = columns.from
  let forced: ForcedBreak | null = null
  let cost: number = breakCost.free
  for (let i = 0; i < columns.count && next && !forced; i++) {
    const fill: Fill = fillFlow(columns.items, next, height)
    const place = columns.rtl ? columns.count - 1 - i : i
    tracks.push({ x: columns.x + place * (columns.width + columns.gap), y: 0, items: fill.items })
    next = fill.next
    cost = Math.max(cost, fill.cost)
    forced = fill.forced?.side === 'column' ? null : fill.forced
  }
  const rest = next && { ...columns, from: next }
  const head = rowOf(tracks, false)
  const length = tracks.reduce((sum, { items }) => sum + heightOf(items), 0)
  return { head: { ...head, tracks: [...rulesOf(columns, head), ...tracks] }, rest, forced, cost, length }
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

/**
 * About the least height in which nothing is left (CSS Multi-column 1, 7.1), or a little more where columns then end
 * better. A lower height may fit where a higher one does not: what ends a column well is not the same in both.
 */
function balance(columns: ColumnsItem, full: FittedColumns, height: number): FittedColumns {
  const line = leastLine(columns.items)
  const step = Math.max(1, Math.min(line / 2, height / 20))
  let best: FittedColumns | null = null
  let most = height
  for (let room = (full.length / columns.count) * 0.9; room < most + step; room += step) {
    const fitted = fitWithin(columns, Math.min(room, height))
    if (!fitted || (best && fitted.cost >= best.cost)) continue
    if (!best) most = Math.min(height, room + linesToBetter * line)
    best = lowest(columns, fitted, room - step)
    if (best.cost === breakCost.free) break
  }
  return best ?? lowest(columns, full, height - step)
}

/** So many lines higher columns may be than they need, where they then end better. */
const linesToBetter = 4

function leastLine(items: readonly FlowItem[]): number {
  const heights = items.flatMap(item => (item.kind === 'line' && item.height > 0 ? [item.height] : []))
  return heights.reduce((least, height) => Math.min(least, height), Number.POSITIVE_INFINITY)
}

/** Columns that end as well and are lower, to half a point. */
function lowest(columns: ColumnsItem, fitted: FittedColumns, least: number): FittedColumns {
  let best = fitted
  let low = least
  let high = fitted.head.height
  while (high - low > 0.5) {
    const middle = (low + high) / 2
    const other = fitWithin(columns, middle)
    if (other && other.cost <= fitted.cost) {
      best = other
      high = Math.min(middle, other.head.height)
    } else low = middle
  }
  return best
}

/** All of them in columns of a height; `null` where they need more. */
function fitWithin(columns: ColumnsItem, height: number): FittedColumns | null {
  const fitted = fillColumns(columns, height)
  return !fitted.rest && fitted.head.height <= height + 0.01 ? fitted : null
}
