import type { Mark } from '../box/box-tree.js'
import type { BreakBetween } from '../css/keywords.js'
import type { Line } from '../line/layout-paragraph.js'
import {
  breakCost,
  type FlowBox,
  type FlowItem,
  type ForcedBreak,
  heightOf,
  type MarkerLine,
  type Note,
} from './flow.js'

/** What is known of the break between what was added last and what comes next. */
interface PendingBreak {
  allowed: boolean
  /** How many blocks around both of them want no break inside. */
  unbroken: number
  avoid: boolean
  forced: ForcedBreak | null
}

const anyPage: ForcedBreak = { side: 'any' }
const noBreak: PendingBreak = { allowed: false, unbroken: 0, avoid: false, forced: null }

/** Writes a flow from top to bottom: collapses margins, merges breaks, and lets boxes begin where their content does. */
export class FlowWriter {
  readonly #items: FlowItem[] = []
  /** Margins that meet: the largest positive and the smallest negative (CSS 2, 8.3.1). */
  #margin = { positive: 0, negative: 0 }
  /** Boxes and marks that begin after the margins that are still open. */
  #waiting: FlowItem[] = []
  #break: PendingBreak = noBreak
  /** How many blocks around want no break inside. */
  #unbroken = 0
  /** The name of the page that the next content wants, and of the one that the last stands on. */
  #page = ''
  #lastPage = ''
  /** Markers of list items whose first line has not come yet. */
  #markers: MarkerLine[] = []

  /** The flow so far, with all that was waiting. */
  finish(): FlowItem[] {
    // No content comes that could want another page.
    this.#page = this.#lastPage
    // No break at the end: it would part what stands last from the edge of the box around.
    this.#flush(true)
    return this.#items
  }

  margin(size: number): void {
    if (size > 0) this.#margin.positive = Math.max(this.#margin.positive, size)
    else this.#margin.negative = Math.min(this.#margin.negative, size)
  }

  /** A box that shows begins; it ends with `close`. */
  open(box: FlowBox): void {
    this.#waiting.push({ kind: 'open', box, begins: true })
  }

  close(box: FlowBox): void {
    const item: FlowItem = { kind: 'close', box, ends: true }
    const hasNotBegun = this.#waiting.some(waiting => waiting.kind === 'open' && waiting.box === box)
    if (hasNotBegun) this.#waiting.push(item)
    else this.#items.push(item)
  }

  mark(x: number, mark: Mark): void {
    this.#waiting.push({ kind: 'mark', x, mark })
  }

  /** A marker that waits for the first line to stand beside. */
  marker(marker: MarkerLine): void {
    this.#markers.push(marker)
  }

  isWaiting(marker: MarkerLine): boolean {
    return this.#markers.includes(marker)
  }

  /** A block whose margins inside and outside do not meet (CSS 2, 9.4.1) begins, or with `ends` ends, here. */
  fence(ends: boolean): void {
    this.#flush(ends)
    if (ends) this.#allowBreak()
  }

  /** Padding or a border on top: margins on its two sides do not meet, and no break parts it from what follows. */
  topEdge(height: number): void {
    if (height <= 0) return
    this.#flush()
    this.#items.push({ kind: 'space', height, isMargin: false })
  }

  /** Padding or a border below: no break parts it from what stands above. */
  bottomEdge(height: number): void {
    if (height <= 0) return
    this.#flush(true)
    this.#items.push({ kind: 'space', height, isMargin: false })
    this.#allowBreak()
  }

  /** `break-before` and `break-after`: a forced break wins over all, one to avoid over one that is allowed. */
  break(value: BreakBetween): void {
    const side = forcedBreaks[value]
    if (side) this.#break = { ...this.#break, forced: { side } }
    else if (value === 'avoid' || value === 'avoid-page' || value === 'avoid-column') {
      this.#break = { ...this.#break, avoid: true }
    }
  }

  /** Names the page for what follows; another name than before begins another page. */
  page(name: string): void {
    this.#page = name
  }

  get pageName(): string {
    return this.#page
  }

  /** From here to `release`, breaks are not wanted; one before the first content still is. */
  hold(): void {
    this.#unbroken++
  }

  release(): void {
    this.#unbroken--
    this.#break = { ...this.#break, unbroken: Math.min(this.#break.unbroken, this.#unbroken) }
  }

  /** Where the next content goes, to measure from with `fillUp`. */
  position(): number {
    return this.#items.length
  }

