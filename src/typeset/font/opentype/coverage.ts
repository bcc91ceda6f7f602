import { firstAtLeast } from './cmap.js'

/** The place of a glyph in a coverage table (OpenType 1.9, chapter 2), -1 where it is not covered. */
export function coverageIndex(table: DataView, offset: number, glyph: number): number {
  const count = table.getUint16(offset + 2)
  if (table.getUint16(offset) === 1) {
    const index = firstAtLeast(table, offset + 4, 2, count, glyph)
    return index < count && table.getUint16(offset + 4 + 2 * index) === glyph ? index : -1
  }
  const range = rangeOf(table, offset + 4, count, glyph)
  return range < 0 ? -1 : table.getUint16(range + 4) + glyph - table.getUint16(range)
}

/** The class of a glyph in a class definition table, 0 where it has none. */
export function classOf(table: DataView, offset: number, glyph: number): number {
  if (table.getUint16(offset) === 1) {
    const index = glyph - table.getUint16(offset + 2)
    return index >= 0 && index < table.getUint16(offset + 4) ? table.getUint16(offset + 6 + 2 * index) : 0
  }
  const range = rangeOf(table, offset + 4, table.getUint16(offset + 2), glyph)
  return range < 0 ? 0 : table.getUint16(range + 4)
}

/** The offset of the range record (first, last, value) that holds a glyph, or -1. */
function rangeOf(table: DataView, ranges: number, count: number, glyph: number): number {
  const index = firstAtLeast(table, ranges + 2, 6, count, glyph)
  const range = ranges + 6 * index
  return index < count && table.getUint16(range) <= glyph ? range : -1
}
