import { classOf, coverageIndex } from './coverage.js'

export const glyphClasses = { none: 0, base: 1, ligature: 2, mark: 3 } as const

/** What the `GDEF` table says of glyphs; without one, nothing is known of any. */
export class GlyphDefinitions {
  readonly isKnown: boolean
  readonly #table: DataView | null
  /** The classes of glyphs that were asked for: words ask for the same ones again and again. */
  readonly #classes = new Map<number, number>()

  constructor(table: DataView | null) {
    this.#table = table
    this.isKnown = this.#offset(4) !== 0
  }

  classOf(glyph: number): number {
    const known = this.#classes.get(glyph)
    if (known !== undefined) return known
    const found = this.#class(4, glyph)
    this.#classes.set(glyph, found)
    return found
  }

  markAttachmentClassOf(glyph: number): number {
    return this.#class(10, glyph)
  }

  isInMarkSet(set: number, glyph: number): boolean {
    const sets = this.#offset(12)
    if (!this.#table || this.#table.getUint32(0) < 0x00010002 || sets === 0) return false
    return coverageIndex(this.#table, sets + this.#table.getUint32(sets + 4 + 4 * set), glyph) >= 0
  }

  #class(field: number, glyph: number): number {
    const offset = this.#offset(field)
    return this.#table && offset ? classOf(this.#table, offset, glyph) : 0
  }

  #offset(field: number): number {
    return this.#table?.getUint16(field) ?? 0
  }
}