  /**
   * What was added since `position` is a list: fewer of its lines than `orphans` and `widows` stand alone where it is parted between
   * items, as those of a paragraph do. What is no line is never too little.
   */
  list(position: number, { orphans, widows }: { orphans: number; widows: number }): void {
    const own = this.#items.slice(position)
    const before = linesBefore(own)
    const all = before.at(-1) ?? 0
    own.forEach((item, i) => {
      const lines = before[i] ?? 0
      if (item.kind !== 'break' || item.forced || lines === 0 || lines === all) return
      if (lines >= orphans && all - lines >= widows) return
      this.#items[position + i] = { ...item, cost: Math.max(item.cost, breakCost.lonelyLines) }
    })
  }

  /** Adds what is missing of `height` since `position`. */
  fillUp(height: number, position: number): void {
    this.#flush(true)
    const own = this.#items.slice(position)
    // The margin over it, and that of what it begins with, stand outside.
    const start = own.findIndex(item => 'height' in item && (item.kind !== 'space' || !item.isMargin))
    const used = start < 0 ? 0 : heightOf(own.slice(start))
    if (used < height) this.#items.push({ kind: 'space', height: height - used, isMargin: false })
    this.#allowBreak()
  }

  /** A row or columns: something that stands in the flow as a whole. */
  add(item: FlowItem): void {
    this.#flush()
    this.#items.push(item)
    this.#allowBreak()
  }

  /** `notesOf` gives the footnotes that a line calls. */
  lines(
    lines: readonly Line[],
    x: number,
    width: number,
    { orphans, widows }: { orphans: number; widows: number },
    notesOf: (line: Line) => readonly Note[],
  ): void {
    lines.forEach((line, i) => {
      if (i === 0) this.#flush()
      else this.#items.push(this.#breakBetween(lines, i, orphans, widows))
      const height = Math.max(0, line.above + line.below)
      const markers = i === 0 ? this.#takeMarkers() : []
      this.#items.push({ kind: 'line', x, width, height, line, markers, notes: notesOf(line) })
    })
    this.#allowBreak()
  }

  #takeMarkers(): MarkerLine[] {
    const markers = this.#markers
    this.#markers = []
    return markers
  }

  /** The break before a line of a paragraph. */
  #breakBetween(lines: readonly Line[], i: number, orphans: number, widows: number): FlowItem {
    const isLonely = i < orphans || lines.length - i < widows
    const free = lines[i - 1]?.end.hyphen ? breakCost.hyphen : breakCost.free
    const own = isLonely ? breakCost.lonelyLines : free
    return { kind: 'break', cost: this.#unbroken > 0 ? breakCost.inside : own, forced: null }
  }

  /** A page may end after what was just added. */
  #allowBreak(): void {
    this.#break = { allowed: true, unbroken: this.#unbroken, avoid: false, forced: null }
  }

  /** Writes down the break, the margins and the boxes that have waited for content. `joined` forbids the break. */
  #flush(joined = false): void {
    const { allowed } = this.#break
    const isRenamed = this.#page !== this.#lastPage
    const forced = this.#break.forced ?? (isRenamed ? anyPage : null)
    if (forced && this.#items.length > 0) this.#items.push({ kind: 'break', cost: 0, forced })
    else if (allowed && !joined) this.#items.push({ kind: 'break', cost: costOf(this.#break), forced: null })
    if (isRenamed) this.#items.push({ kind: 'page-name', name: this.#page })
    this.#lastPage = this.#page
    const margin = this.#margin.positive + this.#margin.negative
    if (margin !== 0) this.#items.push({ kind: 'space', height: margin, isMargin: true })
    this.#items.push(...this.#waiting)
    this.#waiting = []
    this.#margin = { positive: 0, negative: 0 }
    this.#break = noBreak
  }
}

function costOf({ avoid, unbroken }: PendingBreak): number {
  if (avoid) return breakCost.avoid
  return unbroken > 0 ? breakCost.inside : breakCost.free
}

/** How many lines stand before each item and, last, how many there are; what is no line counts as very many. */
function linesBefore(items: readonly FlowItem[]): number[] {
  const before = [0]
  for (const item of items) {
    const lines = item.kind === 'line' ? 1 : item.kind === 'row' || item.kind === 'image' ? 100 : 0
    before.push((before.at(-1) ?? 0) + lines)
  }
  return before
}

const forcedBreaks: Partial<Record<BreakBetween, ForcedBreak['side']>> = {
  page: 'any',
  always: 'any',
  left: 'left',
  verso: 'verso',
  right: 'right',
  recto: 'recto',
  column: 'column',
}
