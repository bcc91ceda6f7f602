import { type Hanging, noHang } from './hanging.js'
import { partsBetween } from './item-breaks.js'
import { type LineEnd, type LineItem, naturalWidth, type WordItem } from './line-item.js'
import { senseAfter, senseBetween } from './sense.js'
import { lastResortPenalty, spaceCost } from './space-cost.js'
import type { BreakPoint } from './word-breaks.js'

/** How a paragraph's lines are to be filled. */
export interface Measure {
  /** Points. */
  width: number
  justify: boolean
  /** Whether the lines are few, are made equally long, and end where the sense does. */
  balance: boolean
  /** What stands out of it. */
  hanging: Hanging | null
  /** Words part with a hyphen only where a line would stay open by more than this without (`hyphenate-limit-zone`), in points. */
  zone: number
  /** Where the first line starts. */
  begin: { item: number; offset: number }
}

/** Running totals over the items. */
interface Totals {
  width: number
  stretch: number
  shrink: number
  leaders: number
}

/** A breakpoint with the totals up to it and, for the line that begins there, from where it does. */
export interface Breakpoint extends LineEnd, Totals {
  nextWidth: number
  nextStretch: number
  nextShrink: number
  penalty: number
  /** The room of the hyphen that shows. */
  hyphenWidth: number
  /** What hangs where a line ends here, at need too, and where the next one starts. */
  hang: number
  hangAtNeed: number
  nextHang: number
  forced: boolean
  /** At a hyphen, where `Measure.zone` asks for them: the line ends without one on either side of it. */
  plainEnds: { before: Breakpoint | null; after: Breakpoint } | null
}

/** So far a line may stick out, in points: sums of the same widths differ by less. */
export const roundingError = 0.001

