import type { Sfnt } from '../font/opentype/sfnt.js'

/** Flags of a composite glyph's parts (OpenType 1.9, "glyf"). */
const part = {
  words: 0x01,
  scale: 0x08,
  more: 0x20,
  twoScales: 0x40,
  matrix: 0x80,
  instructions: 0x100,
} as const
/** Offsets in `loca` are of two bytes, counted in words, as long as the glyphs are no longer than this. */
const shortLimit = 0x20000

/**
 * A TrueType font of the listed glyphs, each at the index where it stands in the list, one glyph more than once if so
 * listed. It has what PDF asks for (ISO 32000-1, 9.9) and no instructions: they are for the screens of old.
 */
export function truetypeSubset(font: Sfnt, glyphs: readonly number[]): Uint8Array {
  const outlines = new GlyphTable(font)
  const ids = [...glyphs]
  const glyf: Uint8Array[] = []
  // Parts of composite glyphs join the list while it is gone through.
  for (let index = 0; index < ids.length; index += 1) glyf.push(outlines.take(ids, index))
  const length = glyf.reduce((sum, bytes) => sum + bytes.length, 0)
  const isShort = length < shortLimit
  return buildSfnt([
    ['glyf', concat(glyf)],
    ['head', headTable(font, isShort)],
    ['hhea', withUint16(font.required('hhea'), 34, ids.length)],
    ['hmtx', metricsTable(font, ids)],
    ['loca', locationTable(glyf, isShort)],
    ['maxp', withUint16(font.required('maxp'), 4, ids.length)],
  ])
}

/** Simple glyphs as subsets have them, by id, no more than the font has: one document shows nearly those of another. */
const simpleGlyphs = new WeakMap<Sfnt, Map<number, Uint8Array>>()

/** The glyph descriptions of a font. */
class GlyphTable {
  readonly #simple: Map<number, Uint8Array>
  readonly #glyf: DataView
  readonly #loca: DataView
  readonly #isShort: boolean

  constructor(font: Sfnt) {
    this.#simple = simpleGlyphs.get(font) ?? new Map()
    simpleGlyphs.set(font, this.#simple)
    this.#glyf = font.required('glyf')
    this.#loca = font.required('loca')
    this.#isShort = font.required('head').getInt16(50) === 0
  }

  /** The description of the glyph at an index of the list; parts that the list lacks are added to it. */
  take(ids: number[], index: number): Uint8Array {
    const id = ids[index] ?? 0
    return this.#simple.get(id) ?? this.#read(id, ids)
  }

  #read(id: number, ids: number[]): Uint8Array {
    const [start, end] = [this.#location(id), this.#location(id + 1)]
    const bytes = new Uint8Array(this.#glyf.buffer, this.#glyf.byteOffset + start, end - start)
    if (bytes.length === 0) return bytes
    if (this.#glyf.getInt16(start) < 0) return padded(renumberedParts(bytes, ids))
    const glyph = padded(withoutInstructions(bytes))
    this.#simple.set(id, glyph)
    return glyph
  }

  #location(id: number): number {
    return this.#isShort ? 2 * this.#loca.getUint16(2 * id) : this.#loca.getUint32(4 * id)
  }
}

function withoutInstructions(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = 10 + 2 * view.getInt16(0)
  const length = view.getUint16(at)
  if (length === 0) return bytes
  return concat([bytes.subarray(0, at), new Uint8Array(2), bytes.subarray(at + 2 + length)])
}

function renumberedParts(bytes: Uint8Array, ids: number[]): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  let at = 10
  for (let flags: number = part.more; flags & part.more; ) {
    flags = view.getUint16(at)
    view.setUint16(at, flags & ~part.instructions)
    view.setUint16(at + 2, indexIn(ids, view.getUint16(at + 2)))
    at += partSize(flags)
  }
  return copy.subarray(0, at)
}

function partSize(flags: number): number {
  const scale = flags & part.scale ? 2 : flags & part.twoScales ? 4 : flags & part.matrix ? 8 : 0
  return 4 + (flags & part.words ? 4 : 2) + scale
}

function indexIn(ids: number[], id: number): number {
  const index = ids.indexOf(id)
  return index < 0 ? ids.push(id) - 1 : index
}

function metricsTable(font: Sfnt, ids: readonly number[]): Uint8Array {
  const hmtx = font.required('hmtx')
  const count = font.required('hhea').getUint16(34)
  const table = new DataView(new ArrayBuffer(4 * ids.length))
  ids.forEach((id, index) => {
    const bearing = id < count ? 4 * id + 2 : 4 * count + 2 * (id - count)
    table.setUint16(4 * index, hmtx.getUint16(4 * Math.min(id, count - 1)))
    table.setInt16(4 * index + 2, hmtx.getInt16(bearing))
  })
  return bytesOf(table)
}

function locationTable(glyf: readonly Uint8Array[], isShort: boolean): Uint8Array {
  const table = new DataView(new ArrayBuffer((glyf.length + 1) * (isShort ? 2 : 4)))
  let offset = 0
  for (const [index, bytes] of [...glyf, new Uint8Array()].entries()) {
    if (isShort) table.setUint16(2 * index, offset / 2)
    else table.setUint32(4 * index, offset)
    offset += bytes.length
  }
  return bytesOf(table)
}

/** `head` without a check sum, which is reckoned when the font is whole. */
function headTable(font: Sfnt, isShort: boolean): Uint8Array {
  const table = new DataView(bytesOf(font.required('head')).slice().buffer)
  table.setUint32(8, 0)
  table.setInt16(50, isShort ? 0 : 1)
  return bytesOf(table)
}

function withUint16(table: DataView, at: number, value: number): Uint8Array {
  const copy = new DataView(bytesOf(table).slice().buffer)
  copy.setUint16(at, value)
  return bytesOf(copy)
}

/** Puts tables, sorted by tag, into a font file. */
function buildSfnt(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const power = Math.floor(Math.log2(tables.length))
  const head = new DataView(new ArrayBuffer(12 + 16 * tables.length))
  head.setUint32(0, 0x00010000)
  head.setUint16(4, tables.length)
  head.setUint16(6, 16 * 2 ** power)
  head.setUint16(8, power)
  head.setUint16(10, 16 * (tables.length - 2 ** power))
  let offset = head.byteLength
  const bodies = tables.map(([tag, bytes], index) => {
    const at = 12 + 16 * index
    for (let character = 0; character < 4; character += 1)
      head.setUint8(at + character, tag.charCodeAt(character))
    const body = padded(bytes)
    head.setUint32(at + 4, checksum(body))
    head.setUint32(at + 8, offset)
    head.setUint32(at + 12, bytes.length)
    offset += body.length
    return body
  })
  return concat([bytesOf(head), ...bodies])
}

/** The sum of whole words. */
function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

/** Filled up to whole words of four bytes. */
function padded(bytes: Uint8Array): Uint8Array {
  return bytes.length % 4 === 0 ? bytes : concat([bytes, new Uint8Array(-bytes.length & 3)])
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts)
}
