import type { BlockBox, ImageBox, InlineAtom } from '../box/box-tree.js'
import { type Extent, resolveExtent } from '../css/length.js'
import type { Atom } from '../line/line-context.js'
import { addBoxes, type FlowContext } from './build-flow.js'
import { widthsOf } from './content-widths.js'
import { type FlowItem, heightOf, type LineItem } from './flow.js'
import { FlowWriter } from './flow-writer.js'
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
  const width = atomWidth(block, available, context)
  const writer = new FlowWriter()
  addBoxes([block], 0, width, writer, context)
  const items = settleColumns(writer.finish())
  return new FlowAtom(items, width, block.kind === 'image' ? heightOf(items) : lastBaseline(items))
}

function atomWidth(block: BlockBox | ImageBox, available: number, context: FlowContext): number {
  const { style } = block
  const resolve = (extent: Extent) => resolveExtent(extent, available)
  const { least, most } = widthsOf(block, context.lines)
  if (style.width !== 'auto' && style.width.share !== 0) return resolve(style.width)
  return available > 0 ? Math.max(least, Math.min(most, available)) : most
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
