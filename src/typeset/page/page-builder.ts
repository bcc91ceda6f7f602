import type { Mark } from '../box/box-tree.js'
import type { Fragment, LinkArea } from '../document.js'
import { setLine } from '../line/set-line.js'
import type { Report } from '../report.js'
import { boxFragments } from './box-fragments.js'
import type { FlowBox, FlowItem, LineItem } from './flow.js'

/** A mark with the place it fell on. */
export interface PlacedMark {
  mark: Mark
  x: number
  y: number
}

/** A box's part on one page. */
interface OpenBox {
  box: FlowBox
  top: number
  bottom: number | null
  /** Whether the box begins and ends on this page. */
  begins: boolean
  ends: boolean
}

/** Puts flow items on one page, from top to bottom. */
export class PageBuilder {
  readonly links: LinkArea[] = []
  readonly marks: PlacedMark[] = []
  readonly #text: Fragment[] = []
  readonly #boxes: OpenBox[] = []
  readonly #x: number
  readonly #report: Report
  #y: number

  /** `open` are the boxes that go on from the page before. */
  constructor(x: number, y: number, open: readonly FlowBox[], report: Report) {
    this.#x = x
    this.#y = y
    this.#report = report
    for (const box of open) this.#boxes.push({ box, top: y, bottom: null, begins: false, ends: false })
  }

  add(item: FlowItem): void {
    switch (item.kind) {
      case 'line':
        this.#addLine(item)
        break
      case 'space':
        this.#y += item.height
        break
      case 'open':
        this.#boxes.push({ box: item.box, top: this.#y, bottom: null, begins: true, ends: false })
        break
      case 'close':
        this.#close(item.box)
        break
      case 'mark':
        this.marks.push({ mark: item.mark, x: this.#x + item.x, y: this.#y })
        break
    }
  }

  /** Boxes that go on on the next page. */
  get open(): FlowBox[] {
    return this.#boxes.filter(({ ends }) => !ends).map(({ box }) => box)
  }

  /** All fragments in painting order. */
  finish(): Fragment[] {
    const boxes = this.#boxes.flatMap(({ box, top, bottom, begins, ends }) =>
      boxFragments(
        box.style,
        { x: this.#x + box.x, y: top, width: box.width, height: (bottom ?? this.#y) - top },
        begins,
        ends,
      ),
    )
    return [...boxes, ...this.#text]
  }

  #close(box: FlowBox): void {
    const open = this.#boxes.findLast(candidate => candidate.box === box)
    if (!open) return
    open.bottom = this.#y
    open.ends = true
  }

  #addLine({ line, x, width, height, markers }: LineItem): void {
    const left = this.#x + x
    for (const marker of markers) {
      const room = setLine(marker.line, 0, 0, 0).overflow
      const gap = marker.line.paragraph.style['font-size'] * 0.45
      const set = setLine(
        marker.line,
        this.#x + marker.x - room - gap,
        this.#y + line.above - marker.line.above,
        room,
      )
      this.#text.push(...set.fragments)
    }
    const set = setLine(line, left, this.#y, width)
    if (set.overflow > 0.5) this.#warnOfOverflow(line.paragraph.place, set.overflow)
    this.#text.push(...set.fragments)
    this.links.push(...set.links)
    this.marks.push(...set.marks)
    this.#y += height
  }

  #warnOfOverflow(place: LineItem['line']['paragraph']['place'], overflow: number): void {
    const reason = `Unexpected line that sticks out by ${overflow.toFixed(1)} pt, expected it to fit its column`
    this.#report.warn('line-overflow', reason, place)
  }
}
