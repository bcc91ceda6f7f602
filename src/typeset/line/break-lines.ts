import {
  type Breakpoint,
  type BreaksOf,
  findBreakpoints,
  type Measure,
  nextPosition,
  originOf,
  roundingError,
  wholeAsLine,
} from './breakpoints.js'
import { lastLineCost } from './last-line.js'
import { balancedCost, justifiedCost, mostStretch, raggedCost, shortCost } from './line-cost.js'
import type { LineEnd, LineItem } from './line-item.js'
import { riverLength, type StackedSpace, stackSpaces } from './rivers.js'

interface Node {
  breakpoint: Breakpoint
  previous: Node | null
  demerits: number
  fitness: number
  /** The spaces of the line that ends here, where rivers are looked for. */
  spaces: readonly StackedSpace[]
}

/** What spoils two lines that meet, in the unit of `line-cost.ts`. */
const consecutiveHyphens = 2
const hyphenLadder = 3.4
const fitnessClash = 0.2
/** More than any line that fits, once and for each point that sticks out. */
const overfullLine = 1e9
/** A line that makes a river, or makes it longer. */
const riverLine = 1
/** Paragraphs with more places to break are taken with their rivers. */
const riverBudget = 2000
/** More candidates than this on one line and the worst are dropped: time stays linear in the text. */
const maxActive = 48

export interface BrokenLines {
  /** The last end is the paragraph's own. */
  ends: LineEnd[]
  /** Whether no line had to stick out, or to end where lines end only at need. */
  fits: boolean
  /** In the unit of `line-cost.ts`. */
  cost: number
}

/** Where lines may end as long as all fit: the same for every width. */
export function breakpointsOf(items: readonly LineItem[], measure: Measure): readonly Breakpoint[] {
  return findBreakpoints(items, measure, ({ word }) => word.breaks)
}

/**
 * Breaks items into lines by the best total fit (Knuth and Plass, "Breaking Paragraphs into Lines", 1981). A line that
 * nothing can fit is overfull; nothing is lost.
 *
 * @param known What `breakpointsOf` gave for the items.
 */
export function breakLines(
  items: readonly LineItem[],
  measure: Measure,
  known?: readonly Breakpoint[],
): BrokenLines {
  const only = wholeAsLine(items, measure)
  if (only) return { ends: [only], fits: true, cost: 0 }
  const breakpoints = known ?? breakpointsOf(items, measure)
  const best = search(breakpoints, measure, items, false)
  if (best.isOverfull()) {
    const everyBreak: BreaksOf = ({ word, style, level }) => style.allBreaks(word, level % 2 === 1)
    const last = search(findBreakpoints(items, measure, everyBreak), measure, items, false)
    return { ends: last.ends(), fits: false, cost: last.cost() }
  }
  const canMend = measure.justify && breakpoints.length <= riverBudget && best.lines() >= riverLength
  const rivers = canMend ? best.rivers() : 0
  const other = rivers === 0 ? best : search(breakpoints, measure, items, true)
  const chosen = other.rivers() < rivers ? other : best
  return { ends: chosen.ends(), fits: true, cost: chosen.cost() }
}

/** `againstRivers` looks at the spaces of every line that is tried, which takes its time. */
function search(
  breakpoints: readonly Breakpoint[],
  measure: Measure,
  items: readonly LineItem[],
  againstRivers: boolean,
): Search {
  const open = [...breakpoints]
  const found = new Search(measure, items, originOf(items, open, measure), againstRivers)
  for (const breakpoint of open) found.advance(breakpoint)
  return found
}

const fitnessClasses = 4
const noSpaces: readonly StackedSpace[] = []

/** The active breakpoints, and the best ways that lead to them. */
class Search {
  readonly #measure: Measure
  readonly #items: readonly LineItem[]
  readonly #againstRivers: boolean
  #active: Node[]
  /** For the breakpoint at hand: the best demerits by fitness class, and from where. */
  readonly #best = new Float64Array(fitnessClasses)
  readonly #from: (Node | null)[] = [null, null, null, null]
  readonly #spaces: (readonly StackedSpace[])[] = [noSpaces, noSpaces, noSpaces, noSpaces]
  /** The least of them, and by how much more a way may cost that can still win. */
  #least = Number.POSITIVE_INFINITY
  #most = Number.POSITIVE_INFINITY

