import LineBreaker from 'linebreak'
import { joinsLetters } from './break-tailoring.js'
import type { LineItem, WordItem } from './line-item.js'

/** Whether a line may end between two items that no space parts: beside boxes, and between words as UAX 14 says. */
export function partsBetween(before: LineItem, after: LineItem): boolean {
  if (before.kind === 'atom') return after.kind === 'atom' || (after.kind === 'word' && wraps(after))
  if (before.kind !== 'word' || !wraps(before)) return false
  if (after.kind === 'atom') return true
  if (after.kind !== 'word') return false
  // A zero-width space that stands alone, as `wbr` does, shows nothing and parts.
  if (before.word.text === '') return true
  if (breaksAnywhere(before, after)) return true
  return partsText(before.word.text, after.word.text) && !keepsAll(before, after)
}

function wraps({ box }: WordItem): boolean {
  return box.style['text-wrap-mode'] === 'wrap'
}

function breaksAnywhere(before: WordItem, after: WordItem): boolean {
  return before.box === after.box && before.box.style['overflow-wrap'] !== 'normal'
}

/** Whether `word-break: keep-all` holds the letters that meet together. */
function keepsAll(before: WordItem, after: WordItem): boolean {
  if (before.box.style['word-break'] !== 'keep-all' || after.box.style['word-break'] !== 'keep-all')
    return false
  return joinsLetters(lastCharacters(before.word.text).slice(-1), firstCharacter(after.word.text))
}

const known = new Map<string, boolean>()

/** By the characters that meet; what stands before a hyphen decides whether it ends a word. */
function partsText(before: string, after: string): boolean {
  const tail = lastCharacters(before)
  const pair = `${tail}${firstCharacter(after)}`
  const cached = known.get(pair)
  if (cached !== undefined) return cached
  const breaker = new LineBreaker(pair)
  let parts = false
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak())
    parts ||= next.position === tail.length
  known.set(pair, parts)
  return parts
}

function lastCharacters(text: string): string {
  return [...text.slice(-4)].slice(-2).join('')
}

function firstCharacter(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0)
}
