import type { ComputedStyle } from '../css/computed-style.js'
import type { Color, PlacedGlyph } from '../document.js'
import type { FontBook, FontFace, FontFeatures, ShapedGlyph } from '../font/face.js'
import { RecentWords } from '../recent-words.js'
import { chooseFaces, type FaceRun, facesByLetters } from './choose-faces.js'
import { featuresOf } from './font-features.js'
import { hyphenCostIn } from './hyphen-cost.js'
import type { Hyphenator } from './hyphenation.js'
import { mirror } from './unicode-bidi.js'
import { type BreakPoint, findBreaks, withLastResorts } from './word-breaks.js'

/** A word shaped at a size: everything a line needs to measure and set it. Shared by all its occurrences. */
export interface Word {
  /** The characters that show: no soft hyphens, no zero-width spaces. */
  text: string
  /** In the order they are read, whichever way they run. */
  runs: readonly GlyphRun[]
  /** Points. */
  width: number
  /** Points that it may grow by between its characters in a justified line. */
  stretch: number
  /** Where it may break, in order. */
  breaks: readonly BreakPoint[]
  /** What a hyphen in it costs beside others. */
  hyphenCost: number
  /** The graphemes that no face has. */
  missing: readonly string[]
  /** How many of its runs, from the first on, are emoji that are not seen. */
  hidden: number
}

/** Glyphs of one face, in points. */
export interface GlyphRun {
  face: FontFace
  text: string
  /** From left to right. */
  glyphs: readonly PlacedGlyph[]
  width: number
}

/** What all text with one computed style shares, in all documents: faces, metrics, and its words once shaped. */
export class TextStyle {
  readonly style: ComputedStyle
  readonly size: number
  readonly color: Color
  readonly faces: readonly FontFace[]
  /** The first face: it gives the strut and the space. */
  readonly face: FontFace
  /** Above and below the baseline, with half of the leading each, in points. */
  readonly above: number
  readonly below: number
  readonly space: number
  /** What shows where a word is hyphenated; it reads back as a soft hyphen. */
  readonly hyphen: Word
  readonly hyphenator: Hyphenator | null
  readonly #features: FontFeatures
  readonly #words = new RecentWords<Word>()
  /** Words that run from right to left. */
  readonly #rtlWords = new RecentWords<Word>()

  /** What a glyph is at this size; the glyphs of a style's words are few different ones. */
  readonly #placedGlyphs = new Map<ShapedGlyph, PlacedGlyph>()

  constructor(style: ComputedStyle, fonts: FontBook, hyphenator: Hyphenator | null) {
    this.style = style
    this.size = style['font-size']
    this.color = typeof style.color === 'string' ? { r: 0, g: 0, b: 0, a: 1 } : style.color
    this.faces = matchFaces(style, fonts)
    this.face = firstOf(this.faces)
    this.#features = featuresOf(style)
    this.hyphenator = hyphenator
    const { above, below } = extents(style, this.face)
    this.above = above
    this.below = below
    this.space = this.word(' ').width + style['word-spacing']
    this.hyphen = hyphenOf(this.word(this.face.has(0x2010) ? '\u2010' : '-'))
  }

  /** A word with its shape and its breaks. */
  word(text: string, rtl = false): Word {
    const words = rtl ? this.#rtlWords : this.#words
    const known = words.get(text)
    if (known) return known
    const word = this.#shape(text, rtl)
    words.set(text, word)
    return word
  }

  /** Where a word may part, with the places for lines that can end nowhere else (CSS Text 3, 5.5 "overflow-wrap"). */
  allBreaks({ text, runs, breaks }: Word, rtl: boolean): readonly BreakPoint[] {
    const { 'overflow-wrap': wrap, 'text-wrap-mode': mode } = this.style
    if (wrap === 'normal' || mode === 'nowrap') return breaks
    return measureBreaks(withLastResorts(text, breaks), glyphsAsRead(runs, rtl))
  }

  #shape(source: string, rtl: boolean): Word {
    const hyphenator = this.style.hyphens === 'auto' ? this.hyphenator : null
    const { text, breaks: found } = findBreaks(source, this.style, hyphenator)
    // Ideographs that are made to run from right to left keep their distance.
    const breaks = rtl ? found.map(point => ({ ...point, stretch: 0 })) : found
    const faces = rtl ? facesByLetters(text, this.faces) : this.faces
    const chosen = chooseFaces(text, faces)
    const missing = chosen.flatMap(run => (run.isMissing ? run.text : []))
    const seen = missing.length === 0 ? 0 : chosen.findIndex(run => !run.isHidden)
    const runs = chosen.map(run => this.#shapeRun(run, rtl))
    const width = runs.reduce((sum, run) => sum + run.width, 0)
    const stretch = breaks.reduce((sum, point) => sum + point.stretch, 0)
    const hyphenCost = breaks.some(({ hyphen }) => hyphen) ? hyphenCostIn(text, this.style.language) : 0
    const measured = measureBreaks(breaks, glyphsAsRead(runs, rtl))
    return {
      text,
      runs,
      width,
      stretch,
      breaks: measured,
      hyphenCost,
      missing,
      hidden: seen < 0 ? chosen.length : seen,
    }
  }

