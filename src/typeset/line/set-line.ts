import type { InlineBox, Link, Mark } from '../box/box-tree.js'
import type { Content, Fragment, LinkArea, PlacedGlyph, TextFragment } from '../document.js'
import type { FontFace } from '../font/face.js'
import { inlineDecorations } from './inline-decorations.js'
import type { Line } from './layout-paragraph.js'
import type { Atom } from './line-context.js'
import { type Piece, piecesOf } from './line-pieces.js'
import { stretchWord } from './stretch-word.js'
import type { GlyphRun, TextStyle } from './text-style.js'

/** A line with its place: what goes on the page. */
export interface SetLine {
  fragments: Fragment[]
  links: LinkArea[]
  marks: { mark: Mark; x: number; y: number }[]
  /** Boxes that stand in it, by their top left corner, each with the number of fragments that come before it. */
  atoms: { atom: Atom; x: number; y: number; after: number }[]
  /** How far it sticks out over its width, in points; 0 when it fits. */
  overflow: number
}

/** A stretch of a line that belongs to one inline box. */
export interface Span {
  box: InlineBox
  style: TextStyle
  x: number
  width: number
}

/** Sets a line with its top left corner at `x`, `y`, aligned in `width` points. */
export function setLine(line: Line, x: number, y: number, width: number): SetLine {
  const setter = new LineSetter(line, x, y + line.above, width)
  return setter.set()
}

class LineSetter {
  readonly #line: Line
  readonly #baseline: number
  readonly #width: number
  #lastSpace: { style: TextStyle; run: GlyphRun } | null = null
  #x: number
  /** Where the last text fragment ends, and its style. */
  #textEnd = Number.NaN
  #endStyle: TextStyle | null = null
  readonly #text: TextFragment[] = []
  readonly #spans: Span[] = []
  readonly #leaders: Fragment[] = []
  readonly #marks: SetLine['marks'] = []
  readonly #atoms: SetLine['atoms'] = []

  constructor(line: Line, x: number, baseline: number, width: number) {
    this.#line = line
    this.#x = x
    this.#baseline = baseline
    this.#width = width
  }

  set(): SetLine {
    const { pieces, natural, stretch, shrink, leaders } = piecesOf(this.#line)
    const slack = this.#width - natural
    const give = this.#giveOf(slack, stretch, shrink, leaders)
    this.#x += leaders > 0 || give.justified ? 0 : this.#alignment(slack)
    for (const piece of pieces)
      this.#setPiece(piece, give.ratio, leaders > 0 ? Math.max(0, slack) / leaders : 0)
    if (!this.#endsInWord()) this.#endWithSpace()
    const { fragments, under } = inlineDecorations(this.#spans, this.#baseline)
    return {
      fragments: [...under, ...this.#text, ...this.#leaders, ...fragments],
      links: this.#links(),
      marks: this.#marks,
      atoms: this.#atoms.map(placed => ({ ...placed, after: placed.after + under.length })),
      overflow: Math.max(0, -(slack + (give.justified ? shrink : 0))),
    }
  }

  /** How much of its stretch (above 0) or shrink (below) each space gives. */
  #giveOf(
    slack: number,
    stretch: number,
    shrink: number,
    leaders: number,
  ): { justified: boolean; ratio: number } {
    const align = this.#effectiveAlign()
    if (leaders > 0) return { justified: false, ratio: 0 }
    if (slack < 0 && this.#line.paragraph.style['text-align'] === 'justify' && shrink > 0) {
      return { justified: true, ratio: Math.max(-1, slack / shrink) }
    }
    if (align !== 'justify' || slack <= 0 || stretch <= 0) return { justified: false, ratio: 0 }
    return { justified: true, ratio: slack / stretch }
  }

  #effectiveAlign(): 'start' | 'end' | 'left' | 'right' | 'center' | 'justify' {
    const { style } = this.#line.paragraph
    const last = style['text-align-last']
    if (!this.#line.isLast) return style['text-align']
    if (last !== 'auto') return last
    return style['text-align'] === 'justify' ? 'start' : style['text-align']
  }

  /** Room before the line; none where it sticks out, so that its start is seen. */
  #alignment(slack: number): number {
    if (slack <= 0) return 0
    const align = this.#effectiveAlign()
    const rtl = this.#line.paragraph.style.direction === 'rtl'
    if (align === 'center') return slack / 2
    if (align === 'right' || align === (rtl ? 'start' : 'end')) return slack
    return 0
  }

  #setPiece(piece: Piece, ratio: number, leaderWidth: number): void {
    switch (piece.kind) {
      case 'word': {
        const start = this.#x
        for (const run of stretchWord(piece.word, ratio))
          this.#addRun(run, piece.style, piece.content, piece.shift)
        this.#addSpan(piece.box, piece.style, start)
        break
      }
      case 'glue':
        this.#setGlue(piece, ratio)
        break
      case 'leader':
        this.#setLeader(piece, leaderWidth)
        break
      case 'edge': {
        const start = this.#x
        this.#x += piece.width
        this.#addSpan(piece.box, piece.style, start)
        break
      }
      case 'atom': {
        const start = this.#x
        const y = this.#baseline - piece.shift - piece.atom.above
        this.#atoms.push({ atom: piece.atom, x: start, y, after: this.#text.length })
        this.#x += piece.atom.width
        this.#addSpan(piece.box, piece.style, start)
        break
      }
      case 'mark':
        this.#marks.push({ mark: piece.mark, x: this.#x, y: this.#baseline - this.#line.above })
        break
    }
  }

  #setGlue(piece: Extract<Piece, { kind: 'glue' }>, ratio: number): void {
    const start = this.#x
    const width = piece.width + ratio * (ratio < 0 ? piece.shrink : piece.stretch)
    for (const character of piece.text) {
      const run = this.#space(piece.style, character, width / piece.text.length)
      if (run) this.#addRun(run, piece.style, piece.content, piece.shift)
    }
    this.#x = start + width
    this.#addSpan(piece.box, piece.style, start)
  }

