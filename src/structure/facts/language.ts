/** The language a text is written in. Scripts settle it where they can; the rest is left to the words. */
import { franc } from 'franc-min'
import type { Root } from 'mdast'
import type { Fact } from '../../model/announcement.js'
import type { Features } from '../features/features.js'
import { smallWordsBy } from '../lexicon/small-words.js'
import { byTellingWords } from './short-language.js'

export function languageOf(root: Root, all: readonly Features[]): Fact<string> {
  const said = root.data?.metadata?.lang ?? root.data?.metadata?.language
  const sample = all
    .slice(0, 400)
    .filter(feature => feature.people < 0.5)
    .map(feature => feature.text.slice(0, 2000))
    .join('\n')
    .slice(0, 20000)
  if (said && isWritten(said.value, sample)) return said
  const read = byScript(sample) ?? byTellingWords(all) ?? byWords(sample, all)
  if (read) return { value: read, position: null }
  return said ?? { value: 'en', position: null }
}

/** Less text than this tells of a language less than its author does. */
const telling = 400

/**
 * Whether a declared language may be believed: one with a script of its own where the text shows it; others only where
 * the text is too short to tell, since pages often declare the language of their engine.
 */
function isWritten(tag: string, text: string): boolean {
  const script = scripts.find(([own]) => tag.toLowerCase().split('-')[0] === own)?.[1]
  if (!script) return text.length < telling
  return (text.match(script)?.length ?? 0) / Math.max(1, text.match(/\p{L}/gu)?.length ?? 0) > 0.1
}

/** Characters of other scripts than Latin: where there are none, nothing needs to be counted. */
export const beyondLatin = /[\u0370-\u1dff\u1f00-\u1fff\u2126\u2c00-\uffff]/

export function byScript(text: string): string | null {
  if (!beyondLatin.test(text)) return null
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  const letters = Math.max(1, count(/\p{L}/gu))
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const han = count(/\p{Script=Han}/gu)
  if ((kana + han) / letters > 0.15) return kana / (kana + han) > 0.15 ? 'ja' : 'zh'
  // Letters that Arabic does not write tell Persian and Urdu apart from it, and from each other.
  if (count(/[ٹڈڑےں]/gu) / letters > 0.02) return 'ur'
  if (count(/[پچژگ]/gu) / letters > 0.01) return 'fa'
  for (const [tag, pattern] of scripts) if (count(pattern) / letters > 0.3) return tag
  return null
}

const scripts: readonly [string, RegExp][] = [
  ['ko', /\p{Script=Hangul}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
]

/** ISO 639-3 as franc has it → BCP 47. */
const tags: Readonly<Record<string, string>> = {
  eng: 'en',
  deu: 'de',
  fra: 'fr',
  spa: 'es',
  por: 'pt',
  ita: 'it',
  nld: 'nl',
  pol: 'pl',
  ces: 'cs',
  ron: 'ro',
  hun: 'hu',
  swe: 'sv',
  tur: 'tr',
  hrv: 'hr',
  rus: 'ru',
  ukr: 'uk',
  bul: 'bg',
  bel: 'be',
  srp: 'sr',
  ind: 'id',
  vie: 'vi',
  fas: 'fa',
  pes: 'fa',
  arb: 'ar',
  urd: 'ur',
  hin: 'hi',
}
const shortest = 20

/** By the small words where they leave no doubt, else with the frequency of letter triples. */
export function byWords(text: string, all: readonly Features[]): string | null {
  const words = text.toLowerCase().match(/[\p{L}’']+/gu) ?? []
  const counts = smallWords(words)
  const [top, next] = counts
  if (top && top[1] > clearShare * words.length && top[1] > 2 + 2 * (next?.[1] ?? 0)) return top[0]
  return byTriples(text, all, counts)
}

/** So much of a text in a language are its small words; in another language's text they never are. */
const clearShare = 0.15

/** By the frequency of letter triples (franc, after Cavnar and Trenkle 1994), unless small words clearly say otherwise. */
function byTriples(text: string, all: readonly Features[], counts: readonly Count[]): string | null {
  const other = all.slice(0, 200).some(feature => notBulgarian.test(feature.text))
  const only = Object.keys(tags).filter(code => !(other && code === 'bul'))
  const guess = tags[franc(text, { only, minLength: shortest })] ?? null
  const [top] = counts
  if (!top || top[0] === guess) return guess
  const countOf = (tag: string) => counts.find(([name]) => name === tag)?.[1]
  const few = text.length < 400 ? 1 : 2
  return guess === null || top[1] > few + few * (countOf(guess) ?? (smallWordsBy[guess] ? 0 : top[1]))
    ? top[0]
    : guess
}

/** Letters that Bulgarian does not write. */
const notBulgarian = /[ыэё]/iu

export type Count = [tag: string, count: number]

const lists = Object.entries(smallWordsBy).map(([tag, list]) => ({ tag, words: list.split(' ') }))
/** By word: the indices in `lists` of the languages that have it. */
const languagesWith = new Map<string, Set<number>>()
for (const [index, { words }] of lists.entries())
  for (const word of words) languagesWith.set(word, (languagesWith.get(word) ?? new Set()).add(index))

/** How many of the words are small words of a language. */
export function countSmallWords(words: readonly string[], tag: string): number {
  const index = lists.findIndex(list => list.tag === tag)
  return index < 0 ? 0 : words.filter(word => languagesWith.get(word)?.has(index)).length
}

/** How many of the words are small words of each language, the most first. */
export function smallWords(words: readonly string[]): Count[] {
  const counts = lists.map(({ tag }): Count => [tag, 0])
  for (const word of words)
    for (const index of languagesWith.get(word) ?? []) {
      const count = counts[index]
      if (count) count[1]++
    }
  return counts.sort((a, b) => b[1] - a[1])
}
