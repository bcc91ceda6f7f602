import type { PathSegment } from '../document.js'
import type { Box } from './view-box.js'

/** The box around a path; without a path, an empty one. */
export function boundsOf(segments: readonly PathSegment[]): Box {
  const xs: number[] = []
  const ys: number[] = []
  let from = { x: 0, y: 0 }
  for (const segment of segments) {
    if (segment[0] === 'Z') continue
    const [x = 0, y = 0] = segment.slice(-2).map(Number)
    if (segment[0] === 'C') {
      xs.push(...turnsOf(from.x, segment[1], segment[3], x))
      ys.push(...turnsOf(from.y, segment[2], segment[4], y))
    }
    xs.push(x)
    ys.push(y)
    from = { x, y }
  }
  if (xs.length === 0) return { x: 0, y: 0, width: 0, height: 0 }
  const [left, top] = [least(xs), least(ys)]
  return { x: left, y: top, width: -least(xs.map(x => -x)) - left, height: -least(ys.map(y => -y)) - top }
}

const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)

/** Where a cubic Bézier curve turns back on one axis: at the roots of its derivative. */
function turnsOf(p0: number, p1: number, p2: number, p3: number): number[] {
  const a = p3 - 3 * p2 + 3 * p1 - p0
  const b = 2 * (p2 - 2 * p1 + p0)
  const c = p1 - p0
  const root = Math.sqrt(b * b - 4 * a * c)
  const roots = Math.abs(a) < 1e-9 ? [-c / b] : [(-b + root) / (2 * a), (-b - root) / (2 * a)]
  return roots
    .filter(t => t > 0 && t < 1)
    .map(t => (1 - t) ** 3 * p0 + 3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t * t * p2 + t ** 3 * p3)
}
