import type { Bookmark, Destination } from '../document.js'
import type { Report } from '../report.js'
import { bookmarkTree, type FlatBookmark } from './bookmark-tree.js'
import { fillFlow } from './fill-flow.js'
import { type Cursor, type FlowItem, type ForcedBreak, flowStart, heightOf, type Note } from './flow.js'
import type { StringOnPage } from './margin-boxes.js'
import type { Measures } from './measures.js'
import { noteGap } from './note-rule.js'
import { findMarks, type PlacedMark } from './page-builder.js'
import type { PageKind, PageStyle, PageStyles } from './page-style.js'

/** Which items go on which page, before anything is set. */
export interface PagePlan {
  pages: PlannedPage[]
  bookmarks: Bookmark[]
  destinations: Map<string, Destination>
}

export interface PlannedPage {
  style: PageStyle
  items: readonly FlowItem[]
  /** Points of it that have content. */
  filled: number
  /** Footnotes, for the foot of the page. */
  notes: readonly Note[]
  strings: Map<string, StringOnPage>
}

/** Makes all pages longer or shorter than their style says. */
export type PageLength = (style: PageStyle) => PageStyle

/** Deals a flow out over pages. */
export function planPages(
  measures: Measures,
  styles: PageStyles,
  report: Report,
  length: PageLength,
): PagePlan {
  const planner = new Planner(styles, report, length)
  planner.add(measures)
  return planner.plan()
}

/** A recto is the page that a book opens on. */
function sidesOf(direction: 'ltr' | 'rtl'): Partial<Record<ForcedBreak['side'], 'left' | 'right'>> {
  const [recto, verso] = direction === 'rtl' ? (['left', 'right'] as const) : (['right', 'left'] as const)
  return { left: 'left', right: 'right', recto, verso }
}

class Planner {
  readonly #styles: PageStyles
  readonly #report: Report
  readonly #length: PageLength
  readonly #pages: PlannedPage[] = []
  readonly #destinations = new Map<string, Destination>()
  readonly #bookmarks: FlatBookmark[] = []
  #pageName = ''
  /** Named strings at the end of the last page. */
  readonly #strings = new Map<string, string>()

  constructor(styles: PageStyles, report: Report, length: PageLength) {
    this.#styles = styles
    this.#report = report
    this.#length = length
  }

  plan(): PagePlan {
    return { pages: this.#pages, bookmarks: bookmarkTree(this.#bookmarks), destinations: this.#destinations }
  }

  add(measures: Measures): void {
    let items = measures.flow
    let next: Cursor | null = flowStart
    let forced: ForcedBreak | null = null
    let carried: readonly Note[] = []
    while (next || carried.length > 0) {
      this.#turnTo(forced)
      // A footnote may go on when the text is at its end.
      let from: Cursor = next ?? { ...flowStart, index: items.length }
      this.#pageName = nameAt(items, from.index) ?? this.#pageName
      const style = this.#styleOf(false)
      if (next) ({ items, cursor: from } = measures.at(this.#kind(false), { items, cursor: next }))
      const height = Math.max(0, style.height - style.margin.top - style.margin.bottom)
      const fill = fillFlow(items, from, height, { gap: noteGap, carried })
      if (fill.overflows) this.#warnOfOverflow(fill.items)
      this.#addPage(style, fill.items, fill.height, fill.notes)
      next = fill.next
      forced = fill.forced
      carried = fill.noteRest
    }
  }

  /** Whether the page to come is a left one. Page 1 is on the side where a book is opened (CSS Paged Media 3, 3.3). */
  #isLeft(): boolean {
    return (this.#pages.length % 2 === 1) === (this.#styles.direction === 'ltr')
  }

  /** The style of the page to come. */
  #styleOf(isBlank: boolean): PageStyle {
    return this.#length(this.#styles.of(this.#kind(isBlank)))
  }

  #kind(isBlank: boolean): PageKind {
    return {
      name: this.#pageName,
      isFirst: this.#pages.length === 0,
      isLeft: this.#isLeft(),
      isBlank,
    }
  }

  /** A blank page where the next one must be on the other side. */
  #turnTo(forced: ForcedBreak | null): void {
    const side = forced && sidesOf(this.#styles.direction)[forced.side]
    if (side && this.#isLeft() !== (side === 'left')) this.#addPage(this.#styleOf(true), [], 0, [])
  }

  #warnOfOverflow(items: readonly FlowItem[]): void {
    const line = items.findLast(item => item.kind === 'line')
    const reason = 'Unexpected content higher than its page, expected room to break it'
    this.#report.warn('page-overflow', reason, line?.line.paragraph.place ?? null)
  }

  #addPage(style: PageStyle, items: readonly FlowItem[], filled: number, notes: readonly Note[]): void {
    const marks = findMarks(items, style.margin.left, style.margin.top)
    const strings = this.#readMarks(marks, style.margin.top + spaceOver(items))
    this.#pages.push({ style, items, filled, notes, strings })
  }

  /** `top` is where the page's first content stands. */
  #readMarks(marks: readonly PlacedMark[], top: number): Map<string, StringOnPage> {
    const page = this.#pages.length
    const strings = new Map<string, StringOnPage>()
    for (const [name, value] of this.#strings) strings.set(name, { start: value, first: null, last: null })
    for (const { mark, x, y } of marks) {
      if (mark.kind === 'destination') {
        if (!this.#destinations.has(mark.id)) this.#destinations.set(mark.id, { page, x, y })
      } else if (mark.kind === 'bookmark') {
        this.#bookmarks.push({
          level: mark.level,
          title: mark.title,
          open: mark.open,
          destination: { page, x, y },
        })
      } else if (mark.kind === 'string') this.#setString(strings, mark.name, mark.value, y <= top)
    }
    return strings
  }

  #setString(strings: Map<string, StringOnPage>, name: string, value: string, isFirst: boolean): void {
    const known = strings.get(name) ?? { start: '', first: null, last: null }
    const start = isFirst && known.first === null ? value : known.start
    strings.set(name, { start, first: known.first ?? value, last: value })
    this.#strings.set(name, value)
  }
}

/** The white at the top of a page. */
function spaceOver(items: readonly FlowItem[]): number {
  const first = items.findIndex(item => 'height' in item && item.kind !== 'space')
  return heightOf(first < 0 ? [] : items.slice(0, first))
}

/** The name that the content from an item on gives its page; `null` where it goes on as before. */
function nameAt(items: readonly FlowItem[], index: number): string | null {
  for (let i = index; i < items.length; i++) {
    const item = items[i]
    if (item?.kind === 'page-name') return item.name
    if (item && 'height' in item && item.kind !== 'space') return null
  }
  return null
}
