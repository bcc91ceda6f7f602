import type { Color, Gradient, GradientStop } from '../document.js'
import type { PdfDictionary } from './pdf-kit.js'

/** What makes two shadings one: where they are put is said where they are painted. */
export function shadingKey({ kind, coordinates, stops }: Gradient): string {
  return JSON.stringify([kind, coordinates, stops])
}

/** A gradient as an axial or radial shading that goes on beyond its ends (ISO 32000-1, 8.7.4.5). */
export function shadingOf({ kind, coordinates, stops }: Gradient): PdfDictionary {
  return {
    ShadingType: kind === 'linear' ? 2 : 3,
    ColorSpace: 'DeviceRGB',
    Coords: coordinates,
    Function: stitched(fromStartToEnd(stops)),
    Extend: [true, true],
  }
}

function fromStartToEnd(stops: readonly GradientStop[]): GradientStop[] {
  const [first] = stops
  const last = stops.at(-1)
  if (!first || !last) throw new Error('Unexpected gradient without stops')
  return [
    ...(first.offset > 0 ? [{ ...first, offset: 0 }] : []),
    ...stops,
    ...(last.offset < 1 ? [{ ...last, offset: 1 }] : []),
  ]
}

/** One function for each stretch between two stops (ISO 32000-1, 7.10.4); a stretch of no length is a hard edge. */
function stitched(stops: readonly GradientStop[]): PdfDictionary {
  const pairs = stops.slice(1).map((to, i) => ({ from: stops[i] ?? to, to }))
  const stretches = pairs.filter(({ from, to }) => to.offset > from.offset)
  return {
    FunctionType: 3,
    Domain: [0, 1],
    Functions: stretches.map(({ from, to }) => ({
      FunctionType: 2,
      Domain: [0, 1],
      C0: channels(from.color),
      C1: channels(to.color),
      N: 1,
    })),
    Bounds: stretches.slice(0, -1).map(({ to }) => to.offset),
    Encode: stretches.flatMap(() => [0, 1]),
  }
}

const channels = ({ r, g, b }: Color) => [r, g, b].map(value => Math.round(value * 1000) / 1000)

/** From a gradient's plane to that of the page as PDF has it, where y grows upwards (ISO 32000-1, 8.7.3.1). */
export function patternMatrix({ matrix: [a, b, c, d, e, f] }: Gradient, pageHeight: number): number[] {
  return [a, 0 - b, c, 0 - d, e, pageHeight - f].map(value => Math.round(value * 1e4) / 1e4)
}
