import svgpath from 'svgpath'
import type { PathSegment } from '../document.js'
import { apply, type Matrix } from './matrix.js'
import { shortRuns } from './short-runs.js'

/** Path data (SVG 2, 9.3) in absolute lines and cubic curves. What follows an error is left out, as SVG wants. */
export interface ParsedPath {
  segments: PathSegment[]
  /** What is wrong with it; `null` for nothing. */
  error: string | null
}

export function parsePath(data: string): ParsedPath {
  const path = svgpath(shortRuns(data))
  const error = 'err' in path && typeof path.err === 'string' && path.err !== '' ? path.err : null
  const segments: PathSegment[] = []
  path
    .abs()
    .unshort()
    .unarc()
    .iterate((segment, _, x, y) => {
      const next = absoluteSegment(segment, x, y)
      if (next) segments.push(next)
    })
  return { segments, error: error?.replace(/^SvgPath: /, '') ?? null }
}

/** `x` and `y` are where the segment begins. */
function absoluteSegment(segment: readonly (string | number)[], x: number, y: number): PathSegment | null {
  const [command, ...values] = segment
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values.map(Number)
  switch (command) {
    case 'M':
    case 'L':
      return [command, a, b]
    case 'H':
      return ['L', a, y]
    case 'V':
      return ['L', x, a]
    case 'C':
      return ['C', a, b, c, d, e, f]
    case 'Q':
      return [
        'C',
        x + ((a - x) * 2) / 3,
        y + ((b - y) * 2) / 3,
        c + ((a - c) * 2) / 3,
        d + ((b - d) * 2) / 3,
        c,
        d,
      ]
    case 'Z':
    case 'z':
      return ['Z']
    default:
      return null
  }
}

export function transformPath(segments: readonly PathSegment[], matrix: Matrix): PathSegment[] {
  return segments.map((segment): PathSegment => {
    if (segment[0] === 'Z') return segment
    if (segment[0] !== 'C') return [segment[0], ...apply(matrix, segment[1], segment[2])]
    return [
      'C',
      ...apply(matrix, segment[1], segment[2]),
      ...apply(matrix, segment[3], segment[4]),
      ...apply(matrix, segment[5], segment[6]),
    ]
  })
}
