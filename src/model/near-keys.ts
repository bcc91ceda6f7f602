/** What a name is filed under, so that it is found by another with a slip in it: made once, however often it is compared. */
import type { NameKey } from './name-key.js'

export interface NearKeys {
  key: NameKey
  /** All words, whatever their order; `null` for what is not compared. */
  whole: string | null
  /** What is left when words are cut or made initials. */
  parts: readonly string[]
  /** Each long word, with what is left of the name without it. */
  rests: readonly { letters: string; rest: string }[]
}

/** Names are compared whole up to this many words. */
const maxWords = 6

export function nearKeys(key: NameKey): NearKeys {
  if (key.isHandle || key.loose.length > maxWords) return { key, whole: null, parts: [], rests: [] }
  return { key, whole: wholeKey(key.loose), parts: partKeys(key.loose), rests: restsOf(key.words) }
}

function wholeKey(words: readonly string[]): string {
  return words.toSorted().join(' ')
}

/** What is left of a name when words are cut or made initials: `Ana`, `Ana García`, `A. García` of `Ana María García`. */
function partKeys(words: readonly string[]): string[] {
  const [first, ...rest] = words
  const last = rest.at(-1)
  if (first === undefined || last === undefined) return []
  const kept = subsets(rest)
  const whole = wholeKey(words)
  const cut = kept.slice(0, -1).map(words => wholeKey([first, ...words]))
  const initialled = kept
    .filter(words => words.includes(last))
    .map(words => wholeKey([first.slice(0, 1), ...words]))
  return [...cut, last, ...initialled].filter(key => key.length > 1 && key !== whole)
}

/** All selections of the words in order, the full one last. */
function subsets(words: readonly string[]): string[][] {
  const sets: string[][] = [[]]
  for (const word of words) sets.push(...sets.map(set => [...set, word]))
  return sets
}

/** A name's long words, each with what is left of the name without it. */
function restsOf(words: readonly string[]): { letters: string; rest: string }[] {
  return words.flatMap((letters, index) =>
    isLongEnough(letters, words.length)
      ? [{ letters, rest: words.toSpliced(index, 1).toSorted().join(' ') }]
      : [],
  )
}

/** Short names differ by a letter from one person to the next, and so do most names in Hangul. */
function isLongEnough(word: string, words: number): boolean {
  if (/\p{sc=Hangul}/u.test(word)) return false
  if (/[\p{sc=Han}\p{sc=Hiragana}]/u.test(word)) return word.length >= 4
  return word.length >= (words > 1 ? 4 : 6)
}
