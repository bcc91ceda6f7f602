/**
 * Finds the earlier name that a name may be another spelling of. Every name is filed under the keys of the slips that
 * may befall it (symmetric deletes for one letter: W. Garbe, SymSpell), so that finding costs the same however many
 * names there are.
 */
import { distance } from 'fastest-levenshtein'
import type { NameKey } from './name-key.js'

/** How two names differ, and which of them says less. */
export interface Resemblance<T> {
  other: T
  slip: 'letters' | 'order' | 'shortened'
}

interface Filed<T> {
  key: NameKey
  value: T
}

/** Names are compared whole up to this many words. */
const maxWords = 6

export class NearNames<T> {
  readonly #whole = new Map<string, Filed<T>>()
  readonly #parts = new Map<string, Filed<T>>()
  readonly #rests = new Map<string, Slips<T>>()

  add(key: NameKey, value: T): void {
    const filed = { key, value }
    if (key.isHandle || key.loose.length > maxWords) return
    put(this.#whole, wholeKey(key.loose), filed)
    for (const part of partKeys(key.loose)) put(this.#parts, part, filed)
    for (const { letters, rest } of restsOf(key.words)) {
      const slips = this.#rests.get(rest)
      if (slips === undefined) this.#rests.set(rest, new Slips({ letters, filed }))
      else slips.add({ letters, filed })
    }
  }

  /** The first name added that `key` resembles without being spelt the same. */
  find(key: NameKey): Resemblance<T> | null {
    if (key.isHandle || key.loose.length > maxWords) return null
    const same = this.#whole.get(wholeKey(key.loose))
    if (same !== undefined)
      return { other: same.value, slip: isReordered(same.key, key) ? 'order' : 'letters' }
    const shortened = this.#shortened(key)
    if (shortened !== null) return { other: shortened.value, slip: 'shortened' }
    const near = this.#near(key)
    return near === null ? null : { other: near.value, slip: 'letters' }
  }

  #shortened(key: NameKey): Filed<T> | null {
    const longer = this.#parts.get(wholeKey(key.loose))
    if (longer !== undefined) return longer
    for (const part of partKeys(key.loose)) {
      const shorter = this.#whole.get(part)
      if (shorter !== undefined) return shorter
    }
    return null
  }

  #near(key: NameKey): Filed<T> | null {
    for (const { letters, rest } of restsOf(key.words)) {
      const near = this.#rests.get(rest)?.find(letters) ?? null
      if (near !== null) return near
    }
    return null
  }
}

/** The words that stand where one word is missing, to be found by a word with a slip in it. */
class Slips<T> {
  readonly #first: Word<T>
  /** All words and their blurs, from the second word on: most names share no word with another. */
  #index: SlipIndex<T> | null = null

  constructor(first: Word<T>) {
    this.#first = first
  }

  add(word: Word<T>): void {
    this.#index ??= new SlipIndex(this.#first)
    this.#index.add(word)
  }

  find(letters: string): Filed<T> | null {
    if (this.#index !== null) return this.#index.find(letters)
    return differByASlip(this.#first.letters, letters) ? this.#first.filed : null
  }
}

interface Word<T> {
  letters: string
  filed: Filed<T>
}

class SlipIndex<T> {
  readonly #words = new Set<string>()
  readonly #byBlur = new Map<string, Word<T>[]>()

  constructor(first: Word<T>) {
    this.add(first)
  }

  add(word: Word<T>): void {
    if (this.#words.has(word.letters)) return
    this.#words.add(word.letters)
    for (const blur of blursOf(word.letters)) {
      const words = this.#byBlur.get(blur)
      if (words === undefined) this.#byBlur.set(blur, [word])
      else if (words.length < maxNear) words.push(word)
    }
  }

  find(letters: string): Filed<T> | null {
    for (const blur of blursOf(letters)) {
      const near = this.#byBlur.get(blur)?.find(word => differByASlip(word.letters, letters))
      if (near !== undefined) return near.filed
    }
    return null
  }
}

/** Where more words than this differ by the same letter, they are numbers or codes, not slips. */
const maxNear = 30

function put<T>(map: Map<string, Filed<T>>, key: string, filed: Filed<T>): void {
  if (!map.has(key)) map.set(key, filed)
}

function wholeKey(words: readonly string[]): string {
  return words.toSorted().join(' ')
}

function isReordered(a: NameKey, b: NameKey): boolean {
  return a.loose.join(' ') !== b.loose.join(' ')
}

/** What is left of a name when words are cut or made initials: `Ana`, `Ana García`, `A. García` of `Ana María García`. */
function partKeys(words: readonly string[]): string[] {
  const [first, ...rest] = words
  const last = rest.at(-1)
  if (first === undefined || last === undefined) return []
  const kept = subsets(rest)
  const cut = kept.slice(0, -1).map(words => wholeKey([first, ...words]))
  const initialled = kept
    .filter(words => words.includes(last))
    .map(words => wholeKey([first.slice(0, 1), ...words]))
  return [...cut, last, ...initialled].filter(key => key.length > 1 && key !== wholeKey(words))
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

/** A word as it is, and without each of its letters in turn: words that one slip sets apart share a blur. */
function blursOf(word: string): Set<string> {
  const letters = Array.from(word)
  return new Set([word, ...letters.map((_, at) => letters.toSpliced(at, 1).join(''))])
}

/** Short names differ by a letter from one person to the next, and so do most names in Hangul. */
function isLongEnough(word: string, words: number): boolean {
  if (/\p{sc=Hangul}/u.test(word)) return false
  if (/[\p{sc=Han}\p{sc=Hiragana}]/u.test(word)) return word.length >= 4
  return word.length >= (words > 1 ? 4 : 6)
}

/** One letter more, less or other in a long word, or two letters swapped. */
function differByASlip(one: string, other: string): boolean {
  const away = distance(one, other)
  const isIdeographic = /[\p{sc=Han}\p{sc=Hiragana}]/u.test(one)
  if (away === 1) return isIdeographic || Math.max(one.length, other.length) >= 5
  return away === 2 && isTransposed(one, other)
}

function isTransposed(a: string, b: string): boolean {
  return a.length === b.length && Array.from(a).toSorted().join('') === Array.from(b).toSorted().join('')
}
