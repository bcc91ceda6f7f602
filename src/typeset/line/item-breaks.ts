import LineBreaker from 'linebreak'
import type { LineItem, WordItem } from './line-items.js'

/** Whether a line may end between two items that no space parts: beside boxes, and between words as UAX 14 says. */
export function partsBetween(before: LineItem, after: LineItem): boolean {
  if (before.kind === 'atom') return after.kind === 'atom' || (after.kind === 'word' && wraps(after))
  if (before.kind !== 'word' || !wraps(before)) return false
  if (after.kind === 'atom') return true
  if (after.kind !== 'word') return false
  return breaksAnywhere(before, after) || partsText(before.word.text, after.word.text)
}

function wraps({ box }: WordItem): boolean {
  return box.style['text-wrap-mode'] === 'wrap'
}

function breaksAnywhere(before: WordItem, after: WordItem): boolean {
  return before.box === after.box && before.box.style['overflow-wrap'] !== 'normal'
}

const known = new Map<string, boolean>()

/** By the characters that meet. */
function partsText(before: string, after: string): boolean {
  const pair = `${lastCharacter(before)}${firstCharacter(after)}`
  const cached = known.get(pair)
  if (cached !== undefined) return cached
  const parts = (new LineBreaker(pair).nextBreak()?.position ?? pair.length) < pair.length
  known.set(pair, parts)
  return parts
}

function lastCharacter(text: string): string {
  return text.slice(/[\uDC00-\uDFFF]$/.test(text) ? -2 : -1)
}

function firstCharacter(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0)
}
