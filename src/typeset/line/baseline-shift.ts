import type { InlineBox } from '../box/box-tree.js'
import type { Atom, LineContext } from './line-context.js'
import type { TextStyle } from './text-style.js'

/** Over and under a baseline, in points. */
type Extents = Pick<Atom, 'above' | 'below'>

/**
 * `vertical-align` of the box and those around it, in points above the paragraph's baseline (CSS Inline 3, 4.2).
 * `extents` are those of what stands in the box. `top` and `bottom` are those of the text around, not of the line.
 */
export function baselineShift(box: InlineBox, extents: Extents, context: LineContext): number {
  let shift = 0
  for (let at: InlineBox | null = box; at?.parent; at = at.parent) {
    if (at.style['vertical-align'] === 'baseline') continue
    shift += shiftIn(
      at,
      at === box ? extents : context.textStyle(at.style),
      context.textStyle(at.parent.style),
    )
  }
  return shift
}

function shiftIn({ style }: InlineBox, own: Extents, around: TextStyle): number {
  const align = style['vertical-align']
  const { size, face } = around
  if (typeof align === 'object') return align.pt + align.share * size
  switch (align) {
    case 'super':
      return size / 3
    case 'sub':
      return -size / 5
    case 'middle':
      return (face.xHeight * size - own.above + own.below) / 2
    case 'text-top':
      return face.ascent * size - own.above
    case 'text-bottom':
      return own.below - face.descent * size
    case 'top':
      return around.above - own.above
    case 'bottom':
      return own.below - around.below
    default:
      return 0
  }
}
