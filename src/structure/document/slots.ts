/** Lines of a timetable that say when and where, and nothing of what is told: "10:00 Room 2", "2. Talk 18:40 – 19:10". */

import type { Features } from '../features/features.js'
import { shortTalks } from '../lexicon/schedules.js'
import { namesRoom } from '../phrases/facts/rooms.js'
import { isInterlude } from '../phrases/sentences/interlude.js'

/** Marks such lines: what stands beside several times is a place, or a word for what each of them is. */
export function markSlots(all: readonly Features[]): void {
  const words = all.map(wordsBeside)
  const counts = new Map<string, number>()
  for (const word of words) if (word !== null) counts.set(word, (counts.get(word) ?? 0) + 1)
  for (const [index, feature] of all.entries()) {
    const word = words[index] ?? null
    feature.slot = word !== null && isSlot(word, feature.time, counts.get(word) ?? 0)
    if (sharesTime(all[index - 1], feature)) feature.teachInterlude()
  }
}

/** Whether several short talks share a time, and none of them is named: "13:00 Lightning talks". */
function sharesTime(above: Features | undefined, { time, head, line }: Features): boolean {
  const isTimed = time || (line.kind !== 'heading' && (above?.slot === true || above?.fact === 'time'))
  return isTimed && several.has(head.toLowerCase())
}

const several = new Set(shortTalks)

/** The words behind the time that a line begins with, or before the one that it ends in; `null` where it has neither. */
function wordsBeside({ time, head, text, from, line }: Features): string | null {
  if (time) return head
  if (line.cells !== null || text.length > longestSlot || !mayEndInTime.test(text)) return null
  const ending = endsInTime.exec(text)
  const words = ending ? text.slice(from, ending.index).replace(/\d+/g, '') : ''
  return /\p{L}/u.test(words) ? words : null
}

const longestSlot = 80
const mayEndInTime = /\d(?:\s?h|\s?[Uu]hr)?\)?$/
const endsInTime =
  /[\s(,|–-]+\d{1,2}[:.h]\d{2}(?:\s*(?:-|–|—|bis|to|à|às|a)\s*\d{1,2}[:.h]\d{2})?\s*(?:h|[Uu]hr)?\)?$/

/** Whether the words only say where, or what each of several is; behind a time there may be none, or a room. */
function isSlot(words: string, isBehind: boolean, count: number): boolean {
  return (count > 1 && !isInterlude(words)) || (isBehind && (words.length <= 1 || namesRoom(words)))
}
