/**
 * Text that tells of one after the other of several people by their given names, whom one sentence above names in full:
 * "Our students are Ada Byron and Wei Lin", then "Ada will work on …" and "Wei will …".
 */
import type { Features } from '../features/features.js'
import { isPredicate } from '../phrases/sentences/predicate.js'

const fewest = 2
const scanned = 200
const longestLead = 1000
const told = /^(\p{Lu}[\p{L}\p{M}’'-]+)\s(?=\p{Ll})/u
/** Not at the start of a sentence, where any word has a capital. */
const fullName = /(?<=[\p{L},:)]\s)(\p{Lu}[\p{Ll}\p{M}’'-]+)\s\p{Lu}[\p{L}\p{M}’'-]+/gu

/** The indexes of such lines. */
export function shortOpeners(all: readonly Features[]): ReadonlySet<number> {
  const tellings = all.slice(0, scanned).flatMap(feature => tellingOf(feature))
  if (tellings.length < fewest) return new Set()
  for (const { line, text, prose } of all.slice(0, scanned)) {
    if (prose <= 0) continue
    const names = new Set([...text.slice(0, longestLead).matchAll(fullName)].map(([, given = '']) => given))
    const below = tellings.filter(({ index, given }) => index > line.index && names.has(given))
    if (new Set(below.map(({ given }) => given)).size >= fewest)
      return new Set(below.map(({ index }) => index))
  }
  return new Set()
}

function tellingOf({ line, text, prose }: Features): { index: number; given: string }[] {
  const match = prose > 0 && line.dropped === null ? told.exec(text) : null
  return match?.[1] && isPredicate(text.slice(match[0].length))
    ? [{ index: line.index, given: match[1] }]
    : []
}
