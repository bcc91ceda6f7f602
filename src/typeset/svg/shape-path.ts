import type { HtmlElement } from '../css/html-tree.js'

/** Reads an attribute that is a length: `share` is what a percentage is of. */
export type LengthReader = (name: string, share: 'width' | 'height' | 'diagonal') => number | null

/** Path data of a basic shape (SVG 2, 10); empty where it shows nothing, `null` for what is no shape. */
export function shapePath({ name, attributes }: HtmlElement, length: LengthReader): string | null {
  switch (name) {
    case 'path':
      return attributes.get('d') ?? ''
    case 'rect':
      return rectangle(length)
    case 'circle':
      return ellipse(length, length('r', 'diagonal'), length('r', 'diagonal'))
    case 'ellipse':
      return ellipse(
        length,
        length('rx', 'width') ?? length('ry', 'height'),
        length('ry', 'height') ?? length('rx', 'width'),
      )
    case 'line':
      return `M${length('x1', 'width') ?? 0} ${length('y1', 'height') ?? 0}L${length('x2', 'width') ?? 0} ${length('y2', 'height') ?? 0}`
    case 'polyline':
      return polyline(attributes.get('points'))
    case 'polygon':
      return closed(polyline(attributes.get('points')))
    default:
      return null
  }
}

function rectangle(length: LengthReader): string {
  const x = length('x', 'width') ?? 0
  const y = length('y', 'height') ?? 0
  const width = length('width', 'width') ?? 0
  const height = length('height', 'height') ?? 0
  if (width <= 0 || height <= 0) return ''
  const rx = Math.min(length('rx', 'width') ?? length('ry', 'height') ?? 0, width / 2)
  const ry = Math.min(length('ry', 'height') ?? length('rx', 'width') ?? 0, height / 2)
  if (rx <= 0 || ry <= 0) return `M${x} ${y}h${width}v${height}h${-width}z`
  const arc = (dx: number, dy: number) => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`
  const [across, down] = [width - 2 * rx, height - 2 * ry]
  return `M${x + rx} ${y}h${across}${arc(rx, ry)}v${down}${arc(-rx, ry)}h${-across}${arc(-rx, -ry)}v${-down}${arc(rx, -ry)}z`
}

function ellipse(length: LengthReader, rx: number | null, ry: number | null): string {
  if (!rx || !ry || rx < 0 || ry < 0) return ''
  const x = length('cx', 'width') ?? 0
  const y = length('cy', 'height') ?? 0
  const half = (dx: number) => `a${rx} ${ry} 0 0 1 ${dx} 0`
  return `M${x - rx} ${y}${half(2 * rx)}${half(-2 * rx)}z`
}

/** An odd number at the end is left out. */
function polyline(points: string | undefined): string {
  const numbers = (points ?? '').match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []
  const pairs = numbers.slice(0, numbers.length - (numbers.length % 2))
  return pairs.length < 4 ? '' : `M${pairs.join(' ')}`
}

function closed(path: string): string {
  return path === '' ? '' : `${path}z`
}
