import type { Content, TextFragment } from '../document.js'
import type { FontFace } from '../font/face.js'
import type { GlyphRun, TextStyle } from './text-style.js'

/** Where a run of glyphs stands: its left end, and whether it is read from there. */
export interface RunPlace {
  x: number
  y: number
  rtl: boolean
}

/**
 * The text fragments of a line, in the order they are read. What runs from left to right is joined as far as it looks
 * alike; from right to left each word is a fragment, so that readers of a PDF need turn round no more than a word
 * (ISO 32000-1, 14.8.2.3.3).
 */
export class TextFragments {
  readonly all: TextFragment[] = []
  /** Where the last fragment ends for its reader, and its style. */
  #end = Number.NaN
  #style: TextStyle | null = null

  add(run: GlyphRun, style: TextStyle, content: Content | null, place: RunPlace): void {
    const { x, y, rtl } = place
    const last = this.all.at(-1)
    const begins = rtl ? x + run.width : x
    const joins = last && Math.abs(this.#end - begins) < 0.001 && last.y === y && last.rtl === rtl
    if (
      joins &&
      last.face === run.face &&
      last.content === content &&
      sameInk(last, style) &&
      !isWhole(last)
    ) {
      join(last, run)
    } else this.all.push(textFragment(run.face, style, content, place, [...run.glyphs], run.text))
    this.#end = rtl ? x : x + run.width
    this.#style = style
  }

  /** Words at line ends must not glue when the text is read out; a hyphenated word is to be joined. */
  endWithSpace(): void {
    const last = this.all.at(-1)
    const style = this.#style
    if (!last || !style || last.text.endsWith(' ') || last.text.endsWith('\u00AD')) return
    const run = spaceRun(style, ' ', style.space)
    if (!run) return
    if (run.face === last.face) {
      join(last, run)
      return
    }
    const { content, y, rtl } = last
    const x = rtl ? this.#end - run.width : this.#end
    this.all.push(textFragment(run.face, style, content, { x, y, rtl }, [...run.glyphs], ' '))
  }
}

/** A word from right to left that is finished. */
function isWhole({ rtl, text }: TextFragment): boolean {
  return rtl && text.endsWith(' ')
}

function join(fragment: TextFragment, { glyphs, text, width }: GlyphRun): void {
  fragment.text += text
  if (fragment.rtl) {
    fragment.glyphs.unshift(...glyphs)
    fragment.x -= width
  } else fragment.glyphs.push(...glyphs)
}

function sameInk(fragment: TextFragment, style: TextStyle): boolean {
  return fragment.size === style.size && fragment.color === style.color
}

export function textFragment(
  face: FontFace,
  style: TextStyle,
  content: Content | null,
  { x, y, rtl }: RunPlace,
  glyphs: TextFragment['glyphs'],
  text: string,
): TextFragment {
  return { kind: 'text', content, x, y, face, size: style.size, color: style.color, glyphs, rtl, text }
}

/** A space of a given width. */
export function spaceRun(style: TextStyle, character: string, width: number): GlyphRun | null {
  const [run] = style.word(' ').runs
  const [glyph] = run?.glyphs ?? []
  if (!run || !glyph) return null
  return { face: run.face, text: character, glyphs: [{ ...glyph, text: character, advance: width }], width }
}
