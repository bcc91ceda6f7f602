import type { ComputedStyle } from '../css/computed-style.js'
import type { Area, Color, Fragment } from '../document.js'

/** The background and borders of a box, or of its part on a page; top and bottom only where it begins and ends. */
export function boxFragments(style: ComputedStyle, area: Area, begins: boolean, ends: boolean): Fragment[] {
  const fragments: Fragment[] = []
  const fill = inkOf(style['background-color'], style)
  const radius = style['border-radius'].pt
  if (fill.a > 0) fragments.push({ kind: 'rectangle', content: null, ...area, radius, fill, stroke: null })
  if (begins && ends && isUniform(style)) return [...fragments, ...outline(style, area, radius)]
  if (begins) fragments.push(...edge(style, 'top', area))
  if (ends) fragments.push(...edge(style, 'bottom', area))
  return [...fragments, ...edge(style, 'left', area), ...edge(style, 'right', area)]
}

const sides = ['top', 'right', 'bottom', 'left'] as const
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
  const stroke = strokeOf(style, 'top')
  if (stroke.width === 0) return []
  const half = stroke.width / 2
  const inner = { x: x + half, y: y + half, width: width - stroke.width, height: height - stroke.width }
  return [
    { kind: 'rectangle', content: null, ...inner, radius: Math.max(0, radius - half), fill: null, stroke },
  ]
}

function strokeOf(
  style: ComputedStyle,
  side: Side,
): { color: Color; width: number; dash: readonly number[] } {
  const width = style[`border-${side}-width`]
  const line = style[`border-${side}-style`]
  const dash = line === 'dashed' ? [width * 3, width * 3] : line === 'dotted' ? [width, width] : []
  return { color: inkOf(style[`border-${side}-color`], style), width, dash }
}

function edge(style: ComputedStyle, side: Side, { x, y, width, height }: Area): Fragment[] {
  const stroke = strokeOf(style, side)
  if (stroke.width === 0) return []
  const half = stroke.width / 2
  const ends = {
    top: { x1: x, y1: y + half, x2: x + width, y2: y + half },
    bottom: { x1: x, y1: y + height - half, x2: x + width, y2: y + height - half },
    left: { x1: x + half, y1: y, x2: x + half, y2: y + height },
    right: { x1: x + width - half, y1: y, x2: x + width - half, y2: y + height },
  }
  return [{ kind: 'line', content: null, ...ends[side], ...stroke }]
}

/** Whether a box shows itself. */
export function isPainted(style: ComputedStyle): boolean {
  const background = style['background-color']
  if (background === 'currentcolor' || background.a > 0) return true
  return sides.some(side => style[`border-${side}-width`] > 0)
}
