import type { Font } from 'fontkit'
import type { FontFace, FontFeatures, ShapedGlyph } from './face.js'
import type { FontSource } from './font-source.js'
import { parseFont } from './parse-font.js'
import { shapeRun } from './shape-run.js'

type Direction = 'ltr' | 'rtl'
type Words = Map<string, readonly ShapedGlyph[]>

/** A face read from a font file by fontkit, when it is first asked for more than its name. */
export class OpenTypeFace implements FontFace {
  readonly name: string
  readonly family: string
  readonly weight: number
  readonly style: FontFace['style']
  readonly #source: FontSource
  readonly #coverage = new Map<number, boolean>()
  readonly #words = new Map<string, Words>()
  #font: Font | undefined

  constructor(source: FontSource) {
    this.#source = source
    this.family = source.family
    this.weight = source.weight
    this.style = source.style
    this.name = `${source.family.replaceAll(' ', '')}-${source.weight}${source.style === 'italic' ? 'Italic' : ''}`
  }

  /** The parsed font; drawing subsets it. */
  get font(): Font {
    this.#font ??= parseFont(this.#source.load())
    return this.#font
  }

  get ascent(): number {
    return this.font.ascent / this.font.unitsPerEm
  }

  get descent(): number {
    return -this.font.descent / this.font.unitsPerEm
  }

  get lineGap(): number {
    return this.font.lineGap / this.font.unitsPerEm
  }

  get xHeight(): number {
    return this.font.xHeight / this.font.unitsPerEm
  }

  get capHeight(): number {
    return this.font.capHeight / this.font.unitsPerEm
  }

  get underline(): FontFace['underline'] {
    const { underlinePosition, underlineThickness, unitsPerEm } = this.font
    return { position: underlinePosition / unitsPerEm, thickness: underlineThickness / unitsPerEm }
  }

  has(codePoint: number): boolean {
    let known = this.#coverage.get(codePoint)
    if (known === undefined) {
      known = this.font.hasGlyphForCodePoint(codePoint)
      this.#coverage.set(codePoint, known)
    }
    return known
  }

  shape(text: string, features?: FontFeatures, direction: Direction = 'ltr'): readonly ShapedGlyph[] {
    const words = this.#wordsFor(features, direction)
    const known = words.get(text)
    if (known) return known
    const glyphs = shapeRun(this.font, text, features ?? {}, direction)
    words.set(text, glyphs)
    return glyphs
  }

  #wordsFor(features: FontFeatures | undefined, direction: Direction): Words {
    const key = features ? `${direction} ${JSON.stringify(Object.entries(features).sort())}` : direction
    let words = this.#words.get(key)
    if (!words) {
      words = new Map()
      this.#words.set(key, words)
    }
    return words
  }
}
