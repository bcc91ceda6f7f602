/** Bytes of a row: type, place (an offset, or the id of an object stream) and index (in that stream). */
const widths = { type: 1, place: 4, index: 2 } as const
const rowSize = widths.type + widths.place + widths.index
const types = { free: 0, offset: 1, packed: 2 } as const
const noFreeObject = 0xffff

/** A cross-reference stream under way (ISO 32000-1, 7.5.8): where each object stands. */
export class CrossReference {
  readonly #rows: DataView

  /** `size` is one more than the highest id. */
  constructor(size: number) {
    this.#rows = new DataView(new ArrayBuffer(size * rowSize))
    this.#set(0, types.free, 0, noFreeObject)
  }

  setOffset(id: number, offset: number): void {
    this.#set(id, types.offset, offset, 0)
  }

  setPacked(id: number, stream: number, index: number): void {
    this.#set(id, types.packed, stream, index)
  }

  /** What the stream's dictionary says of its form. */
  get keys(): string {
    const { type, place, index } = widths
    const size = this.#rows.byteLength / rowSize
    return `/Type/XRef/Size ${size}/W[${type} ${place} ${index}]/DecodeParms<</Predictor 12/Columns ${rowSize}>>`
  }

  /** The rows, each as what it adds to the one above (the filter `Up` of PNG): so they pack well. */
  get bytes(): Uint8Array {
    const rows = new Uint8Array(this.#rows.buffer)
    const filtered = new Uint8Array((rows.length / rowSize) * (rowSize + 1))
    for (let at = 0, to = 0; at < rows.length; at += 1, to += 1) {
      if (at % rowSize === 0) filtered[to++] = 2
      filtered[to] = (rows[at] ?? 0) - (at < rowSize ? 0 : (rows[at - rowSize] ?? 0))
    }
    return filtered
  }

  #set(id: number, type: number, place: number, index: number): void {
    const row = id * rowSize
    this.#rows.setUint8(row, type)
    this.#rows.setUint32(row + widths.type, place)
    this.#rows.setUint16(row + widths.type + widths.place, index)
  }
}
