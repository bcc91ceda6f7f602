import { createRequire } from 'node:module'

/** fontkit's subset; its types leave out the list, which `includeGlyph` would fill with each glyph once only. */
interface GlyphSubset {
  glyphs: number[]
  encode(): Uint8Array
}

/**
 * A font of PostScript outlines (CFF) with the listed glyphs, each at the index where it stands in the list. fontkit
 * makes it, and is loaded with the first such font.
 */
export function cffSubset(bytes: Uint8Array, glyphs: readonly number[]): Uint8Array {
  const { create }: typeof import('fontkit') = createRequire(import.meta.url)('fontkit')
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (!('createSubset' in font)) throw new Error('Unexpected font collection, expected a single font')
  const subset = font.createSubset() as unknown as GlyphSubset
  subset.glyphs = [...glyphs]
  return subset.encode()
}
