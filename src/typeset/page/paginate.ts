import type { BoxDocument } from '../box/build-boxes.js'
import { transparent } from '../css/color.js'
import type { Bookmark, Destination, Fragment, Page } from '../document.js'
import { boxFragments, isPainted } from '../line/box-fragments.js'
import type { LineContext } from '../line/line-context.js'
import { setMarginBoxes } from './margin-boxes.js'
import { Measures } from './measures.js'
import { PageBuilder } from './page-builder.js'
import { longPage, type PageStyle, type PageStyles, shortPage } from './page-style.js'
import { type PageLength, type PagePlan, type PlannedPage, planPages } from './plan-pages.js'

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

const asGiven: PageLength = style => style

/**
 * Where the last page would be nearly empty, the others take what stands on it, as long as they may run; where they cannot, all
 * end a little earlier and it gets more.
 */
function settle(measures: Measures, styles: PageStyles, context: LineContext): PagePlan {
  const plan = settled(measures, styles, context, asGiven)
  if (!endsPoorly(plan)) return plan
  const long = planPages(measures, styles, context.report, longPage)
  if (long.pages.length < plan.pages.length) return settled(measures, styles, context, longPage)
  const short = shorterPages(plan, length => planPages(measures, styles, context.report, length))
  return short ? settled(measures, styles, context, short) : plan
}

/** Nobody sees the last page of more beside the others. */
const fewPages = 12

function endsPoorly({ pages }: PagePlan): boolean {
  return pages.length > 1 && pages.length <= fewPages && lackOf(pages) > 0
}

/** What the last page has less than it should, in points. */
function lackOf(pages: readonly PlannedPage[]): number {
  const last = pages.at(-1)
  return last ? last.style.least - last.filled : 0
}

/** In so many steps pages get shorter, the last one by what the last page should have: columns share what they get. */
const steps = 8

/** The least that all pages must end earlier so that the last one has enough; `null` where that does not help. */
function shorterPages({ pages }: PagePlan, planned: (length: PageLength) => PagePlan): PageLength | null {
  const least = pages.at(-1)?.style.least ?? 0
  for (let step = 1; step <= steps; step++) {
    const length: PageLength = style => shortPage(style, (least * step) / steps)
    const { pages: tried } = planned(length)
    if (tried.length === pages.length && lackOf(tried) <= 0) return length
  }
  return null
}

function settled(measures: Measures, styles: PageStyles, context: LineContext, length: PageLength): PagePlan {
  for (let pass = 1; ; pass++) {
    measures.layOut()
    const plan = planPages(measures, styles, context.report, length)
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
