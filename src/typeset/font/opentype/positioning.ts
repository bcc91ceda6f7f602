import { classOf } from './coverage.js'
import { glyphClasses } from './glyph-definitions.js'
import { LookupApplier } from './lookup-applier.js'

/** So many pairs of glyphs are kept, of each subtable. */
const mostPairs = 20_000

/** Bits of a value format: which fields of a value record are there, two bytes each. */
const fields = { xPlacement: 1, yPlacement: 2, xAdvance: 4 } as const

/** What a subtable of pairs says. */
interface Pairs {
  /** The value formats of the two glyphs, and the bytes of the first one's values. */
  format1: number
  format2: number
  size1: number
  /** The offset of the values of two glyphs, by both ids; -1 for none. */
  values: Map<number, number>
}

/**
 * Applies the lookups of `GPOS` (OpenType 1.9, "Glyph positioning table") but for cursive attachment, which only scripts
 * need that are shaped elsewhere.
 */
export class Positioning extends LookupApplier {
  /** By the offset of the subtable. */
  readonly #pairs = new Map<number, Pairs>()

  protected override contextualType(type: number): 'none' | 'plain' | 'chained' {
    return type === 7 ? 'plain' : type === 8 ? 'chained' : 'none'
  }

  protected override applySubtable(offset: number, at: number): number {
    switch (this.lookup.type) {
      case 1:
        return this.#single(offset, at)
      case 2:
        return this.#pair(offset, at)
      case 4:
        return this.#mark(offset, at, this.#baseBefore(at))
      case 5:
        return this.#markOnLigature(offset, at)
      case 6:
        return this.#mark(offset, at, this.#markBefore(at))
      case 7:
        return this.applyContext(offset, at, false)
      case 8:
        return this.applyContext(offset, at, true)
      default:
        return -1
    }
  }

