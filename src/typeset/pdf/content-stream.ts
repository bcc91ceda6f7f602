import type {
  Color,
  Content,
  ContentOf,
  DrawnPlane,
  Fragment,
  Gradient,
  ImageFragment,
  LineFragment,
  PathFragment,
  PlacedGlyph,
  RectangleFragment,
  TextFragment,
} from '../document.js'
import type { FontSubset } from './font-subset.js'
import { GlyphShow } from './glyph-operators.js'
import { factor, number } from './number.js'
import { clipPaths, numbers, rectanglePath, segmentsPath } from './path-operators.js'
import { hexText } from './pdf-kit.js'

type Pen = Pick<LineFragment, 'width' | 'dash'> & { dashOffset?: number }

const caps = { butt: 0, round: 1, square: 2 } as const
const joins = { miter: 0, round: 1, bevel: 2 } as const

/** What a page begins with: butt ends, mitred corners. */
const plainEnds = '0 J 0 j 10 M'

/** What a page's operators name. */
export interface PageResources {
  font(face: TextFragment['face']): { name: string; subset: FontSubset }
  image(data: Uint8Array): string
  opacity(alpha: number): string
  shading(gradient: Gradient): string
  pattern(gradient: Gradient): string
}

/** The operator that opens a structure element's content; `actualText` is what it says where its glyphs do not. */
export type MarkContent = (content: Content, actualText: string | null) => string

/**
 * The operators that paint a page (ISO 32000-1, annex A). pdfkit has turned the page so that y grows downwards, which
 * leaves text standing on its head: the text matrix turns it back.
 */
export class ContentStream {
  readonly #resources: PageResources
  readonly #mark: MarkContent
  readonly #operators: string[] = []
  readonly #show = new GlyphShow()
  #content: ContentOf | undefined
  #fill: Color | null = null
  /** Where the last line of the open text object starts. */
  #line: { x: number; y: number } | null = null
  readonly #state = { fill: '0 g', stroke: '0 G', pen: '', ends: plainEnds, opacity: '', font: '' }

  constructor(resources: PageResources, mark: MarkContent) {
    this.#resources = resources
    this.#mark = mark
  }

  paint(fragment: Fragment): void {
    this.#enter(fragment.content)
    if (fragment.kind === 'text') this.#text(fragment)
    else this.#graphic(fragment)
  }

  /** Text in an order that is not that of its reading: its tag says `text`. */
  paintSaying(text: string, content: ContentOf, parts: readonly TextFragment[]): void {
    this.#leave()
    this.#operators.push(content ? this.#mark(content, text) : '/Artifact BMC')
    this.#content = content
    for (const part of parts) this.#text(part)
    this.#leave()
  }

  /** The operators; nothing can be painted afterwards. */
  end(): string {
    this.#leave()
    return this.#operators.join('\n')
  }

  #enter(content: ContentOf): void {
    if (content === this.#content) return
    this.#leave()
    this.#operators.push(content ? this.#mark(content, null) : '/Artifact BMC')
    this.#content = content
  }

  #leave(): void {
    this.#endText()
    if (this.#content !== undefined) this.#operators.push('EMC')
    this.#content = undefined
  }

  #endText(): void {
    if (this.#line) this.#operators.push('ET')
    this.#line = null
  }

