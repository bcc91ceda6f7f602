import type { ImageBox } from '../box/box-tree.js'
import type { Area, Clip, ContentOf, Fragment } from '../document.js'
import { placeDrawing } from '../svg/drawing.js'
import { type Letters, placeDrawnText } from './place-drawn-text.js'

/** A picture in a rectangle; what sticks out of `box`, whose corners may be round, is cut. */
export function placePicture(
  picture: ImageBox['picture'],
  area: Area,
  box: Area,
  content: ContentOf,
  letters: Letters,
  radius = 0,
): Fragment[] {
  const rounded: Clip[] = radius > 0 ? [{ kind: 'rectangle', ...box, radius }] : []
  if (picture.kind === 'drawing') {
    const edges: Clip = { kind: 'rectangle', ...overlap(area, box), radius: 0 }
    return placeDrawing(picture, area, [edges, ...rounded], content, (...text) =>
      placeDrawnText(...text, letters),
    )
  }
  const cut: Clip[] = sticksOut(area, box) ? [{ kind: 'rectangle', ...box, radius: 0 }] : []
  return [{ kind: 'image', content, ...area, data: picture.data, clips: radius > 0 ? rounded : cut }]
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