  #shapeRun(run: FaceRun, rtl: boolean): GlyphRun {
    const shaped = rtl ? shapeRtl(run, this.#features) : run.face.shape(run.shown, this.#features)
    const placed = shaped.map(glyph => this.#placed(glyph))
    const glyphs = run.shown === run.text ? placed : standIns(placed, run.text)
    const width = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0)
    return { face: run.face, text: run.text, glyphs, width }
  }

  #placed(glyph: ShapedGlyph): PlacedGlyph {
    const known = this.#placedGlyphs.get(glyph)
    if (known) return known
    const placed = {
      id: glyph.id,
      text: glyph.text,
      advance: glyph.advance * this.size + (glyph.text === '' ? 0 : this.style['letter-spacing']),
      offsetX: glyph.offsetX * this.size,
      offsetY: glyph.offsetY * this.size,
    }
    this.#placedGlyphs.set(glyph, placed)
    return placed
  }
}

/** Glyphs of other characters than those that they stand for. */
function standIns(glyphs: readonly PlacedGlyph[], text: string): PlacedGlyph[] {
  return glyphs.map((glyph, index) => ({ ...glyph, text: index === 0 ? text : '' }))
}

/** Extracted text then joins the word's halves again. */
function hyphenOf(word: Word): Word {
  const soft = '\u00AD'
  const runs = word.runs.map(run => ({
    ...run,
    text: soft,
    glyphs: run.glyphs.map(g => ({ ...g, text: soft })),
  }))
  return { ...word, text: soft, runs, breaks: [] }
}

/** The first that has a space (CSS Fonts 4, 5.2): one for a range of characters may not. */
function firstOf(faces: readonly FontFace[]): FontFace {
  const first = faces.find(face => face.has(0x20)) ?? faces[0]
  if (!first) throw new Error('The font book gave no face')
  return first
}

function matchFaces(style: ComputedStyle, fonts: FontBook): readonly FontFace[] {
  const weight = typeof style['font-weight'] === 'number' ? style['font-weight'] : 400
  return fonts.match(style['font-family'], weight, style['font-style'] === 'normal' ? 'normal' : 'italic')
}

/** Half-leading (CSS Inline 3, 5.3): the line height is spread evenly above and below the face. */
function extents(style: ComputedStyle, face: FontFace): { above: number; below: number } {
  const size = style['font-size']
  const ascent = face.ascent * size
  const descent = face.descent * size
  const leading = lineHeightOf(style, face) - ascent - descent
  return { above: ascent + leading / 2, below: descent + leading / 2 }
}

function lineHeightOf(style: ComputedStyle, face: FontFace): number {
  const height = style['line-height']
  if (height === 'normal') return (face.ascent + face.descent + face.lineGap) * style['font-size']
  return 'pt' in height ? height.pt : height.factor * style['font-size']
}

/** Brackets turn round; what they stand for does not. */
function shapeRtl({ face, shown }: FaceRun, features: FontFeatures): ShapedGlyph[] {
  const shaped = face.shape(mirror(shown), features, 'rtl')
  return shaped.map(glyph => {
    const text = mirror(glyph.text)
    return text === glyph.text ? glyph : { ...glyph, text }
  })
}

function glyphsAsRead(runs: readonly GlyphRun[], rtl: boolean): readonly PlacedGlyph[] {
  return runs.flatMap(({ glyphs }) => (rtl ? glyphs.toReversed() : glyphs))
}

/** Gives each break, in order, the width of the word before it; inside a ligature, its share. */
function measureBreaks(breaks: readonly BreakPoint[], glyphs: readonly PlacedGlyph[]): BreakPoint[] {
  let next = 0
  let at = 0
  let width = 0
  return breaks.map(point => {
    for (let glyph = glyphs[next]; glyph && at + glyph.text.length <= point.offset; glyph = glyphs[next]) {
      at += glyph.text.length
      width += glyph.advance
      next++
    }
    const rest = glyphs[next]
    const share = rest && rest.text.length > 0 ? (rest.advance * (point.offset - at)) / rest.text.length : 0
    return { ...point, width: width + share }
  })
}
