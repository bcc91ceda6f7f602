import type { FontFeatures, ShapedGlyph } from '../face.js'
import { type CharacterMap, readCharacterMap } from './cmap.js'
import type { GlyphRecord } from './glyph-buffer.js'
import { GlyphDefinitions, glyphClasses } from './glyph-definitions.js'
import { kern } from './kerning.js'
import { everyGlyph, LayoutTable, type PlannedLookup } from './layout-table.js'
import { type Metrics, readAdvances, readMetrics } from './metrics.js'
import { Positioning } from './positioning.js'
import { scriptTag } from './script-tags.js'
import { Sfnt } from './sfnt.js'
import { Substitution } from './substitution.js'

type Direction = 'ltr' | 'rtl'

interface Plan {
  substitutions: readonly PlannedLookup[]
  positions: readonly PlannedLookup[]
  /** The `kern` table, where it is to kern. */
  kerning: DataView | null
}

/** Bits of the features that apply to parts of a fraction only. */
const fraction = { frac: 2, numr: 4, dnom: 8 } as const
const alwaysOn = [
  'rvrn',
  'ccmp',
  'locl',
  'rlig',
  'mark',
  'mkmk',
  'calt',
  'clig',
  'liga',
  'rclt',
  'kern',
  'dist',
]
const byDirection = { ltr: ['ltra', 'ltrm'], rtl: ['rtla', 'rtlm'] }
/** Work on a text grows with its square where ligatures close it up, so that no piece is longer than any word. */
const pieceOfText = /.{1,1000}(?!\p{M})|.{1,1000}/gsu
const combining = /\p{M}/u
const onlyCombining = /^\p{M}+$/u
const ignorable = /\p{Default_Ignorable_Code_Point}/u
const onlyIgnorable = /^\p{Default_Ignorable_Code_Point}+$/u
const fractionSlash = '\u2044'
const digit = /^\p{Nd}$/u
/** Latin letters and what stands between them: most of most text. */
const commonCharacters = 0x250
/** Stand-ins for characters that a font may leave out. */
const equivalents = new Map([
  [0xa0, 0x20],
  [0x2011, 0x2010],
])

/**
 * A TrueType or OpenType font, read in place: nothing is unpacked before it is needed. It shapes scripts that need no
 * more than the features that a font has on for all its glyphs: Latin, Greek, Cyrillic, Hebrew, Han and so on.
 */
export class OpenTypeFont {
  readonly sfnt: Sfnt
  readonly metrics: Metrics
  readonly advanceOf: (glyph: number) => number
  readonly #glyphOf: CharacterMap
  readonly #definitions: GlyphDefinitions
  readonly #substitution: { table: LayoutTable; applier: Substitution } | null
  readonly #positioning: { table: LayoutTable; applier: Positioning } | null
  readonly #plans = new WeakMap<FontFeatures, Map<string, Plan>>()
  /** By glyph id and advance. */
  readonly #known = new Map<number, ShapedGlyph[]>()
  /** The glyphs of common characters that were asked for, each more by 1. */
  readonly #commonGlyphs = new Uint32Array(commonCharacters)

  constructor(bytes: Uint8Array) {
    this.sfnt = new Sfnt(bytes)
    this.metrics = readMetrics(this.sfnt)
    this.advanceOf = readAdvances(this.sfnt)
    this.#glyphOf = readCharacterMap(this.sfnt.required('cmap'))
    this.#definitions = new GlyphDefinitions(this.sfnt.table('GDEF'))
    const { glyphCount } = this.metrics
    const [gsub, gpos] = [this.sfnt.table('GSUB'), this.sfnt.table('GPOS')]
    this.#substitution =
      gsub &&
      withApplier(new LayoutTable(gsub, 7, glyphCount), table => new Substitution(table, this.#definitions))
    this.#positioning =
      gpos &&
      withApplier(new LayoutTable(gpos, 9, glyphCount), table => new Positioning(table, this.#definitions))
  }

  /** The glyph id of a code point, 0 where the font has none. */
  glyphOf(codePoint: number): number {
    if (codePoint >= commonCharacters) return this.#findGlyph(codePoint)
    const known = this.#commonGlyphs[codePoint]
    if (known) return known - 1
    const glyph = this.#findGlyph(codePoint)
    this.#commonGlyphs[codePoint] = glyph + 1
    return glyph
  }

  #findGlyph(codePoint: number): number {
    const glyph = this.#glyphOf(codePoint)
    const equivalent = glyph === 0 ? equivalents.get(codePoint) : undefined
    return equivalent === undefined ? glyph : this.#glyphOf(equivalent)
  }

  /** Glyphs in visual order, in em. */
  shape(text: string, features: FontFeatures, direction: Direction): ShapedGlyph[] {
    const plan = this.#plan(scriptTag(text), features, direction)
    const pieces = (text.match(pieceOfText) ?? []).map(piece => this.#shapePiece(piece, plan, direction))
    return direction === 'rtl' ? pieces.reverse().flat() : pieces.flat()
  }

  #shapePiece(text: string, plan: Plan, direction: Direction): ShapedGlyph[] {
    const glyphs = this.#glyphs(text)
    this.#substitution?.applier.apply(glyphs, plan.substitutions)
    this.#position(glyphs, plan)
    place(glyphs, direction)
    if (ignorable.test(text)) this.#hideIgnorable(glyphs)
    if (direction === 'rtl') glyphs.reverse()
    return glyphs.map(glyph => this.#shaped(glyph))
  }

  /** Most glyphs of a text look the same again and again: they share one object. */
  #shaped({ id, text, advance, x, y }: GlyphRecord): ShapedGlyph {
    const em = this.metrics.unitsPerEm
    const shaped = { id, text, advance: advance / em, offsetX: x / em, offsetY: y / em }
    // Kerning gives a glyph many advances.
    const key = id * 0x10000 + (advance & 0xffff)
    const known = this.#known.get(key)
    const same = known?.find(one => isSame(one, shaped))
    if (same) return same
    if (known) known.push(shaped)
    else this.#known.set(key, [shaped])
    return shaped
  }

  #glyphs(text: string): GlyphRecord[] {
    const clusters = combining.test(text) ? this.#composed(text) : Array.from(text)
    const glyphs = clusters.map(cluster => this.#record(cluster))
    if (text.includes(fractionSlash)) markFractions(glyphs)
    return glyphs
  }

  /** Characters, a letter with its marks as one where the font has a glyph for the two. */
  #composed(text: string): string[] {
    return (text.match(/\P{M}?\p{M}*/gu) ?? []).flatMap(cluster => {
      const composed = Array.from(cluster.normalize('NFC'))
      const isOne = composed.length === 1 && this.glyphOf(composed[0]?.codePointAt(0) ?? 0) !== 0
      return isOne ? [cluster] : Array.from(cluster)
    })
  }

  #record(cluster: string): GlyphRecord {
    const isOne = cluster.length === 1
    const id = this.glyphOf((isOne ? cluster : cluster.normalize('NFC')).codePointAt(0) ?? 0)
    return {
      id,
      text: cluster,
      glyphClass: this.#classOf(id, cluster),
      mask: everyGlyph,
      ligature: 0,
      component: 0,
      advance: 0,
      x: 0,
      y: 0,
      base: -1,
    }
  }

  #classOf(id: number, text: string): number {
    if (this.#definitions.isKnown) return this.#definitions.classOf(id)
    return onlyCombining.test(text) ? glyphClasses.mark : glyphClasses.base
  }

  #position(glyphs: GlyphRecord[], plan: Plan): void {
    for (const glyph of glyphs) glyph.advance = this.advanceOf(glyph.id)
    this.#positioning?.applier.apply(glyphs, plan.positions)
    if (plan.kerning) kern(plan.kerning, glyphs)
    for (const glyph of glyphs) if (glyph.glyphClass === glyphClasses.mark) glyph.advance = 0
  }

