import { create, type Font, type Glyph } from 'fontkit'

/** Parses a TrueType or OpenType font that does not vary. Throws on any other format. */
export function parseFont(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (!('layout' in font)) throw new Error('Unexpected font collection, expected a single font')
  return withOwnCodePoints(font)
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
