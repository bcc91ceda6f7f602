import type { Content, TextFragment } from '../document.js'
import type { FontFace } from '../font/face.js'
import type { GlyphRun, TextStyle } from './text-style.js'

/** A space or no-break space; its width in points. */
interface Space {
  character: string
  width: number
}

/** Where a run of glyphs stands: its left end, and whether it is read from there. */
export interface RunPlace {
  x: number
  y: number
  rtl: boolean
}

/** The text fragments of a line, in the order they are read: joined as far as text looks alike and runs one way. */
export class TextFragments {
  readonly all: TextFragment[] = []
  /** Where the last fragment ends for its reader, and its style. */
  #end = Number.NaN
  #style: TextStyle | null = null
  /** Spaces of a line are mostly of one face and width. */
  #lastSpace: GlyphRun | null = null
  /** The last face that was found to have a space. */
  #spaced: FontFace | null = null

  add(run: GlyphRun, style: TextStyle, content: Content | null, place: RunPlace): void {
    const { x, y, rtl } = place
    const last = this.all.at(-1)
    const begins = rtl ? x + run.width : x
    const joins = last && Math.abs(this.#end - begins) < 0.001 && last.y === y && last.rtl === rtl
    if (joins && last.face === run.face && last.content === content && sameInk(last, style)) {
      join(last, run)
    } else this.all.push(textFragment(run.face, style, content, place, [...run.glyphs], run.text))
    this.#end = rtl ? x : x + run.width
    this.#style = style
  }

  /** A space in the face of the text before it, so that the two are drawn as one. */
  addSpace(space: Space, style: TextStyle, content: Content | null, place: RunPlace): void {
    const last = this.#style === style ? this.all.at(-1) : undefined
    const face = last && this.#hasSpace(last.face) ? last.face : (style.word(' ').runs[0]?.face ?? style.face)
    const run = this.#spaceRun(space, face)
    if (run) this.add(run, style, content, place)
  }

  #hasSpace(face: FontFace): boolean {
    if (face !== this.#spaced && !face.has(0x20)) return false
    this.#spaced = face
    return true
  }

  #spaceRun({ character, width }: Space, face: FontFace): GlyphRun | null {
    const known = this.#lastSpace
    if (known?.face === face && known.text === character && known.width === width) return known
    const [glyph] = face.shape(' ')
    if (!glyph) return null
    const glyphs = [{ id: glyph.id, text: character, advance: width, offsetX: 0, offsetY: 0 }]
    this.#lastSpace = { face, text: character, glyphs, width }
    return this.#lastSpace
  }

  /** Words at line ends must not glue when the text is read out; a hyphenated word is to be joined. */
  endWithSpace(): void {
    const last = this.all.at(-1)
    const style = this.#style
    if (!last || !style || last.text.endsWith(' ') || last.text.endsWith('\u00AD')) return
    const space = { character: ' ', width: style.space }
    const { content, y, rtl } = last
    this.addSpace(space, style, content, { x: rtl ? this.#end - space.width : this.#end, y, rtl })
  }
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

/** A space or no-break space, in points. */
interface Space {
  character: string
  width: number
}
