/** Platform and encoding of the Unicode subtables, the widest first. */
const unicodeEncodings = ['3 10', '0 6', '0 4', '3 1', '0 3', '0 2', '0 1', '0 0']

export type CharacterMap = (codePoint: number) => number

/** Reads the `cmap` table: gives a code point's glyph id, 0 where it has none. Throws where none is for Unicode. */
export function readCharacterMap(table: DataView): CharacterMap {
  const subtables = new Map<string, number>()
  for (let record = 0; record < table.getUint16(2); record += 1) {
    const at = 4 + 8 * record
    subtables.set(`${table.getUint16(at)} ${table.getUint16(at + 2)}`, table.getUint32(at + 4))
  }
  for (const encoding of unicodeEncodings) {
    const offset = subtables.get(encoding)
    const map = offset === undefined ? null : readSubtable(table, offset)
    if (map) return map
  }
  throw new Error('Unexpected font without a Unicode character map of format 4, 6 or 12')
}

function readSubtable(table: DataView, offset: number): CharacterMap | null {
  const format = table.getUint16(offset)
  if (format === 4) return codePoint => segmentGlyph(table, offset, codePoint)
  if (format === 6) return codePoint => arrayGlyph(table, offset, codePoint)
  if (format === 12) return codePoint => groupGlyph(table, offset, codePoint)
  return null
}

/** Format 4: segments with a delta or an array of glyphs. */
function segmentGlyph(table: DataView, offset: number, codePoint: number): number {
  if (codePoint > 0xffff) return 0
  const size = table.getUint16(offset + 6)
  const ends = offset + 14
  const index = firstAtLeast(table, ends, 2, size / 2, codePoint)
  if (index >= size / 2) return 0
  const starts = ends + size + 2
  const start = table.getUint16(starts + 2 * index)
  if (start > codePoint) return 0
  const delta = table.getUint16(starts + size + 2 * index)
  const rangePlace = starts + 2 * size + 2 * index
  const rangeOffset = table.getUint16(rangePlace)
  if (rangeOffset === 0) return (codePoint + delta) & 0xffff
  const glyph = table.getUint16(rangePlace + rangeOffset + 2 * (codePoint - start))
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}

/** Format 6: one array. */
function arrayGlyph(table: DataView, offset: number, codePoint: number): number {
  const index = codePoint - table.getUint16(offset + 6)
  return index >= 0 && index < table.getUint16(offset + 8) ? table.getUint16(offset + 10 + 2 * index) : 0
}

/** Format 12: groups of consecutive glyphs. */
function groupGlyph(table: DataView, offset: number, codePoint: number): number {
  const count = table.getUint32(offset + 12)
  const groups = offset + 16
  const index = firstAtLeast(table, groups + 4, 12, count, codePoint, 4)
  if (index >= count) return 0
  const start = table.getUint32(groups + 12 * index)
  return start > codePoint ? 0 : table.getUint32(groups + 12 * index + 8) + codePoint - start
}

/**
 * The first of `count` records, `size` bytes each, whose key is not below `wanted`, by halving; `count` where all are.
 * Keys are at `keys` and ascend; they have 2 bytes or 4. They are read in place, as words have many glyphs to look up.
 */
export function firstAtLeast(
  table: DataView,
  keys: number,
  size: number,
  count: number,
  wanted: number,
  keyBytes: 2 | 4 = 2,
): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    const place = keys + size * middle
    const key = keyBytes === 2 ? table.getUint16(place) : table.getUint32(place)
    if (key < wanted) low = middle + 1
    else high = middle
  }
  return low
}
