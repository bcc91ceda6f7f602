import type { ComputedStyle } from '../css/computed-style.js'
import type { Area, Color, Fragment } from '../document.js'
import { type BackgroundPictures, backgroundFragments } from './background-fragments.js'

/** The edges that a box's part has: where it is parted over lines or pages it has none. */
export type Edges = Readonly<Record<Side, boolean>>

/** The background and borders of a box, or of its part on a line or a page; without `context` no pictures. */
export function boxFragments(
  style: ComputedStyle,
  area: Area,
  edges: Edges,
  context: BackgroundPictures | null = null,
): Fragment[] {
  const fragments: Fragment[] = []
  const fill = inkOf(style['background-color'], style)
  const radius = style['border-radius'].pt
  if (fill.a > 0) fragments.push({ kind: 'rectangle', content: null, ...area, radius, fill, stroke: null })
  if (context && hasPicture(style)) fragments.push(...backgroundFragments(style, area, context))
  if (sides.every(side => edges[side]) && isUniform(style))
    return [...fragments, ...outline(style, area, radius)]
  return [...fragments, ...sides.flatMap(side => (edges[side] ? edge(style, side, area) : []))]
}

const sides = ['top', 'bottom', 'left', 'right'] as const
type Side = (typeof sides)[number]

function inkOf(color: Color | 'currentcolor', style: ComputedStyle): Color {
  if (color !== 'currentcolor') return color
  return style.color === 'currentcolor' ? { r: 0, g: 0, b: 0, a: 1 } : style.color
}

/** Whether one stroke can draw all four borders. */
function isUniform(style: ComputedStyle): boolean {
  const [first] = sides
  return sides.every(
    side =>
      style[`border-${side}-width`] === style[`border-${first}-width`] &&
      style[`border-${side}-style`] === style[`border-${first}-style`] &&
      isSameColor(style[`border-${side}-color`], style[`border-${first}-color`]),
  )
}

function isSameColor(a: Color | 'currentcolor', b: Color | 'currentcolor'): boolean {
  if (a === 'currentcolor' || b === 'currentcolor') return a === b
  return a.r === b.r && a.g === b.g && a.b === b.b && a.a === b.a
}

function outline(style: ComputedStyle, { x, y, width, height }: Area, radius: number): Fragment[] {
  return strokesOf(style, 'top').map(({ inset, ...stroke }) => ({
    kind: 'rectangle',
    content: null,
    x: x + inset,
    y: y + inset,
    width: width - 2 * inset,
    height: height - 2 * inset,
    radius: Math.max(0, radius - inset),
    fill: null,
    stroke,
  }))
}

interface Stroke {
  color: Color
  width: number
  dash: readonly number[]
  /** From the outer edge to its middle. */
  inset: number
}

/** The lines that draw a border: two where it is double, a third of its width each. */
function strokesOf(style: ComputedStyle, side: Side): Stroke[] {
  const width = style[`border-${side}-width`]
  if (width === 0) return []
  const line = style[`border-${side}-style`]
  const color = inkOf(style[`border-${side}-color`], style)
  if (line === 'double')
    return [width / 6, (width * 5) / 6].map(inset => ({ color, width: width / 3, dash: [], inset }))
  const dash = line === 'dashed' ? [width * 3, width * 3] : line === 'dotted' ? [width, width] : []
  return [{ color, width, dash, inset: width / 2 }]
}

function edge(style: ComputedStyle, side: Side, { x, y, width, height }: Area): Fragment[] {
  const [right, bottom] = [x + width, y + height]
  return strokesOf(style, side).map(({ inset, ...stroke }) => {
    const ends = {
      top: { x1: x, y1: y + inset, x2: right, y2: y + inset },
      bottom: { x1: x, y1: bottom - inset, x2: right, y2: bottom - inset },
      left: { x1: x + inset, y1: y, x2: x + inset, y2: bottom },
      right: { x1: right - inset, y1: y, x2: right - inset, y2: bottom },
    }
    return { kind: 'line', content: null, ...ends[side], ...stroke }
  })
}

function hasPicture(style: ComputedStyle): boolean {
  return style['background-image'].some(image => image !== 'none')
}

/** Whether a box shows itself. */
export function isPainted(style: ComputedStyle): boolean {
  const background = style['background-color']
  if (background === 'currentcolor' || background.a > 0 || hasPicture(style)) return true
  // Written out: asked for every box and every stretch of a line.
  return (
    style['border-top-width'] > 0 ||
    style['border-right-width'] > 0 ||
    style['border-bottom-width'] > 0 ||
    style['border-left-width'] > 0
  )
}
