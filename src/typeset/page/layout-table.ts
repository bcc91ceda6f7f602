import type { TableBox, TableRow } from '../box/box-tree.js'
import type { ComputedStyle } from '../css/computed-style.js'
import { resolveExtent } from '../css/length.js'
import { isPainted } from '../line/box-fragments.js'
import { type HorizontalEdges, horizontalEdges } from './box-edges.js'
import { addBoxes, type FlowContext, marginOf } from './build-flow.js'
import { layoutCell } from './cell-flow.js'
import { collapseBorders } from './collapse-borders.js'
import { columnWidths } from './column-widths.js'
import { type FlowBox, type FlowItem, type RowItem, rowOf, type Track } from './flow.js'
import type { FlowWriter } from './flow-writer.js'
import { type RowCell, rowHeights, rowTops, spanHeight } from './row-heights.js'

/** Adds a table: captions, header rows that repeat, and rows that pages may end between. */
export function addTable(
  table: TableBox,
  x: number,
  available: number,
  writer: FlowWriter,
  context: FlowContext,
): void {
  const { style } = table
  const geometry = tableGeometry(table, available, context)
  const left = x + geometry.left
  const resolve = (extent: Parameters<typeof resolveExtent>[0]) => resolveExtent(extent, available)
  writer.break(style['break-before'])
  writer.margin(marginOf(style['margin-top'], resolve))
  for (const mark of table.marks) writer.mark(left, mark)
  const captions = style['caption-side']
  if (captions === 'top') addBoxes(table.captions, left, geometry.width, writer, context)
  addGrid(table, geometry, left, writer, context)
  if (captions === 'bottom') {
    writer.break('avoid')
    addBoxes(table.captions, left, geometry.width, writer, context)
  }
  writer.margin(marginOf(style['margin-bottom'], resolve))
  writer.break(style['break-after'])
}

interface TableGeometry {
  /** Of the border box. */
  left: number
  width: number
  /** Left edges of the columns inside the border box, and the widths of the columns. */
  columns: readonly { x: number; width: number }[]
  spacing: { x: number; y: number }
  top: number
  bottom: number
}

function tableGeometry(table: TableBox, available: number, context: FlowContext): TableGeometry {
  const { style, columnCount } = table
  const collapses = style['border-collapse'] === 'collapse'
  const spacing = collapses ? { x: 0, y: 0 } : style['border-spacing']
  const edges = horizontalEdges(style, available)
  const gaps = spacing.x * (columnCount + 1)
  const widths = columnWidths(table, Math.max(0, edges.inner - gaps), context.lines)
  const inner = widths.reduce((sum, width) => sum + width, gaps)
  const isAuto = style.width === 'auto'
  const width = edges.width - edges.inner + inner
  const left = isAuto ? leftOf(table, edges, width, available) : edges.left
  const columns = placeColumns(widths, edges.innerLeft - edges.left, inner, spacing.x, style)
  const top = style['border-top-width'] + style['padding-top'].pt + spacing.y
  const bottom = style['border-bottom-width'] + style['padding-bottom'].pt
  return { left, width, columns, spacing, top, bottom }
}

/** A table as wide as its content stands in the middle, or where the lines of the block around start. */
function leftOf({ style }: TableBox, edges: HorizontalEdges, width: number, available: number): number {
  if (style['margin-left'] === 'auto' && style['margin-right'] === 'auto') return (available - width) / 2
  return style.outerDirection === 'rtl' ? edges.left + edges.width - width : edges.left
}

/** Columns with `gap` points around each, the first at the side where lines start. */
function placeColumns(
  widths: readonly number[],
  left: number,
  inner: number,
  gap: number,
  { direction }: ComputedStyle,
): { x: number; width: number }[] {
  let at = gap
  return widths.map(width => {
    const x = left + (direction === 'rtl' ? inner - at - width : at)
    at += width + gap
    return { x, width }
  })
}

function addGrid(
  table: TableBox,
  geometry: TableGeometry,
  left: number,
  writer: FlowWriter,
  context: FlowContext,
): void {
  const { style } = table
  const rows = layoutRows(table, geometry, context)
  const header = rows
    .filter(({ group }) => group === 'header')
    .flatMap(({ items }) => items.map(item => shift(item, left)))
  const box: FlowBox = { x: left, width: geometry.width, style, header }
  const keeps = style['break-inside'] !== 'auto'
  const opens = isPainted(style) || header.length > 0
  if (opens) writer.open(box)
  writer.topEdge(geometry.top)
  if (keeps) writer.hold()
  for (const [i, row] of rows.entries()) addRows(row, rows[i + 1], left, writer)
  if (keeps) writer.release()
  writer.bottomEdge(geometry.bottom)
  if (opens) writer.close(box)
}

