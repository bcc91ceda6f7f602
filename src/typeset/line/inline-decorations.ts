import type { InlineBox } from '../box/box-tree.js'
import type { Fragment } from '../document.js'
import { boxFragments, isPainted } from './box-fragments.js'
import type { TextStyle } from './text-style.js'

/** A stretch of a line that belongs to one inline box. */
export interface Span {
  box: InlineBox
  style: TextStyle
  x: number
  width: number
  /** Whether the box's own left and right edges stand at its ends. */
  begins: boolean
  ends: boolean
}

/** Backgrounds, borders and underlines of inline boxes: `under` the text, the others over it. All are artifacts. */
export function inlineDecorations(
  spans: readonly Span[],
  baseline: number,
): { under: Fragment[]; fragments: Fragment[] } {
  const under: Fragment[] = []
  const fragments: Fragment[] = []
  for (const stretch of decoratedStretches(spans)) decorate(stretch, baseline, under, fragments)
  return { under, fragments }
}

/** Each decorated box's stretches on the line, outermost first. */
function decoratedStretches(spans: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const span of spans) {
    const chain: InlineBox[] = []
    for (let box: InlineBox | null = span.box; box?.parent; box = box.parent)
      if (isDecorated(box)) chain.unshift(box)
    for (const box of chain) addStretch(found, box, span)
  }
  return found
}

/** A stretch goes on where the next part of its box meets it; only a box's own edges begin and end it. */
function addStretch(found: Span[], box: InlineBox, span: Span): void {
  const isOwn = span.box === box
  const begins = isOwn && span.begins
  const ends = isOwn && span.ends
  const open = found.findLast(other => other.box === box)
  if (open && Math.abs(open.x + open.width - span.x) < 0.01) {
    open.width += span.width
    open.begins ||= begins
    open.ends ||= ends
  } else found.push({ ...span, box, begins, ends })
}

function isDecorated({ style }: InlineBox): boolean {
  return style['text-decoration-line'].length > 0 || isPainted(style)
}

function decorate(
  { box: { style }, style: text, x, width, begins, ends }: Span,
  baseline: number,
  under: Fragment[],
  over: Fragment[],
): void {
  const { face, size } = text
  if (isPainted(style)) {
    const top = baseline - face.ascent * size - style['padding-top'].pt - style['border-top-width']
    const bottom = baseline + face.descent * size + style['padding-bottom'].pt + style['border-bottom-width']
    const area = { x, y: top, width, height: bottom - top }
    under.push(...boxFragments(style, area, { top: true, bottom: true, left: begins, right: ends }))
  }
  const ink = style['text-decoration-color']
  for (const line of style['text-decoration-line']) {
    const y = baseline - heightOf(line, text) * size
    over.push({
      kind: 'line',
      content: null,
      x1: x,
      y1: y,
      x2: x + width,
      y2: y,
      color: ink === 'currentcolor' ? text.color : ink,
      width: face.underline.thickness * size,
      dash: [],
    })
  }
}

/** Above the baseline, in em. */
function heightOf(line: 'underline' | 'overline' | 'line-through', { face }: TextStyle): number {
  if (line === 'underline') return face.underline.position
  return line === 'overline' ? face.ascent : face.xHeight / 2
}
