import type { BlockBox, ImageBox, InlineAtom } from '../box/box-tree.js'
import { resolveExtent } from '../css/length.js'
import type { Atom } from '../line/line-context.js'
import { horizontalEdges } from './box-edges.js'
import { addBoxes, type FlowContext } from './build-flow.js'
import { widthsOf } from './content-widths.js'
import { type FlowItem, heightOf, type LineItem } from './flow.js'
import { FlowWriter } from './flow-writer.js'
import { imageWidth } from './layout-image.js'
import { settleColumns } from './split-item.js'

/** A box in a line, with the flow that it holds. */
export class FlowAtom implements Atom {
  readonly width: number
  readonly above: number
  readonly below: number
  readonly items: readonly FlowItem[]

  constructor(items: readonly FlowItem[], width: number, baseline: number) {
    this.items = items
    this.width = width
    this.above = baseline
    this.below = heightOf(items) - baseline
  }
}

/** Lays out a box that stands in a line: as wide as its content wants and the line allows (CSS 2, 10.3.9). */
export function layoutAtom(block: InlineAtom['block'], available: number, context: FlowContext): FlowAtom {
  const { room, width } = atomWidths(block, available, context)
  const writer = new FlowWriter()
  addBoxes([block], 0, room, writer, context)
  const items = settleColumns(writer.finish())
  return new FlowAtom(items, width, block.kind === 'image' ? heightOf(items) : lastBaseline(items))
}

/** The width that percentages are of, and that of the margin box. */
function atomWidths(
  block: BlockBox | ImageBox,
  available: number,
  context: FlowContext,
): { room: number; width: number } {
  if (block.kind === 'image') return { room: available, width: imageWidth(block, available) }
  const { style } = block
  if (style.width !== 'auto') {
    const { left, width } = horizontalEdges(style, available)
    const right = style['margin-right'] === 'auto' ? 0 : resolveExtent(style['margin-right'], available)
    return { room: available, width: (style['margin-left'] === 'auto' ? 0 : left) + width + right }
  }
  const { least, most } = widthsOf(block, context.lines)
  const width = available > 0 ? Math.max(least, Math.min(most, available)) : most
  return { room: width, width }
}

/** The baseline of the last line, or the bottom edge where there is none. */
function lastBaseline(items: readonly FlowItem[]): number {
  let top = 0
  let baseline: number | null = null
  for (const item of items) {
    if (isLine(item)) baseline = top + item.line.above
    if ('height' in item) top += item.height
  }
  return baseline ?? top
}

function isLine(item: FlowItem): item is LineItem {
  return item.kind === 'line'
}
