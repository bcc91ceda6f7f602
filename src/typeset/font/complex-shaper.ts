import { createRequire } from 'node:module'
import type { Font, Glyph } from 'fontkit'
import type { FontFeatures, ShapedGlyph } from './face.js'

type Direction = 'ltr' | 'rtl'

/**
 * Shapes scripts that join, reorder or stack their letters, by fontkit. It is loaded with the first such text: reading
 * its tables of Unicode takes longer than setting a page.
 */
export class ComplexShaper {
  readonly #font: Font

  /** Throws when the bytes are no single font. */
  constructor(bytes: Uint8Array) {
    const { create }: typeof import('fontkit') = createRequire(import.meta.url)('fontkit')
    const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    if (!('layout' in font)) throw new Error('Unexpected font collection, expected a single font')
    this.#font = withOwnCodePoints(font)
  }

  /** Glyphs in visual order, in em. */
  shape(text: string, features: FontFeatures, direction: Direction): ShapedGlyph[] {
    const { glyphs, positions } = this.#font.layout(text, { ...features }, undefined, undefined, direction)
    const texts = clusterTexts(glyphs, text, direction)
    const em = this.#font.unitsPerEm
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
}

/**
 * fontkit keeps one glyph object per id, with the code points of the text that met it first (its issues 154 and 342):
 * `½` would say `1` in `1/2`. Each occurrence gets an object of its own here, with its own code points.
 */
function withOwnCodePoints(font: Font): Font {
  const glyphOf = font.getGlyph.bind(font)
  font.getGlyph = (id, codePoints = []) => occurrence(glyphOf(id), codePoints)
  return font
}

function occurrence(shared: Glyph, codePoints: number[]): Glyph {
  // Read here so that the shared object caches it and not each occurrence.
  void shared.advanceWidth
  return Object.assign(Object.create(shared), { codePoints })
}

/**
 * The characters each glyph stands for: the text dealt out by the number of code points a glyph took. Where the
 * numbers do not add up, the whole run is one cluster.
 */
function clusterTexts(glyphs: readonly Glyph[], text: string, direction: Direction): string[] {
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
