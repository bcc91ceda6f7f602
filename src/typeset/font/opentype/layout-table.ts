import { tagAt } from './sfnt.js'

/** A lookup of `GSUB` or `GPOS`; a lookup of extensions has what they lead to. */
export interface Lookup {
  type: number
  flag: number
  markFilteringSet: number
  /** Offsets in the table. */
  subtables: readonly number[]
  /** By glyph id, what is known of whether the lookup can apply there: 0 nothing, 1 no, 2 yes. */
  starts: Uint8Array
}

/** A lookup that is to be applied to the glyphs that have its mask. */
export interface PlannedLookup {
  lookup: Lookup
  mask: number
}

/** The bit that every glyph has in its mask. */
export const everyGlyph = 1
const noFeature = 0xffff

interface Feature {
  tag: string
  offset: number
  /** Whether it is on whatever is asked for. */
  required: boolean
}

/** A `GSUB` or `GPOS` table (OpenType 1.9, chapter 2). */
export class LayoutTable {
  readonly view: DataView
  readonly #extensionType: number
  readonly #glyphCount: number
  readonly #lookups = new Map<number, Lookup>()

  /** `extensionType` is the type of lookups that lead to others, further away than 16 bits tell. */
  constructor(view: DataView, extensionType: number, glyphCount: number) {
    this.#glyphCount = glyphCount
    this.view = view
    this.#extensionType = extensionType
  }

  /** The lookups of features, by their order in the table, for the first of the `scripts` that the font knows. */
  plan(scripts: readonly string[], masks: ReadonlyMap<string, number>): PlannedLookup[] {
    const planned = new Map<number, number>()
    for (const feature of this.#featuresFor(scripts)) {
      const mask = feature.required ? everyGlyph : (masks.get(feature.tag) ?? 0)
      if (mask === 0) continue
      for (const index of this.#uint16List(feature.offset + 2))
        planned.set(index, (planned.get(index) ?? 0) | mask)
    }
    const indices = [...planned.keys()].sort((a, b) => a - b)
    return indices.map(index => ({ lookup: this.lookup(index), mask: planned.get(index) ?? 0 }))
  }

  /** Whether the font has a feature for any of the scripts. */
  hasFeature(scripts: readonly string[], tag: string): boolean {
    return this.#featuresFor(scripts).some(feature => feature.tag === tag)
  }

  lookup(index: number): Lookup {
    let lookup = this.#lookups.get(index)
    if (!lookup) {
      lookup = this.#readLookup(index)
      this.#lookups.set(index, lookup)
    }
    return lookup
  }

  #readLookup(index: number): Lookup {
    const list = this.view.getUint16(8)
    const at = list + this.view.getUint16(list + 2 + 2 * index)
    const flag = this.view.getUint16(at + 2)
    const offsets = this.#uint16List(at + 4).map(offset => at + offset)
    const [first] = offsets
    const extended = this.view.getUint16(at) === this.#extensionType && first !== undefined
    return {
      type: extended ? this.view.getUint16(first + 2) : this.view.getUint16(at),
      flag,
      markFilteringSet: flag & 0x10 ? this.view.getUint16(at + 6 + 2 * offsets.length) : 0,
      subtables: extended ? offsets.map(offset => offset + this.view.getUint32(offset + 4)) : offsets,
      starts: new Uint8Array(this.#glyphCount),
    }
  }

  #featuresFor(scripts: readonly string[]): Feature[] {
    const script = this.#script(scripts)
    const language = script === 0 ? 0 : this.view.getUint16(script)
    if (language === 0) return []
    const list = this.view.getUint16(6)
    const read = (index: number, required: boolean): Feature => {
      const record = list + 2 + 6 * index
      return { tag: tagAt(this.view, record), offset: list + this.view.getUint16(record + 4), required }
    }
    const required = this.view.getUint16(script + language + 2)
    const features = this.#uint16List(script + language + 4).map(index => read(index, false))
    return required === noFeature ? features : [read(required, true), ...features]
  }

  /** The offset of a script table, or 0. */
  #script(wanted: readonly string[]): number {
    const list = this.view.getUint16(4)
    const scripts = new Map<string, number>()
    for (let record = 0; record < this.view.getUint16(list); record += 1) {
      const at = list + 2 + 6 * record
      scripts.set(tagAt(this.view, at), list + this.view.getUint16(at + 4))
    }
    const tag = [...wanted, 'DFLT', 'dflt', 'latn'].find(name => scripts.has(name))
    return scripts.get(tag ?? '') ?? 0
  }

  /** A count and as many numbers. */
  #uint16List(at: number): number[] {
    return Array.from({ length: this.view.getUint16(at) }, (_, index) =>
      this.view.getUint16(at + 2 + 2 * index),
    )
  }
}