  #text(fragment: TextFragment): void {
    const { x, y, face, size, color, drawn } = fragment
    if (drawn) this.#endText()
    this.#fillWith(color)
    if (!drawn) this.#startLine(round(x), round(y))
    const { name, subset } = this.#resources.font(face)
    this.#set('font', `/${name} ${number(size)} Tf`)
    if (drawn) this.#operators.push(turned(fragment, drawn))
    this.#glyphs(fragment, subset)
    if (drawn) this.#operators.push('ET Q')
  }

  #glyphs({ size, glyphs, text }: TextFragment, subset: FontSubset): void {
    const says = text !== '' && sayText(glyphs, text)
    if (!says) this.#operators.push(`/Span<</ActualText ${hexText(text)}>>BDC`)
    this.#operators.push(this.#show.show(glyphs, size, (id, cluster) => subset.glyph(id, cluster)))
    if (!says) this.#operators.push('EMC')
  }

  #startLine(x: number, y: number): void {
    if (this.#line) this.#operators.push(`${numbers(x - this.#line.x, this.#line.y - y)} Td`)
    else this.#operators.push(`BT 1 0 0 -1 ${numbers(x, y)} Tm`)
    this.#line = { x, y }
  }

  #graphic(fragment: Exclude<Fragment, TextFragment>): void {
    this.#endText()
    if (fragment.kind === 'rectangle') this.#rectangle(fragment)
    else if (fragment.kind === 'line') this.#stroke(fragment)
    else if (fragment.kind === 'path') this.#path(fragment)
    else this.#image(fragment)
  }

  #rectangle(fragment: RectangleFragment): void {
    const { fill, stroke } = fragment
    if (fill) {
      this.#fillWith(fill)
      this.#operators.push(`${rectanglePath(fragment)} f`)
    }
    if (stroke) {
      this.#setStroke(stroke.color)
      this.#setPen(stroke)
      this.#set('ends', plainEnds)
      this.#operators.push(`${rectanglePath(fragment)} S`)
    }
  }

  #stroke(fragment: LineFragment): void {
    const { x1, y1, x2, y2 } = fragment
    this.#setStroke(fragment.color)
    this.#setPen(fragment)
    this.#set('ends', plainEnds)
    this.#operators.push(`${numbers(x1, y1)} m ${numbers(x2, y2)} l S`)
  }

  #image({ x, y, width, height, data, clips }: ImageFragment): void {
    this.#setOpacity({ a: 1 })
    const cut = clips.length > 0 ? `${clipPaths(clips)} ` : ''
    this.#operators.push(
      `q ${cut}${numbers(width, 0, 0, -height, x, y + height)} cm /${this.#resources.image(data)} Do Q`,
    )
  }

  #path({ segments, fill, fillRule, stroke, clips }: PathFragment): void {
    const path = segmentsPath(segments)
    const cut = clipPaths(clips)
    if (fill && 'stops' in fill)
      this.#shade(fill, clipPaths([...clips, { kind: 'path', segments, rule: fillRule }]))
    else if (fill) {
      this.#fillWith(fill)
      this.#operators.push(`q ${cut}\n${path} ${fillRule === 'evenodd' ? 'f*' : 'f'} Q`)
    }
    if (stroke) {
      this.#setStroke(stroke.color)
      this.#setPen(stroke)
      this.#set('ends', `${caps[stroke.cap]} J ${joins[stroke.join]} j ${number(stroke.miterLimit)} M`)
      this.#operators.push(`q ${cut}\n${path} S Q`)
    }
  }

  #shade(gradient: Gradient, cut: string): void {
    this.#setOpacity({ a: gradient.alpha })
    this.#operators.push(
      `q ${cut}\n${gradient.matrix.map(factor).join(' ')} cm /${this.#resources.shading(gradient)} sh Q`,
    )
  }

  #fillWith(color: Color): void {
    // Text after text has the same one.
    if (color !== this.#fill) this.#set('fill', colorOperands(color, 'g', 'rg'))
    this.#fill = color
    this.#setOpacity(color)
  }

  #setStroke(paint: Color | Gradient): void {
    const isGradient = 'stops' in paint
    const operator = isGradient
      ? `/Pattern CS /${this.#resources.pattern(paint)} SCN`
      : colorOperands(paint, 'G', 'RG')
    this.#set('stroke', operator)
    this.#setOpacity({ a: isGradient ? paint.alpha : paint.a })
  }

  #setPen({ width, dash, dashOffset = 0 }: Pen): void {
    this.#set('pen', `${number(width)} w [${numbers(...dash)}] ${number(dashOffset)} d`)
  }

  #setOpacity({ a }: Pick<Color, 'a'>): void {
    // A page starts opaque, so the state need not be named until something is not.
    if (a >= 1 && this.#state.opacity === '') return
    this.#set('opacity', `/${this.#resources.opacity(a)} gs`)
  }

  #set(key: 'fill' | 'stroke' | 'pen' | 'ends' | 'opacity' | 'font', operator: string): void {
    if (this.#state[key] === operator) return
    this.#state[key] = operator
    this.#operators.push(operator)
  }
}

/** Opens text of a drawing, whose plane has y downwards as the page has. */
function turned({ x, y }: TextFragment, { matrix: [a, b, c, d], clips }: DrawnPlane): string {
  return `q ${clipPaths(clips)}\nBT ${[a, b, 0 - c, 0 - d].map(factor).join(' ')} ${numbers(x, y)} Tm`
}

/** Whether the glyphs' texts, one after another, are the text. */
function sayText(glyphs: readonly PlacedGlyph[], text: string): boolean {
  let at = 0
  for (const glyph of glyphs) {
    if (!text.startsWith(glyph.text, at)) return false
    at += glyph.text.length
  }
  return at === text.length
}

function colorOperands({ r, g, b }: Color, gray: string, rgb: string): string {
  return r === g && g === b ? `${channel(r)} ${gray}` : `${channel(r)} ${channel(g)} ${channel(b)} ${rgb}`
}

/** A thousandth tells the 256 steps of a screen's channel apart. */
function channel(value: number): string {
  return String(Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
