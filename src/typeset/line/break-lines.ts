import type { LineItem } from './line-items.js'

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

/** A breakpoint with the totals up to it and from where the next line begins. */
interface Breakpoint extends LineEnd {
  width: number
  stretch: number
  shrink: number
  nextWidth: number
  nextStretch: number
  nextShrink: number
  /** Leaders up to it. */
  leaders: number
  penalty: number
  hyphenWidth: number
  forced: boolean
}

interface Node {
  breakpoint: Breakpoint
  previous: Node | null
  demerits: number
  fitness: number
}

const hyphenPenalty = 50
const raggedHyphenPenalty = 250
const explicitHyphenPenalty = 20
const consecutiveHyphens = 3000
const fitnessClash = 3000
const lateHyphen = 5000
const runt = 4000
/** More candidates than this on one line and the worst are dropped: time stays linear in the text. */
const maxActive = 64

/**
 * Breaks items into lines by the best total fit (Knuth and Plass, "Breaking Paragraphs into Lines", 1981). A line that
 * nothing can fit is overfull; nothing is lost. The last end is the paragraph's own.
 */
export function breakLines(items: readonly LineItem[], measure: Measure): LineEnd[] {
  const breakpoints = findBreakpoints(items, measure)
  const origin: Breakpoint = { ...blank, item: -1 }
  let active: Node[] = [{ breakpoint: origin, previous: null, demerits: 0, fitness: 1 }]
  for (const breakpoint of breakpoints) active = advance(active, breakpoint, measure)
  return chain(active.reduce((best, node) => (node.demerits < best.demerits ? node : best)))
}

const blank: Breakpoint = {
  item: 0,
  offset: 0,
  hyphen: false,
  width: 0,
  stretch: 0,
  shrink: 0,
  nextWidth: 0,
  nextStretch: 0,
  nextShrink: 0,
  leaders: 0,
  penalty: 0,
  hyphenWidth: 0,
  forced: false,
}

function chain(last: Node): LineEnd[] {
  const ends: LineEnd[] = []
  for (let node: Node | null = last; node?.previous; node = node.previous) ends.push(node.breakpoint)
  return ends.reverse()
}

/** Tries a break after every active one; those that can reach no further break are dropped. */
function advance(active: readonly Node[], breakpoint: Breakpoint, measure: Measure): Node[] {
  const kept: Node[] = []
  /** The best way to here, by fitness class. */
  const best: (Node | undefined)[] = []
  let last: Node | undefined
  for (const node of active) {
    const ratio = stretchRatio(node.breakpoint, breakpoint, measure)
    if (ratio >= -1) offer(best, node, breakpoint, ratio, measure)
    if (ratio >= -1 && !breakpoint.forced) kept.push(node)
    else if (ratio < -1 && (!last || node.demerits < last.demerits)) last = node
  }
  const reached = best.filter(node => node !== undefined)
  kept.push(...reached)
  if (kept.length === 0 && last) kept.push(overfull(last, breakpoint))
  return kept.length > maxActive ? kept.sort((a, b) => a.demerits - b.demerits).slice(0, maxActive) : kept
}

function overfull(node: Node, breakpoint: Breakpoint): Node {
  return { breakpoint, previous: node, demerits: node.demerits + 1e12, fitness: 0 }
}

function offer(
  best: (Node | undefined)[],
  node: Node,
  breakpoint: Breakpoint,
  ratio: number,
  measure: Measure,
): void {
  const fitness = fitnessOf(ratio)
  const demerits = node.demerits + demeritsOf(node, breakpoint, ratio, fitness, measure)
  const rival = best[fitness]
  if (!rival || demerits < rival.demerits) best[fitness] = { breakpoint, previous: node, demerits, fitness }
}

/** How far the line must stretch (above 0) or shrink (below), in units of what its glue gives. */
function stretchRatio(from: Breakpoint, to: Breakpoint, measure: Measure): number {
  const slack = measure.width - (to.width - from.nextWidth + to.hyphenWidth)
  if (slack < -0.001) {
    const shrink = measure.justify ? to.shrink - from.nextShrink : 0
    return shrink > 0 ? slack / shrink : Number.NEGATIVE_INFINITY
  }
  if (to.leaders > from.leaders || to.forced) return 0
  const stretch = measure.justify ? to.stretch - from.nextStretch : raggedStretch(measure)
  return stretch > 0 ? slack / stretch : slack / 0.1
}

/** A ragged line is as bad at this much short as a justified one at its glue's full stretch. */
function raggedStretch({ width }: Measure): number {
  return Math.max(24, width * 0.12)
}

function fitnessOf(ratio: number): number {
  if (ratio < -0.5) return 0
  if (ratio <= 0.5) return 1
  return ratio <= 1 ? 2 : 3
}

function demeritsOf(node: Node, to: Breakpoint, ratio: number, fitness: number, measure: Measure): number {
  const from = node.breakpoint
  const badness = 100 * Math.abs(ratio) ** 3
  let demerits = (10 + Math.min(badness, 1e5) + to.penalty) ** 2
  if (from.hyphen && to.hyphen) demerits += consecutiveHyphens
  if (measure.justify && Math.abs(fitness - node.fitness) > 1) demerits += fitnessClash
  if (to.forced && node.previous) {
    if (from.hyphen) demerits += lateHyphen
    if (to.width - from.nextWidth < measure.width / 8) demerits += runt
  }
  return demerits
}

/** Walks the items once with running totals. */
function findBreakpoints(items: readonly LineItem[], measure: Measure): Breakpoint[] {
  const breakpoints: Breakpoint[] = []
  const totals = { width: 0, stretch: 0, shrink: 0, leaders: 0 }
  items.forEach((item, i) => {
    switch (item.kind) {
      case 'word':
        addWord(item, i, breakpoints, totals, measure)
        break
      case 'glue':
        addGlue(item, i, breakpoints, totals)
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
  breakpoints.push({ ...blank, ...totals, item: items.length, forced: true })
  return breakpoints
}

interface Totals {
  width: number
  stretch: number
  shrink: number
  leaders: number
}

function addWord(
  item: Extract<LineItem, { kind: 'word' }>,
  index: number,
  breakpoints: Breakpoint[],
  totals: Totals,
  measure: Measure,
): void {
  const { word } = item
  for (const { offset, hyphen, width } of word.breaks) {
    const at = totals.width + width
    breakpoints.push({
      ...blank,
      item: index,
      offset,
      hyphen,
      width: at,
      stretch: totals.stretch,
      shrink: totals.shrink,
      nextWidth: at,
      nextStretch: totals.stretch,
      nextShrink: totals.shrink,
      leaders: totals.leaders,
      penalty: penaltyOf(hyphen, measure),
      hyphenWidth: hyphen ? item.style.hyphen.width : 0,
    })
  }
  totals.width += word.width
}

function penaltyOf(hyphen: boolean, { justify }: Measure): number {
  if (!hyphen) return explicitHyphenPenalty
  return justify ? hyphenPenalty : raggedHyphenPenalty
}

/** A line that ends at glue does not have it, and neither has the next. */
function addGlue(
  item: Extract<LineItem, { kind: 'glue' }>,
  index: number,
  breakpoints: Breakpoint[],
  totals: Totals,
): void {
  const { width, stretch, shrink, leaders } = totals
  totals.width += item.width
  totals.stretch += item.stretch
  totals.shrink += item.shrink
  if (!item.breakable) return
  breakpoints.push({
    ...blank,
    item: index,
    width,
    stretch,
    shrink,
    leaders,
    nextWidth: totals.width,
    nextStretch: totals.stretch,
    nextShrink: totals.shrink,
  })
}
