import { partsBetween } from './item-breaks.js'
import type { LineItem, WordItem } from './line-items.js'
import type { BreakPoint } from './word-breaks.js'

/** How a paragraph's lines are to be filled. */
export interface Measure {
  /** Points. */
  width: number
  justify: boolean
}

/** A legal place to end a line: after `offset` characters of a word, or at a glue (`offset` is 0). */
export interface LineEnd {
  item: number
  offset: number
  hyphen: boolean
}

/** Running totals over the items. */
interface Totals {
  width: number
  stretch: number
  shrink: number
  leaders: number
}

/** A breakpoint with the totals up to it and, for the line that begins there, from where it does. */
interface Breakpoint extends LineEnd, Totals {
  nextWidth: number
  nextStretch: number
  nextShrink: number
  penalty: number
  /** The room of the hyphen that shows. */
  hyphenWidth: number
  forced: boolean
}

interface Node {
  breakpoint: Breakpoint
  previous: Node | null
  demerits: number
  fitness: number
}

/** What spoils a line or a paragraph, in the units of Knuth and Plass. */
const hyphenPenalty = 70
const raggedHyphenPenalty = 250
const plainBreakPenalty = 20
/** As bad as a line can be. */
const lastResortPenalty = 1e5
const consecutiveHyphens = 9000
const fitnessClash = 3000
const hyphenBeforeLast = 12000
const runt = 20000
/** More than any line that fits. */
const overfullLine = 1e12
/** More candidates than this on one line and the worst are dropped: time stays linear in the text. */
const maxActive = 48

/**
 * Breaks items into lines by the best total fit (Knuth and Plass, "Breaking Paragraphs into Lines", 1981). A line that
 * nothing can fit is overfull; nothing is lost. The last end is the paragraph's own.
 */
export function breakLines(items: readonly LineItem[], measure: Measure): LineEnd[] {
  const best = bestWay(items, measure, ({ word }) => word.breaks)
  if (!hasOverfullLine(best)) return endsOf(best)
  return endsOf(bestWay(items, measure, ({ word, style, level }) => style.allBreaks(word, level % 2 === 1)))
}

/** Where a word may part. */
type BreaksOf = (item: WordItem) => readonly BreakPoint[]

/** The end of the paragraph, at the end of the best way to it. */
function bestWay(items: readonly LineItem[], measure: Measure, breaksOf: BreaksOf): Node {
  const search = new Search(measure, breakpointAt(-1, 0, emptyTotals))
  for (const breakpoint of findBreakpoints(items, measure, breaksOf)) search.advance(breakpoint)
  return search.best()
}

function endsOf(last: Node): LineEnd[] {
  const ends: LineEnd[] = []
  for (let node = last; node.previous; node = node.previous) ends.push(node.breakpoint)
  return ends.reverse()
}

function hasOverfullLine(last: Node): boolean {
  for (let node = last; node.previous; node = node.previous)
    if (node.demerits - node.previous.demerits >= overfullLine) return true
  return false
}

const emptyTotals: Totals = { width: 0, stretch: 0, shrink: 0, leaders: 0 }
const fitnessClasses = 4

/** The active breakpoints, and the best ways that lead to them. */
class Search {
  readonly #measure: Measure
  #active: Node[]
  /** For the breakpoint at hand: the best demerits by fitness class, and from where. */
  readonly #best = new Float64Array(fitnessClasses)
  readonly #from: (Node | null)[] = [null, null, null, null]

  constructor(measure: Measure, origin: Breakpoint) {
    this.#measure = measure
    this.#active = [{ breakpoint: origin, previous: null, demerits: 0, fitness: 1 }]
  }

  /** The best of the active breakpoints. */
  best(): Node {
    return this.#active.reduce((a, b) => (b.demerits < a.demerits ? b : a))
  }

  /** Tries a break after every active one; those that can reach no further break are dropped. */
  advance(breakpoint: Breakpoint): void {
    this.#best.fill(Number.POSITIVE_INFINITY)
    const active = this.#active
    let dropped: Node | null = null
    let kept = 0
    for (const node of active) {
      const ratio = this.#ratio(node.breakpoint, breakpoint)
      if (ratio < -1) {
        if (!dropped || node.demerits < dropped.demerits) dropped = node
        continue
      }
      this.#offer(node, breakpoint, ratio)
      if (!breakpoint.forced) active[kept++] = node
    }
    active.length = kept
    this.#activate(breakpoint)
    if (active.length === 0 && dropped) active.push(overfull(dropped, breakpoint))
    if (active.length > maxActive)
      this.#active = active.sort((a, b) => a.demerits - b.demerits).slice(0, maxActive)
  }