  /** Spaces of a line are mostly of one width. */
  #space(style: TextStyle, character: string, width: number): GlyphRun | null {
    const known = this.#lastSpace
    if (known?.style === style && known.run.text === character && known.run.width === width) return known.run
    const run = spaceRun(style, character, width)
    if (run) this.#lastSpace = { style, run }
    return run
  }

  /** The pattern, repeated on a grid that ends at the line's right edge, so that leaders line up. */
  #setLeader(piece: Extract<Piece, { kind: 'leader' }>, width: number): void {
    this.#endWithSpace()
    const end = this.#x + piece.width + width
    const unit = piece.style.word(piece.pattern)
    const count = unit.width > 0 ? Math.floor((end - this.#x) / unit.width) : 0
    const [run] = unit.runs
    if (run && count > 0) {
      const glyphs: PlacedGlyph[] = Array.from({ length: count }, () => run.glyphs).flat()
      const x = end - count * unit.width
      const text = run.text.repeat(count)
      this.#leaders.push(textFragment(run.face, piece.style, null, x, this.#baseline, glyphs, text))
    }
    this.#x = end
  }

  #addRun(run: GlyphRun, style: TextStyle, content: Content | null, shift: number): void {
    const y = this.#baseline - shift
    const last = this.#text.at(-1)
    const joins = last && Math.abs(this.#textEnd - this.#x) < 0.001 && last.y === y
    if (joins && last.face === run.face && last.content === content && sameInk(last, style)) {
      last.glyphs.push(...run.glyphs)
      last.text += run.text
    } else this.#text.push(textFragment(run.face, style, content, this.#x, y, [...run.glyphs], run.text))
    this.#x += run.width
    this.#textEnd = this.#x
    this.#endStyle = style
  }

  #addSpan(box: InlineBox, style: TextStyle, start: number): void {
    const last = this.#spans.at(-1)
    if (last?.box === box) last.width = this.#x - last.x
    else this.#spans.push({ box, style, x: start, width: this.#x - start })
  }

  /** Whether the next line goes on without a space: the text is to be read as it was written. */
  #endsInWord(): boolean {
    const { items, end } = this.#line
    const kind = items[end.item]?.kind
    return kind === 'word' || kind === 'atom'
  }

  /** Words at line ends must not glue when the text is read out; a hyphenated word is to be joined. */
  #endWithSpace(): void {
    const last = this.#text.at(-1)
    if (!last || !this.#endStyle || last.text.endsWith(' ') || last.text.endsWith('\u00AD')) return
    const run = spaceRun(this.#endStyle, ' ', this.#endStyle.space)
    if (!run) return
    if (run.face === last.face) {
      last.glyphs.push(...run.glyphs)
      last.text += ' '
      return
    }
    const { content, y } = last
    this.#text.push(textFragment(run.face, this.#endStyle, content, this.#textEnd, y, [...run.glyphs], ' '))
  }

  /** One area for each stretch of a link on the line. */
  #links(): LinkArea[] {
    const areas: LinkArea[] = []
    let before: Link | null = null
    for (const { box, x, width } of this.#spans) {
      const last = areas.at(-1)
      if (last && box.link && box.link === before) last.width = x + width - last.x
      else if (box.link) areas.push(this.#area(box.link, x, width))
      before = box.link
    }
    return areas
  }

  #area({ target, label, element }: Link, x: number, width: number): LinkArea {
    const { above, below } = this.#line
    return { x, y: this.#baseline - above, width, height: above + below, target, label, element }
  }
}

function sameInk(fragment: TextFragment, style: TextStyle): boolean {
  return fragment.size === style.size && fragment.color === style.color
}

function textFragment(
  face: FontFace,
  style: TextStyle,
  content: Content | null,
  x: number,
  y: number,
  glyphs: PlacedGlyph[],
  text: string,
): TextFragment {
  return { kind: 'text', content, x, y, face, size: style.size, color: style.color, glyphs, text }
}

/** A space of a given width. */
function spaceRun(style: TextStyle, character: string, width: number): GlyphRun | null {
  const [run] = style.word(' ').runs
  const [glyph] = run?.glyphs ?? []
  if (!run || !glyph) return null
  return { face: run.face, text: character, glyphs: [{ ...glyph, text: character, advance: width }], width }
}
