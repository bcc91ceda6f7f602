import type { ParagraphBox } from '../box/box-tree.js'
import type { FlowBox, FlowItem } from './flow.js'

/** What two flows of the same content have alike: everything but where lines, and breaks between them, fall. */
export interface Outline {
  /** Where each part begins: a paragraph's lines are one. */
  starts: readonly number[]
  /** Where each ends, the last item counted. */
  ends: readonly number[]
  /** The boxes that are open after it. */
  open: readonly (readonly FlowBox[])[]
}

export function makeOutline(items: readonly FlowItem[]): Outline {
  const starts: number[] = []
  const ends: number[] = []
  const open: (readonly FlowBox[])[] = []
  let boxes: readonly FlowBox[] = []
  let paragraph: ParagraphBox | null = null
  for (const [i, item] of items.entries()) {
    if (item.kind === 'space' || item.kind === 'break') continue
    if (item.kind === 'line' && item.line.paragraph === paragraph) {
      ends[ends.length - 1] = i
      continue
    }
    paragraph = item.kind === 'line' ? item.line.paragraph : null
    if (item.kind === 'open') boxes = [...boxes, item.box]
    if (item.kind === 'close') boxes = boxes.filter(box => box !== item.box)
    starts.push(i)
    ends.push(i)
    open.push(boxes)
  }
  return { starts, ends, open }
}
