import LineBreaker from 'linebreak'
import type { LineItem } from './line-items.js'

/** Whether a line may end between two items that no space parts: beside boxes, and between words as UAX 14 says. */
export function partsBetween(before: LineItem, after: LineItem): boolean {
  if (before.kind === 'atom') return after.kind === 'atom' || (after.kind === 'word' && wraps(after))
  if (before.kind !== 'word' || !wraps(before)) return false
  if (after.kind === 'atom') return true
  return after.kind === 'word' && partsText(before.word.text, after.word.text)
}

function wraps({ box }: Extract<LineItem, { kind: 'word' }>): boolean {
  return box.style['text-wrap-mode'] === 'wrap'
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
