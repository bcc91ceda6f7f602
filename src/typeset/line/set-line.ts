import type { InlineBox, Link, Mark } from '../box/box-tree.js'
import type { Fragment, LinkArea, PlacedGlyph } from '../document.js'
import { inlineDecorations, type Span } from './inline-decorations.js'
import type { Line } from './layout-paragraph.js'
import type { Atom } from './line-context.js'
import { mostStretch } from './line-cost.js'
import { type Piece, piecesOf } from './line-pieces.js'
import { type Give, placeBothWays, widthOf } from './place-pieces.js'
import { stretchWord } from './stretch-word.js'
import { TextFragments, textFragment } from './text-fragments.js'
import type { TextStyle } from './text-style.js'

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

/** Sets a line with its top left corner at `x`, `y`, aligned in `width` points. */
export function setLine(line: Line, x: number, y: number, width: number): SetLine {
  const left = line.base !== null && line.base % 2 === 1 ? x : x + line.inset
  const setter = new LineSetter(line, left, y + line.above, width - line.inset)
  return setter.set()
}

class LineSetter {
  readonly #line: Line
  readonly #baseline: number
  readonly #width: number
  readonly #startsAtRight: boolean
  #x: number
  readonly #text = new TextFragments()
  readonly #spans: Span[] = []
  readonly #leaders: Fragment[] = []
  readonly #marks: SetLine['marks'] = []
  readonly #atoms: SetLine['atoms'] = []

  constructor(line: Line, x: number, baseline: number, width: number) {
    this.#line = line
    this.#x = x
    this.#baseline = baseline
    this.#width = width
    this.#startsAtRight = line.base !== null && line.base % 2 === 1
  }

  set(): SetLine {
    const { pieces, natural, stretch, shrink, leaders } = piecesOf(this.#line)
    const slack = this.#hang(natural)
    const give = this.#giveOf(slack, stretch, shrink, leaders)
    const free = slack - give.taken
    this.#x += this.#alignment(free)
    this.#setPieces(pieces, give)
    if (!this.#endsInWord()) this.#text.endWithSpace()
    const { fragments, under } = inlineDecorations(this.#spans, this.#baseline)
    return {
      fragments: [...under, ...this.#text.all, ...this.#leaders, ...fragments],
      links: this.#links(),
      marks: this.#marks,
      atoms: this.#atoms.map(placed => ({ ...placed, after: placed.after + under.length })),
      overflow: Math.max(0, -free),
    }
  }

  /** Widens the line by what hangs over its edges; what is left of it by its content. */
  #hang(natural: number): number {
    const { start, end, endAtNeed } = this.#line.hang
    const slack = this.#width + start + end - natural
    const hangs = slack < 0 ? end + endAtNeed : end
    this.#x -= this.#startsAtRight ? hangs : start
    return slack - end + hangs
  }

  /** How much of its stretch (above 0) or shrink (below) each space gives, and what that takes of the slack. */
  #giveOf(slack: number, stretch: number, shrink: number, leaders: number): Give & { taken: number } {
    if (leaders > 0) {
      const taken = Math.max(0, slack)
      return { ratio: 0, leader: taken / leaders, taken }
    }
    if (slack < 0 && this.#line.paragraph.style['text-align'] === 'justify' && shrink > 0) {
      const ratio = Math.max(-1, slack / shrink)
      return { ratio, leader: 0, taken: ratio * shrink }
    }
    const isJustified = this.#effectiveAlign() === 'justify' && slack > 0 && stretch > 0
    if (!isJustified || slack / stretch > this.#mostStretch()) return { ratio: 0, leader: 0, taken: 0 }
    return { ratio: slack / stretch, leader: 0, taken: slack }
  }

  /** A last line that is to be justified is, whatever it takes. */
  #mostStretch(): number {
    return this.#line.isLast ? Number.POSITIVE_INFINITY : mostStretch
  }

  #effectiveAlign(): 'start' | 'end' | 'left' | 'right' | 'center' | 'justify' {
    const { style } = this.#line.paragraph
    const last = style['text-align-last']
    if (!this.#line.isLast) return style['text-align']
    if (last !== 'auto') return last
    return style['text-align'] === 'justify' ? 'start' : style['text-align']
  }

  /** Room on the left of the line; where it sticks out, its start is seen. */
  #alignment(slack: number): number {
    const rtl = this.#startsAtRight
    if (slack <= 0) return rtl ? slack : 0
    const align = this.#effectiveAlign()
    if (align === 'center') return slack / 2
    if (align === 'left' || align === 'right') return align === 'right' ? slack : 0
    return (align === 'end') === rtl ? 0 : slack
  }

  #setPieces(pieces: readonly Piece[], give: Give): void {
    const { base } = this.#line
    const places = base === null ? null : placeBothWays(pieces, base, this.#x, give)
    pieces.forEach((piece, i) => {
      if (places) this.#x = places[i] ?? this.#x
      this.#setPiece(piece, give)
    })
    if (places) this.#spans.sort((a, b) => a.x - b.x)
  }

  #setPiece(piece: Piece, give: Give): void {
    if (piece.kind === 'mark') {
      this.#marks.push({ mark: piece.mark, x: this.#x, y: this.#baseline - this.#line.above })
      return
    }
    const start = this.#x
    const width = widthOf(piece, give)
    if (piece.kind === 'word') this.#setWord(piece, give.ratio)
    else if (piece.kind === 'glue') this.#setGlue(piece, width)
    else if (piece.kind === 'leader') this.#setLeader(piece, width)
    else if (piece.kind === 'atom') this.#setAtom(piece)
    this.#x = start + width
    if (piece.kind !== 'leader')
      this.#addSpan(piece.box, piece.style, start, piece.kind === 'edge' ? piece.side : null)
  }

