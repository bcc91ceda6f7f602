import type { ImageBox } from '../box/box-tree.js'
import { resolveExtent } from '../css/length.js'
import type { Area, ContentOf, Fragment } from '../document.js'
import type { Letters } from '../line/place-drawn-text.js'
import { placePicture } from '../line/place-picture.js'
import { fittedSize } from './image-extent.js'

/** A picture in its content box, as `object-fit` and `object-position` say. */
export function pictureFragments(
  image: ImageBox,
  box: Area,
  content: ContentOf,
  letters: Letters,
): Fragment[] {
  const { picture, style } = image
  const size = fittedSize(image, style['object-fit'], box)
  const { x, y } = style['object-position']
  const area = {
    x: box.x + resolveExtent(x, box.width - size.width),
    y: box.y + resolveExtent(y, box.height - size.height),
    ...size,
  }
  const inset = style['border-left-width'] + style['padding-left'].pt
  return placePicture(picture, area, box, content, letters, Math.max(0, style['border-radius'].pt - inset))
}
