import type { ImageBox } from '../box/box-tree.js'
import type { ComputedStyle } from '../css/computed-style.js'
import { type Extent, resolveExtent } from '../css/length.js'
import { isPainted } from './box-fragments.js'
import { marginOf } from './build-flow.js'
import type { FlowBox } from './flow.js'
import type { FlowWriter } from './flow-writer.js'

/** Adds a picture: its margins, borders and padding around it, and itself as large as CSS and its column allow. */
export function addImage(image: ImageBox, x: number, available: number, writer: FlowWriter): void {
  const { style } = image
  const resolve = (extent: Extent) => resolveExtent(extent, available)
  const margins = marginOf(style['margin-left'], resolve) + marginOf(style['margin-right'], resolve)
  const left = style['border-left-width'] + resolve(style['padding-left'])
  const edges = left + style['border-right-width'] + resolve(style['padding-right'])
  const { width, height } = imageExtent(image, Math.max(0, available - margins - edges), resolve)
  const isCentred = style['margin-left'] === 'auto' && style['margin-right'] === 'auto'
  const at = isCentred ? (available - width - edges) / 2 : marginOf(style['margin-left'], resolve)
  const box: FlowBox = { x: x + at, width: width + edges, style, header: [] }
  writer.break(style['break-before'])
  writer.margin(marginOf(style['margin-top'], resolve))
  if (isPainted(style)) writer.open(box)
  for (const mark of image.marks) writer.mark(box.x, mark)
  writer.topEdge(style['border-top-width'] + resolve(style['padding-top']))
  writer.add({ kind: 'image', x: box.x + left, width, height, image })
  writer.bottomEdge(style['border-bottom-width'] + resolve(style['padding-bottom']))
  if (isPainted(style)) writer.close(box)
  writer.margin(marginOf(style['margin-bottom'], resolve))
  writer.break(style['break-after'])
}

/** The size a picture is set in: one side keeps to the other's scale where CSS says nothing of it. */
function imageExtent(
  { style, width: ownWidth, height: ownHeight }: ImageBox,
  available: number,
  resolve: (extent: Extent) => number,
): { width: number; height: number } {
  const ratio = ownHeight / ownWidth
  const statedHeight = style.height === 'auto' ? null : style.height.pt
  const stated = style.width === 'auto' ? null : resolve(style.width)
  const natural = stated ?? (statedHeight === null ? ownWidth : statedHeight / ratio)
  const width = Math.min(natural, widest(style, available, resolve))
  const height = stated !== null && statedHeight !== null ? statedHeight : width * ratio
  const tallest = style['max-height'] === 'none' ? height : Math.min(height, style['max-height'].pt)
  return tallest < height && style.width === 'auto'
    ? { width: tallest / ratio, height: tallest }
    : { width, height: tallest }
}

/** Pictures never stick out of their column. */
function widest(style: ComputedStyle, available: number, resolve: (extent: Extent) => number): number {
  const most = style['max-width']
  return most === 'none' || available <= 0 ? available : Math.min(available, resolve(most))
}
