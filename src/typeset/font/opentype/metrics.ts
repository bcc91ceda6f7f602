import type { Sfnt } from './sfnt.js'

/** Measures of a whole font, in its own units. */
export interface Metrics {
  unitsPerEm: number
  ascent: number
  /** Below the baseline, negative. */
  descent: number
  lineGap: number
  xHeight: number
  capHeight: number
  underlinePosition: number
  underlineThickness: number
  /** Degrees, negative where it leans to the right. */
  italicAngle: number
  isFixedPitch: boolean
  /** Left, bottom, right, top of all glyphs together. */
  box: [number, number, number, number]
  glyphCount: number
}

/** Reads `head`, `hhea`, `maxp`, `post` and `OS/2`. */
export function readMetrics(font: Sfnt): Metrics {
  const [head, hhea] = [font.required('head'), font.required('hhea')]
  const post = font.table('post')
  const ascent = hhea.getInt16(4)
  return {
    unitsPerEm: head.getUint16(18),
    ascent,
    descent: hhea.getInt16(6),
    lineGap: hhea.getInt16(8),
    ...letterHeights(font.table('OS/2'), ascent),
    underlinePosition: post?.getInt16(8) ?? 0,
    underlineThickness: post?.getInt16(10) ?? 0,
    italicAngle: (post?.getInt32(4) ?? 0) / 65536,
    isFixedPitch: post?.getUint32(12) === 1,
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    glyphCount: font.required('maxp').getUint16(4),
  }
}

function letterHeights(os2: DataView | null, ascent: number): { xHeight: number; capHeight: number } {
  if (!os2 || os2.getUint16(0) < 2) return { xHeight: ascent / 2, capHeight: ascent }
  return { xHeight: os2.getInt16(86), capHeight: os2.getInt16(88) }
}

/** Reads `hmtx`: the advance width of a glyph. */
export function readAdvances(font: Sfnt): (glyph: number) => number {
  const hmtx = font.required('hmtx')
  const last = font.required('hhea').getUint16(34) - 1
  return glyph => hmtx.getUint16(4 * Math.min(glyph, last))
}

const postScriptNameId = 6
const windowsPlatform = 3

/** The font's name for PostScript and PDF, from the `name` table. */
export function readPostScriptName(font: Sfnt): string {
  const table = font.required('name')
  const strings = table.getUint16(4)
  for (let record = 0; record < table.getUint16(2); record += 1) {
    const at = 6 + 12 * record
    if (table.getUint16(at + 6) !== postScriptNameId) continue
    const bytes = new Uint8Array(
      table.buffer,
      table.byteOffset + strings + table.getUint16(at + 10),
      table.getUint16(at + 8),
    )
    // The Windows name is in UTF-16; PostScript names are ASCII, so every second byte tells.
    const isWide = table.getUint16(at) === windowsPlatform
    return String.fromCharCode(...bytes.filter((_, index) => !isWide || index % 2 === 1))
  }
  return 'Unnamed'
}
