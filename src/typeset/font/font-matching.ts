import type { FontFace } from './face.js'

type Style = FontFace['style']

/**
 * The faces of one family that a weight and style ask for, best first (CSS Fonts 4, 5.2 steps 4.2 and 4.3): the faces
 * of the nearest weight in the style asked for, then those in the other style, which may have a glyph the first lack.
 */
export function orderByFit(faces: readonly FontFace[], weight: number, style: Style): FontFace[] {
  const asked = faces.filter(face => face.style === style)
  const other = faces.filter(face => face.style !== style)
  return [...nearestWeight(asked, weight), ...nearestWeight(other, weight)]
}

function nearestWeight(faces: readonly FontFace[], weight: number): FontFace[] {
  const best = Math.min(...faces.map(face => weightDistance(face.weight, weight)))
  return faces.filter(face => weightDistance(face.weight, weight) === best)
}

/** Smaller is better; weights on the side that CSS tries last count 1000 and more. */
function weightDistance(weight: number, wanted: number): number {
  if (wanted >= 400 && wanted <= 500) {
    if (weight > 500) return 1000 + weight - wanted
    return weight >= wanted ? weight - wanted : 500 + wanted - weight
  }
  const difference = wanted < 400 ? wanted - weight : weight - wanted
  return difference >= 0 ? difference : 1000 - difference
}
