import type { BlockBox, BlockLevelBox } from '../box/box-tree.js'
import { transparent } from '../css/color.js'
import type { ComputedStyle } from '../css/computed-style.js'
import { resolveExtent } from '../css/length.js'
import { addBoxes, type FlowContext, isList, leastHeight } from './build-flow.js'
import { type FlowBox, flowStart } from './flow.js'
import { FlowWriter } from './flow-writer.js'

export function isMultiColumn(style: ComputedStyle): boolean {
  return style['column-count'] !== 'auto' || style['column-width'] !== 'auto'
}

/** Adds a block's children in columns, parted by those that span them all (CSS Multi-column 1). */
export function addColumns(
  block: BlockBox,
  x: number,
  width: number,
  writer: FlowWriter,
  context: FlowContext,
): void {
  const { style } = block
  const geometry = columnGeometry(style, width)
  const stretches = stretchesOf(block.children)
  for (const [i, { boxes, spans }] of stretches.entries()) {
    if (spans) {
      addBoxes(boxes, x, width, writer, context)
      continue
    }
    const inner = new FlowWriter()
    addBoxes(boxes, 0, geometry.width, inner, { ...context, columnDepth: context.columnDepth + 1 })
    if (isList(boxes)) inner.list(0, style)
    const balanced = style['column-fill'] === 'balance' || i < stretches.length - 1
    const isAll = stretches.length === 1
    const limit = isAll && style.height !== 'auto' ? style.height.pt : null
    const least = isAll ? leastHeight(style) : 0
    const rule = ruleOf(style)
    const rtl = style.direction === 'rtl'
    writer.add({
      kind: 'columns',
      x,
      items: inner.finish(),
      from: flowStart,
      ...geometry,
      rtl,
      balanced,
      rule,
      limit,
      least,
    })
  }
}

/** How many columns there are, how wide, and what is between them, in points (CSS Multi-column 1, 3.4). */
function columnGeometry(
  style: ComputedStyle,
  available: number,
): { count: number; width: number; gap: number } {
  const asked = style['column-gap']
  const gap = asked === 'normal' ? style['font-size'] : resolveExtent(asked, available)
  const most = style['column-count']
  const least = style['column-width']
  const fitting =
    least === 'auto' ? Number.POSITIVE_INFINITY : Math.floor((available + gap) / (Math.max(1, least) + gap))
  const count = Math.max(1, Math.min(fitting, most === 'auto' ? fitting : most, maxColumns))
  return { count, width: Math.max(0, (available - (count - 1) * gap) / count), gap }
}

/** More columns than this are a slip of the pen. */
const maxColumns = 100

function stretchesOf(children: readonly BlockLevelBox[]): { boxes: BlockLevelBox[]; spans: boolean }[] {
  const stretches: { boxes: BlockLevelBox[]; spans: boolean }[] = []
  for (const child of children) {
    const spans = child.kind !== 'paragraph' && child.style['column-span'] === 'all'
    const last = stretches.at(-1)
    if (last?.spans === spans) last.boxes.push(child)
    else stretches.push({ boxes: [child], spans })
  }
  return stretches
}

function ruleOf(style: ComputedStyle): FlowBox | null {
  const width = style['column-rule-width']
  if (width === 0) return null
  const rule: ComputedStyle = {
    ...style,
    'background-color': transparent,
    'border-top-width': 0,
    'border-right-width': 0,
    'border-bottom-width': 0,
    'border-left-width': width,
    'border-left-style': style['column-rule-style'],
    'border-left-color': style['column-rule-color'],
  }
  return { x: 0, width: 0, style: rule, header: [] }
}
