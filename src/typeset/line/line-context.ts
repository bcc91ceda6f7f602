import type { InlineAtom } from '../box/box-tree.js'
import type { PictureLoader } from '../box/load-picture.js'
import type { ComputedStyle } from '../css/computed-style.js'
import type { FontBook } from '../font/face.js'
import type { Place, Report } from '../report.js'
import { type Hyphenators, hyphenatorFor } from './hyphenation.js'
import { MissingGlyphs } from './missing-glyphs.js'
import { TextStyle, type Word } from './text-style.js'

/** A box that stands in a line: its margin box, over and under the baseline, in points. */
export interface Atom {
  width: number
  above: number
  below: number
}

/** Lays out a box that stands in a line of `available` points. */
export type LayoutAtom = (block: InlineAtom['block'], available: number) => Atom

/** Documents of one template have their styles in common, and with one font book their words. */
const textStyles = new WeakMap<FontBook, WeakMap<ComputedStyle, TextStyle>>()

/** What breaking lines needs beyond the paragraph: fonts, hyphenation, and the pages of the pass before. */
export class LineContext {
  readonly report: Report
  readonly pictures: PictureLoader
  readonly missing = new MissingGlyphs()
  readonly #fonts: FontBook
  readonly #hyphenators: Hyphenators
  readonly #language: string
  readonly #styles = new Map<ComputedStyle, TextStyle>()
  readonly #kept: WeakMap<ComputedStyle, TextStyle>
  /** Set by the step that lays out blocks, which comes after lines. */
  layoutAtom: LayoutAtom = () => ({ width: 0, above: 0, below: 0 })
  #pages: ReadonlyMap<string, number> = new Map()

  constructor(
    fonts: FontBook,
    hyphenators: Hyphenators,
    language: string,
    pictures: PictureLoader,
    report: Report,
  ) {
    this.pictures = pictures
    this.#fonts = fonts
    this.#kept = textStyles.get(fonts) ?? new WeakMap()
    textStyles.set(fonts, this.#kept)
    this.#hyphenators = hyphenators
    this.#language = language
    this.report = report
  }

  textStyle(style: ComputedStyle): TextStyle {
    const known = this.#styles.get(style)
    if (known) return known
    const made = this.#keptOrMade(style)
    this.#styles.set(style, made)
    return made
  }

  #keptOrMade(style: ComputedStyle): TextStyle {
    const kept = this.#kept.get(style)
    const hyphenator = hyphenatorFor(style.language || this.#language, this.#hyphenators)
    if (kept?.hyphenator === hyphenator) return kept
    const made = new TextStyle(style, this.#fonts, hyphenator)
    this.#kept.set(style, made)
    return made
  }

  /** A word of a style; what no face has of it is noted. */
  word(style: TextStyle, text: string, place: Place | null, rtl = false): Word {
    const word = style.word(text, rtl)
    for (const grapheme of word.missing) this.missing.add(grapheme, place)
    return word
  }

  /** The page a destination falls on, from 1; `null` before the first pass. */
  pageOf(id: string): number | null {
    return this.#pages.get(id) ?? null
  }

  setPages(pages: ReadonlyMap<string, number>): void {
    this.#pages = pages
  }
}
