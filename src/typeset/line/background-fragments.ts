import type { ImageBox } from '../box/box-tree.js'
import type { PictureLoader } from '../box/load-picture.js'
import type { BackgroundRepeat, BackgroundSize } from '../css/background.js'
import type { ComputedStyle } from '../css/computed-style.js'
import { type Extent, resolveExtent } from '../css/length.js'
import type { Area, Fragment } from '../document.js'
import type { Letters } from './place-drawn-text.js'
import { placePicture } from './place-picture.js'

/** Where pictures behind boxes come from, and what their text is set with. */
export interface BackgroundPictures extends Letters {
  pictures: Pick<PictureLoader, 'background'>
}

/** More tiles than this behind one box are a slip of the pen: one is shown. */
const maxTiles = 10_000

/**
 * The pictures behind a box, the first on top (CSS Backgrounds 3, 2). They stand in its padding box and show as far as
 * its border box. All are artifacts.
 */
export function backgroundFragments(
  style: ComputedStyle,
  area: Area,
  context: BackgroundPictures,
): Fragment[] {
  const room = paddingBox(style, area)
  const radius = style['border-radius'].pt
  const layers = style['background-image'].flatMap((source, i) => {
    const loaded = source === 'none' ? null : context.pictures.background(source)
    if (!loaded) return []
    const repeat = layer(style['background-repeat'], i)
    const { x, y, width, height } = firstTile(style, loaded.natural, room, i)
    const across = tilesOn(repeat.x, x, width, room.x, room.width, area.x, area.x + area.width)
    const down = tilesOn(repeat.y, y, height, room.y, room.height, area.y, area.y + area.height)
    const tiles = down.flatMap(top =>
      across.map(left => ({ x: left.at, y: top.at, width: left.size, height: top.size })),
    )
    const shown = tiles.length > maxTiles ? tiles.slice(0, 1) : tiles
    return [shown.flatMap(tile => placePicture(loaded.picture, tile, area, null, context, radius))]
  })
  return layers.reverse().flat()
}

/** Lists that are shorter than that of the pictures begin again. */
function layer<T>(values: readonly T[], index: number): T {
  const value = values[index % values.length]
  if (value === undefined) throw new Error('Expected a value for each layer')
  return value
}

function paddingBox(style: ComputedStyle, { x, y, width, height }: Area): Area {
  const { left, top } = { left: style['border-left-width'], top: style['border-top-width'] }
  return {
    x: x + left,
    y: y + top,
    width: Math.max(0, width - left - style['border-right-width']),
    height: Math.max(0, height - top - style['border-bottom-width']),
  }
}

function firstTile(style: ComputedStyle, natural: ImageBox['natural'], room: Area, index: number): Area {
  const { width, height } = sizeOf(layer(style['background-size'], index), natural, room)
  const position = layer(style['background-position'], index)
  return {
    x: room.x + resolveExtent(position.x, room.width - width),
    y: room.y + resolveExtent(position.y, room.height - height),
    width,
    height,
  }
}

type Extents = Pick<Area, 'width' | 'height'>

/** CSS Images 3, 4.3: a picture keeps its proportions where one side is not said, and fills the room without a size. */
function sizeOf(size: BackgroundSize, natural: ImageBox['natural'], room: Extents): Extents {
  const ratio = natural.ratio ?? (room.width > 0 ? room.height / room.width : 1)
  if (size === 'cover' || size === 'contain') {
    const byWidth = { width: room.width, height: room.width * ratio }
    const isHigher = byWidth.height > room.height
    return isHigher === (size === 'cover') ? byWidth : { width: room.height / ratio, height: room.height }
  }
  const stated = (side: Extent | 'auto', base: number) => (side === 'auto' ? null : resolveExtent(side, base))
  const width = stated(size.width, room.width)
  const height = stated(size.height, room.height)
  if (width !== null) return { width, height: height ?? width * ratio }
  if (height !== null) return { width: height / ratio, height }
  return { width: natural.width ?? room.width, height: natural.height ?? room.width * ratio }
}

interface Tile {
  at: number
  size: number
}

/** Tiles along one side, from a first one at `at`, that meet what is seen. */
function tilesOn(
  repeat: BackgroundRepeat['x'],
  at: number,
  size: number,
  start: number,
  room: number,
  from: number,
  to: number,
): Tile[] {
  if (size <= 0) return []
  if (repeat === 'no-repeat') return [{ at, size }]
  if (repeat === 'round') {
    const rounded = room / Math.max(1, Math.round(room / size))
    return spread(start, rounded, rounded, from, to)
  }
  if (repeat === 'space') {
    const count = Math.floor(room / size)
    if (count < 2) return [{ at, size }]
    return spread(start, size, (room - size) / (count - 1), from, to)
  }
  return spread(at, size, size, from, to)
}

function spread(at: number, size: number, step: number, from: number, to: number): Tile[] {
  const before = Math.ceil((at - from) / step)
  const first = at - Math.max(0, before) * step
  const count = Math.min(maxTiles + 1, Math.max(1, Math.ceil((to - first - 0.001) / step)))
  return Array.from({ length: count }, (_, i) => ({ at: first + i * step, size }))
}
