/** Looks for stems: beginnings of words, and words of scripts without spaces, in time linear in the text. */

import { remembering } from './remember.js'

export type StemCounter = (text: string) => number

/** Whether one of the stems stands in a text. */
export function stemMatcher(stems: readonly string[]): (text: string) => boolean {
  const index = indexOf(stems)
  return text => count(index, text, 1) > 0
}

/** How often they stand in it. */
export function stemCounter(stems: readonly string[]): StemCounter {
  const index = indexOf(stems)
  return text => count(index, text, Number.POSITIVE_INFINITY)
}

interface Index {
  /** Whether a stem of one word begins a word, or the whole of it where the stem ends in `$`. */
  hasStem: (word: string) => boolean
  /** Stems of several words, by their first word. */
  phrases: ReadonlyMap<string, readonly string[]>
  /** Looked for inside words: scripts without spaces, and stems with a star, for languages that compound. */
  inside: RegExp | null
}

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

function indexOf(stems: readonly string[]): Index {
  const isInside = (stem: string): boolean => dense.test(stem) || stem.startsWith('*')
  const opening = stems.filter(stem => !isInside(stem))
  const words = new Set(opening.filter(stem => !/[^\p{L}\p{M}]/u.test(stem)))
  const wholes = new Set(opening.filter(stem => stem.endsWith('$')).map(stem => stem.slice(0, -1)))
  const begins = stemLookup(words)
  const phrases = new Map<string, string[]>()
  for (const stem of opening) {
    if (words.has(stem) || stem.endsWith('$')) continue
    const first = /^[\p{L}\p{M}]*/u.exec(stem)?.[0] ?? ''
    phrases.set(first, [...(phrases.get(first) ?? []), stem])
  }
  const inside = stems.filter(isInside).map(stem => quoted(stem.replace(/^\*/u, '')))
  return {
    hasStem: word => wholes.has(word) || begins(word),
    phrases,
    inside: inside.length > 0 ? new RegExp(inside.join('|'), 'gu') : null,
  }
}

function count(index: Index, text: string, enough: number): number {
  const { lower, words } = wordsOf(text)
  let found = 0
  for (const { word, at } of words) {
    if (begins(index, lower, word, at)) found++
    if (found >= enough) return found
  }
  return found + (index.inside ? (lower.match(index.inside)?.length ?? 0) : 0)
}

interface Words {
  text: string
  lower: string
  words: { word: string; at: number }[]
}

/** Several matchers in turn ask for the words of one text. */
let last: Words = { text: '', lower: '', words: [] }

function wordsOf(text: string): Words {
  if (last.text === text) return last
  const lower = text.toLowerCase()
  const words: Words['words'] = []
  for (const { 0: word, index } of lower.matchAll(/[\p{L}\p{M}]+/gu)) words.push({ word, at: index })
  last = { text, lower, words }
  return last
}

function begins(index: Index, text: string, word: string, at: number): boolean {
  return (
    index.hasStem(word) || (index.phrases.get(word)?.some(phrase => text.startsWith(phrase, at)) ?? false)
  )
}

function stemLookup(stems: ReadonlySet<string>): (word: string) => boolean {
  const lengths = [...new Set([...stems].map(stem => stem.length))].sort((a, b) => a - b)
  return remembering(word =>
    lengths.some(length => length <= word.length && stems.has(word.slice(0, length))),
  )
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}
