/**
 * Finds the earlier name that a name may be another spelling of. Every name is filed under the keys of the slips that
 * may befall it (symmetric deletes for one letter: W. Garbe, SymSpell), so that finding costs the same however many
 * names there are.
 */
import { distance } from 'fastest-levenshtein'
import type { NameKey } from './name-key.js'
import type { NearKeys } from './near-keys.js'

/** How two names differ, and which of them says less. */
export interface Resemblance<T> {
  other: T
  slip: 'letters' | 'order' | 'shortened'
}

interface Filed<T> {
  key: NameKey
  value: T
}

export class NearNames<T> {
  readonly #whole = new Map<string, Filed<T>>()
  readonly #parts = new Map<string, Filed<T>>()
  readonly #rests = new Map<string, Slips<T>>()

  add({ key, whole, parts, rests }: NearKeys, value: T): void {
    if (whole === null) return
    const filed = { key, value }
    put(this.#whole, whole, filed)
    for (const part of parts) put(this.#parts, part, filed)
    for (const { letters, rest } of rests) {
      const slips = this.#rests.get(rest)
      if (slips === undefined) this.#rests.set(rest, new Slips({ letters, filed }))
      else slips.add({ letters, filed })
    }
  }

  /** The first name added that this one resembles without being spelt the same. */
  find(keys: NearKeys): Resemblance<T> | null {
    if (keys.whole === null) return null
    const same = this.#whole.get(keys.whole)
    if (same !== undefined)
      return { other: same.value, slip: isReordered(same.key, keys.key) ? 'order' : 'letters' }
    const shortened = this.#shortened(keys.whole, keys.parts)
    if (shortened !== null) return { other: shortened.value, slip: 'shortened' }
    const near = this.#near(keys.rests)
    return near === null ? null : { other: near.value, slip: 'letters' }
  }

  #shortened(whole: string, parts: NearKeys['parts']): Filed<T> | null {
    const longer = this.#parts.get(whole)
    if (longer !== undefined) return longer
    for (const part of parts) {
      const shorter = this.#whole.get(part)
      if (shorter !== undefined) return shorter
    }
    return null
  }

  #near(rests: NearKeys['rests']): Filed<T> | null {
    for (const { letters, rest } of rests) {
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

function isReordered(a: NameKey, b: NameKey): boolean {
  return a.loose.join(' ') !== b.loose.join(' ')
}

/** A word as it is, and without each of its letters in turn: words that one slip sets apart share a blur. */
function blursOf(word: string): Set<string> {
  const blurs = new Set([word])
  let at = 0
  for (const letter of word) {
    const next = at + letter.length
    blurs.add(word.slice(0, at) + word.slice(next))
    at = next
  }
  return blurs
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
