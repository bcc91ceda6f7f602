import { fillFlow } from './fill-flow.js'
import { breakCost, flowStart, heightOf, type Note } from './flow.js'
import { restOf } from './split-item.js'

/** Footnotes of one page, and what of them goes on on the next. */
export interface PartedNotes {
  head: Note[]
  rest: Note[]
}

/**
 * Parts the first footnote that does not fit, where that leaves no line alone; those after it wait with its rest. `null`
 * where it cannot be parted: a footnote begins on the page that calls it.
 */
export function partNotes(notes: readonly Note[], height: number): PartedNotes | null {
  let room = height
  for (const [i, note] of notes.entries()) {
    if (note.height > room) {
      const parts = partNote(note, room)
      return parts && { head: [...notes.slice(0, i), parts.head], rest: [parts.rest, ...notes.slice(i + 1)] }
    }
    room -= note.height
  }
  return { head: [...notes], rest: [] }
}

function partNote(note: Note, height: number): { head: Note; rest: Note } | null {
  if (height <= 0) return null
  const { items, next, overflows, cost } = fillFlow(note.items, flowStart, height)
  if (!next || overflows || cost >= breakCost.lonelyLines) return null
  const rest = restOf(note.items, next)
  return { head: { items, height: heightOf(items) }, rest: { items: rest, height: heightOf(rest) } }
}
