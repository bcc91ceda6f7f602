/**
 * Finds the earlier name that a name may be another spelling of. Every name is filed under the keys of the slips that
 * may befall it (symmetric deletes for one letter: W. Garbe, SymSpell), so that finding costs the same however many
 * names there are.
 */
import { distance } from 'fastest-levenshtein'
import { loosely, type NameKey } from './name-key.js'

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

/** Where more names than this differ by the same letter, they are numbers or codes, not slips. */
const maxNear = 30

export class NearNames<T> {
  readonly #whole = new Map<string, Filed<T>>()
  readonly #parts = new Map<string, Filed<T>>()
  readonly #blurred = new Map<string, Filed<T>[]>()

  add(key: NameKey, value: T): void {
    const filed = { key, value }
    if (key.isHandle || key.words.length > maxWords) return
    put(this.#whole, wholeKey(key.words), filed)
    for (const part of partKeys(key.words)) put(this.#parts, part, filed)
    for (const blur of blurKeys(key.words)) {
      const near = this.#blurred.get(blur)
      if (near === undefined) this.#blurred.set(blur, [filed])
      else if (near.length < maxNear) near.push(filed)
    }
  }

  /** The first name added that `key` resembles without being spelt the same. */
  find(key: NameKey): Resemblance<T> | null {
    if (key.isHandle || key.words.length > maxWords) return null
    const same = this.#whole.get(wholeKey(key.words))
    if (same !== undefined)
      return { other: same.value, slip: isReordered(same.key, key) ? 'order' : 'letters' }
    const shortened = this.#shortened(key)
    if (shortened !== null) return { other: shortened.value, slip: 'shortened' }
    const near = this.#near(key)
    return near === null ? null : { other: near.value, slip: 'letters' }
  }

  #shortened(key: NameKey): Filed<T> | null {
    const longer = this.#parts.get(wholeKey(key.words))
    if (longer !== undefined) return longer
    for (const part of partKeys(key.words)) {
      const shorter = this.#whole.get(part)
      if (shorter !== undefined) return shorter
    }
    return null
  }

  #near(key: NameKey): Filed<T> | null {
    for (const blur of blurKeys(key.words)) {
      const near = this.#blurred.get(blur)?.find(filed => differByASlip(filed.key.words, key.words))
      if (near !== undefined) return near
    }
    return null
  }
}

function put<T>(map: Map<string, Filed<T>>, key: string, filed: Filed<T>): void {
  if (!map.has(key)) map.set(key, filed)
}

function wholeKey(words: readonly string[]): string {
  return words.map(loosely).toSorted().join(' ')
}

function isReordered(a: NameKey, b: NameKey): boolean {
  return a.words.map(loosely).join(' ') !== b.words.map(loosely).join(' ')
}

/** What is left of a name when words are cut or made initials: `Ana`, `Ana García`, `A. García` of `Ana María García`. */
function partKeys(words: readonly string[]): string[] {
  const [first, ...rest] = words
  const last = rest.at(-1)
  if (first === undefined || last === undefined) return []
  const cut = subsets(rest)
    .slice(0, -1)
    .map(kept => wholeKey([first, ...kept]))
  const initialled = wholeKey([first.slice(0, 1), last])
  return [...cut, last, initialled].filter(key => key.length > 1 && key !== wholeKey(words))
}

/** All selections of the words in order, the full one last. */
function subsets(words: readonly string[]): string[][] {
  const sets: string[][] = [[]]
  for (const word of words) sets.push(...sets.map(set => [...set, word]))
  return sets
}

/** A name with one of its words blurred: as it is, and without each of its letters in turn. */
function blurKeys(words: readonly string[]): string[] {
  return words.flatMap((word, index) => {
    if (!isLongEnough(word, words.length)) return []
    const rest = words.toSpliced(index, 1).toSorted().join(' ')
    const letters = Array.from(word)
    const blurred = letters.map((_, at) => letters.toSpliced(at, 1).join(''))
    return [...new Set([word, ...blurred])].map(blur => `${rest}|${blur}`)
  })
}

/** Short names differ by a letter from one person to the next, and so do most names in Hangul. */
function isLongEnough(word: string, words: number): boolean {
  if (/\p{sc=Hangul}/u.test(word)) return false
  if (/[\p{sc=Han}\p{sc=Hiragana}]/u.test(word)) return word.length >= 4
  return word.length >= (words > 1 ? 4 : 6)
}

/** One letter more, less or other in a long word, or two letters swapped. */
function differByASlip(a: readonly string[], b: readonly string[]): boolean {
  const left = a.filter(word => !b.includes(word))
  const right = b.filter(word => !a.includes(word))
  const [one, other] = [left[0], right[0]]
  if (left.length !== 1 || right.length !== 1 || one === undefined || other === undefined) return false
  const away = distance(one, other)
  const isIdeographic = /[\p{sc=Han}\p{sc=Hiragana}]/u.test(one)
  if (away === 1) return isIdeographic || Math.max(one.length, other.length) >= 5
  return away === 2 && isTransposed(one, other)
}

function isTransposed(a: string, b: string): boolean {
  return a.length === b.length && Array.from(a).toSorted().join('') === Array.from(b).toSorted().join('')
}
