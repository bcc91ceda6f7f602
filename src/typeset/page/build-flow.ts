import type { BlockBox, BlockLevelBox, ParagraphBox } from '../box/box-tree.js'
import type { ComputedStyle } from '../css/computed-style.js'
import { type Extent, resolveExtent } from '../css/length.js'
import { isPainted } from '../line/box-fragments.js'
import {
  type Line,
  type LinePosition,
  layoutParagraph,
  marksIn,
  type ParagraphLines,
} from '../line/layout-paragraph.js'
import type { LineContext } from '../line/line-context.js'
import { horizontalEdges } from './box-edges.js'
import { type FlowBox, type FlowItem, heightOf, type LineItem, type MarkerLine, type Note } from './flow.js'
import { FlowWriter } from './flow-writer.js'
import { addColumns, isMultiColumn } from './layout-columns.js'
import { addGrid } from './layout-grid.js'
import { addImage } from './layout-image.js'
import { addTable } from './layout-table.js'
import { settleColumns } from './split-item.js'

/** What laying out a flow needs beyond its boxes. */
export interface FlowContext {
  lines: LineContext
  /** The width of the content area of pages with a name; empty for those without. */
  pageWidth: (name: string) => number
  /** Lines of paragraphs, kept from pass to pass. */
  cache: Map<ParagraphBox, ParagraphLines>
  /** How many blocks with columns are around the one at hand. */
  columnDepth: number
}

/** Wide enough for every marker, and a finite number. */
const unlimited = 1e6

/** Lays a document's root out: the whole of it as one vertical list. */
export function buildFlow(root: BlockBox, context: FlowContext): FlowItem[] {
  const writer = new FlowWriter()
  addBlock(root, 0, context.pageWidth(''), writer, context)
  return writer.finish()
}

/** Adds block-level boxes that stand in a content box of `width` points at `x`. */
export function addBoxes(
  boxes: readonly BlockLevelBox[],
  x: number,
  width: number,
  writer: FlowWriter,
  context: FlowContext,
): void {
  for (const box of boxes) {
    if (box.kind === 'block') addBlock(box, x, width, writer, context)
    else if (box.kind === 'image') addImage(box, x, width, writer)
    else if (box.kind === 'table') addTable(box, x, width, writer, context)
    else addParagraph(box, x, width, writer, context)
  }
}

function addBlock(block: BlockBox, x: number, width: number, writer: FlowWriter, context: FlowContext): void {
  const { page } = block.style
  const before = writer.pageName
  if (page === 'auto' || page === before) {
    addBlockBox(block, x, width, writer, context)
    return
  }
  writer.page(page)
  addBlockBox(block, x, width + context.pageWidth(page) - context.pageWidth(before), writer, context)
  writer.page(before)
}

function addBlockBox(
  block: BlockBox,
  x: number,
  available: number,
  writer: FlowWriter,
  context: FlowContext,
): void {
  const { style } = block
  const { left, width, inner, innerLeft } = horizontalEdges(style, available)
  const box: FlowBox = { x: x + left, width, style, header: [] }
  const resolve = (extent: Extent) => resolveExtent(extent, available)
  beginBlock(block, box, resolve, writer)
  writer.topEdge(style['border-top-width'] + resolve(style['padding-top']))
  if (style.display === 'flow-root') writer.fence(false)
  addContent(block, x + innerLeft, inner, writer, context)
  if (style.display === 'flow-root') writer.fence(true)
  writer.bottomEdge(style['border-bottom-width'] + resolve(style['padding-bottom']))
  if (isPainted(style)) writer.close(box)
  writer.margin(marginOf(style['margin-bottom'], resolve))
  writer.break(style['break-after'])
}

function beginBlock(
  { style, marks }: Pick<BlockBox, 'style' | 'marks'>,
  box: FlowBox,
  resolve: (extent: Extent) => number,
  writer: FlowWriter,
): void {
  writer.break(style['break-before'])
  writer.margin(marginOf(style['margin-top'], resolve))
  if (isPainted(style)) writer.open(box)
  for (const mark of marks) writer.mark(box.x, mark)
}

export function marginOf(margin: Extent | 'auto', resolve: (extent: Extent) => number): number {
  return margin === 'auto' ? 0 : resolve(margin)
}