/** A header stays with the first row under it, a footer with the last over it. */
function addRows(
  { group, style, items }: LaidOutRows,
  next: LaidOutRows | undefined,
  left: number,
  writer: FlowWriter,
): void {
  const keeps = style['break-inside'] !== 'auto'
  writer.break(style['break-before'])
  if (keeps) writer.hold()
  for (const item of items) writer.add(shift(item, left))
  if (keeps) writer.release()
  writer.break(group === 'header' || next?.group === 'footer' ? 'avoid' : style['break-after'])
}

function shift(item: FlowItem, x: number): FlowItem {
  return item.kind === 'row'
    ? { ...item, tracks: item.tracks.map(track => ({ ...track, x: track.x + x })) }
    : item
}

/** Rows that hang together by cells over several of them. */
interface LaidOutRows {
  group: TableRow['group']
  style: TableRow['style']
  items: FlowItem[]
}

function layoutRows(table: TableBox, geometry: TableGeometry, context: FlowContext): LaidOutRows[] {
  const laidOut: LaidOutRows[] = []
  for (let start = 0; start < table.rows.length; ) {
    const end = endOfSpans(table.rows, start)
    const rows = table.rows.slice(start, end)
    const [first] = rows
    if (!first) break
    laidOut.push({
      group: first.group,
      style: first.style,
      items: [layoutRowGroup(table, rows, start, geometry, context)],
    })
    start = end
  }
  return laidOut
}

/** The row after the last one that a cell from `start` on reaches into. */
function endOfSpans(rows: readonly TableRow[], start: number): number {
  let end = start + 1
  for (let i = start; i < end; i++) {
    for (const { rowSpan } of rows[i]?.cells ?? []) end = Math.max(end, Math.min(rows.length, i + rowSpan))
  }
  return end
}

function layoutRowGroup(
  table: TableBox,
  rows: readonly TableRow[],
  start: number,
  geometry: TableGeometry,
  context: FlowContext,
): RowItem {
  const cells = rows.flatMap((row, i) =>
    row.cells.map(cell => placeCell(table, cell, i, start, geometry, context)),
  )
  const least = rows.map(({ style }) => (style.height === 'auto' ? 0 : style.height.pt))
  const heights = rowHeights(least, cells, geometry.spacing.y)
  const tops = rowTops(heights, geometry.spacing.y)
  const backgrounds = rows.flatMap((row, i) => rowBackground(row, tops[i] ?? 0, heights[i] ?? 0, geometry))
  const tracks = cells.map(({ flow, row, span, x }): Track => {
    const height = spanHeight(heights, row, span, geometry.spacing.y)
    return { x, y: tops[row] ?? 0, items: flow.stretchedTo(height), stretches: true }
  })
  const item = rowOf([...backgrounds, ...tracks], rows.length === 1)
  return { ...item, height: item.height + geometry.spacing.y }
}

interface PlacedCell extends RowCell {
  x: number
}

function placeCell(
  table: TableBox,
  cell: TableRow['cells'][number],
  row: number,
  start: number,
  { columns, spacing }: TableGeometry,
  context: FlowContext,
): PlacedCell {
  const spanned = columns.slice(cell.column, cell.column + cell.columnSpan)
  const width = spanned.reduce(
    (sum, column) => sum + column.width,
    spacing.x * Math.max(0, spanned.length - 1),
  )
  const style =
    table.style['border-collapse'] === 'collapse'
      ? collapseBorders(table, cell, start + row)
      : cell.block.style
  return {
    flow: layoutCell(cell.block, style, width, context),
    row,
    span: cell.rowSpan,
    x: leftmost(spanned),
  }
}

function rowBackground({ style }: TableRow, y: number, height: number, { columns }: TableGeometry): Track[] {
  if (!isPainted(style) || columns.length === 0) return []
  const x = leftmost(columns)
  const right = columns.reduce((most, column) => Math.max(most, column.x + column.width), x)
  const box: FlowBox = { x: 0, width: right - x, style, header: [] }
  const items: FlowItem[] = [
    { kind: 'open', box, begins: true },
    { kind: 'space', height, isMargin: false, stretches: true },
    { kind: 'close', box, ends: true },
  ]
  return [{ x, y, items, stretches: true }]
}

function leftmost(columns: readonly { x: number }[]): number {
  const [first, ...others] = columns
  return others.reduce((least, { x }) => Math.min(least, x), first?.x ?? 0)
}
