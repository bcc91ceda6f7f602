import type { LinePosition } from '../line/layout-paragraph.js'
import type { FlowItem, LineItem, RowItem, Track } from './flow.js'
import { makeOutline } from './outline.js'
import { stretchedRow } from './split-item.js'

/** Breaks what is left of a paragraph, from a position on, into items like a line of it that was laid out before. */
export type BreakRest = (like: LineItem, from: LinePosition) => FlowItem[]

/** What is left of a row, as it is in the same row of another measure; `null` where the two differ. */
export function restOfRow(rest: RowItem, like: RowItem, breakRest: BreakRest): RowItem | null {
  if (rest.tracks.length !== like.tracks.length) return null
  const tracks: Track[] = []
  for (const [i, track] of like.tracks.entries()) {
    const items = restOfTrack(rest.tracks[i]?.items ?? [], track.items, breakRest)
    if (!items) return null
    tracks.push({ ...track, items })
  }
  if (tracks.every(({ items }, i) => items === like.tracks[i]?.items)) return like
  const parted = tracks.map(track => ({ ...track, y: 0, items: track.items.filter(isContent) }))
  return stretchedRow(parted, rest.splits)
}

/** What is left counts from the end: the last parts of both are the same. Gives `items` where that is all of them. */
function restOfTrack(
  left: readonly FlowItem[],
  items: readonly FlowItem[],
  breakRest: BreakRest,
): readonly FlowItem[] | null {
  const own = left.filter(isContent)
  const whole = items.filter(isContent)
  const reopened = own.filter(item => item.kind === 'open' && !item.begins).length
  const { starts } = makeOutline(own)
  const outline = makeOutline(whole)
  const parts = starts.length - reopened
  const first = outline.starts.length - parts
  if (first < 0) return null
  if (parts === 0) return []
  const begin = starts[reopened] ?? 0
  const like = whole[outline.starts[first] ?? 0]
  const parted = partedItem(own[begin], like, breakRest)
  if (!parted) return null
  if (first === 0 && reopened === 0 && (parted[0] === like || startsParagraph(own[begin]))) return items
  const open = (outline.open[first - 1] ?? []).map(box => ({ kind: 'open' as const, box, begins: false }))
  return [...open, ...own.slice(reopened, begin), ...parted, ...whole.slice((outline.ends[first] ?? 0) + 1)]
}

function startsParagraph(item: FlowItem | undefined): boolean {
  return item?.kind === 'line' && item.line.start.item === 0 && item.line.start.offset === 0
}

/** Room that the row gives its cells is given anew. */
const isContent = (item: FlowItem) => item.kind !== 'space' || !item.stretches

/** A part that may have begun on the page before; `null` where both are not alike. */
function partedItem(
  left: FlowItem | undefined,
  like: FlowItem | undefined,
  breakRest: BreakRest,
): FlowItem[] | null {
  if (!left || left.kind !== like?.kind) return null
  if (left.kind === 'line' && like.kind === 'line') return breakRest(like, left.line.start)
  if (left.kind !== 'row' || like.kind !== 'row') return [like]
  const inner = restOfRow(left, like, breakRest)
  return inner && [inner]
}
