import type { PlacedGlyph } from '../document.js'
import type { SubsetGlyph } from './font-subset.js'
import { number } from './number.js'

/** Finds the glyph that stands for a text in the font that is set. */
export type FindGlyph = (id: number, text: string) => SubsetGlyph

/**
 * The operators that show glyphs from the text position on, in a font of `size` (ISO 32000-1, 9.4.3). Where the pen
 * wanted is not where the widths of the font bring it, by kerning or justification, a number in thousandths of an em
 * moves it; it is reckoned from the start of the run, so that rounding does not add up.
 */
export function glyphOperators(glyphs: readonly PlacedGlyph[], size: number, find: FindGlyph): string {
  const show = new GlyphShow()
  const perPoint = size > 0 ? 1000 / size : 0
  let pen = 0
  for (const { id, text, advance, offsetX, offsetY } of glyphs) {
    show.raise(offsetY)
    show.moveTo(Math.round((pen + offsetX) * perPoint))
    show.add(find(id, text))
    pen += advance
  }
  show.raise(0)
  return show.end()
}

/** Strings and moves, gathered into `TJ` operators. */
class GlyphShow {
  readonly #operators: string[] = []
  #rise = 0
  /** Where the pen is, in thousandths of an em. */
  #at = 0
  /** What stands in the array of the next operator; a text that grows by every glyph would take six times the memory. */
  #parts: string[] = []
  #isInString = false

  raise(rise: number): void {
    if (rise === this.#rise) return
    this.#flush()
    this.#operators.push(`${number(rise)} Ts`)
    this.#rise = rise
  }

  moveTo(place: number): void {
    if (place === this.#at) return
    this.#endString()
    this.#parts.push(String(this.#at - place))
    this.#at = place
  }

  add({ code, width }: SubsetGlyph): void {
    if (!this.#isInString) this.#parts.push('(')
    this.#isInString = true
    this.#parts.push(code)
    this.#at += width
  }

  end(): string {
    this.#flush()
    return this.#operators.join('\n')
  }

  #flush(): void {
    this.#endString()
    if (this.#parts.length > 0) this.#operators.push(`[${this.#parts.join('')}]TJ`)
    this.#parts = []
  }

  #endString(): void {
    if (this.#isInString) this.#parts.push(')')
    this.#isInString = false
  }
}