/** A block's children, its marker, and what it lacks of its height. */
export function addContent(
  block: BlockBox,
  x: number,
  width: number,
  writer: FlowWriter,
  context: FlowContext,
): void {
  const { style } = block
  const keeps = style['break-inside'] !== 'auto'
  const marker = block.marker && markerOf(block.marker, x, width, context)
  if (marker) writer.marker(marker)
  if (keeps) writer.hold()
  const start = writer.position()
  const hasColumns = style.display !== 'grid' && isMultiColumn(style) && mayHaveColumns(block, context)
  if (style.display === 'grid') addGrid(block, x, width, writer, context)
  else if (hasColumns) addColumns(block, x, width, writer, context)
  else addBoxes(block.children, x, width, writer, context)
  if (!hasColumns && isList(block.children)) writer.list(start, style)
  if (marker && writer.isWaiting(marker)) writer.lines([emptyLine(marker.line)], x, width, style, () => [])
  // How high columns are is known only when they are filled: they see to it themselves.
  const least = hasColumns ? 0 : leastHeight(style)
  if (least > 0) writer.fillUp(least, start)
  if (keeps) writer.release()
}

/** Whether boxes are items of a list. */
export function isList(boxes: readonly BlockLevelBox[]): boolean {
  return boxes.length > 1 && boxes.every(({ style }) => style.display === 'list-item')
}

/** Columns are tried at many heights, and those inside them at many heights for each. */
const maxColumnDepth = 2

function mayHaveColumns({ place }: BlockBox, { columnDepth, lines }: FlowContext): boolean {
  if (columnDepth < maxColumnDepth) return true
  const reason = `Unexpected columns inside ${maxColumnDepth} blocks with columns; they are set as one`
  lines.report.warnOnce('nested-columns', 'nesting-too-deep', reason, place)
  return false
}

/** What `height` and `min-height` ask for. */
export function leastHeight(style: ComputedStyle): number {
  const own = style.height === 'auto' ? 0 : style.height.pt
  const least = style['min-height'] === 'auto' ? 0 : style['min-height'].pt
  return Math.max(own, least)
}

function markerOf(
  paragraph: ParagraphBox,
  x: number,
  width: number,
  context: FlowContext,
): MarkerLine | null {
  const [line] = linesOf(paragraph, unlimited, context)
  if (!line) return null
  return paragraph.style.direction === 'rtl'
    ? { x: x + width, side: 'right', line }
    : { x, side: 'left', line }
}

/** An item without content still shows its marker, on a line as high. */
function emptyLine(line: Line): Line {
  return { ...line, items: [], end: { ...line.end, item: 0 } }
}

function addParagraph(
  paragraph: ParagraphBox,
  x: number,
  width: number,
  writer: FlowWriter,
  context: FlowContext,
): void {
  const marks = paragraph.inlines.filter(inline => inline.kind === 'mark')
  if (marks.length < paragraph.inlines.length) {
    writer.lines(linesOf(paragraph, width, context), x, width, paragraph.style, line =>
      notesOf(line, context),
    )
  } else for (const { mark } of marks) writer.mark(x, mark)
}

/** The footnotes called in a line, in the width of the page. */
function notesOf(line: Line, context: FlowContext): Note[] {
  return marksIn(line).flatMap(mark => {
    if (mark.kind !== 'footnote') return []
    const writer = new FlowWriter()
    addBlock(mark.block, 0, context.pageWidth(''), writer, context)
    const items = settleColumns(writer.finish())
    return [{ items, height: heightOf(items) }]
  })
}

/** What is left of a paragraph, broken into lines again, where a line of it would stand. */
export function restOfParagraph(like: LineItem, from: LinePosition, context: FlowContext): FlowItem[] {
  const { paragraph } = like.line
  const { lines } = layoutParagraph(paragraph, like.width, context.lines, from)
  const writer = new FlowWriter()
  writer.lines(lines, like.x, like.width, paragraph.style, line => notesOf(line, context))
  return writer.finish()
}

function linesOf(paragraph: ParagraphBox, width: number, { lines, cache }: FlowContext): readonly Line[] {
  const known = cache.get(paragraph)
  if (known && known.width === width && !known.dependsOnPages) return known.lines
  const made = layoutParagraph(paragraph, width, lines)
  cache.set(paragraph, made)
  return made.lines
}
