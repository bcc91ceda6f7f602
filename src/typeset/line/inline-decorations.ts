import type { InlineBox } from '../box/box-tree.js'
import type { Color, Fragment } from '../document.js'
import type { Span } from './set-line.js'
import type { TextStyle } from './text-style.js'

/** Backgrounds, borders and underlines of inline boxes: `under` the text, the others over it. All are artifacts. */
export function inlineDecorations(
  spans: readonly Span[],
  baseline: number,
): { under: Fragment[]; fragments: Fragment[] } {
  const under: Fragment[] = []
  const fragments: Fragment[] = []
  for (const { box, style, x, width } of decoratedStretches(spans)) {
    decorate(box, style, x, width, baseline, under, fragments)
  }
  return { under, fragments }
}

/** Each decorated box's stretches on the line, outermost first. */
function decoratedStretches(spans: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const span of spans) {
    const chain: InlineBox[] = []
    for (let box: InlineBox | null = span.box; box?.parent; box = box.parent)
      if (isDecorated(box)) chain.unshift(box)
    for (const box of chain) {
      const open = found.findLast(other => other.box === box)
      if (open && Math.abs(open.x + open.width - span.x) < 0.01) open.width += span.width
      else found.push({ ...span, box })
    }
  }
  return found
}

function isDecorated({ style }: InlineBox): boolean {
  const background = style['background-color']
  return (
    style['text-decoration-line'].length > 0 ||
    background === 'currentcolor' ||
    background.a > 0 ||
    style['border-bottom-width'] > 0 ||
    style['border-top-width'] > 0
  )
}

function decorate(
  box: InlineBox,
  text: TextStyle,
  x: number,
  width: number,
  baseline: number,
  under: Fragment[],
  over: Fragment[],
): void {
  const { style } = box
  const { face, size } = text
  const top = baseline - face.ascent * size - style['padding-top'].pt
  const bottom = baseline + face.descent * size + style['padding-bottom'].pt
  const background = style['background-color']
  const fill = background === 'currentcolor' ? text.color : background
  if (fill.a > 0) {
    const radius = style['border-radius'].pt
    under.push({
      kind: 'rectangle',
      content: null,
      x,
      y: top,
      width,
      height: bottom - top,
      radius,
      fill,
      stroke: null,
    })
  }
  const rule = (y: number, thickness: number, color: Color | 'currentcolor') => {
    const ink = color === 'currentcolor' ? text.color : color
    over.push({
      kind: 'line',
      content: null,
      x1: x,
      y1: y,
      x2: x + width,
      y2: y,
      color: ink,
      width: thickness,
      dash: [],
    })
  }
  const bottomWidth = style['border-bottom-width']
  const topWidth = style['border-top-width']
  if (bottomWidth > 0) rule(bottom + bottomWidth / 2, bottomWidth, style['border-bottom-color'])
  if (topWidth > 0) rule(top - topWidth / 2, topWidth, style['border-top-color'])
  const thickness = face.underline.thickness * size
  for (const line of style['text-decoration-line']) {
    rule(baseline - heightOf(line, text) * size, thickness, style['text-decoration-color'])
  }
}

/** Above the baseline, in em. */
function heightOf(line: 'underline' | 'overline' | 'line-through', { face }: TextStyle): number {
  if (line === 'underline') return face.underline.position
  return line === 'overline' ? face.ascent : face.xHeight / 2
}