  #setWord(piece: Extract<Piece, { kind: 'word' }>, ratio: number): void {
    const rtl = piece.level % 2 === 1
    const y = this.#baseline - piece.shift
    let x = rtl ? this.#x + piece.word.width : this.#x
    for (const run of stretchWord(piece.word, ratio)) {
      if (rtl) x -= run.width
      this.#text.add(run, piece.style, piece.content, { x, y, rtl })
      if (!rtl) x += run.width
    }
  }

  #setGlue(piece: Extract<Piece, { kind: 'glue' }>, width: number): void {
    const rtl = piece.level % 2 === 1
    const y = this.#baseline - piece.shift
    const each = width / piece.text.length
    let x = rtl ? this.#x + width - each : this.#x
    for (const character of piece.text) {
      this.#text.addSpace({ character, width: each }, piece.style, piece.content, { x, y, rtl })
      x += rtl ? -each : each
    }
  }

  #setAtom({ atom, shift }: Extract<Piece, { kind: 'atom' }>): void {
    const y = this.#baseline - shift - atom.above
    this.#atoms.push({ atom, x: this.#x, y, after: this.#text.all.length })
  }

  /** The pattern, repeated on a grid that starts at the edge where lines end, so that leaders line up. */
  #setLeader({ pattern, style }: Extract<Piece, { kind: 'leader' }>, width: number): void {
    this.#text.endWithSpace()
    const unit = style.word(pattern)
    const count = unit.width > 0 ? Math.floor(width / unit.width) : 0
    const [run] = unit.runs
    if (!run || count <= 0) return
    const glyphs: PlacedGlyph[] = []
    for (let i = 0; i < count; i++) glyphs.push(...run.glyphs)
    const x = this.#startsAtRight ? this.#x : this.#x + width - count * unit.width
    const place = { x, y: this.#baseline, rtl: false }
    this.#leaders.push(textFragment(run.face, style, null, place, glyphs, run.text.repeat(count)))
  }

  #addSpan(box: InlineBox, style: TextStyle, start: number, side: 'left' | 'right' | null): void {
    const last = this.#spans.at(-1)
    const begins = side === 'left'
    const ends = side === 'right'
    if (last?.box === box && this.#line.base === null && !begins) {
      last.width = this.#x - last.x
      last.ends ||= ends
    } else this.#spans.push({ box, style, x: start, width: this.#x - start, begins, ends })
  }

  /** Whether the next line goes on without a space: the text is to be read as it was written. */
  #endsInWord(): boolean {
    const { items, end } = this.#line
    const kind = items[end.item]?.kind
    return kind === 'word' || kind === 'atom'
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