  #hideIgnorable(glyphs: readonly GlyphRecord[]): void {
    const space = this.#glyphOf(0x20)
    for (const glyph of glyphs)
      if (onlyIgnorable.test(glyph.text)) Object.assign(glyph, { id: space, advance: 0 })
  }

  #plan(script: string, features: FontFeatures, direction: Direction): Plan {
    const key = `${script} ${direction}`
    const plans = this.#plans.get(features) ?? new Map<string, Plan>()
    const plan = plans.get(key) ?? this.#makePlan(script, masksOf(features, direction))
    plans.set(key, plan)
    this.#plans.set(features, plans)
    return plan
  }

  #makePlan(script: string, masks: ReadonlyMap<string, number>): Plan {
    const kernsByTable = masks.has('kern') && !this.#positioning?.table.hasFeature([script], 'kern')
    return {
      substitutions: this.#substitution?.table.plan([script], masks) ?? [],
      positions: this.#positioning?.table.plan([script], masks) ?? [],
      kerning: kernsByTable ? this.sfnt.table('kern') : null,
    }
  }
}

function withApplier<A>(
  table: LayoutTable,
  make: (table: LayoutTable) => A,
): { table: LayoutTable; applier: A } {
  return { table, applier: make(table) }
}

function isSame(one: ShapedGlyph, other: ShapedGlyph): boolean {
  return (
    one.advance === other.advance &&
    one.text === other.text &&
    one.offsetX === other.offsetX &&
    one.offsetY === other.offsetY
  )
}

/** The features that are on, with the bit that a glyph must have for them. */
function masksOf(features: FontFeatures, direction: Direction): Map<string, number> {
  const masks = new Map<string, number>(Object.entries(fraction))
  for (const tag of [...alwaysOn, ...byDirection[direction]]) masks.set(tag, everyGlyph)
  for (const [tag, on] of Object.entries(features)) {
    if (on) masks.set(tag, everyGlyph)
    else masks.delete(tag)
  }
  return masks
}

/** Digits around a fraction slash become a fraction. */
function markFractions(glyphs: readonly GlyphRecord[]): void {
  for (const [at, slash] of glyphs.entries()) {
    if (slash.text !== fractionSlash) continue
    slash.mask |= fraction.frac
    markDigits(glyphs, at, -1, fraction.frac | fraction.numr)
    markDigits(glyphs, at, 1, fraction.frac | fraction.dnom)
  }
}

function markDigits(glyphs: readonly GlyphRecord[], slash: number, step: 1 | -1, mask: number): void {
  for (let at = slash + step; digit.test(glyphs[at]?.text ?? ''); at += step) {
    const glyph = glyphs[at]
    if (glyph) glyph.mask |= mask
  }
}

/** Moves marks, whose place is reckoned from their base, to where the pen will be. */
function place(glyphs: readonly GlyphRecord[], direction: Direction): void {
  for (const [at, mark] of glyphs.entries()) {
    const base = mark.base < 0 ? undefined : glyphs[mark.base]
    if (!base) continue
    mark.x += base.x
    mark.y += base.y
    const passed = direction === 'ltr' ? glyphs.slice(mark.base, at) : glyphs.slice(mark.base + 1, at + 1)
    const way = passed.reduce((sum, glyph) => sum + glyph.advance, 0)
    mark.x += direction === 'ltr' ? -way : way
  }
}