  constructor(measure: Measure, items: readonly LineItem[], breakpoint: Breakpoint, againstRivers: boolean) {
    this.#measure = measure
    this.#items = items
    this.#againstRivers = againstRivers
    this.#active = [{ breakpoint, previous: null, demerits: 0, fitness: 1, spaces: noSpaces }]
  }

  /** The line ends on the best way to the last breakpoint. */
  ends(): LineEnd[] {
    return this.#way()
      .slice(1)
      .map(({ breakpoint }) => breakpoint)
  }

  /** Whether a line of the best way sticks out. */
  isOverfull(): boolean {
    return this.#way().some(
      ({ demerits, previous }) => previous && demerits - previous.demerits >= overfullLine,
    )
  }

  /** Of the best way. */
  cost(): number {
    return this.#way().at(-1)?.demerits ?? 0
  }

  lines(): number {
    return this.#way().length - 1
  }

  /** How many rivers run through the best way's lines; the last line is no bank. */
  rivers(): number {
    let spaces = noSpaces
    let rivers = 0
    const way = this.#way()
    for (const [i, to] of way.entries()) {
      const from = way[i - 1]?.breakpoint
      if (!from || to.breakpoint.forced) continue
      spaces = this.#spacesAfter(spaces, from, to.breakpoint, this.#ratio(from, to.breakpoint))
      rivers += spaces.filter(({ lines }) => lines === riverLength).length
    }
    return rivers
  }

  /** From the origin to the best end. */
  #way(): Node[] {
    const way: Node[] = []
    let node: Node | null = this.#active.reduce((a, b) => (b.demerits < a.demerits ? b : a))
    for (; node; node = node.previous) way.push(node)
    return way.reverse()
  }

  #spacesAfter(
    above: readonly StackedSpace[],
    from: Breakpoint,
    to: Breakpoint,
    ratio: number,
  ): StackedSpace[] {
    return stackSpaces(above, this.#items, nextPosition(this.#items, from), to.item, ratio)
  }

  /** Tries a break after every active one; those that can reach no further break are dropped. */
  advance(breakpoint: Breakpoint): void {
    this.#best.fill(Number.POSITIVE_INFINITY)
    this.#least = Number.POSITIVE_INFINITY
    this.#most = this.#mostByFitness(breakpoint)
    const active = this.#active
    let fits = false
    let kept = 0
    for (const node of active) {
      const ratio = this.#ratio(node.breakpoint, breakpoint)
      if (ratio < -1) continue
      fits = true
      if (this.#mayEndAt(node.breakpoint, breakpoint)) this.#offer(node, breakpoint, ratio)
      if (!breakpoint.forced) active[kept++] = node
    }
    const stuck = fits ? null : this.#leastOverfull(active, breakpoint)
    active.length = kept
    if (stuck) active.push(stuck)
    else this.#activate(breakpoint)
    if (active.length > maxActive)
      this.#active = active.sort((a, b) => a.demerits - b.demerits).slice(0, maxActive)
  }

  /** Whether a hyphen is worth the room that the line would leave without it: the word does not fit whole. */
  #mayEndAt({ nextWidth }: Breakpoint, { plainEnds }: Breakpoint): boolean {
    if (!plainEnds) return true
    const { before, after } = plainEnds
    const { width, zone } = this.#measure
    if (after.width - nextWidth <= width) return false
    return !before || before.width <= nextWidth || width - (before.width - nextWidth) > zone
  }

  /** The way on from the break after which the line sticks out least. */
  #leastOverfull(nodes: readonly Node[], breakpoint: Breakpoint): Node {
    const ways = nodes.map(node => overfull(node, breakpoint, this.#excess(node.breakpoint, breakpoint)))
    return ways.reduce((a, b) => (b.demerits < a.demerits ? b : a))
  }

  /** How far a line sticks out when its spaces are as narrow as they may be, in points. */
  #excess(from: Breakpoint, to: Breakpoint): number {
    const { width, justify } = this.#measure
    const shrink = justify ? to.shrink - from.nextShrink : 0
    const natural = to.width - from.nextWidth + to.hyphenWidth
    return natural - shrink - width - from.nextHang - to.hang - to.hangAtNeed
  }

  #activate(breakpoint: Breakpoint): void {
    const limit = this.#least + this.#most
    for (let fitness = 0; fitness < fitnessClasses; fitness++) {
      const demerits = this.#best[fitness] ?? Number.POSITIVE_INFINITY
      if (demerits === Number.POSITIVE_INFINITY || demerits > limit) continue
      this.#active.push({
        breakpoint,
        previous: this.#from[fitness] ?? null,
        demerits,
        fitness,
        spaces: this.#spaces[fitness] ?? noSpaces,
      })
    }
  }

  /** What two ways to one breakpoint may still cost more or less than each other: one that is behind by more never wins. */
  #mostByFitness({ hyphen }: Breakpoint): number {
    if (this.#againstRivers) return Number.POSITIVE_INFINITY
    return (this.#measure.justify ? fitnessClash : 0) + (hyphen ? hyphenLadder - consecutiveHyphens : 0)
  }

  #offer(node: Node, breakpoint: Breakpoint, ratio: number): void {
    if (this.#isHopeless(node, ratio)) return
    const fitness = fitnessOf(ratio)
    let demerits = node.demerits + this.#demerits(node, breakpoint, ratio, fitness)
    if (demerits >= (this.#best[fitness] ?? 0)) return
    if (this.#againstRivers && !breakpoint.forced) {
      const spaces = this.#spacesAfter(node.spaces, node.breakpoint, breakpoint, ratio)
      demerits += riverDemerits(spaces)
      if (demerits >= (this.#best[fitness] ?? 0)) return
      this.#spaces[fitness] = spaces
    }
    this.#best[fitness] = demerits
    this.#from[fitness] = node
    this.#least = Math.min(this.#least, demerits)
  }

  /**
   * Whether a way costs too much whatever else its line does: to stretch by a ratio, up to the most, costs no less than
   * that number. Most lines that are tried are that short. Only the sense of lines that balance may cost less than nothing.
   */
  #isHopeless({ demerits }: Node, ratio: number): boolean {
    return (
      ratio > 1 &&
      !this.#measure.balance &&
      demerits + Math.min(ratio, mostStretch) > this.#least + this.#most
    )
  }

  /** How far the line must stretch (above 0) or shrink (below), in units of what its glue gives. */
  #ratio(from: Breakpoint, to: Breakpoint): number {
    const { width, justify } = this.#measure
    const room = width + from.nextHang + to.hang - (to.width - from.nextWidth + to.hyphenWidth)
    const slack = room < 0 ? room + to.hangAtNeed : room
    if (slack < -roundingError) {
      const shrink = justify ? to.shrink - from.nextShrink : 0
      return shrink > 0 ? slack / shrink : Number.NEGATIVE_INFINITY
    }
    if (to.leaders > from.leaders || to.forced) return 0
    const stretch = justify ? to.stretch - from.nextStretch : raggedStretch(width)
    return slack / Math.max(0.1, stretch)
  }

  #justifiedCost(from: Breakpoint, to: Breakpoint, ratio: number): number {
    if (ratio <= mostStretch) return justifiedCost(ratio)
    const slack = ratio * Math.max(0.1, to.stretch - from.nextStretch)
    return shortCost(slack / raggedStretch(this.#measure.width))
  }

  #demerits(node: Node, to: Breakpoint, ratio: number, fitness: number): number {
    const from = node.breakpoint
    const { justify, balance } = this.#measure
    const ragged = balance ? balancedCost : raggedCost
    let demerits = (justify ? this.#justifiedCost(from, to, ratio) : ragged(ratio)) + to.penalty
    if (from.hyphen && to.hyphen)
      demerits += node.previous?.breakpoint.hyphen ? hyphenLadder : consecutiveHyphens
    if (justify && Math.abs(fitness - node.fitness) > 1) demerits += fitnessClash
    if (!to.forced || !node.previous) return demerits
    const ratioAbove = this.#ratio(node.previous.breakpoint, from)
    return demerits + lastLineCost(this.#items, from, to, this.#measure, ratioAbove)
  }
}

function riverDemerits(spaces: readonly StackedSpace[]): number {
  return riverLine * spaces.filter(({ lines }) => lines >= riverLength).length
}

/** A ragged line is as bad at this much short as a justified one at its glue's full stretch. */
function raggedStretch(width: number): number {
  return Math.max(24, width * 0.12)
}

function overfull(node: Node, breakpoint: Breakpoint, excess: number): Node {
  const demerits = node.demerits + overfullLine * (1 + excess)
  return { breakpoint, previous: node, demerits, fitness: 0, spaces: noSpaces }
}

function fitnessOf(ratio: number): number {
  if (ratio < -0.5) return 0
  if (ratio <= 0.5) return 1
  return ratio <= 1 ? 2 : 3
}
