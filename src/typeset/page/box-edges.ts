import type { ComputedStyle } from '../css/computed-style.js'
import { type Extent, resolveExtent } from '../css/length.js'

/** A block's horizontal measures in points, from its container's left edge. */
export interface HorizontalEdges {
  /** Left edge of the border box. */
  left: number
  /** Width of the border box. */
  width: number
  /** Left edge and width of the content box. */
  innerLeft: number
  inner: number
}

/** Solves the widths of a block in a container of `available` points (CSS 2, 10.3.3). */
export function horizontalEdges(style: ComputedStyle, available: number): HorizontalEdges {
  const resolve = (extent: Extent) => resolveExtent(extent, available)
  const before = style['border-left-width'] + resolve(style['padding-left'])
  const after = style['border-right-width'] + resolve(style['padding-right'])
  const marginLeft = style['margin-left']
  const marginRight = style['margin-right']
  const margins =
    (marginLeft === 'auto' ? 0 : resolve(marginLeft)) + (marginRight === 'auto' ? 0 : resolve(marginRight))
  const widest = Math.max(0, available - margins - before - after)
  const inner = contentWidth(style, available, before + after, widest)
  const spare = available - margins - before - after - inner
  const left = leftMargin(marginLeft, marginRight, style.outerDirection, resolve, spare)
  return { left, width: inner + before + after, innerLeft: left + before, inner }
}

/** Room that nobody asked for lies where the lines of the block around end. */
function leftMargin(
  left: Extent | 'auto',
  right: Extent | 'auto',
  direction: ComputedStyle['direction'],
  resolve: (extent: Extent) => number,
  spare: number,
): number {
  if (left !== 'auto') return resolve(left) + (direction === 'rtl' && right !== 'auto' ? spare : 0)
  return Math.max(0, right === 'auto' ? spare / 2 : spare)
}

function contentWidth(style: ComputedStyle, available: number, edges: number, widest: number): number {
  const inset = style['box-sizing'] === 'border-box' ? edges : 0
  const resolve = (extent: Extent) => Math.max(0, resolveExtent(extent, available) - inset)
  const { width } = style
  const least = style['min-width']
  const most = style['max-width']
  let inner = width === 'auto' ? widest : resolve(width)
  if (most !== 'none') inner = Math.min(inner, resolve(most))
  if (least !== 'auto') inner = Math.max(inner, resolve(least))
  return inner
}
