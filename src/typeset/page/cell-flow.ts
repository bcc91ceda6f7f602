import type { BlockBox } from '../box/box-tree.js'
import type { ComputedStyle } from '../css/computed-style.js'
import { type Extent, resolveExtent } from '../css/length.js'
import { isPainted } from '../line/box-fragments.js'
import { addContent, type FlowContext } from './build-flow.js'
import { type FlowBox, type FlowItem, heightOf } from './flow.js'
import { FlowWriter } from './flow-writer.js'
import { settleColumns } from './split-item.js'

/** A cell's flow in its column, which can be made as high as its row. */
export interface CellFlow {
  /** Points. */
  height: number
  stretchedTo(height: number): FlowItem[]
}

/** Lays out a cell whose border box is `width` points wide; `style` has the borders it is to show. */
export function layoutCell(
  block: BlockBox,
  style: ComputedStyle,
  width: number,
  context: FlowContext,
): CellFlow {
  const resolve = (extent: Extent) => resolveExtent(extent, width)
  const left = style['border-left-width'] + resolve(style['padding-left'])
  const right = style['border-right-width'] + resolve(style['padding-right'])
  const top = style['border-top-width'] + resolve(style['padding-top'])
  const bottom = style['border-bottom-width'] + resolve(style['padding-bottom'])
  const writer = new FlowWriter()
  for (const mark of block.marks) writer.mark(0, mark)
  addContent(block, left, Math.max(0, width - left - right), writer, context)
  const content = settleColumns(writer.finish())
  const natural = top + heightOf(content) + bottom
  const box: FlowBox = { x: 0, width, style, header: [] }
  return {
    height: natural,
    stretchedTo: height => {
      const { above, below } = spread(style, Math.max(0, height - natural))
      return enclose(box, [...space(top), ...stretch(above), ...content, ...stretch(below), ...space(bottom)])
    },
  }
}

/** Where a cell's free height goes, by `vertical-align`. */
function spread(style: ComputedStyle, free: number): { above: number; below: number } {
  const align = style['vertical-align']
  const above = align === 'middle' ? free / 2 : align === 'bottom' ? free : 0
  return { above, below: free - above }
}

function space(height: number): FlowItem[] {
  return height > 0 ? [{ kind: 'space', height, isMargin: false }] : []
}

function stretch(height: number): FlowItem[] {
  return height > 0 ? [{ kind: 'space', height, isMargin: false, stretches: true }] : []
}

function enclose(box: FlowBox, items: FlowItem[]): FlowItem[] {
  if (!isPainted(box.style)) return items
  return [{ kind: 'open', box, begins: true }, ...items, { kind: 'close', box, ends: true }]
}
