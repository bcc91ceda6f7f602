import type { FontBook, FontFace } from '../../src/typeset/font/face.js'

/** A face in which every character is half an em wide: placed text can be checked by counting. */
export function fixedFace(
  name: string,
  has: (codePoint: number) => boolean = codePoint => codePoint < 0x3000,
): FontFace {
  return {
    name,
    family: name,
    weight: 400,
    style: 'normal',
    ascent: 0.8,
    descent: 0.2,
    lineGap: 0,
    xHeight: 0.5,
    capHeight: 0.7,
    underline: { position: -0.1, thickness: 0.05 },
    has,
    shape: (text, _features, direction) => {
      const glyphs = [...text].map(character => ({
        id: character.codePointAt(0) ?? 0,
        text: character,
        advance: 0.5,
        offsetX: 0,
        offsetY: 0,
      }))
      return direction === 'rtl' ? glyphs.reverse() : glyphs
    },
  }
}

const face = fixedFace('Fixed')

/** A book of the same faces for every family. */
export function fixedBook(...faces: FontFace[]): FontBook {
  const book: FontBook = { match: () => faces, local: () => null, with: () => book }
  return book
}

export const fixedFonts = fixedBook(face)
