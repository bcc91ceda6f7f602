import { type Matrix, multiply, scaling, translation } from './matrix.js'

/** A rectangle of a drawing, in its units. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** How a view box is fitted into a viewport (`preserveAspectRatio`, SVG 2, 8.6). */
export interface Fit {
  /** Shares of the room that is left, before the box; `null` where it is stretched. */
  align: { x: number; y: number } | null
  /** Whether it covers the viewport in place of standing in it. */
  covers: boolean
}

const shares: Readonly<Record<string, number>> = { Min: 0, Mid: 0.5, Max: 1 }

export function parseFit(text: string | undefined): Fit {
  const [, x = '', y = '', slice] =
    /^\s*x(Min|Mid|Max)Y(Min|Mid|Max)(?:\s+(?:meet|(slice)))?\s*$/.exec(text ?? '') ?? []
  if (/^\s*none\b/.test(text ?? '')) return { align: null, covers: false }
  return { align: { x: shares[x] ?? 0.5, y: shares[y] ?? 0.5 }, covers: slice !== undefined }
}

/** Four numbers; `null` where there are not, or where nothing would show. */
export function parseViewBox(text: string | undefined): Box | null {
  const [x, y, width, height, ...rest] = (text ?? '')
    .trim()
    .split(/\s*,\s*|\s+/)
    .map(Number)
  if (x === undefined || y === undefined || !width || !height || rest.length > 0) return null
  return [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0
    ? { x, y, width, height }
    : null
}

/** Puts the view box into the viewport. */
export function fitMatrix(view: Box, { align, covers }: Fit, port: Box): Matrix {
  const across = port.width / view.width
  const down = port.height / view.height
  const both = covers ? Math.max(across, down) : Math.min(across, down)
  const [x, y] = align ? [both, both] : [across, down]
  const left = port.x + (align ? (port.width - view.width * both) * align.x : 0)
  const top = port.y + (align ? (port.height - view.height * both) * align.y : 0)
  return multiply(translation(left, top), multiply(scaling(x, y), translation(-view.x, -view.y)))
}
