import type { PlacedGlyph } from '../document.js'
import type { SubsetGlyph } from './font-subset.js'
import { number } from './number.js'

/** Finds the glyph that stands for a text in the font that is set. */
export type FindGlyph = (id: number, text: string) => SubsetGlyph

/**
 * The operators that show glyphs from the text position on (ISO 32000-1, 9.4.3): strings and moves, gathered into `TJ`. They
 * are written byte by byte: a string for each glyph would take twice the time.
 */
export class GlyphShow {
  #bytes = Buffer.alloc(1024)
  #length = 0
  #rise = 0
  /** Where the pen is, in thousandths of an em. */
  #at = 0
  #isInArray = false
  #isInString = false

  /**
   * Shows glyphs in a font of `size`. Where the pen wanted is not where the widths of the font bring it, by kerning or
   * justification, a number in thousandths of an em moves it; it is reckoned from the start of the run, so that rounding
   * does not add up.
   */
  show(glyphs: readonly PlacedGlyph[], size: number, find: FindGlyph): string {
    const perPoint = size > 0 ? 1000 / size : 0
    this.#length = 0
    this.#at = 0
    let pen = 0
    for (const { id, text, advance, offsetX, offsetY } of glyphs) {
      this.#raise(offsetY)
      this.#moveTo(Math.round((pen + offsetX) * perPoint))
      this.#add(find(id, text))
      pen += advance
    }
    this.#raise(0)
    this.#endArray()
    return this.#bytes.toString('latin1', 0, this.#length)
  }

  #raise(rise: number): void {
    if (rise === this.#rise) return
    this.#endArray()
    this.#operator(`${number(rise)} Ts`)
    this.#rise = rise
  }

  #moveTo(place: number): void {
    if (place === this.#at) return
    this.#endString()
    this.#beginArray()
    this.#write(String(this.#at - place))
    this.#at = place
  }

  #add({ code, width }: SubsetGlyph): void {
    if (!this.#isInString) {
      this.#beginArray()
      this.#write('(')
      this.#isInString = true
    }
    this.#write(code)
    this.#at += width
  }

  #beginArray(): void {
    if (this.#isInArray) return
    this.#operator('[')
    this.#isInArray = true
  }

  #endArray(): void {
    this.#endString()
    if (this.#isInArray) this.#write(']TJ')
    this.#isInArray = false
  }

  #endString(): void {
    if (this.#isInString) this.#write(')')
    this.#isInString = false
  }

  #operator(text: string): void {
    if (this.#length > 0) this.#write('\n')
    this.#write(text)
  }

  #write(text: string): void {
    if (this.#length + text.length > this.#bytes.length)
      this.#bytes = Buffer.concat([this.#bytes], 2 * this.#bytes.length)
    for (let i = 0; i < text.length; i++) this.#bytes[this.#length++] = text.charCodeAt(i)
  }
}
