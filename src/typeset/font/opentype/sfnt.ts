/** The tables of a TrueType or OpenType file (OpenType 1.9, "The OpenType font file"). */
export class Sfnt {
  readonly #bytes: Uint8Array
  readonly #places = new Map<string, { offset: number; length: number }>()

  /** Throws when the bytes are no single TrueType or OpenType font. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const version = bytes.byteLength < 12 ? 0 : view.getUint32(0)
    if (!knownVersions.has(version)) throw new Error('Unexpected font format, expected TrueType or OpenType')
    const count = view.getUint16(4)
    for (let at = 12; at < 12 + 16 * count; at += 16) {
      this.#places.set(tagAt(view, at), { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) })
    }
  }

  /** Whether its outlines are those of PostScript. */
  get isCff(): boolean {
    return this.#places.has('CFF ')
  }

  table(tag: string): DataView | null {
    const place = this.#places.get(tag)
    return place
      ? new DataView(this.#bytes.buffer, this.#bytes.byteOffset + place.offset, place.length)
      : null
  }

  required(tag: string): DataView {
    const table = this.table(tag)
    if (!table) throw new Error(`Unexpected font without a ${tag} table`)
    return table
  }
}

/** TrueType by Microsoft and by Apple, and PostScript outlines. */
const knownVersions = new Set([0x00010000, 0x74727565, 0x4f54544f])

/** Four characters. */
export function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(
    view.getUint8(at),
    view.getUint8(at + 1),
    view.getUint8(at + 2),
    view.getUint8(at + 3),
  )
}
