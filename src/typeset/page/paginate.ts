import type { BoxDocument } from '../box/build-boxes.js'
import type { Bookmark, Destination, Page } from '../document.js'
import type { LineContext } from '../line/line-context.js'
import type { Report } from '../report.js'
import { bookmarkTree, type FlatBookmark } from './bookmark-tree.js'
import { buildFlow, type LineCache } from './build-flow.js'
import { fillPage } from './fill-page.js'
import type { FlowBox, FlowItem, ForcedBreak } from './flow.js'
import { type PageFacts, type StringOnPage, setMarginBoxes } from './margin-boxes.js'
import { PageBuilder, type PlacedMark } from './page-builder.js'
import type { PageStyle, PageStyles } from './page-style.js'

/** Pages with everything that was found on them. */
export interface Pagination {
  pages: Page[]
  bookmarks: Bookmark[]
  destinations: Map<string, Destination>
}

/** Page numbers may move the text that they stand in; after so many passes they are taken as they are. */
const maxPasses = 4

/** Lays boxes out on pages, again until the page numbers in the text are those of the pages. */
export function paginate(boxes: BoxDocument, styles: PageStyles, context: LineContext): Pagination {
  const cache: LineCache = new Map()
  let result = new Paginator(boxes, styles, context, cache).run()
  for (let pass = 1; dependsOnPages(cache) && !agrees(result, context); pass++) {
    if (pass === maxPasses) {
      context.report.warn('unsettled-page-numbers', 'Unexpected page numbers that move their own pages', null)
      break
    }
    context.setPages(pageNumbers(result))
    result = new Paginator(boxes, styles, context, cache).run()
  }
  return result
}

function dependsOnPages(cache: LineCache): boolean {
  for (const { dependsOnPages } of cache.values()) if (dependsOnPages) return true
  return false
}

function pageNumbers({ destinations }: Pagination): Map<string, number> {
  return new Map([...destinations].map(([id, { page }]) => [id, page + 1]))
}

function agrees(result: Pagination, context: LineContext): boolean {
  for (const [id, { page }] of result.destinations) if (context.pageOf(id) !== page + 1) return false
  return true
}

interface BuiltPage {
  style: PageStyle
  page: Page
  strings: Map<string, StringOnPage>
}

class Paginator {
  readonly #boxes: BoxDocument
  readonly #styles: PageStyles
  readonly #context: LineContext
  readonly #cache: LineCache
  readonly #report: Report
  readonly #built: BuiltPage[] = []
  readonly #destinations = new Map<string, Destination>()
  readonly #bookmarks: FlatBookmark[] = []
  /** Named strings at the end of the last page. */
  #strings = new Map<string, string>()

  constructor(boxes: BoxDocument, styles: PageStyles, context: LineContext, cache: LineCache) {
    this.#boxes = boxes
    this.#styles = styles
    this.#context = context
    this.#cache = cache
    this.#report = context.report
  }

  run(): Pagination {
    const style = this.#styleOf(false)
    const width = Math.max(0, style.width - style.margin.left - style.margin.right)
    this.#addFlow(buildFlow(this.#boxes.root, width, this.#context, this.#cache))
    this.#built.forEach((built, i) => {
      const facts: PageFacts = { number: i + 1, count: this.#built.length, strings: built.strings }
      built.page.fragments.push(...setMarginBoxes(built.style, facts, this.#context))
    })
    return {
      pages: this.#built.map(({ page }) => page),
      bookmarks: bookmarkTree(this.#bookmarks),
      destinations: this.#destinations,
    }
  }

  /** The style of the page to come. Page 1 is a right page. */
  #styleOf(isBlank: boolean): PageStyle {
    const index = this.#built.length
    return this.#styles.of({ name: '', isFirst: index === 0, isLeft: index % 2 === 1, isBlank })
  }

  #addFlow(items: readonly FlowItem[]): void {
    let start = 0
    let forced: ForcedBreak | null = null
    let open: FlowBox[] = []
    do {
      this.#turnTo(forced)
      const style = this.#styleOf(false)
      const height = style.height - style.margin.top - style.margin.bottom
      const fill = fillPage(items, start, Math.max(0, height), forced !== null)
      const builder = new PageBuilder(style.margin.left, style.margin.top, open, this.#report)
      for (let i = fill.start; i < fill.end; i++) {
        const item = items[i]
        if (item) builder.add(item)
      }
      if (fill.overflows) this.#warnOfOverflow(items, fill.start)
      open = builder.open
      this.#addPage(style, builder)
      start = fill.next
      forced = fill.forced
    } while (start < items.length)
  }

  /** A blank page where the next one must be on the other side. */
  #turnTo(forced: ForcedBreak | null): void {
    if (!forced || forced.side === 'any') return
    const isLeft = this.#built.length % 2 === 1
    if (isLeft === (forced.side === 'left')) return
    this.#addPage(this.#styleOf(true), new PageBuilder(0, 0, [], this.#report))
  }

  #warnOfOverflow(items: readonly FlowItem[], start: number): void {
    const line = items.slice(start).find(item => item.kind === 'line')
    const reason = 'Unexpected content higher than a page, expected room to break it'
    this.#report.warn('page-overflow', reason, line?.kind === 'line' ? line.line.paragraph.place : null)
  }

  #addPage(style: PageStyle, builder: PageBuilder): void {
    const { width, height } = style
    const strings = this.#readMarks(builder.marks)
    this.#built.push({
      style,
      page: { width, height, fragments: builder.finish(), links: builder.links },
      strings,
    })
  }

  #readMarks(marks: readonly PlacedMark[]): Map<string, StringOnPage> {
    const page = this.#built.length
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
      } else this.#setString(strings, mark.name, mark.value)
    }
    return strings
  }

  #setString(strings: Map<string, StringOnPage>, name: string, value: string): void {
    const known = strings.get(name) ?? { start: '', first: null, last: null }
    strings.set(name, { ...known, first: known.first ?? value, last: value })
    this.#strings.set(name, value)
  }
}
