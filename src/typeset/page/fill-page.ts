import type { BreakItem, FlowItem, ForcedBreak, LineItem, SpaceItem } from './flow.js'

/** A stretch of a flow that goes on one page. */
export interface PageFill {
  /** Items from `start` up to but not including `end` are on the page. */
  start: number
  end: number
  /** Where the next page goes on. */
  next: number
  forced: ForcedBreak | null
  /** Whether the stretch is higher than the page: nothing in it may be parted. */
  overflows: boolean
}

/** Rounding must not push a line to the next page. */
const tolerance = 0.01

/**
 * Takes as much of the flow from `start` as `height` points hold, and ends at the last break of the lowest cost
 * (CSS Fragmentation 3, 4).
 */
export function fillPage(
  items: readonly FlowItem[],
  start: number,
  height: number,
  afterForced: boolean,
): PageFill {
  const first = afterForced ? start : skipMargins(items, start)
  const page = new Filling(first, height + tolerance)
  for (let i = first; i < items.length; i++) {
    const item = items[i]
    const fill = item ? page.add(item, i) : null
    if (fill) return fill
  }
  return page.endAt(items.length, items.length, null)
}

/** A page while it is being filled. */
class Filling {
  readonly #start: number
  readonly #height: number
  #used = 0
  /** A break before the first line would leave the page empty. */
  #hasLine = false
  /** The last break of each cost. */
  readonly #breaks: number[] = []

  constructor(start: number, height: number) {
    this.#start = start
    this.#height = height
  }

  /** Adds an item; gives the filled page when this one ends it. */
  add(item: FlowItem, index: number): PageFill | null {
    switch (item.kind) {
      case 'break':
        return this.#addBreak(item, index)
      case 'line':
      case 'space':
        return this.#addHeight(item)
      default:
        return null
    }
  }

  endAt(end: number, next: number, forced: ForcedBreak | null): PageFill {
    return { start: this.#start, end, next, forced, overflows: this.#used > this.#height }
  }

  #addBreak({ cost, forced }: BreakItem, index: number): PageFill | null {
    if (forced || this.#used > this.#height) return this.endAt(index, index + 1, forced)
    if (this.#hasLine) this.#breaks[cost] = index
    return null
  }

  /** A margin may stick out: it goes where the page ends. */
  #addHeight(item: LineItem | SpaceItem): PageFill | null {
    this.#used += item.height
    if (item.kind === 'line') this.#hasLine = true
    if (this.#used <= this.#height || (item.kind === 'space' && item.isMargin)) return null
    const best = this.#breaks.find(index => index !== undefined)
    return best === undefined ? null : { ...this.endAt(best, best + 1, null), overflows: false }
  }
}

/** Margins at the top of a page are gone unless the break before was forced (CSS Fragmentation 3, 5.2). */
function skipMargins(items: readonly FlowItem[], start: number): number {
  if (start === 0) return start
  let i = start
  for (let item = items[i]; item?.kind === 'space' && item.isMargin; item = items[i]) i++
  return i
}
