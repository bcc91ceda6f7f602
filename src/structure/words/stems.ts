/** Looks for stems: beginnings of words, and words of scripts without spaces, in time linear in the text. */

import { remembering } from './remember.js'
import { simplified } from './simplify.js'

export type StemCounter = (text: string) => number

/** Whether one of the stems stands in a text. */
export function stemMatcher(stems: readonly string[]): (text: string) => boolean {
  const index = lateIndex(stems)
  return text => stands(index(), text)
}

/** How often they stand in it. */
export function stemCounter(stems: readonly string[]): StemCounter {
  const index = lateIndex(stems)
  return text => count(index(), text)
}

interface Index {
  /** What marks its stems among those of all indices: a word is looked up once for all of them. */
  bit: number
  /** Stems of several words, by their first word. */
  phrases: ReadonlyMap<string, readonly string[]>
  /** Looked for inside words: scripts without spaces, and stems with a star, for languages that compound. */
  inside: RegExp | null
}

/** By stem: the bits of the indices that have it, to begin a word, as a whole word (`$`), and as the first of several. */
const beginnings = new Map<string, number>()
const wholes = new Map<string, number>()
const firsts = new Map<string, number>()
/** The lengths of what begins words. */
const lengths = new Set<number>()
let nextBit = 1

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Stems are told apart when they are first looked for. */
function lateIndex(stems: readonly string[]): () => Index {
  let index: Index | null = null
  return () => {
    index ??= indexOf(stems)
    return index
  }
}

function indexOf(stems: readonly string[]): Index {
  const bit = nextBit
  if (bit === 0) throw new Error('there are more lists of stems than bits of a number')
  nextBit <<= 1
  const phrases = new Map<string, string[]>()
  const inside: string[] = []
  for (const stem of stems) {
    const first = /^[\p{L}\p{M}]*/u.exec(stem)?.[0] ?? ''
    if (dense.test(stem) || stem.startsWith('*')) inside.push(quoted(simplified(stem.replace(/^\*/u, ''))))
    else if (first === stem) mark(beginnings, stem, bit)
    else if (stem.endsWith('$')) mark(wholes, stem.slice(0, -1), bit)
    else {
      mark(firsts, first, bit)
      phrases.set(first, [...(phrases.get(first) ?? []), stem])
    }
  }
  marksOf = remembering(findMarks)
  last = noWords
  return { bit, phrases, inside: inside.length > 0 ? new RegExp(inside.join('|'), 'gu') : null }
}

function mark(stems: Map<string, number>, stem: string, bit: number): void {
  stems.set(stem, (stems.get(stem) ?? 0) | bit)
  if (stems === beginnings) lengths.add(stem.length)
}

/** The bits of the indices that know a word: by itself, and as the first of several. */
interface Marks {
  alone: number
  first: number
}

let marksOf = remembering(findMarks)

function findMarks(word: string): Marks {
  let alone = wholes.get(word) ?? 0
  for (const length of lengths) if (length <= word.length) alone |= beginnings.get(word.slice(0, length)) ?? 0
  return { alone, first: firsts.get(word) ?? 0 }
}

interface Word extends Marks {
  word: string
  at: number
}

/** The words of a text that an index knows. */
interface Words extends Marks {
  text: string
  lower: string
  words: Word[]
}

function stands(index: Index, text: string): boolean {
  const { alone, first, lower, words } = wordsOf(text)
  return (
    (alone & index.bit) !== 0 ||
    ((first & index.bit) !== 0 && words.some(word => opensPhrase(index, lower, word))) ||
    (index.inside !== null && lower.search(index.inside) >= 0)
  )
}

function count(index: Index, text: string): number {
  const { lower, words } = wordsOf(text)
  const found = words.filter(word => (word.alone & index.bit) !== 0 || opensPhrase(index, lower, word))
  return found.length + (index.inside ? (lower.match(index.inside)?.length ?? 0) : 0)
}

function opensPhrase({ bit, phrases }: Index, text: string, { word, at, first }: Word): boolean {
  return (first & bit) !== 0 && (phrases.get(word)?.some(phrase => text.startsWith(phrase, at)) ?? false)
}

const noWords: Words = { text: '', lower: '', words: [], alone: 0, first: 0 }
/** Several matchers in turn ask for the words of one text. */
let last = noWords

function wordsOf(text: string): Words {
  if (last.text === text) return last
  const lower = simplified(text.toLowerCase())
  const found: Words = { text, lower, words: [], alone: 0, first: 0 }
  for (const { 0: word, index } of lower.matchAll(isAscii.test(lower) ? asciiWord : anyWord)) {
    const { alone, first } = marksOf(word)
    if ((alone | first) === 0) continue
    found.alone |= alone
    found.first |= first
    found.words.push({ word, at: index, alone, first })
  }
  last = found
  return found
}

const isAscii = /^[\0-\x7f]*$/
const asciiWord = /[a-z]+/g
const anyWord = /[\p{L}\p{M}]+/gu

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}
