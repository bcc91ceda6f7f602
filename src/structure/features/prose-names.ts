/** Names inside running text. */
import type { Inline } from '../inline.js'
import { particles, thingWords } from '../lexicon/person-words.js'
import { type CommonWords, nameScore } from './name.js'

export interface NameSpan {
  name: string
  from: number
  to: number
  score: number
  /** The text of a link or strong text of its own. */
  marked: boolean
}

const run =
  /\p{Lu}[\p{L}\p{M}’'.-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}’'.-]*|(?:de|del|della|di|da|dos|du|van|von|der|den|la|le|bin|al)(?=\s)))+/gu

/** Names of two words and more, and marked names of one, in text order. */
export function findNames(text: string, inline: Inline, common: CommonWords): NameSpan[] {
  const found: NameSpan[] = []
  const lead = inline.text.length - inline.text.trimStart().length
  for (const leaf of inline.leaves) {
    if (!leaf.strong && leaf.link === null) continue
    const raw = inline.text.slice(leaf.start, leaf.end)
    const from = leaf.start - lead + (raw.length - raw.trimStart().length)
    const name = raw.trim()
    const score = nameScore(name, common)
    if (score >= 0.4 || (/\s/u.test(name) && score > 0))
      found.push({ name, from, to: from + name.length, score, marked: true })
  }
  for (const match of text.matchAll(run)) {
    const span = bestName(match[0], match.index, common)
    if (span && !found.some(other => other.from < span.to && other.to > span.from)) found.push(span)
  }
  return found.sort((a, b) => a.from - b.from)
}

/** The likeliest name in a run of capitalised words: words of things at its edges fall away. */
function bestName(words: string, at: number, common: CommonWords): NameSpan | null {
  const tokens = [...words.matchAll(/\S+/gu)]
  let best: NameSpan | null = null
  for (let first = 0; first < Math.min(3, tokens.length - 1); first++) {
    if (particles.has(tokens[first]?.[0] ?? '')) continue
    for (let last = Math.min(tokens.length - 1, first + 4); last > first; last--) {
      const from = tokens[first]?.index ?? 0
      const end = tokens[last]
      if (!end || isSentenceBreak(tokens, first, last)) continue
      const name = words.slice(from, end.index + end[0].length).replace(/(?<=\p{Ll})[.]$|['’]s$/u, '')
      const score = nameScore(name, common) + 0.01 * (last - first)
      if (score >= 2 && (!best || score > best.score))
        best = { name, from: at + from, to: at + from + name.length, score, marked: false }
    }
  }
  return best
}

function isSentenceBreak(tokens: readonly RegExpExecArray[], first: number, last: number): boolean {
  for (let index = first; index < last; index++) if (/\p{Ll}\.$/u.test(tokens[index]?.[0] ?? '')) return true
  return thingWords.has(tokens[first]?.[0].toLowerCase() ?? '')
}
