import type { GlyphRecord } from './glyph-buffer.js'

/** Kerns by the old `kern` table (format 0), for fonts that do not kern by `GPOS`. */
export function kern(table: DataView, glyphs: readonly GlyphRecord[]): void {
  const subtables = horizontalPairs(table)
  for (const [index, glyph] of glyphs.entries()) {
    const next = glyphs[index + 1]
    if (next) for (const place of subtables) glyph.advance += pairValue(table, place, glyph.id, next.id)
  }
}

/** The offsets of subtables that hold pairs for horizontal text. */
function horizontalPairs(table: DataView): number[] {
  const places: number[] = []
  if (table.getUint16(0) !== 0) return places
  let at = 4
  for (let subtable = 0; subtable < table.getUint16(2); subtable += 1) {
    if ((table.getUint16(at + 4) & 0xff07) === 1) places.push(at + 6)
    at += table.getUint16(at + 2)
  }
  return places
}

function pairValue(table: DataView, place: number, left: number, right: number): number {
  const wanted = left * 0x10000 + right
  let [low, high] = [0, table.getUint16(place) - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const pair = place + 8 + 6 * middle
    const found = table.getUint32(pair)
    if (found === wanted) return table.getInt16(pair + 4)
    if (found < wanted) low = middle + 1
    else high = middle - 1
  }
  return 0
}
