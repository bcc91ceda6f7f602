/** Tells from the words around a name in running text that it is no person's. */
import { belongingWords } from '../../lexicon/person-words.js'

const goesOn = /^\sof\s\p{Lu}/u
const whereFrom = /^(?:\s\([^()]*\))?,?\s(?:from|at|aus|chez)\s(?:the\s|der\s)?$/u
const belonging = new RegExp(`^\\s(?:${belongingWords.join('|')})(?!\\p{L})`, 'u')

/**
 * Whether a name is that of a place, a house or a programme: it goes on behind "of" ("Summer of Code"), stands before a word
 * for those who belong to it ("Tide Core team"), or behind "from" behind a name that ends at an index ("Ada Byron from Acme").
 */
export function isHouse(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  before: number,
): boolean {
  const after = text.slice(to)
  if (goesOn.test(after) || belonging.test(after)) return true
  return before > 0 && before < from && whereFrom.test(text.slice(before, from))
}
