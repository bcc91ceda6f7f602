import type { Mark } from '../box/box-tree.js'
import { black } from '../css/color.js'
import type { Fragment, LinkArea } from '../document.js'
import { boxFragments } from '../line/box-fragments.js'
import type { LineContext } from '../line/line-context.js'
import type { WordItem } from '../line/line-item.js'
import { type SetLine, setLine } from '../line/set-line.js'
import type { Report } from '../report.js'
import type { FlowBox, FlowItem, ImageItem, LineItem, Note } from './flow.js'
import { FlowAtom } from './layout-atom.js'
import { noteGap, noteRule } from './note-rule.js'
import type { PageStyle } from './page-style.js'
import { pictureFragments } from './picture-fragments.js'

/** A mark with the place it fell on. */
export interface PlacedMark {
  mark: Mark
  x: number
  y: number
}

/** A box's part on this page. */
interface PlacedBox {
  box: FlowBox
  x: number
  top: number
  bottom: number
  begins: boolean
  ends: boolean
}

/** Places flow items on one page, from top to bottom. */
export class PageBuilder {
  readonly links: LinkArea[] = []
  readonly #text: Fragment[] = []
  readonly #boxes: PlacedBox[] = []
  readonly #report: Report
  readonly #context: LineContext
  readonly #page: number
  /** Set while a header is repeated: what is placed then is an artifact. */
  #isRepeat = false

  /** `page` counts from 0. */
  constructor(page: number, context: LineContext) {
    this.#page = page
    this.#report = context.report
    this.#context = context
  }

  /** All fragments in painting order: boxes from outer to inner, then what stands in them. */
  get fragments(): Fragment[] {
    const boxes = this.#boxes.flatMap(({ box, x, top, bottom, begins, ends }) =>
      boxFragments(
        box.style,
        { x, y: top, width: box.width, height: bottom - top },
        { top: begins, bottom: ends, left: true, right: true },
        this.#context,
      ),
    )
    return [...boxes, ...this.#text]
  }

  /** Places a flow with its top left corner at `x`, `y`. */
  place(items: readonly FlowItem[], x: number, y: number): void {
    const open: PlacedBox[] = []
    let top = y
    for (const item of items) {
      if (item.kind === 'open') open.push(this.#open(item.box, item.begins, x, top))
      else if (item.kind === 'close') close(open, item.box, item.ends, top)
      else this.#placeItem(item, x, top)
      if ('height' in item) top += item.height
    }
  }

  /** Footnotes stand at the foot of the page, under a rule. */
  placeNotes(notes: readonly Note[], { margin, width, height, direction }: PageStyle): void {
    if (notes.length === 0) return
    let y = height - margin.bottom - notes.reduce((sum, note) => sum + note.height, 0)
    const rule = Math.min(noteRule, width - margin.left - margin.right)
    const x1 = direction === 'rtl' ? width - margin.right - rule : margin.left
    const ruleY = y - noteGap / 2
    this.#text.push({
      kind: 'line',
      content: null,
      x1,
      y1: ruleY,
      x2: x1 + rule,
      y2: ruleY,
      color: black,
      width: 0.5,
      dash: [],
    })
    for (const note of notes) {
      this.place(note.items, margin.left, y)
      y += note.height
    }
  }

  #open(box: FlowBox, begins: boolean, x: number, top: number): PlacedBox {
    const placed: PlacedBox = { box, x: x + box.x, top, bottom: top, begins, ends: true }
    this.#boxes.push(placed)
    return placed
  }

  #placeItem(item: FlowItem, x: number, y: number): void {
    switch (item.kind) {
      case 'line':
        this.#placeLine(item, x, y)
        break
      case 'image':
        this.#placeImage(item, x, y)
        break
      case 'row':
        for (const track of item.tracks) this.place(track.items, x + track.x, y + track.y)
        break
      case 'repeat':
        this.#isRepeat = true
        this.place(item.items, x, y)
        this.#isRepeat = false
        break
    }
  }

  #placeImage({ x, width, height, image }: ImageItem, left: number, y: number): void {
    const area = { x: left + x, y, width, height }
    const { figure } = image
    if (figure) figure.element.attributes = { owner: 'Layout', box: { ...area, page: this.#page } }
    const content = this.#isRepeat ? null : (figure?.content ?? null)
    this.#text.push(...pictureFragments(image, area, content, this.#context))
  }

  #placeLine({ line, x, width, markers }: LineItem, left: number, y: number): void {
    for (const marker of markers) {
      const room = setLine(marker.line, 0, 0, 0).overflow
      const gap = marker.line.paragraph.style['font-size'] * markerGap
      const at = left + marker.x + (marker.side === 'left' ? -room - gap : gap)
      this.#add(setLine(marker.line, at, y + line.above - marker.line.above, room))
    }
    const set = setLine(line, left + x, y, width)
    if (set.overflow > 0.5) this.#warnOfOverflow(line, set.overflow)
    this.#add(set)
  }

  #add({ fragments, links, atoms }: SetLine): void {
    let from = 0
    for (const { atom, x, y, after } of atoms) {
      this.#addFragments(fragments.slice(from, after))
      if (atom instanceof FlowAtom) this.place(atom.items, x, y)
      from = after
    }
    this.#addFragments(from === 0 ? fragments : fragments.slice(from))
    if (!this.#isRepeat) this.links.push(...links)
  }

  #addFragments(fragments: readonly Fragment[]): void {
    for (const fragment of fragments)
      this.#text.push(this.#isRepeat ? { ...fragment, content: null } : fragment)
  }

  #warnOfOverflow(line: LineItem['line'], overflow: number): void {
    const word = widestWord(line)
    const told = word ? ` at “${truncated(word.word.text)}”` : ''
    const reason = `Unexpected line that sticks out by ${overflow.toFixed(1)} pt${told}, expected it to fit its column`
    this.#report.warn('line-overflow', reason, word?.place ?? line.paragraph.place)
  }
}

function widestWord({ items, start, end }: LineItem['line']): WordItem | null {
  let widest: WordItem | null = null
  for (const item of items.slice(start.item, end.item + 1))
    if (item.kind === 'word' && item.word.width > (widest?.word.width ?? 0)) widest = item
  return widest
}

function truncated(text: string): string {
  const characters = [...text]
  return characters.length > mostShown ? `${characters.slice(0, mostShown).join('')}…` : text
}

/** Of a word, in a message. */
const mostShown = 24

/** Between a marker and its item, in em. */
const markerGap = 0.45

function close(open: readonly PlacedBox[], box: FlowBox, ends: boolean, bottom: number): void {
  const placed = open.findLast(candidate => candidate.box === box)
  if (!placed) return
  placed.bottom = bottom
  placed.ends = ends
}

/** Finds the marks in a flow that is placed at `x`, `y`, without setting more lines than have marks in them. */
export function findMarks(items: readonly FlowItem[], x: number, y: number): PlacedMark[] {
  const marks: PlacedMark[] = []
  let top = y
  for (const item of items) {
    if (item.kind === 'mark') marks.push({ mark: item.mark, x: x + item.x, y: top })
    else if (item.kind === 'line' && item.line.hasMarks) {
      marks.push(...setLine(item.line, x + item.x, top, item.width).marks)
    } else if (item.kind === 'row') {
      for (const track of item.tracks) marks.push(...findMarks(track.items, x + track.x, top + track.y))
    }
    if ('height' in item) top += item.height
  }
  return marks
}
