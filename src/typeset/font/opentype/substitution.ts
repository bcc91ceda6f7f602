import { coverageIndex } from './coverage.js'
import type { GlyphRecord } from './glyph-buffer.js'
import { glyphClasses } from './glyph-definitions.js'
import { LookupApplier } from './lookup-applier.js'

const reverseChaining = 8

/** Applies the lookups of `GSUB` (OpenType 1.9, "Glyph substitution table"). */
export class Substitution extends LookupApplier {
  #ligatures = 0

  protected override applyLookup(mask: number): void {
    if (this.lookup.type === reverseChaining) this.#applyBackwards(mask)
    else super.applyLookup(mask)
  }

  protected override contextualType(type: number): 'none' | 'plain' | 'chained' {
    return type === 5 ? 'plain' : type === 6 ? 'chained' : 'none'
  }

  protected override applySubtable(offset: number, at: number): number {
    switch (this.lookup.type) {
      case 1:
        return this.#single(offset, at)
      case 2:
        return this.#multiple(offset, at)
      case 3:
        return this.#alternate(offset, at)
      case 4:
        return this.#ligature(offset, at)
      case 5:
        return this.applyContext(offset, at, false)
      case 6:
        return this.applyContext(offset, at, true)
      case reverseChaining:
        return this.#reverse(offset, at)
      default:
        return -1
    }
  }

  #applyBackwards(mask: number): void {
    for (let at = this.glyphs.length - 1; at >= 0; at -= 1) {
      const glyph = this.glyphs[at]
      if (glyph && this.mayStart(glyph, mask)) this.applyAt(at)
    }
  }

  #single(offset: number, at: number): number {
    const index = this.covered(offset, at)
    if (index < 0) return -1
    const listed = this.view.getUint16(offset) === 2
    const value = this.view.getUint16(offset + 4 + (listed ? 2 + 2 * index : 0))
    return this.#replace(at, listed ? value : (this.idAt(at) + value) & 0xffff)
  }

  #multiple(offset: number, at: number): number {
    const glyph = this.glyphs[at]
    const set = this.#setAt(offset, at)
    if (set < 0 || !glyph) return -1
    const ids = this.#list(set)
    const records = ids.map(
      (id, index): GlyphRecord => ({ ...glyph, id, text: index === 0 ? glyph.text : '' }),
    )
    for (const record of records) this.#classify(record)
    const before = this.glyphs[at - 1]
    if (records.length === 0 && before) before.text += glyph.text
    this.glyphs.splice(at, 1, ...records)
    return at + records.length
  }

  /** The first alternate: which one is wanted, nobody says. */
  #alternate(offset: number, at: number): number {
    const set = this.#setAt(offset, at)
    return set < 0 || this.view.getUint16(set) === 0 ? -1 : this.#replace(at, this.view.getUint16(set + 2))
  }

  #ligature(offset: number, at: number): number {
    const set = this.#setAt(offset, at)
    if (set < 0) return -1
    for (let index = 0; index < this.view.getUint16(set); index += 1) {
      const place = set + this.view.getUint16(set + 2 + 2 * index)
      const parts = this.#parts(place + 2, at)
      if (parts) return this.#join(at, parts, this.view.getUint16(place))
    }
    return -1
  }

  /** The indices of the glyphs that follow and make up a ligature with the one at an index, or `null`. */
  #parts(place: number, at: number): number[] | null {
    const count = this.view.getUint16(place) - 1
    const found: number[] = []
    let index = at
    for (let component = 1; component <= count; component += 1) {
      index = this.neighbour(index, 1)
      if (index < 0 || this.idAt(index) !== this.view.getUint16(place + 2 * component)) return null
      found.push(index)
    }
    return found
  }

  /** Puts a ligature in the place of its parts; marks that stood between them follow, and know which part is theirs. */
  #join(at: number, parts: readonly number[], id: number): number {
    const first = this.glyphs[at]
    if (!first) return -1
    const taken = [at, ...parts]
    const records = taken.flatMap(index => this.glyphs[index] ?? [])
    const allMarks = records.every(({ glyphClass }) => glyphClass === glyphClasses.mark)
    if (!allMarks) this.#ligatures += 1
    const ligature = allMarks ? first.ligature : this.#ligatures
    const joined = { ...first, id, ligature, text: records.map(({ text }) => text).join('') }
    this.#classify(joined)
    const last = taken.at(-1) ?? at
    const between = this.glyphs.slice(at, last + 1).flatMap((glyph, index) => {
      if (taken.includes(at + index)) return []
      return allMarks
        ? [glyph]
        : [{ ...glyph, ligature, component: taken.filter(part => part < at + index).length }]
    })
    this.glyphs.splice(at, last + 1 - at, joined, ...between)
    return at + 1
  }

  /** Type 8: one glyph for another, seen from the end of the text. */
  #reverse(offset: number, at: number): number {
    const index = this.covered(offset, at)
    if (index < 0) return -1
    const test = (value: number, id: number) => coverageIndex(this.view, offset + value, id) >= 0
    const backtrack = this.#list(offset + 4)
    const lookaheadAt = offset + 6 + 2 * backtrack.length
    const lookahead = this.#list(lookaheadAt)
    if (!this.sequence(at, -1, backtrack, test) || !this.sequence(at, 1, lookahead, test)) return -1
    const substitutes = this.#list(lookaheadAt + 2 + 2 * lookahead.length)
    return this.#replace(at, substitutes[index] ?? this.idAt(at))
  }

  #replace(at: number, id: number): number {
    const glyph = this.glyphs[at]
    if (!glyph) return -1
    glyph.id = id
    this.#classify(glyph)
    return at + 1
  }

  #classify(glyph: GlyphRecord): void {
    if (this.definitions.isKnown) glyph.glyphClass = this.definitions.classOf(glyph.id)
  }

  /** The offset of what a subtable has for the glyph at an index, or -1. */
  #setAt(offset: number, at: number): number {
    const index = this.covered(offset, at)
    return index < 0 ? -1 : offset + this.view.getUint16(offset + 6 + 2 * index)
  }

  #list(at: number): number[] {
    return Array.from({ length: this.view.getUint16(at) }, (_, index) =>
      this.view.getUint16(at + 2 + 2 * index),
    )
  }
}
