import type { ImageBox } from '../box/box-tree.js'
import type { ComputedStyle } from '../css/computed-style.js'
import { type Extent, resolveExtent } from '../css/length.js'

/** Points. */
export interface ImageExtent {
  width: number
  height: number
}

/** What a picture is set in that says nothing of its size: 300 by 150 pixels (CSS Images 3, 4.2). */
const fallback: ImageExtent = { width: 225, height: 112.5 }

/**
 * The content box of a picture in a column of `available` points, `room` of them for the picture itself (CSS 2, 10.3.2 and 10.4): one side keeps to the
 * other's scale where CSS says nothing of it. Pictures never stick out of their column. `edges` are padding and border.
 */
export function imageExtent(
  image: ImageBox,
  available: number,
  room: number,
  edges: { x: number; y: number },
): ImageExtent {
  const { style } = image
  const inset = style['box-sizing'] === 'border-box' ? edges : { x: 0, y: 0 }
  const across = (extent: Extent | 'auto' | 'none') =>
    typeof extent === 'string' ? null : finite(resolveExtent(extent, available) - inset.x)
  // A share of a height that nobody gave is no limit (CSS 2.2, 10.7).
  const down = (extent: Extent | 'auto' | 'none') =>
    typeof extent === 'string' || extent.share !== 0 ? null : finite(extent.pt - inset.y)
  const stated = { width: across(style.width), height: down(style.height) }
  const most = {
    width: Math.min(
      across(style['max-width']) ?? Number.POSITIVE_INFINITY,
      room > 0 ? room : Number.POSITIVE_INFINITY,
    ),
    height: down(style['max-height']) ?? Number.POSITIVE_INFINITY,
  }
  const least = { width: across(style['min-width']) ?? 0, height: down(style['min-height']) ?? 0 }
  return constrain(tentative(image, stated, room), stated, least, most, image.natural.ratio)
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? Math.max(0, value) : null
}

interface Stated {
  width: number | null
  height: number | null
}

/** The size before limits. */
function tentative({ natural }: ImageBox, stated: Stated, available: number): ImageExtent {
  const { ratio } = natural
  const height = natural.height ?? fallback.height
  if (stated.height !== null && stated.width === null) {
    return { width: ratio ? stated.height / ratio : (natural.width ?? fallback.width), height: stated.height }
  }
  const width = stated.width ?? naturalWidth(natural, available)
  return { width, height: stated.height ?? (ratio ? width * ratio : height) }
}

/** A picture with nothing but proportions fills its column. */
function naturalWidth({ width, height, ratio }: ImageBox['natural'], available: number): number {
  if (width !== null) return width
  if (height !== null && ratio) return height / ratio
  return ratio && Number.isFinite(available) ? available : fallback.width
}

/** A side that is not stated follows the other where that meets a limit. */
function constrain(
  size: ImageExtent,
  stated: Stated,
  least: ImageExtent,
  most: ImageExtent,
  ratio: number | null,
): ImageExtent {
  const width = within(size.width, least.width, most.width)
  const own = within(size.height, least.height, most.height)
  if (ratio === null || (stated.width !== null && stated.height !== null)) return { width, height: own }
  const height = width === size.width ? own : within(width * ratio, least.height, most.height)
  if (stated.width !== null) return { width, height }
  return { width: within(height / ratio, least.width, most.width), height }
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}

/** The size of the picture itself in its content box (CSS Images 3, 5.5). */
export function fittedSize(
  { natural }: ImageBox,
  fit: ComputedStyle['object-fit'],
  box: ImageExtent,
): ImageExtent {
  const ratio = natural.ratio ?? box.height / box.width
  const own = {
    width: natural.width ?? (natural.height === null ? box.width : natural.height / ratio),
    height: natural.height ?? (natural.width === null ? box.height : natural.width * ratio),
  }
  if (fit === 'fill' || !(ratio > 0)) return box
  if (fit === 'none') return own
  const isWide = box.width * ratio > box.height
  const contained = isWide
    ? { width: box.height / ratio, height: box.height }
    : { width: box.width, height: box.width * ratio }
  if (fit === 'contain') return contained
  if (fit === 'scale-down') return own.width < contained.width ? own : contained
  return isWide
    ? { width: box.width, height: box.width * ratio }
    : { width: box.height / ratio, height: box.height }
}
