import type { InlineBox, Mark, ParagraphBox } from '../box/box-tree.js'
import { resolveExtent } from '../css/length.js'
import { breakLines, breakpointsOf } from './break-lines.js'
import { type Measure, nextPosition } from './breakpoints.js'
import { type Hang, Hanging, noHang } from './hanging.js'
import type { LineContext } from './line-context.js'
import type { LineEnd, LineItem } from './line-item.js'
import { lineItems } from './line-items.js'

/** A line before it has a place: a stretch of its paragraph's items. */
export interface Line {
  paragraph: ParagraphBox
  items: readonly LineItem[]
  start: LinePosition
  end: LineEnd
  /** Whether a forced break or the paragraph's end follows. */
  isLast: boolean
  /** The width it was broken for, in points. */
  width: number
  /** What stays white where it starts: an indent that hangs. */
  inset: number
  /** The base level (UAX 9): 1 where lines start at the right. `null` where everything on it runs from left to right. */
  base: number | null
  /** What stands out of that width. */
  hang: Hang
  /** Whether marks stand in it. */
  hasMarks: boolean
  /** Height over and under the baseline, in points. */
  above: number
  below: number
}

/** An item and the characters of it that stand on the line before. */
export interface LinePosition {
  item: number
  offset: number
}

/** A paragraph's lines, kept so that a second pass over the pages need not break them again. */
export interface ParagraphLines {
  width: number
  lines: readonly Line[]
  dependsOnPages: boolean
}

const beginning: LinePosition = { item: 0, offset: 0 }

/** Breaks a paragraph into lines of `width` points: all of it, or what stands after the lines that end before `from`. */
export function layoutParagraph(
  paragraph: ParagraphBox,
  width: number,
  context: LineContext,
  from: LinePosition = beginning,
): ParagraphLines {
  const { items: content, dependsOnPages, bases } = lineItems(paragraph, width, context)
  dropLastBreak(content)
  const indent = paragraph.style['text-indent']
  const extent = resolveExtent(indent.extent, width)
  const inset = indent.hanging ? extent : 0
  const items = indented(paragraph, content, bases, indent.hanging ? -extent : extent, context)
  const lines: Line[] = []
  for (const [i, { start, end }] of segments(items).entries()) {
    if (end < from.item) continue
    const first = start < from.item ? from : { item: start, offset: start === from.item ? from.offset : 0 }
    const room = { width: width - inset, inset }
    addSegment(paragraph, items, start, end, first, bases?.[i] ?? null, room, context, lines)
  }
  return { width, lines, dependsOnPages }
}

/** A forced break at the end begins no line, whatever boxes end after it. */
function dropLastBreak(items: LineItem[]): void {
  let last = items.length - 1
  while (items[last]?.kind === 'edge' || items[last]?.kind === 'mark') last--
  if (items[last]?.kind === 'break') items.splice(last, 1)
}

/** The items with what the first line, or each after a forced break, stands in by. */
function indented(
  { style, inlines: [first] }: ParagraphBox,
  items: LineItem[],
  bases: readonly number[] | null,
  width: number,
  context: LineContext,
): readonly LineItem[] {
  if (width === 0 || !first) return items
  const edge: LineItem = {
    kind: 'edge',
    width,
    opposite: 0,
    side: null,
    level: bases?.[0] ?? 0,
    style: context.textStyle(style),
    box: rootOf(first.box),
  }
  items.unshift(edge)
  if (!style['text-indent'].eachLine) return items
  let line = 0
  return items.flatMap((item): LineItem[] =>
    item.kind === 'break' ? [item, { ...edge, level: bases?.[++line] ?? 0 }] : [item],
  )
}

function rootOf(box: InlineBox): InlineBox {
  let root = box
  while (root.parent) root = root.parent
  return root
}

/** Stretches of items between forced breaks. */
function segments(items: readonly LineItem[]): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let start = 0
  items.forEach((item, i) => {
    if (item.kind !== 'break') return
    found.push({ start, end: i })
    start = i + 1
  })
  if (start < items.length || found.length === 0) found.push({ start, end: items.length })
  return found
}

