import {
  type BreakItem,
  breakCost,
  type ColumnsItem,
  type Cursor,
  type FlowBox,
  type FlowItem,
  type ForcedBreak,
  heightOf,
  type Note,
  notesIn,
  type RowItem,
} from './flow.js'
import { partNotes } from './part-notes.js'
import { fitColumns, fitColumnsAndNotes, splitRow } from './split-item.js'

/** A stretch of a flow that goes on one page, or in one column or cell. */
export interface Fill {
  items: FlowItem[]
  height: number
  /** Where the rest begins; `null` at the end of the flow. */
  next: Cursor | null
  forced: ForcedBreak | null
  /** Footnotes called in it; their height is in `height` where they were asked for. */
  notes: Note[]
  /** What is left of them for the next page. */
  noteRest: readonly Note[]
  /** Whether something in it is higher than the room: nothing that may be parted. */
  overflows: boolean
  /** The cost of the break that ends it, one of `breakCost`. */
  cost: number
}

/** Whether a break that ends a column is worse than lines that stand alone. */
const isBad = (cost: number) => cost > breakCost.lonelyLines

/** Rounding must not push a line to the next page. */
const tolerance = 0.01

/** What of a page footnotes may take that go on from the page before. */
const mostOfPage = 3 / 4

/** A row that is lower than this share of the page rather moves than breaks. */
const smallRow = 1 / 3

/**
 * Takes as much of a flow as `height` points hold, and ends at the last break of the lowest cost (CSS Fragmentation 3,
 * 4). Takes at least one line, so that it always gets on. Footnotes take their room where a place for them is given.
 */
export function fillFlow(
  items: readonly FlowItem[],
  from: Cursor,
  height: number,
  noteArea: NoteArea | null = null,
): Fill {
  const filling = new Filling(from, height, noteArea)
  if (from.rest) {
    const fill = filling.add(from.rest, from.index - 1)
    if (fill) return fill
  }
  for (let i = from.index; i < items.length; i++) {
    const item = items[i]
    const fill = item ? filling.add(item, i) : null
    if (fill) return fill
  }
  return filling.end()
}

/** The foot of a page. */
export interface NoteArea {
  /** The room over the first footnote, in points. */
  gap: number
  /** What is left of the footnotes of the page before. */
  carried: readonly Note[]
}

/** Columns that all stand on the page, and what stood on it before them. */
interface WholeColumns {
  columns: ColumnsItem
  taken: number
  before: PassedBreak
}

/** A break that was passed: what stood on the page there. */
interface PassedBreak {
  index: number
  placed: number
  height: number
  open: readonly FlowBox[]
  notes: number
  noteRest: readonly Note[]
}

class Filling {
  readonly #items: FlowItem[] = []
  readonly #room: number
  #height = 0
  /** Without the margins that stand last. */
  #heightOfContent = 0
  #open: readonly FlowBox[]
  /** Whether margins that come now stand at the top. */
  #atTop: boolean
  /** A break before the first line would leave the page empty. */
  #hasLine = false
  /** The last break of each cost. */
  readonly #breaks: PassedBreak[] = []
  #columns: WholeColumns | null = null
  readonly #notes: Note[] = []
  #noteRest: readonly Note[] = []
  readonly #noteGap: number | null

  constructor(from: Cursor, room: number, notes: NoteArea | null) {
    this.#noteGap = notes?.gap ?? null
    this.#room = room + tolerance
    if (notes && notes.carried.length > 0) this.#carryOn(notes.carried, room)
    this.#open = from.open
    this.#atTop = !from.keepsMargins
    for (const box of from.open) this.#reopen(box)
  }

  /** A box that goes on begins without its top edge, under its header. */
  #reopen(box: FlowBox): void {
    this.#items.push({ kind: 'open', box, begins: false })
    if (box.header.length === 0) return
    const height = heightOf(box.header)
    if (height > this.#room / 2) return
    this.#items.push({ kind: 'repeat', height, items: box.header })
    this.#height += height
  }

