import type { ImageBox } from '../box/box-tree.js'
import type { Area, ContentOf, Fragment } from '../document.js'
import { placeDrawing } from '../svg/drawing.js'

/** A picture in a rectangle; what sticks out of `box` is cut. */
export function placePicture(
  picture: ImageBox['picture'],
  area: Area,
  box: Area,
  content: ContentOf,
): Fragment[] {
  if (picture.kind === 'drawing') return placeDrawing(picture, area, overlap(area, box), content)
  return [{ kind: 'image', content, ...area, data: picture.data, clip: sticksOut(area, box) ? box : null }]
}

function overlap(a: Area, b: Area): Area {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  return {
    x,
    y,
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y),
  }
}

const tolerance = 0.01

function sticksOut(area: Area, box: Area): boolean {
  const inside = overlap(area, box)
  return area.width - inside.width > tolerance || area.height - inside.height > tolerance
}
