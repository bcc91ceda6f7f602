import type { BlockBox } from '../box/box-tree.js'
import type { LineContext } from '../line/line-context.js'
import { buildFlow, type FlowContext, restOfParagraph } from './build-flow.js'
import type { Cursor, FlowItem } from './flow.js'
import { goOn } from './go-on.js'
import { layoutAtom } from './layout-atom.js'
import type { PageKind, PageStyles } from './page-style.js'

/** A place in a flow. */
export interface FlowPlace {
  items: readonly FlowItem[]
  cursor: Cursor
}

/** A document laid out for one kind of page. */
interface Layout {
  context: FlowContext
  /** Of the pass at hand; `null` where no page has asked for it. */
  items: readonly FlowItem[] | null
}

type Side = Pick<PageKind, 'isFirst' | 'isLeft'>

/** Most documents have one measure: that of right pages that are not the first of all. */
const usual: Side = { isFirst: false, isLeft: false }

/**
 * A document laid out in the measures of its pages. Where first, left and right pages have content areas of different widths, there
 * is a flow for each kind that occurs, and text goes on from one in another.
 */
export class Measures {
  readonly #root: BlockBox
  readonly #styles: PageStyles
  readonly #lines: LineContext
  readonly #layouts = new Map<string, Layout>()
  readonly #usual: Layout

  constructor(root: BlockBox, styles: PageStyles, lines: LineContext) {
    this.#root = root
    this.#styles = styles
    this.#lines = lines
    this.#usual = this.#layout(usual)
    const { context } = this.#usual
    lines.layoutAtom = (block, available) => layoutAtom(block, available, context)
  }

  /** Begins a pass, in which page numbers may be others than in the last. */
  layOut(): void {
    for (const layout of this.#layouts.values()) layout.items = null
  }

  /** The flow that a document begins in. */
  get flow(): readonly FlowItem[] {
    return this.#itemsOf(this.#usual)
  }

  /** Where text goes on, on a page of a kind: in the flow it comes from, or in one of the page's own measure. */
  at(kind: PageKind, place: FlowPlace): FlowPlace {
    const current = [...this.#layouts.values()].find(({ items }) => items === place.items)
    const width = this.#width(kind.name, kind)
    if (!current || current.context.pageWidth(kind.name) === width) return place
    const isUsual = this.#usual.context.pageWidth(kind.name) === width
    const other = isUsual ? this.#usual : this.#layout(kind)
    const items = this.#itemsOf(other)
    const cursor = goOn(place.items, place.cursor, items, (like, from) =>
      restOfParagraph(like, from, other.context),
    )
    return cursor ? { items, cursor } : place
  }

  /** Whether page numbers stand in the text. */
  dependOnPages(): boolean {
    return [...this.#layouts.values()].some(({ context }) => dependsOnPages(context))
  }

  clear(): void {
    for (const { context } of this.#layouts.values()) context.cache.clear()
  }

  #layout(side: Side): Layout {
    const key = `${side.isFirst}|${side.isLeft}`
    const known = this.#layouts.get(key)
    if (known) return known
    const context: FlowContext = {
      lines: this.#lines,
      pageWidth: name => this.#width(name, side),
      cache: new Map(),
      columnDepth: 0,
    }
    const layout = { context, items: null }
    this.#layouts.set(key, layout)
    return layout
  }

  #itemsOf(layout: Layout): readonly FlowItem[] {
    layout.items ??= buildFlow(this.#root, layout.context)
    return layout.items
  }

  #width(name: string, { isFirst, isLeft }: Side): number {
    const { width, margin } = this.#styles.of({ name, isFirst, isLeft, isBlank: false })
    return Math.max(0, width - margin.left - margin.right)
  }
}

function dependsOnPages({ cache }: FlowContext): boolean {
  for (const { dependsOnPages } of cache.values()) if (dependsOnPages) return true
  return false
}