function addSegment(
  paragraph: ParagraphBox,
  items: readonly LineItem[],
  start: number,
  end: number,
  first: LinePosition,
  base: number | null,
  { width, inset }: Pick<Line, 'width' | 'inset'>,
  context: LineContext,
  lines: Line[],
): void {
  const segment = start === 0 && end === items.length ? items : items.slice(start, end)
  const hanging = Hanging.of(paragraph.style, base, { isFirst: start === 0, isLast: end === items.length })
  const zone = resolveExtent(paragraph.style['hyphenate-limit-zone'], width)
  let from = first
  const begin = { item: first.item - start, offset: first.offset }
  for (const { item, offset, hyphen } of endsOf(segment, paragraph, { width, hanging, zone, begin })) {
    const to: LineEnd = { item: item + start, offset, hyphen }
    const { above, below } = extentsOf(paragraph, items, from, to, context)
    lines.push({
      paragraph,
      items,
      start: from,
      end: to,
      isLast: to.item === end,
      width,
      inset,
      base,
      hang: hanging ? hangOf(hanging, items, from, to, start, end) : noHang,
      hasMarks: hasMarks(items, from, to),
      above,
      below,
    })
    from = nextPosition(items, to)
  }
}

function hangOf(
  hanging: Hanging,
  items: readonly LineItem[],
  from: LinePosition,
  to: LineEnd,
  start: number,
  end: number,
): Hang {
  const isFirst = from.item === start && from.offset === 0
  return {
    ...hanging.atEnd(items, to, to.item === end),
    start: hanging.atStart(items, from.item, from.offset, isFirst),
  }
}

/** Longer paragraphs are none whose lines are seen at once (CSS Text 4, 6.2). */
const maxBalancedLines = 6

function endsOf(items: readonly LineItem[], { style }: ParagraphBox, rest: PlainMeasure): LineEnd[] {
  const measure = { ...rest, justify: style['text-align'] === 'justify', balance: false }
  const { ends, fits } = breakLines(items, measure)
  const isBalanced = style['text-wrap-style'] === 'balance' && fits
  return isBalanced && ends.length > 1 && ends.length <= maxBalancedLines ? balance(items, rest, ends) : ends
}

type PlainMeasure = Omit<Measure, 'justify' | 'balance'>

/** Balanced lines may be wider than they need by this, where they then end by their sense. */
const mostWidening = 1.4
const widening = 0.05
/** What a width twice as wide as needed costs, in the unit of `line-cost.ts`. */
const wideningCost = 5

/** Breaks as narrow as the number of lines allows, or a little wider where the lines end better. */
function balance(items: readonly LineItem[], measure: PlainMeasure, widest: LineEnd[]): LineEnd[] {
  const hyphens = hyphensOf(widest)
  const balanced: Measure = { ...measure, justify: false, balance: true }
  const breakpoints = breakpointsOf(items, balanced)
  const within = (width: number) => {
    const broken = breakLines(items, { ...balanced, width }, breakpoints)
    const isWorse = !broken.fits || broken.ends.length > widest.length || hyphensOf(broken.ends) > hyphens
    return isWorse ? null : broken
  }
  const narrowest = narrowestOf(measure.width, width => within(width) !== null)
  let best = widest
  let least = Number.POSITIVE_INFINITY
  for (let factor = 1; factor <= mostWidening && narrowest * factor <= measure.width; factor += widening) {
    const broken = within(narrowest * factor)
    const cost = (broken?.cost ?? Number.POSITIVE_INFINITY) + wideningCost * (factor - 1)
    if (!broken || cost >= least) continue
    least = cost
    best = broken.ends
  }
  return best
}

/** The least width that fits, to a point; half of what there is at least. */
function narrowestOf(most: number, fits: (width: number) => boolean): number {
  let low = most / 2
  let high = most
  while (high - low > 1) {
    const middle = (low + high) / 2
    if (fits(middle)) high = middle
    else low = middle
  }
  return high
}

const hyphensOf = (ends: readonly LineEnd[]) => ends.filter(({ hyphen }) => hyphen).length

/** The marks that stand in a line. */
export function marksIn({ items, start, end, hasMarks }: Line): Mark[] {
  if (!hasMarks) return []
  return items.slice(start.item, end.item).flatMap(item => (item.kind === 'mark' ? [item.mark] : []))
}

function hasMarks(items: readonly LineItem[], from: LinePosition, to: LineEnd): boolean {
  for (let i = from.item; i < to.item; i++) if (items[i]?.kind === 'mark') return true
  return false
}

function extentsOf(
  paragraph: ParagraphBox,
  items: readonly LineItem[],
  from: LinePosition,
  to: LineEnd,
  context: LineContext,
): { above: number; below: number } {
  let { above, below } = context.textStyle(paragraph.style)
  for (let i = from.item; i <= to.item; i++) {
    const item = items[i]
    if (!item || (i === to.item && to.offset === 0)) continue
    if (item.kind !== 'word' && item.kind !== 'atom') continue
    const extent = item.kind === 'word' ? item.style : item.atom
    above = Math.max(above, extent.above + item.shift)
    below = Math.max(below, extent.below - item.shift)
  }
  return { above, below }
}
