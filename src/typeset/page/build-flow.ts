import type { BlockBox, BlockLevelBox, ParagraphBox } from '../box/box-tree.js'
import type { ComputedStyle } from '../css/computed-style.js'
import { type Extent, resolveExtent } from '../css/length.js'
import type { BreakBetween } from '../css/properties.js'
import { type Line, layoutParagraph, type ParagraphLines } from '../line/layout-paragraph.js'
import type { LineContext } from '../line/line-context.js'
import { horizontalEdges } from './box-edges.js'
import {
  breakCost,
  type FlowBox,
  type FlowItem,
  type ForcedBreak,
  heightOf,
  type MarkerLine,
} from './flow.js'

/** Lines of paragraphs, kept from pass to pass. */
export type LineCache = Map<ParagraphBox, ParagraphLines>

/** Lays a block out in a column of `width` points: the whole of it as one vertical list. */
export function buildFlow(root: BlockBox, width: number, context: LineContext, cache: LineCache): FlowItem[] {
  const builder = new FlowBuilder(context, cache)
  builder.addBlock(root, 0, width)
  return builder.finish()
}

/** What is known of the break between what was added last and what comes next. */
interface PendingBreak {
  allowed: boolean
  /** How many blocks around both of them want no break inside. */
  unbroken: number
  avoid: boolean
  forced: ForcedBreak | null
}

class FlowBuilder {
  readonly #items: FlowItem[] = []
  readonly #context: LineContext
  readonly #cache: LineCache
  /** Margins that meet: the largest positive and the smallest negative (CSS 2, 8.3.1). */
  #margin = { positive: 0, negative: 0 }
  /** Boxes and marks that begin after the margins that are still open. */
  #waiting: FlowItem[] = []
  #break: PendingBreak = noBreak
  /** How many blocks around want no break inside. */
  #unbroken = 0
  /** Markers of list items whose first line has not come yet. */
  #markers: { x: number; paragraph: ParagraphBox }[] = []

  constructor(context: LineContext, cache: LineCache) {
    this.#context = context
    this.#cache = cache
  }

  finish(): FlowItem[] {
    this.#flush()
    return this.#items
  }

  addBlock(block: BlockBox, x: number, available: number): void {
    const { style } = block
    const { left, width, inner, innerLeft } = horizontalEdges(style, available)
    const box: FlowBox = { x: x + left, width, style, header: [] }
    this.#before(style)
    this.#addMargin(style['margin-top'], available)
    if (isPainted(style)) this.#waiting.push({ kind: 'open', box, begins: true })
    for (const mark of block.marks) this.#waiting.push({ kind: 'mark', x: x + left, mark })
    const keep = style['break-inside'] !== 'auto'
    this.#addEdge(style['border-top-width'] + resolveExtent(style['padding-top'], available))
    if (block.marker) this.#markers.push({ x: x + innerLeft, paragraph: block.marker })
    if (keep) this.#unbroken++
    this.#addChildren(block, x + innerLeft, inner)
    if (block.marker) this.#addLoneMarker(block.marker, x + innerLeft, inner)
    if (keep) this.#release()
    this.#endBlock(block, box, available)
  }