/** What a break costs by itself, in the unit of `line-cost.ts`. */
const hyphenPenalty = 3.65
const plainBreakPenalty = 1.5
/** Before a sign inside a part of an address, more than between two of its parts. */
const signPenalty = 2
const signsAhead = /[.?_#%-]/
/** Inside the host of an address; a ragged line rather stays open by a third. */
const hostPenalty = 6
const raggedHostPenalty = 60
/** After a slash that leaves a few letters on either side (`C/C++`). */
const slashPenalty = 4
const shortAlternative = 3
/** A hyphen costs more by so much for each letter that a part of its word has less than `longPart`. */
const shortPartShare = 0.08
const longPart = 5
/** Ragged lines may well end early before words that rather stay whole. */
const raggedRefusal = 6

const emptyTotals: Totals = { width: 0, stretch: 0, shrink: 0, leaders: 0 }
/** Where a word may part. */
export type BreaksOf = (item: WordItem) => readonly BreakPoint[]

/**
 * Where all items stand on one line, its end; `null` where they do not fit, or go on from a line before. Nothing is better
 * than that line, and most paragraphs are no longer: names, headings, lines of contents.
 */
export function wholeAsLine(items: readonly LineItem[], { width, hanging, begin }: Measure): LineEnd | null {
  if (begin.item > 0 || begin.offset > 0) return null
  let natural = 0
  for (const item of items) {
    natural += naturalWidth(item)
    if (natural > 2 * width) return null
  }
  const end: LineEnd = { item: items.length, offset: 0, hyphen: false }
  const atEnd = hanging?.atEnd(items, end, true) ?? noHang
  const room = width + (hanging?.atStart(items, 0, 0, true) ?? 0) + atEnd.end - natural
  return room + (room < 0 ? atEnd.endAtNeed : 0) < -roundingError ? null : end
}

/** Walks the items once with running totals. */
export function findBreakpoints(
  items: readonly LineItem[],
  measure: Measure,
  breaksOf: BreaksOf,
): Breakpoint[] {
  const breakpoints: Breakpoint[] = []
  const totals: Totals = { ...emptyTotals }
  items.forEach((item, i) => {
    const before = items[i - 1]
    if (before && partsBetween(before, item)) breakpoints.push(breakpointAt(i, 0, totals))
    switch (item.kind) {
      case 'word':
        addWord(item, breaksOf(item), i, breakpoints, totals, measure)
        break
      case 'glue':
        addGlue(item, i, items, breakpoints, totals, measure)
        break
      case 'atom':
        totals.width += item.atom.width
        break
      case 'edge':
        totals.width += item.width
        break
      case 'leader':
        totals.width += item.style.size
        totals.leaders += 1
        break
    }
  })
  const end = breakpointAt(items.length, 0, totals)
  end.forced = true
  breakpoints.push(end)
  if (measure.zone > 0) findPlainEnds(breakpoints)
  if (measure.hanging) hang(breakpoints, items, measure.hanging)
  return breakpoints
}

function findPlainEnds(breakpoints: readonly Breakpoint[]): void {
  let before: Breakpoint | null = null
  let hyphens: Breakpoint[] = []
  for (const breakpoint of breakpoints) {
    if (breakpoint.hyphen) {
      hyphens.push(breakpoint)
      continue
    }
    for (const hyphen of hyphens) hyphen.plainEnds = { before, after: breakpoint }
    before = breakpoint
    hyphens = []
  }
}

/** Where the first line starts; where it does not start with the first item, at a breakpoint, and those up to it are taken away. */
export function originOf(
  items: readonly LineItem[],
  breakpoints: Breakpoint[],
  { hanging, begin }: Measure,
): Breakpoint {
  if (begin.item > 0 || begin.offset > 0) return lineStart(items, breakpoints, begin)
  const origin = breakpointAt(-1, 0, emptyTotals)
  if (hanging) origin.nextHang = hanging.atStart(items, 0, 0, true)
  return origin
}

function lineStart(
  items: readonly LineItem[],
  breakpoints: Breakpoint[],
  begin: Measure['begin'],
): Breakpoint {
  const at = breakpoints.findLastIndex(breakpoint => {
    const { item, offset } = nextPosition(items, breakpoint)
    return item < begin.item || (item === begin.item && offset <= begin.offset)
  })
  const [origin] = breakpoints.splice(0, at + 1).slice(-1)
  return origin ?? breakpointAt(-1, 0, emptyTotals)
}

function breakpointAt(item: number, offset: number, { width, stretch, shrink, leaders }: Totals): Breakpoint {
  return {
    item,
    offset,
    hyphen: false,
    width,
    stretch,
    shrink,
    leaders,
    nextWidth: width,
    nextStretch: stretch,
    nextShrink: shrink,
    penalty: 0,
    hyphenWidth: 0,
    hang: 0,
    hangAtNeed: 0,
    nextHang: 0,
    forced: false,
    plainEnds: null,
  }
}

function addWord(
  { word, style }: WordItem,
  breaks: readonly BreakPoint[],
  index: number,
  breakpoints: Breakpoint[],
  totals: Totals,
  measure: Measure,
): void {
  for (const { offset, hyphen, lastResort, width, stretch } of breaks) {
    const breakpoint = breakpointAt(index, offset, totals)
    totals.stretch += stretch
    breakpoint.nextStretch = totals.stretch
    breakpoint.width += width
    breakpoint.nextWidth += width
    breakpoint.hyphen = hyphen
    breakpoint.penalty = lastResort
      ? lastResortPenalty
      : hyphen
        ? costOfHyphen(word, offset, measure)
        : plainCost(word, offset, measure)
    breakpoint.hyphenWidth = hyphen ? style.hyphen.width : 0
    breakpoints.push(breakpoint)
  }
  totals.width += word.width
}

/** Where words are to stay whole, after a hyphen of their own they part no more gladly than with one that shows. */
function plainCost({ text }: WordItem['word'], offset: number, { zone, balance, justify }: Measure): number {
  const before = text.charAt(offset - 1)
  const after = text.charAt(offset)
  const isAlternative =
    before === '/' && (offset <= shortAlternative || text.length - offset <= shortAlternative)
  const ofSigns = isAlternative ? slashPenalty : signsAhead.test(after) ? signPenalty : 0
  const ofHost = isInHost(text, offset) ? (justify ? hostPenalty : raggedHostPenalty) : 0
  const cost = ofSigns + ofHost + (zone > 0 && /[-‐]/.test(before) ? hyphenPenalty : plainBreakPenalty)
  return balance ? cost + senseAfter(before) + senseBetween(text, offset) : cost
}

/** Whether a place in an address comes before its path. */
function isInHost(text: string, offset: number): boolean {
  const scheme = text.lastIndexOf('://', offset - 1)
  return scheme >= 0 && !/[/?#]/.test(text.slice(scheme + 3, offset))
}

/** The nearer to an edge of its word, the more. */
function costOfHyphen({ text, hyphenCost }: WordItem['word'], offset: number, { justify }: Measure): number {
  const missing = Math.max(0, longPart - offset) + Math.max(0, longPart - (text.length - offset))
  return hyphenPenalty * (1 + shortPartShare * missing) + (justify ? 1 : raggedRefusal) * hyphenCost
}

function hang(breakpoints: readonly Breakpoint[], items: readonly LineItem[], hanging: Hanging): void {
  for (const breakpoint of breakpoints) {
    const { end, endAtNeed } = hanging.atEnd(items, breakpoint, breakpoint.forced)
    const next = nextPosition(items, breakpoint)
    breakpoint.hang = end
    breakpoint.hangAtNeed = endAtNeed
    breakpoint.nextHang = hanging.atStart(items, next.item, next.offset, false)
  }
}

/** Lines that end at glue leave it out; those that end in or before a word or a box go on with it. */
export function nextPosition(
  items: readonly LineItem[],
  { item, offset }: LineEnd,
): { item: number; offset: number } {
  const kind = items[item]?.kind
  return kind === 'word' || kind === 'atom' ? { item, offset } : { item: item + 1, offset: 0 }
}

/** A line that ends at glue does not have it, and neither has the next. */
function addGlue(
  item: Extract<LineItem, { kind: 'glue' }>,
  index: number,
  items: readonly LineItem[],
  breakpoints: Breakpoint[],
  totals: Totals,
  { balance, justify }: Measure,
): void {
  const breakpoint = item.breakable ? breakpointAt(index, 0, totals) : null
  if (breakpoint) breakpoint.penalty = spaceCost(items, index, justify)
  const before = items[index - 1]
  if (breakpoint && balance && before?.kind === 'word') breakpoint.penalty += senseAfter(before.word.text)
  totals.width += item.width
  totals.stretch += item.stretch
  totals.shrink += item.shrink
  if (!breakpoint) return
  breakpoint.nextWidth = totals.width
  breakpoint.nextStretch = totals.stretch
  breakpoint.nextShrink = totals.shrink
  breakpoints.push(breakpoint)
}
