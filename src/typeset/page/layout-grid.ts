import type { BlockBox } from '../box/box-tree.js'
import { anonymousStyle, type ComputedStyle } from '../css/computed-style.js'
import { resolveExtent } from '../css/length.js'
import { type FlowContext, marginOf } from './build-flow.js'
import { layoutCell } from './cell-flow.js'
import { type ContentWidths, widthsOf } from './content-widths.js'
import { type FlowItem, rowOf, type Track } from './flow.js'
import type { FlowWriter } from './flow-writer.js'
import { type GridItem, placeItems } from './grid-placement.js'
import { expandTracks, trackWidths } from './grid-tracks.js'
import { type RowCell, rowHeights, rowTops, spanHeight } from './row-heights.js'

/** Adds a grid container's items, row after row; pages may end between rows that no item joins. */
export function addGrid(
  block: BlockBox,
  x: number,
  width: number,
  writer: FlowWriter,
  context: FlowContext,
): void {
  const { style } = block
  const blocks = block.children.map(child => asBlock(child, style))
  const gap = { x: gapOf(style['column-gap'], width), y: gapOf(style['row-gap'], width) }
  const tracks = expandTracks(style['grid-template-columns'], width, gap.x)
  const items = placeItems(blocks, tracks.length)
  const room = Math.max(0, width - gap.x * (tracks.length - 1))
  const columns = trackWidths(tracks, contentsOf(items, tracks.length, context), room)
  const cells = items.map(item => placeCell(item, columns, gap.x, { x, width }, style, context))
  const rows = Math.max(0, ...items.map(({ row, rowSpan }) => row + rowSpan))
  const byRow = groupByRow(cells)
  for (const [start, end] of joinedRows(cells, rows))
    addRows(byRow, start, end, gap.y, end < rows, style, writer)
}

/** Text straight in a grid container is an item too; a table or a picture keeps its place in the grid. */
function asBlock(child: BlockBox['children'][number], container: ComputedStyle): BlockBox {
  if (child.kind === 'block') return child
  const plain = anonymousStyle(container, 'block')
  const style = child.kind === 'paragraph' ? plain : { ...plain, ...placementOf(child.style) }
  return { kind: 'block', style, place: child.place, marks: [], marker: null, children: [child] }
}

function placementOf(style: ComputedStyle): Partial<ComputedStyle> {
  return {
    'grid-column-start': style['grid-column-start'],
    'grid-column-end': style['grid-column-end'],
    'grid-row-start': style['grid-row-start'],
    'grid-row-end': style['grid-row-end'],
    'align-self': style['align-self'],
  }
}

function gapOf(gap: ComputedStyle['column-gap'], available: number): number {
  return gap === 'normal' ? 0 : resolveExtent(gap, available)
}

/** What the items of each column need; those that span several say nothing. */
function contentsOf(items: readonly GridItem[], count: number, context: FlowContext): ContentWidths[] {
  const contents = Array.from({ length: count }, (): ContentWidths => ({ least: 0, most: 0 }))
  for (const { block, column, columnSpan } of items) {
    const content = contents[column]
    if (!content || columnSpan > 1) continue
    const { least, most } = widthsOf(block, context.lines)
    content.least = Math.max(content.least, least)
    content.most = Math.max(content.most, most)
  }
  return contents
}

interface PlacedCell extends RowCell {
  x: number
  top: number
  bottom: number
  align: ComputedStyle['align-items']
}

function placeCell(
  { block, column, columnSpan, row, rowSpan }: GridItem,
  columns: readonly number[],
  gap: number,
  area: { x: number; width: number },
  container: ComputedStyle,
  context: FlowContext,
): PlacedCell {
  const before = columns.slice(0, column).reduce((sum, width) => sum + width + gap, 0)
  const width = spanHeight(columns, column, columnSpan, gap)
  const left = area.x + (container.direction === 'rtl' ? area.width - before - width : before)
  const { style } = block
  const resolve = (extent: Parameters<typeof resolveExtent>[0]) => resolveExtent(extent, width)
  const margin = (side: 'top' | 'right' | 'bottom' | 'left') => marginOf(style[`margin-${side}`], resolve)
  const inner = Math.max(0, width - margin('left') - margin('right'))
  const cell = layoutCell(block, { ...style, 'vertical-align': 'top' }, inner, context)
  const top = margin('top')
  const bottom = margin('bottom')
  const own = style['align-self']
  const align = own === 'auto' ? container['align-items'] : own
  const flow = { ...cell, height: cell.height + top + bottom }
  return { flow, row, span: rowSpan, x: left + margin('left'), top, bottom, align }
}

function groupByRow(cells: readonly PlacedCell[]): Map<number, PlacedCell[]> {
  const rows = new Map<number, PlacedCell[]>()
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell])
  return rows
}

/** Stretches of rows that items over several rows hold together. */
function joinedRows(cells: readonly RowCell[], count: number): [number, number][] {
  const ends = Array.from({ length: count }, (_, row) => row + 1)
  for (const { row, span } of cells) ends[row] = Math.max(ends[row] ?? 0, row + span)
  const joined: [number, number][] = []
  for (let start = 0; start < count; ) {
    let end = start + 1
    for (let row = start; row < end; row++) end = Math.max(end, ends[row] ?? 0)
    joined.push([start, end])
    start = end
  }
  return joined
}

function addRows(
  cells: ReadonlyMap<number, PlacedCell[]>,
  start: number,
  end: number,
  gap: number,
  hasNext: boolean,
  { 'grid-template-rows': template, 'grid-auto-rows': automatic }: ComputedStyle,
  writer: FlowWriter,
): void {
  const here: PlacedCell[] = []
  for (let row = start; row < end; row++) {
    for (const cell of cells.get(row) ?? []) here.push({ ...cell, row: row - start })
  }
  const least = Array.from({ length: end - start }, (_, i) =>
    heightOfTrack(template.tracks[start + i] ?? automatic.tracks[0]),
  )
  const heights = rowHeights(least, here, gap)
  const tops = rowTops(heights, gap)
  const tracks = here.map(({ flow, row, span, x, top, bottom, align }): Track => {
    const room = spanHeight(heights, row, span, gap) - top - bottom
    const natural = flow.height - top - bottom
    const height = align === 'stretch' ? room : natural
    return {
      x,
      y: (tops[row] ?? 0) + top + offsetOf(align, room - height),
      items: flow.stretchedTo(height),
      stretches: align === 'stretch',
    }
  })
  const item = rowOf(tracks, end - start === 1)
  const height = spanHeight(heights, 0, heights.length, gap)
  writer.add({ ...item, height: height + (hasNext ? gap : 0) } satisfies FlowItem)
}

/** Rows have the height they are given in points, or that of their content. */
function heightOfTrack(track: ComputedStyle['grid-template-rows']['tracks'][number] | undefined): number {
  return track && track.least !== 'auto' ? track.least.pt : 0
}

function offsetOf(align: ComputedStyle['align-items'], free: number): number {
  if (align === 'end') return free
  return align === 'center' ? free / 2 : 0
}
