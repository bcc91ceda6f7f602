/** What the text above the entries says of how many there are: "six students", "cinco proyectos", "七个项目". */

import type { Features } from '../features/features.js'
import { functionWords } from '../lexicon/function-words.js'
import { hanNumerals, numerals } from '../lexicon/numerals.js'
import { countedStems, entryStems } from '../lexicon/passages.js'
import { remembering } from '../words/remember.js'
import { stemMatcher } from '../words/stems.js'

/** Lines above the entries that may say so, and how much of each. */
const farthest = 40
const longest = 1200
/** Words between a number and what it counts, and that word itself. */
const reach = 4
const most = 60

const countsWorks = stemMatcher([...entryStems, ...countedStems])
const token = /[\p{L}\p{M}’']+|\d+(?:[.,:/%]\d*)*|[.;!?]/gu
const hanCount =
  /(?<!\d)(\d{1,2}|[二两兩三四五六七八九]?十[一二三四五六七八九]?|[二两兩三四五六七八九])\s?(?:个|個|位|名|支|项|項|组|組|篇|款|つの|件の|人の|본|개|명)/gu

/** The counts that the lines above one state. */
export function statedAbove(all: readonly Features[], index: number): ReadonlySet<number> {
  const lines = all.slice(Math.max(0, index - farthest), Math.max(0, index))
  return new Set(lines.flatMap(({ text }) => countsIn(text.slice(0, longest))))
}

const countsIn = remembering(statedCounts)

/** The numbers from 2 on in a text that count works or people. */
function statedCounts(text: string): readonly number[] {
  const tokens = [...text.matchAll(token)].map(([word]) => word.toLowerCase())
  const spaced = tokens.flatMap((word, index) => {
    const count = numberOf(word)
    return count !== null && countsEntries(tokens.slice(index + 1, index + 1 + reach)) ? [count] : []
  })
  return [...spaced, ...[...text.matchAll(hanCount)].map(([, digits = '']) => hanNumber(digits))]
}

function numberOf(word: string): number | null {
  const count = numerals.get(word) ?? (/^\d{1,2}$/.test(word) ? Number(word) : 0)
  return count >= 2 && count <= most ? count : null
}

/** Words that say of those counted that they are new. */
const fresh: ReadonlySet<string> = new Set(['new', 'neue'])

/** Whether a noun for works or people is among the words, before one that begins something else. */
function countsEntries(words: readonly string[]): boolean {
  for (const word of words) {
    if ((functionWords.has(word) && !fresh.has(word)) || !/^\p{L}/u.test(word)) return false
    if (countsWorks(word)) return true
  }
  return false
}

function hanNumber(digits: string): number {
  if (/^\d/.test(digits)) return Number(digits)
  const [tens = '', units = ''] = digits.includes('十') ? digits.split('十') : ['', digits]
  const ten = digits.includes('十') ? 10 * (hanNumerals.get(tens) ?? 1) : 0
  return ten + (units === '一' ? 1 : (hanNumerals.get(units) ?? 0))
}