  #release(): void {
    this.#unbroken--
    this.#break = { ...this.#break, unbroken: Math.min(this.#break.unbroken, this.#unbroken) }
  }

  /** A page may end after what was just added. */
  #allowBreak(): void {
    this.#break = { allowed: true, unbroken: this.#unbroken, avoid: false, forced: null }
  }

  #addChildren(block: BlockBox, x: number, width: number): void {
    const start = this.#items.length
    for (const child of block.children) this.#addChild(child, x, width)
    const height = block.style['min-height']
    const own = block.style.height
    const least = Math.max(own === 'auto' ? 0 : own.pt, height === 'auto' ? 0 : height.pt)
    if (least > 0) this.#fillUp(least, start)
  }

  /** Adds what a block lacks of its height. */
  #fillUp(height: number, start: number): void {
    this.#flush()
    const used = heightOf(this.#items.slice(start))
    if (used < height) this.#items.push({ kind: 'space', height: height - used, isMargin: false })
  }

  #addChild(child: BlockLevelBox, x: number, width: number): void {
    if (child.kind === 'block') this.addBlock(child, x, width)
    else this.#addParagraph(child, x, width)
  }

  #endBlock(block: BlockBox, box: FlowBox, available: number): void {
    const { style } = block
    const edge = style['border-bottom-width'] + resolveExtent(style['padding-bottom'], available)
    if (edge > 0) {
      this.#flush(true)
      this.#items.push({ kind: 'space', height: edge, isMargin: false })
      this.#allowBreak()
    }
    if (isPainted(style)) this.#close(box)
    this.#addMargin(style['margin-bottom'], available)
    this.#after(style)
  }

  /** A box that nothing stands in has not begun yet. */
  #close(box: FlowBox): void {
    const item: FlowItem = { kind: 'close', box, ends: true }
    if (this.#waiting.some(waiting => waiting.kind === 'open' && waiting.box === box))
      this.#waiting.push(item)
    else this.#items.push(item)
  }

  /** An item without content still shows its marker. */
  #addLoneMarker(marker: ParagraphBox, x: number, width: number): void {
    if (!this.#markers.some(({ paragraph }) => paragraph === marker)) return
    const [line] = this.#linesOf(marker, Number.POSITIVE_INFINITY)
    if (line)
      this.#addLines([{ ...line, items: [], end: { ...line.end, item: 0 } }], x, width, line.paragraph.style)
  }

  #addMargin(margin: Extent | 'auto', available: number): void {
    const size = margin === 'auto' ? 0 : resolveExtent(margin, available)
    if (size > 0) this.#margin.positive = Math.max(this.#margin.positive, size)
    else this.#margin.negative = Math.min(this.#margin.negative, size)
  }

  /** Padding or a border: margins on its two sides do not meet, and no break parts it from what follows. */
  #addEdge(height: number): void {
    if (height <= 0) return
    this.#flush()
    this.#items.push({ kind: 'space', height, isMargin: false })
    this.#break = noBreak
  }

  #before(style: ComputedStyle): void {
    this.#mergeBreak(style['break-before'])
  }

  #after(style: ComputedStyle): void {
    this.#mergeBreak(style['break-after'])
  }

  #mergeBreak(value: BreakBetween): void {
    const forced = forcedBreaks[value]
    if (forced) this.#break = { ...this.#break, forced: { side: forced } }
    else if (value === 'avoid' || value === 'avoid-page') this.#break = { ...this.#break, avoid: true }
  }

  /** Writes down the break, the margins and the boxes that have waited for content. `joined` forbids the break. */
  #flush(joined = false): void {
    const { allowed, forced } = this.#break
    if (forced && this.#items.length > 0) this.#items.push({ kind: 'break', cost: 0, forced })
    else if (allowed && !joined) this.#items.push({ kind: 'break', cost: costOf(this.#break), forced: null })
    const margin = this.#margin.positive + this.#margin.negative
    if (margin !== 0) this.#items.push({ kind: 'space', height: margin, isMargin: true })
    this.#items.push(...this.#waiting)
    this.#waiting = []
    this.#margin = { positive: 0, negative: 0 }
    this.#break = noBreak
  }

  #addParagraph(paragraph: ParagraphBox, x: number, width: number): void {
    if (paragraph.inlines.every(inline => inline.kind === 'mark')) {
      for (const { mark } of paragraph.inlines.filter(inline => inline.kind === 'mark')) {
        this.#waiting.push({ kind: 'mark', x, mark })
      }
      return
    }
    this.#addLines(this.#linesOf(paragraph, width), x, width, paragraph.style)
  }

  #addLines(lines: readonly Line[], x: number, width: number, { orphans, widows }: ComputedStyle): void {
    lines.forEach((line, i) => {
      if (i === 0) this.#flush()
      else this.#items.push(this.#breakBetweenLines(i < orphans || lines.length - i < widows))
      const height = Math.max(0, line.above + line.below)
      this.#items.push({ kind: 'line', x, width, height, line, markers: i === 0 ? this.#takeMarkers() : [] })
    })
    this.#allowBreak()
  }

  #breakBetweenLines(lonely: boolean): FlowItem {
    const cost = this.#unbroken > 0 ? breakCost.inside : lonely ? breakCost.lonelyLines : breakCost.free
    return { kind: 'break', cost, forced: null }
  }

  #takeMarkers(): MarkerLine[] {
    const markers = this.#markers.flatMap(({ x, paragraph }) => {
      const [line] = this.#linesOf(paragraph, Number.POSITIVE_INFINITY)
      return line ? [{ x, line }] : []
    })
    this.#markers = []
    return markers
  }

  #linesOf(paragraph: ParagraphBox, width: number): readonly Line[] {
    const known = this.#cache.get(paragraph)
    if (known && known.width === width && !known.dependsOnPages) return known.lines
    const made = layoutParagraph(paragraph, width, this.#context)
    this.#cache.set(paragraph, made)
    return made.lines
  }
}

const noBreak: PendingBreak = { allowed: false, unbroken: 0, avoid: false, forced: null }

function costOf({ avoid, unbroken }: PendingBreak): number {
  if (avoid) return breakCost.avoid
  return unbroken > 0 ? breakCost.inside : breakCost.free
}

const forcedBreaks: Partial<Record<BreakBetween, ForcedBreak['side']>> = {
  page: 'any',
  always: 'any',
  left: 'left',
  verso: 'left',
  right: 'right',
  recto: 'right',
  column: 'column',
}

/** Whether a box shows itself. */
function isPainted(style: ComputedStyle): boolean {
  const background = style['background-color']
  if (background === 'currentcolor' || background.a > 0) return true
  return (['top', 'right', 'bottom', 'left'] as const).some(side => style[`border-${side}-width`] > 0)
}