  /** Adds an item; gives the filled stretch when this one ends it. */
  add(item: FlowItem, index: number): Fill | null {
    switch (item.kind) {
      case 'break':
        return this.#addBreak(item, index)
      case 'space':
        if (item.isMargin && this.#atTop) return null
        return this.#addHeight(item, item.height, item.isMargin)
      case 'line':
      case 'image':
      case 'repeat':
        return this.#addHeight(item, item.height, false)
      case 'row':
        return this.#addRow(item, index)
      case 'columns':
        return this.#addColumns(item, index)
      case 'open':
        this.#open = [...this.#open, item.box]
        break
      case 'close':
        this.#open = this.#open.filter(box => box !== item.box)
        break
    }
    this.#items.push(item)
    return null
  }

  end(): Fill {
    return this.#fill(null, null)
  }

  #fill(next: Cursor | null, forced: ForcedBreak | null, cost: number = breakCost.free): Fill {
    for (const box of [...(next?.open ?? [])].reverse()) this.#items.push({ kind: 'close', box, ends: false })
    // Where it ends earlier, at a break that was passed, the height is the lower one.
    const overflows = Math.min(this.#height, this.#heightOfContent) > this.#room
    return {
      items: this.#items,
      height: this.#height,
      next,
      forced,
      notes: this.#notes,
      noteRest: this.#noteRest,
      overflows,
      cost,
    }
  }

  #addBreak({ cost, forced }: BreakItem, index: number): Fill | null {
    const next: Cursor = { index: index + 1, rest: null, open: this.#open, keepsMargins: forced !== null }
    if (forced) return this.#fill(next, forced)
    if (this.#height > this.#room) return this.#fill(next, null, cost)
    if (this.#hasLine) this.#breaks[cost] = this.#hereAt(index)
    return null
  }

  #hereAt(index: number): PassedBreak {
    return {
      index,
      placed: this.#items.length,
      height: this.#height,
      open: this.#open,
      notes: this.#notes.length,
      noteRest: this.#noteRest,
    }
  }

  /** A margin may stick out: it goes where the page ends. */
  #addHeight(item: FlowItem, height: number, isMargin: boolean): Fill | null {
    this.#items.push(item)
    this.#height += height
    this.#addNotes(item)
    if (!isMargin) {
      this.#atTop = false
      this.#heightOfContent = this.#height
    }
    if (item.kind !== 'space') this.#hasLine = true
    if (this.#height <= this.#room || isMargin) return null
    return this.#backToBest()
  }

  /** Ends at the cheapest break that was passed. */
  #backToBest(): Fill | null {
    const cost = this.#breaks.findIndex(passed => passed !== undefined)
    const best = this.#breaks[cost]
    const part =
      this.#columns && (best?.index ?? -1) < this.#columns.before.index ? this.#partOf(this.#columns) : null
    if (part || !best) return part
    this.#backTo(best)
    return this.#fill({ index: best.index + 1, rest: null, open: best.open, keepsMargins: false }, null, cost)
  }

  #backTo({ placed, height, notes, noteRest }: PassedBreak): void {
    this.#items.length = placed
    this.#height = height
    this.#notes.length = notes
    this.#noteRest = noteRest
  }

  /** Some of the columns' last lines go with what may not stand apart from them: that all go would leave the page empty. */
  #partOf({ columns, taken, before }: WholeColumns): Fill | null {
    const { head, rest, cost } = fitColumns(columns, taken - 1)
    if (!rest || isBad(cost) || head.height > taken) return null
    this.#backTo(before)
    this.#open = before.open
    return this.#addPart(head, rest, before.index)
  }

  /** Footnotes that go on leave room for some text, and may go on again. */
  #carryOn(notes: readonly Note[], room: number): void {
    const gap = this.#noteGap ?? 0
    const needed = gap + notes.reduce((sum, { height }) => sum + height, 0)
    const parted = needed > room ? partNotes(notes, room * mostOfPage - gap) : null
    this.#notes.push(...(parted?.head ?? notes))
    this.#noteRest = parted?.rest ?? []
    this.#height += gap + this.#notes.reduce((sum, { height }) => sum + height, 0)
  }

  #addNotes(item: FlowItem): void {
    const notes = notesIn(item)
    if (notes.length === 0 || this.#noteGap === null) return
    const gap = this.#notes.length === 0 ? this.#noteGap : 0
    const room = this.#room - tolerance - this.#height - gap
    const whole = this.#heightOfNotes(notes)
    const fits = this.#noteRest.length === 0 && this.#height + whole <= this.#room
    const parted = fits || this.#noteRest.length > 0 ? null : partNotes(notes, room)
    if (parted) {
      this.#notes.push(...parted.head)
      this.#noteRest = parted.rest
      this.#height += room + gap
    } else if (!fits && this.#notes.length > 0 && this.#breaks.length === 0) {
      // The line can stand nowhere else: its notes wait behind those that fill the page.
      this.#noteRest = [...this.#noteRest, ...notes]
    } else {
      this.#notes.push(...notes)
      this.#height += fits ? whole : Math.max(whole, this.#room)
    }
  }

  #heightOfNotes(notes: readonly Note[]): number {
    if (this.#noteGap === null || notes.length === 0) return 0
    return notes.reduce((sum, note) => sum + note.height, this.#notes.length === 0 ? this.#noteGap : 0)
  }

  #addRow(row: RowItem, index: number): Fill | null {
    const room = this.#room - this.#height
    const mayMove = this.#breaks.length > 0 && row.height < this.#room * smallRow
    if (row.height <= room || !row.splits || mayMove) return this.#addHeight(row, row.height, false)
    const parts = splitRow(row, room - tolerance)
    if (!parts) return this.#addHeight(row, row.height, false)
    return this.#addPart(parts.head, parts.rest, index)
  }

  #addColumns(columns: ColumnsItem, index: number): Fill | null {
    const { head, rest, forced, cost } = fitColumnsAndNotes(
      columns,
      this.#room - this.#height - tolerance,
      ({ head }) => this.#heightOfNotes(notesIn(head)),
    )
    if (!rest) {
      this.#columns = { columns, taken: head.height, before: this.#hereAt(index) }
      return this.#addHeight(head, head.height, false)
    }
    const endsBetter = this.#breaks.slice(0, cost).some(passed => passed !== undefined)
    if (head.height > this.#room - this.#height ? this.#breaks.length > 0 : isBad(cost) && endsBetter)
      return this.#backToBest()
    return this.#addPart(head, rest, index, forced)
  }

  #addPart(head: RowItem, rest: FlowItem, index: number, forced: ForcedBreak | null = null): Fill {
    this.#items.push(head)
    this.#height += head.height
    this.#addNotes(head)
    this.#heightOfContent = this.#height
    return this.#fill({ index: index + 1, rest, open: this.#open, keepsMargins: false }, forced)
  }
}
