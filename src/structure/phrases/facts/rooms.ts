/** Words that only say where something is shown: a room, and what is there. */
import { roomPrepositions, roomWords } from '../../lexicon/schedules.js'
import { meaningOf } from '../labels/meaning.js'

const rooms = new Set(roomWords)
const prepositions = new Set(roomPrepositions)
const longestRoom = 4

/** Whether words name a room, and what is there beside it: "Room 2 · Talk". */
export function namesRoom(words: string): boolean {
  const [room = '', ...others] = words.split(bar)
  return opensWithRoom(room) && others.every(other => meaningOf(other) === 'title' || opensWithRoom(other))
}

const bar = /\s[·|•]\s/

function opensWithRoom(words: string): boolean {
  const tokens = words.toLowerCase().split(/\s+/)
  const room = tokens[prepositions.has(tokens[0] ?? '') ? 1 : 0] ?? ''
  return tokens.length <= longestRoom && rooms.has(room)
}
