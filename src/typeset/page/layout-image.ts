import type { ImageBox } from '../box/box-tree.js'
import { type Extent, resolveExtent } from '../css/length.js'
import { isPainted } from '../line/box-fragments.js'
import { marginOf } from './build-flow.js'
import type { FlowBox } from './flow.js'
import type { FlowWriter } from './flow-writer.js'
import { imageExtent } from './image-extent.js'

/** Adds a picture: its margins, borders and padding around it, and itself as large as CSS and its column allow. */
export function addImage(image: ImageBox, x: number, available: number, writer: FlowWriter): void {
  const { style } = image
  const resolve = (extent: Extent) => resolveExtent(extent, available)
  const { width, height, left, top, bottom, edges } = measure(image, available)
  const at = leftOf(style, available - width - edges, resolve)
  const box: FlowBox = { x: x + at, width: width + edges, style, header: [] }
  writer.break(style['break-before'])
  writer.margin(marginOf(style['margin-top'], resolve))
  if (isPainted(style)) writer.open(box)
  for (const mark of image.marks) writer.mark(box.x, mark)
  writer.topEdge(top)
  writer.add({ kind: 'image', x: box.x + left, width, height, image })
  writer.bottomEdge(bottom)
  if (isPainted(style)) writer.close(box)
  writer.margin(marginOf(style['margin-bottom'], resolve))
  writer.break(style['break-after'])
}

/** The width of a picture's margin box in a line of `available` points. */
export function imageWidth(image: ImageBox, available: number): number {
  const { width, edges, margins } = measure(image, available)
  return width + edges + margins
}

/** The content box, what is around it, and the sums of what is beside it. */
function measure(image: ImageBox, available: number) {
  const { style } = image
  const resolve = (extent: Extent) => resolveExtent(extent, available)
  const left = style['border-left-width'] + resolve(style['padding-left'])
  const top = style['border-top-width'] + resolve(style['padding-top'])
  const bottom = style['border-bottom-width'] + resolve(style['padding-bottom'])
  const edges = left + style['border-right-width'] + resolve(style['padding-right'])
  const margins = marginOf(style['margin-left'], resolve) + marginOf(style['margin-right'], resolve)
  const room = Math.max(0, available - margins - edges)
  return {
    ...imageExtent(image, available, room, { x: edges, y: top + bottom }),
    left,
    top,
    bottom,
    edges,
    margins,
  }
}

/** Margins that are `auto` take the room that is left (CSS 2, 10.3.4), and so does the one where lines end. */
function leftOf(style: ImageBox['style'], spare: number, resolve: (extent: Extent) => number): number {
  const right = style['margin-right']
  const startsAtRight = style.outerDirection === 'rtl' && right !== 'auto'
  if (style['margin-left'] !== 'auto' && !startsAtRight) return resolve(style['margin-left'])
  return Math.max(0, right === 'auto' ? spare / 2 : spare - resolve(right))
}
