import { type ContextualRule, readRule } from './contextual-rule.js'
import { classOf, coverageIndex } from './coverage.js'
import type { GlyphRecord } from './glyph-buffer.js'
import { type GlyphDefinitions, glyphClasses } from './glyph-definitions.js'
import type { LayoutTable, Lookup, PlannedLookup } from './layout-table.js'

const flags = { ignoreBases: 0x02, ignoreLigatures: 0x04, ignoreMarks: 0x08, filterMarks: 0x10 }
/** A lookup may lead to another, in a broken font to itself. */
const deepestNesting = 8

const answers = { unknown: 0, no: 1, yes: 2 } as const

type Test = (value: number, glyph: number) => boolean
/** How the values of a rule are compared with glyphs. */
interface Tests {
  backtrack: Test
  input: Test
  lookahead: Test
}

const sameGlyph: Test = (value, glyph) => value === glyph
const sameGlyphs: Tests = { backtrack: sameGlyph, input: sameGlyph, lookahead: sameGlyph }

/**
 * Applies lookups to glyphs from the first to the last: what substitution and positioning have in common, among it the
 * rules that look at the neighbours (OpenType 1.9, chapter 2).
 */
export abstract class LookupApplier {
  protected readonly view: DataView
  protected readonly definitions: GlyphDefinitions
  protected glyphs: GlyphRecord[] = []
  protected lookup: Lookup = {
    type: 0,
    flag: 0,
    markFilteringSet: 0,
    subtables: [],
    starts: new Uint8Array(),
  }
  readonly #table: LayoutTable
  readonly #rules = new Map<number, ContextualRule>()
  #depth = 0

  constructor(table: LayoutTable, definitions: GlyphDefinitions) {
    this.#table = table
    this.view = table.view
    this.definitions = definitions
  }

  /** Changes `glyphs` in place. */
  apply(glyphs: GlyphRecord[], planned: readonly PlannedLookup[]): void {
    this.glyphs = glyphs
    for (const { lookup, mask } of planned) {
      this.lookup = lookup
      this.applyLookup(mask)
    }
  }

  /** Whether lookups of a type are contextual rules, and such as look behind and ahead. */
  protected abstract contextualType(type: number): 'none' | 'plain' | 'chained'

  /** Applies a subtable at a glyph; gives the index to go on from, or -1 where it does not apply. */
  protected abstract applySubtable(offset: number, at: number): number

  protected applyLookup(mask: number): void {
    for (let at = 0; at < this.glyphs.length; ) {
      const glyph = this.glyphs[at]
      const next = glyph && this.mayStart(glyph, mask) ? this.applyAt(at) : -1
      at = next < 0 ? at + 1 : next
    }
  }

  /** Whether the lookup, one of features with a mask, can apply at a glyph. */
  protected mayStart(glyph: GlyphRecord, mask: number): boolean {
    const { starts } = this.lookup
    // Most glyphs start nothing.
    if (starts[glyph.id] === answers.no || (glyph.mask & mask) === 0) return false
    return this.#isStart(glyph.id) && !this.skips(glyph)
  }

