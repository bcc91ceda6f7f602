/** What a line says of a prize: its name, a place in a ranking. */
import { meaningOf } from './meaning.js'

const longestName = 5
/** Characters; a pattern for compounds takes a place on the stack for each. */
const longestText = 200

/** Whether a text is the name of a prize. What one is worth is no part of it: "2nd prize (2,000 euros)"; a dash before it tells who is quoted. */
export function isNameOfPrize(text: string): boolean {
  if (text.length > longestText || /^[–—―]/u.test(text)) return false
  const called = text.replace(/\s*[:：]$/u, '')
  const name = called.endsWith(')') ? called.replace(/\s*\([^()]*\d[^()]*\)$/u, '') : called
  let words = 0
  for (const _ of name.matchAll(/[\p{L}\d]+/gu)) if (++words > longestName) return false
  return meaningOf(name) === 'prize'
}

/** What a line has that may be ranked. */
interface Ranked {
  text: string
  /** Its list has numbers. */
  ordered: boolean
  opensItem: boolean
}

/** Whether a place in a ranking stands before a line's words, which begin at `from`: a number, a medal. */
export function isRanked({ text, ordered, opensItem }: Ranked, from: number): boolean {
  return (ordered && opensItem) || /\d|[\u{1f3c6}\u{1f947}-\u{1f949}]/u.test(text.slice(0, from))
}
