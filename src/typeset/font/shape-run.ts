import type { Font, Glyph } from 'fontkit'
import type { FontFeatures, ShapedGlyph } from './face.js'

/** Shapes a run of one script and direction; the glyphs are in visual order. */
export function shapeRun(
  font: Font,
  text: string,
  features: FontFeatures,
  direction: 'ltr' | 'rtl',
): ShapedGlyph[] {
  const { glyphs, positions } = font.layout(text, { ...features }, undefined, undefined, direction)
  const texts = clusterTexts(glyphs, text, direction)
  const em = font.unitsPerEm
  return glyphs.map((glyph, index) => {
    const position = positions[index]
    return {
      id: glyph.id,
      text: texts[index] ?? '',
      advance: (position?.xAdvance ?? 0) / em,
      offsetX: (position?.xOffset ?? 0) / em,
      offsetY: (position?.yOffset ?? 0) / em,
    }
  })
}

/**
 * The characters each glyph stands for: the text dealt out by the number of code points a glyph took. Where the
 * numbers do not add up, the whole run is one cluster.
 */
function clusterTexts(glyphs: readonly Glyph[], text: string, direction: 'ltr' | 'rtl'): string[] {
  const characters = [...text]
  const logical = direction === 'rtl' ? [...glyphs].reverse() : glyphs
  const ends: number[] = []
  for (const glyph of logical) ends.push((ends.at(-1) ?? 0) + glyph.codePoints.length)
  const whole = ends.at(-1) !== characters.length
  const texts = ends.map((end, index) => {
    if (whole) return index === 0 ? text : ''
    return characters.slice(ends[index - 1] ?? 0, end).join('')
  })
  return direction === 'rtl' ? texts.reverse() : texts
}