  /** Whether any subtable covers a glyph; most cover few, so that it is worth knowing. */
  #isStart(id: number): boolean {
    const { starts } = this.lookup
    if (starts[id] === answers.unknown) starts[id] = this.#mayStartAt(id) ? answers.yes : answers.no
    return starts[id] === answers.yes
  }

  #mayStartAt(id: number): boolean {
    return this.lookup.subtables.some(subtable => this.#startsAt(subtable, id))
  }

  #startsAt(subtable: number, id: number): boolean {
    const coverage = subtable + this.view.getUint16(subtable + this.#coverageField(subtable))
    return coverageIndex(this.view, coverage, id) >= 0
  }

  /** Where a subtable has the offset of the coverage of the first glyph. */
  #coverageField(subtable: number): number {
    const rules = this.contextualType(this.lookup.type)
    if (rules === 'none' || this.view.getUint16(subtable) !== 3) return 2
    return rules === 'chained' ? 6 + 2 * this.view.getUint16(subtable + 2) : 6
  }

  protected applyAt(at: number): number {
    for (const subtable of this.lookup.subtables) {
      const next = this.applySubtable(subtable, at)
      if (next >= 0) return next
    }
    return -1
  }

  protected idAt(at: number): number {
    return this.glyphs[at]?.id ?? 0
  }

  /** The place of the glyph at an index in the coverage table whose offset stands at `field` of a subtable, or -1. */
  protected covered(subtable: number, at: number, field = 2): number {
    return coverageIndex(this.view, subtable + this.view.getUint16(subtable + field), this.idAt(at))
  }

  /** The next index that the lookup does not skip, in either direction, or -1. */
  protected neighbour(at: number, step: 1 | -1): number {
    for (let index = at + step; ; index += step) {
      const glyph = this.glyphs[index]
      if (!glyph) return -1
      if (!this.skips(glyph)) return index
    }
  }

  /** The indices of the glyphs that match values one after another, or `null`. */
  protected sequence(at: number, step: 1 | -1, values: readonly number[], test: Test): number[] | null {
    const found: number[] = []
    let index = at
    for (const value of values) {
      index = this.neighbour(index, step)
      if (index < 0 || !test(value, this.idAt(index))) return null
      found.push(index)
    }
    return found
  }

  /** Lookups of contextual rules; `chained` ones look behind and ahead as well. */
  protected applyContext(subtable: number, at: number, chained: boolean): number {
    const format = this.view.getUint16(subtable)
    if (format === 3) return this.#applyCoverages(subtable, at, chained)
    const index = this.covered(subtable, at)
    if (index < 0) return -1
    if (format === 1) return this.#applyRuleSet(subtable, 4, index, at, chained, sameGlyphs)
    return this.#applyClasses(subtable, at, chained)
  }

  #applyClasses(subtable: number, at: number, chained: boolean): number {
    const definition = (field: number) => subtable + this.view.getUint16(subtable + field)
    const test = (field: number): Test => {
      const offset = definition(field)
      return (value, glyph) => classOf(this.view, offset, glyph) === value
    }
    const ownClass = classOf(this.view, definition(chained ? 6 : 4), this.idAt(at))
    const tests = chained
      ? { backtrack: test(4), input: test(6), lookahead: test(8) }
      : { backtrack: test(4), input: test(4), lookahead: test(4) }
    return this.#applyRuleSet(subtable, chained ? 10 : 6, ownClass, at, chained, tests)
  }

  /** Tries the rules of a set in their order; the sets' count stands at `field`. */
  #applyRuleSet(
    subtable: number,
    field: number,
    set: number,
    at: number,
    chained: boolean,
    tests: Tests,
  ): number {
    if (set >= this.view.getUint16(subtable + field)) return -1
    const offset = this.view.getUint16(subtable + field + 2 + 2 * set)
    if (offset === 0) return -1
    const start = subtable + offset
    for (let rule = 0; rule < this.view.getUint16(start); rule += 1) {
      const place = start + this.view.getUint16(start + 2 + 2 * rule)
      const next = this.#applyRule(this.#ruleAt(place, chained, 1), at, tests)
      if (next >= 0) return next
    }
    return -1
  }

  #applyCoverages(subtable: number, at: number, chained: boolean): number {
    const test: Test = (value, glyph) => coverageIndex(this.view, subtable + value, glyph) >= 0
    if (this.covered(subtable, at, this.#coverageField(subtable)) < 0) return -1
    const rule = this.#ruleAt(subtable + 2, chained, 0)
    return this.#applyRule(rule, at, { backtrack: test, input: test, lookahead: test })
  }

  /** A rule without the first glyph of its input; the table leaves it out (`omitted` is 1) or not. */
  #ruleAt(place: number, chained: boolean, omitted: 0 | 1): ContextualRule {
    let rule = this.#rules.get(place)
    if (!rule) {
      const read = readRule(this.view, place, chained, omitted)
      rule = omitted ? read : { ...read, input: read.input.slice(1) }
      this.#rules.set(place, rule)
    }
    return rule
  }

  /** Applies a rule of which the first glyph is known to match. */
  #applyRule(rule: ContextualRule, at: number, tests: Tests): number {
    const rest = this.sequence(at, 1, rule.input, tests.input)
    if (!rest) return -1
    const input = [at, ...rest]
    const last = input.at(-1) ?? at
    if (!this.sequence(at, -1, rule.backtrack, tests.backtrack)) return -1
    if (!this.sequence(last, 1, rule.lookahead, tests.lookahead)) return -1
    return this.#act(rule, input)
  }

  /** Applies the lookups of a rule; what they add or take away moves the glyphs after it. */
  #act({ actions }: ContextualRule, input: number[]): number {
    const outer = this.lookup
    let end = (input.at(-1) ?? 0) + 1
    for (const { position, lookup } of actions) {
      const at = input[position]
      if (at === undefined || at >= this.glyphs.length || this.#depth >= deepestNesting) continue
      const before = this.glyphs.length
      this.lookup = this.#table.lookup(lookup)
      this.#depth += 1
      this.applyAt(at)
      this.#depth -= 1
      const grown = this.glyphs.length - before
      end += grown
      for (let later = position + 1; later < input.length; later += 1)
        input[later] = (input[later] ?? 0) + grown
    }
    this.lookup = outer
    return Math.max(end, (input[0] ?? 0) + 1)
  }

  protected skips({ id, glyphClass }: GlyphRecord): boolean {
    const { flag, markFilteringSet } = this.lookup
    if (flag === 0) return false
    if (glyphClass === glyphClasses.base) return (flag & flags.ignoreBases) !== 0
    if (glyphClass === glyphClasses.ligature) return (flag & flags.ignoreLigatures) !== 0
    if (glyphClass !== glyphClasses.mark) return false
    if (flag & flags.ignoreMarks) return true
    if (flag & flags.filterMarks) return !this.definitions.isInMarkSet(markFilteringSet, id)
    return flag >> 8 !== 0 && this.definitions.markAttachmentClassOf(id) !== flag >> 8
  }
}