  #single(offset: number, at: number): number {
    const index = this.covered(offset, at)
    if (index < 0) return -1
    const format = this.view.getUint16(offset + 4)
    const place = this.view.getUint16(offset) === 1 ? 6 : 8 + index * recordSize(format)
    this.#adjust(at, format, offset + place)
    return at + 1
  }

  #pair(offset: number, at: number): number {
    const second = this.neighbour(at, 1)
    if (second < 0) return -1
    const pairs = this.#pairsOf(offset)
    const values = this.#valuesOf(pairs, offset, at, second)
    if (values < 0) return -1
    this.#adjust(at, pairs.format1, values)
    if (pairs.format2 === 0) return second
    this.#adjust(second, pairs.format2, values + pairs.size1)
    // The second glyph is the first of the next pair, unless this pair has moved it.
    return second + 1
  }

  #pairsOf(offset: number): Pairs {
    let pairs = this.#pairs.get(offset)
    if (!pairs) {
      const format1 = this.view.getUint16(offset + 4)
      const format2 = this.view.getUint16(offset + 6)
      pairs = { format1, format2, size1: recordSize(format1), values: new Map() }
      this.#pairs.set(offset, pairs)
    }
    return pairs
  }

  /** The offset of a subtable's values of two glyphs, or -1; text has few pairs, again and again. */
  #valuesOf({ values }: Pairs, offset: number, at: number, second: number): number {
    const key = this.idAt(at) * 0x10000 + this.idAt(second)
    const known = values.get(key)
    if (known !== undefined) return known
    const found = this.#findPair(offset, at, second)
    if (values.size === mostPairs) values.clear()
    values.set(key, found)
    return found
  }

  #findPair(offset: number, at: number, second: number): number {
    const index = this.covered(offset, at)
    if (index < 0) return -1
    return this.view.getUint16(offset) === 1
      ? this.#glyphPair(offset, index, second)
      : this.#classPair(offset, at, second)
  }

  /** The offset of the values of two glyphs, or -1. */
  #glyphPair(offset: number, index: number, second: number): number {
    const set = offset + this.view.getUint16(offset + 10 + 2 * index)
    const size = 2 + recordSize(this.view.getUint16(offset + 4)) + recordSize(this.view.getUint16(offset + 6))
    const id = this.idAt(second)
    let [low, high] = [0, this.view.getUint16(set) - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const place = set + 2 + size * middle
      const found = this.view.getUint16(place)
      if (found === id) return place + 2
      if (found < id) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  /** The offset of the values of two glyphs' classes, or -1. */
  #classPair(offset: number, at: number, second: number): number {
    const [class1, class2] = [
      classOf(this.view, offset + this.view.getUint16(offset + 8), this.idAt(at)),
      classOf(this.view, offset + this.view.getUint16(offset + 10), this.idAt(second)),
    ]
    const [count1, count2] = [this.view.getUint16(offset + 12), this.view.getUint16(offset + 14)]
    if (class1 >= count1 || class2 >= count2) return -1
    const size = recordSize(this.view.getUint16(offset + 4)) + recordSize(this.view.getUint16(offset + 6))
    return offset + 16 + size * (class1 * count2 + class2)
  }

  #baseBefore(at: number): number {
    for (let index = at - 1; index >= 0; index -= 1) {
      if (this.glyphs[index]?.glyphClass !== glyphClasses.mark) return index
    }
    return -1
  }

  /** The mark before a mark, where both are on the same letter. */
  #markBefore(at: number): number {
    const index = this.neighbour(at, -1)
    const [before, mark] = [this.glyphs[index], this.glyphs[at]]
    if (!before || !mark || before.glyphClass !== glyphClasses.mark) return -1
    return before.ligature === mark.ligature && before.component === mark.component ? index : -1
  }

  #mark(offset: number, at: number, base: number): number {
    const index = this.covered(offset, at)
    const baseIndex = index < 0 || base < 0 ? -1 : this.covered(offset, base, 4)
    if (baseIndex < 0) return -1
    const bases = offset + this.view.getUint16(offset + 10)
    const anchors = bases + 2 + 2 * baseIndex * this.view.getUint16(offset + 6)
    return this.#attach(offset, at, index, base, bases, anchors)
  }

  #markOnLigature(offset: number, at: number): number {
    const index = this.covered(offset, at)
    const base = index < 0 ? -1 : this.#baseBefore(at)
    const baseIndex = base < 0 ? -1 : this.covered(offset, base, 4)
    if (baseIndex < 0) return -1
    const ligatures = offset + this.view.getUint16(offset + 10)
    const ligature = ligatures + this.view.getUint16(ligatures + 2 + 2 * baseIndex)
    const part = this.#partOf(at, base, this.view.getUint16(ligature))
    const anchors = ligature + 2 + 2 * part * this.view.getUint16(offset + 6)
    return this.#attach(offset, at, index, base, ligature, anchors)
  }

  /** On which part of a ligature a mark stands, from 0; on the last where nothing is known. */
  #partOf(at: number, base: number, count: number): number {
    const [mark, ligature] = [this.glyphs[at], this.glyphs[base]]
    const known =
      mark && ligature && mark.ligature !== 0 && mark.ligature === ligature.ligature && mark.component > 0
    return Math.min(known ? mark.component : count, count) - 1
  }

  /** Puts a mark's anchor on that of its base; `anchors` are those of the base by mark class, from `start`. */
  #attach(offset: number, at: number, index: number, base: number, start: number, anchors: number): number {
    const marks = offset + this.view.getUint16(offset + 8)
    const record = marks + 2 + 4 * index
    const anchor = this.view.getUint16(anchors + 2 * this.view.getUint16(record))
    const mark = this.glyphs[at]
    if (anchor === 0 || !mark) return -1
    const own = marks + this.view.getUint16(record + 2)
    mark.x = this.view.getInt16(start + anchor + 2) - this.view.getInt16(own + 2)
    mark.y = this.view.getInt16(start + anchor + 4) - this.view.getInt16(own + 4)
    mark.base = base
    return at + 1
  }

  #adjust(at: number, format: number, place: number): void {
    const glyph = this.glyphs[at]
    if (!glyph) return
    const yAt = place + (format & fields.xPlacement ? 2 : 0)
    const advanceAt = yAt + (format & fields.yPlacement ? 2 : 0)
    if (format & fields.xPlacement) glyph.x += this.view.getInt16(place)
    if (format & fields.yPlacement) glyph.y += this.view.getInt16(yAt)
    if (format & fields.xAdvance) glyph.advance += this.view.getInt16(advanceAt)
  }
}

/** The bytes of a value record: two for each field. */
function recordSize(format: number): number {
  let size = 0
  for (let bits = format; bits > 0; bits >>= 1) size += (bits & 1) * 2
  return size
}
