import type { BoxDocument } from '../box/build-boxes.js'
import { transparent } from '../css/color.js'
import type { Bookmark, Destination, Fragment, Page } from '../document.js'
import { boxFragments, isPainted } from '../line/box-fragments.js'
import type { LineContext } from '../line/line-context.js'
import { setMarginBoxes } from './margin-boxes.js'
import { Measures } from './measures.js'
import { PageBuilder } from './page-builder.js'
import type { PageStyle, PageStyles } from './page-style.js'
import { type PagePlan, type PlannedPage, planPages } from './plan-pages.js'

/** Pages with everything that was found on them. */
export interface Pagination {
  pages: Page[]
  bookmarks: Bookmark[]
  destinations: Map<string, Destination>
}

/** Page numbers may move the text that they stand in; after so many passes they are taken as they are. */
const maxPasses = 4

/** Lays boxes out on pages: planned again until the page numbers in the text are right, then set once. */
export function paginate(boxes: BoxDocument, styles: PageStyles, context: LineContext): Pagination {
  const measures = new Measures(boxes.root, styles, context)
  const { pages, bookmarks, destinations } = settle(measures, styles, context)
  measures.clear()
  return { pages: setPages(pages, context), bookmarks, destinations }
}

/** Takes the planned pages out of their list: laid out and set, a long document would fill the memory twice. */
function setPages(planned: PlannedPage[], context: LineContext): Page[] {
  const count = planned.length
  const pages: Page[] = []
  planned.reverse()
  for (let page = planned.pop(); page; page = planned.pop())
    pages.push(setPage(page, pages.length + 1, count, context))
  return pages
}

/** Where the last page would be nearly empty and the others can take what stands on it, they do. */
function settle(measures: Measures, styles: PageStyles, context: LineContext): PagePlan {
  const plan = settled(measures, styles, context, false)
  if (!endsPoorly(plan)) return plan
  const long = planPages(measures, styles, context.report, true)
  return long.pages.length < plan.pages.length ? settled(measures, styles, context, true) : plan
}

/** Nobody sees the last page of more beside the others. */
const fewPages = 12

function endsPoorly({ pages }: PagePlan): boolean {
  const last = pages.at(-1)
  return last !== undefined && pages.length > 1 && pages.length <= fewPages && last.filled < last.style.least
}

function settled(measures: Measures, styles: PageStyles, context: LineContext, long: boolean): PagePlan {
  for (let pass = 1; ; pass++) {
    measures.layOut()
    const plan = planPages(measures, styles, context.report, long)
    if (!measures.dependOnPages() || agrees(plan, context)) return plan
    if (pass > maxPasses) {
      context.report.warn('unsettled-page-numbers', 'Unexpected page numbers that move their own pages', null)
      return plan
    }
    context.setPages(pageNumbers(plan))
  }
}

function pageNumbers({ destinations }: PagePlan): Map<string, number> {
  return new Map([...destinations].map(([id, { page }]) => [id, page + 1]))
}

function agrees({ destinations }: PagePlan, context: LineContext): boolean {
  for (const [id, { page }] of destinations) if (context.pageOf(id) !== page + 1) return false
  return true
}

function setPage(
  { style, items, notes, strings }: PlannedPage,
  number: number,
  count: number,
  context: LineContext,
): Page {
  const builder = new PageBuilder(number - 1, context)
  builder.place(items, style.margin.left, style.margin.top)
  builder.placeNotes(notes, style)
  const margins = setMarginBoxes(style, { number, count, strings }, context)
  const { width, height } = style
  const sheet = sheetFragments(style, context)
  return { width, height, fragments: [...sheet, ...builder.fragments, ...margins], links: builder.links }
}

const allEdges = { top: true, right: true, bottom: true, left: true }
const noEdges = { top: false, right: false, bottom: false, left: false }

/** The background of a page, which fills the sheet, and its border (CSS Paged Media 3, 4.2). */
function sheetFragments({ width, height, box, style }: PageStyle, context: LineContext): Fragment[] {
  if (!isPainted(style)) return []
  const sheet = { x: 0, y: 0, width, height }
  const bare = { ...style, 'background-color': transparent, 'background-image': [] }
  return [...boxFragments(style, sheet, noEdges, context), ...boxFragments(bare, box, allEdges)]
}
