/** An affine map: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export function translation(x: number, y: number): Matrix {
  return [1, 0, 0, 1, x, y]
}

export function scaling(x: number, y: number): Matrix {
  return [x, 0, 0, y, 0, 0]
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** How much longer lines become, in the mean of all directions. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c))
}

const calls = /\s*([a-z]+)\s*\(([^()]*)\)\s*,?/giy

/** The `transform` attribute (SVG 2, 8.5); `null` when it is not valid. */
export function parseTransform(text: string): Matrix | null {
  let matrix = identity
  calls.lastIndex = 0
  let end = 0
  for (let found = calls.exec(text); found; found = calls.exec(text)) {
    const [, name = '', list = ''] = found
    const next = transforms[name.toLowerCase()]?.(numbersIn(list))
    if (!next?.every(Number.isFinite)) return null
    matrix = multiply(matrix, next)
    end = calls.lastIndex
  }
  return text.slice(end).trim() === '' ? matrix : null
}

function numbersIn(list: string): number[] {
  return list.trim() === ''
    ? []
    : list
        .trim()
        .split(/\s*,\s*|\s+/)
        .map(Number)
}

const transforms: Readonly<Record<string, (values: number[]) => Matrix | null>> = {
  matrix: ([
    a = Number.NaN,
    b = Number.NaN,
    c = Number.NaN,
    d = Number.NaN,
    e = Number.NaN,
    f = Number.NaN,
  ]) => [a, b, c, d, e, f],
  translate: ([x = Number.NaN, y = 0]) => translation(x, y),
  scale: ([x = Number.NaN, y = x]) => scaling(x, y),
  rotate: ([angle = Number.NaN, x = 0, y = 0]) =>
    multiply(multiply(translation(x, y), rotation(angle)), translation(-x, -y)),
  skewx: ([angle = Number.NaN]) => [1, 0, Math.tan(radians(angle)), 1, 0, 0],
  skewy: ([angle = Number.NaN]) => [1, Math.tan(radians(angle)), 0, 1, 0, 0],
}

function rotation(angle: number): Matrix {
  const [cos, sin] = [Math.cos(radians(angle)), Math.sin(radians(angle))]
  return [cos, sin, -sin, cos, 0, 0]
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