  #activate(breakpoint: Breakpoint): void {
    for (let fitness = 0; fitness < fitnessClasses; fitness++) {
      const demerits = this.#best[fitness] ?? Number.POSITIVE_INFINITY
      if (demerits === Number.POSITIVE_INFINITY) continue
      this.#active.push({ breakpoint, previous: this.#from[fitness] ?? null, demerits, fitness })
    }
  }

  #offer(node: Node, breakpoint: Breakpoint, ratio: number): void {
    const fitness = fitnessOf(ratio)
    const demerits = node.demerits + this.#demerits(node, breakpoint, ratio, fitness)
    if (demerits >= (this.#best[fitness] ?? 0)) return
    this.#best[fitness] = demerits
    this.#from[fitness] = node
  }

  /** How far the line must stretch (above 0) or shrink (below), in units of what its glue gives. */
  #ratio(from: Breakpoint, to: Breakpoint): number {
    const { width, justify } = this.#measure
    const slack = width - (to.width - from.nextWidth + to.hyphenWidth)
    if (slack < -0.001) {
      const shrink = justify ? to.shrink - from.nextShrink : 0
      return shrink > 0 ? slack / shrink : Number.NEGATIVE_INFINITY
    }
    if (to.leaders > from.leaders || to.forced) return 0
    const stretch = justify ? to.stretch - from.nextStretch : raggedStretch(width)
    return slack / Math.max(0.1, stretch)
  }

  #demerits(node: Node, to: Breakpoint, ratio: number, fitness: number): number {
    const from = node.breakpoint
    const { width, justify } = this.#measure
    const size = Math.abs(ratio)
    const line = 10 + Math.min(100 * size * size * size, 1e5) + to.penalty
    let demerits = line * line
    if (from.hyphen && to.hyphen) demerits += consecutiveHyphens
    if (justify && Math.abs(fitness - node.fitness) > 1) demerits += fitnessClash
    if (!to.forced || !node.previous) return demerits
    if (from.hyphen) demerits += hyphenBeforeLast
    return to.width - from.nextWidth < width / 6 ? demerits + runt : demerits
  }
}

/** A ragged line is as bad at this much short as a justified one at its glue's full stretch. */
function raggedStretch(width: number): number {
  return Math.max(24, width * 0.12)
}

function overfull(node: Node, breakpoint: Breakpoint): Node {
  return { breakpoint, previous: node, demerits: node.demerits + overfullLine, fitness: 0 }
}

function fitnessOf(ratio: number): number {
  if (ratio < -0.5) return 0
  if (ratio <= 0.5) return 1
  return ratio <= 1 ? 2 : 3
}

/** Walks the items once with running totals. */
function findBreakpoints(items: readonly LineItem[], measure: Measure, breaksOf: BreaksOf): Breakpoint[] {
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
        addGlue(item, i, breakpoints, totals)
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
  return breakpoints
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
    forced: false,
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
    breakpoint.penalty = lastResort ? lastResortPenalty : penaltyOf(hyphen, measure)
    breakpoint.hyphenWidth = hyphen ? style.hyphen.width : 0
    breakpoints.push(breakpoint)
  }
  totals.width += word.width
}

function penaltyOf(hyphen: boolean, { justify }: Measure): number {
  if (!hyphen) return plainBreakPenalty
  return justify ? hyphenPenalty : raggedHyphenPenalty
}

/** A line that ends at glue does not have it, and neither has the next. */
function addGlue(
  item: Extract<LineItem, { kind: 'glue' }>,
  index: number,
  breakpoints: Breakpoint[],
  totals: Totals,
): void {
  const breakpoint = item.breakable ? breakpointAt(index, 0, totals) : null
  totals.width += item.width
  totals.stretch += item.stretch
  totals.shrink += item.shrink
  if (!breakpoint) return
  breakpoint.nextWidth = totals.width
  breakpoint.nextStretch = totals.stretch
  breakpoint.nextShrink = totals.shrink
  breakpoints.push(breakpoint)
}
