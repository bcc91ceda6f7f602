import { RecentWords } from '../recent-words.js'
import { ComplexShaper } from './complex-shaper.js'
import type { FontFace, FontFeatures, ShapedGlyph } from './face.js'
import type { FontSource } from './font-source.js'
import { OpenTypeFont } from './opentype/opentype-font.js'
import { isComplex } from './opentype/script-tags.js'

type Direction = 'ltr' | 'rtl'
type Words = RecentWords<readonly ShapedGlyph[]>

const noFeatures: FontFeatures = {}

/** A face read from a font file, when it is first asked for more than its name. */
export class OpenTypeFace implements FontFace {
  readonly name: string
  readonly family: string
  readonly weight: number
  readonly style: FontFace['style']
  readonly #source: FontSource
  /** What is shaped, by features and direction. */
  readonly #words = new Map<string, Words>()
  /** The same by the object that names the features: a style asks with one object again and again. */
  readonly #wordsOf = { ltr: new WeakMap<FontFeatures, Words>(), rtl: new WeakMap<FontFeatures, Words>() }
  #bytes: Uint8Array | undefined
  #font: OpenTypeFont | undefined
  #complexShaper: ComplexShaper | undefined

  constructor(source: FontSource) {
    this.#source = source
    this.family = source.family
    this.weight = source.weight
    this.style = source.style
    this.name = `${source.family.replaceAll(' ', '')}-${source.weight}${source.style === 'italic' ? 'Italic' : ''}`
  }

  /** The bytes of the font file. */
  get bytes(): Uint8Array {
    this.#bytes ??= this.#source.load()
    return this.#bytes
  }

  /** The font as its tables tell it; drawing takes from it what a document shows. */
  get font(): OpenTypeFont {
    this.#font ??= new OpenTypeFont(this.bytes)
    return this.#font
  }

  get ascent(): number {
    return this.#em('ascent')
  }

  get descent(): number {
    return -this.#em('descent')
  }

  get lineGap(): number {
    return this.#em('lineGap')
  }

  get xHeight(): number {
    return this.#em('xHeight')
  }

  get capHeight(): number {
    return this.#em('capHeight')
  }

  get underline(): FontFace['underline'] {
    return { position: this.#em('underlinePosition'), thickness: this.#em('underlineThickness') }
  }

  has(codePoint: number): boolean {
    const { unicodeRange } = this.#source
    if (unicodeRange && !unicodeRange.some(([from, to]) => from <= codePoint && codePoint <= to)) return false
    return this.font.glyphOf(codePoint) !== 0
  }

  shape(text: string, features = noFeatures, direction: Direction = 'ltr'): readonly ShapedGlyph[] {
    const words = this.#wordsFor(features, direction)
    let glyphs = words.get(text)
    if (!glyphs) {
      glyphs = this.#shaperFor(text).shape(text, features, direction)
      words.set(text, glyphs)
    }
    return glyphs
  }

  #shaperFor(text: string): OpenTypeFont | ComplexShaper {
    if (!isComplex(text)) return this.font
    this.#complexShaper ??= new ComplexShaper(this.bytes)
    return this.#complexShaper
  }

  #wordsFor(features: FontFeatures, direction: Direction): Words {
    const asked = this.#wordsOf[direction].get(features)
    if (asked) return asked
    const key = `${direction} ${JSON.stringify(Object.entries(features).sort())}`
    const words = this.#words.get(key) ?? new RecentWords<readonly ShapedGlyph[]>()
    this.#words.set(key, words)
    this.#wordsOf[direction].set(features, words)
    return words
  }

  #em(
    measure:
      | 'ascent'
      | 'descent'
      | 'lineGap'
      | 'xHeight'
      | 'capHeight'
      | 'underlinePosition'
      | 'underlineThickness',
  ) {
    return this.font.metrics[measure] / this.font.metrics.unitsPerEm
  }
}
