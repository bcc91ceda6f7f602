/** Counts in scripts that put spaces between words. */
import { type Counter, clauseAround, isYear, type StatedCount, yearsIn } from './clause.js'
import type { CountWords } from './count-words.js'

interface Compiled {
  nouns: [StatedCount['what'], (word: string) => boolean][]
  before: ReadonlySet<string>
  chosen: RegExp
  others: RegExp
  stops: ReadonlySet<string>
}

function compile(words: CountWords): Compiled {
  return {
    nouns: [
      ['mentors', nounTest(words.mentors)],
      ['people', nounTest(words.people)],
      ['entries', nounTest(words.entries)],
    ],
    before: new Set(words.before.split(' ')),
    chosen: beginnings(words.chosen),
    others: beginnings(words.others),
    stops: new Set(words.stops.split(' ')),
  }
}

function beginnings(stems: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${stems})`, 'iu')
}

function nounTest(list: string): (word: string) => boolean {
  const nouns = list.split(' ')
  const exact = new Set(nouns)
  const ends = nouns.filter(noun => noun.startsWith('-')).map(noun => noun.slice(1))
  const starts = nouns.filter(noun => noun.endsWith('-')).map(noun => noun.slice(0, -1))
  return word =>
    exact.has(word) || ends.some(end => word.endsWith(end)) || starts.some(start => word.startsWith(start))
}

interface Word {
  text: string
  lower: string
  from: number
  to: number
}

interface Numeral {
  value: number
  from: number
  to: number
  /** The indices of its first word and of the word after it. */
  first: number
  next: number
}

/** Finds counts where words stand apart. */
export function spacedCounter(countWords: CountWords, numerals: ReadonlyMap<string, number>): Counter {
  const words = compile(countWords)
  return sentence => {
    const tokens = tokensOf(sentence)
    const numbers = numbersIn(sentence, tokens, numerals)
    const beside = numbers.map(({ value }) => value)
    const starts = new Set(numbers.map(({ from }) => from))
    return numbers.flatMap((number, index) => {
      if (isPartOf(sentence, numbers[index - 1], number)) return []
      const noun = nounAfter(sentence, tokens, number, words, starts)
      if (noun === null) return []
      const clause = clauseAround(sentence, number.from, noun.to, numbers[0]?.from ?? 0)
      return [
        {
          value: number.value,
          what: noun.what,
          from: number.from,
          to: noun.to,
          isPresented: isPresented(sentence, tokens[number.first - 1], words),
          isOfOthers: words.others.test(clause),
          years: yearsIn(clause),
          beside,
        },
      ]
    })
  }
}

function isPresented(sentence: string, before: Word | undefined, words: Compiled): boolean {
  if (before !== undefined && words.before.has(before.lower)) return true
  return words.chosen.test(sentence) || /:\s*$/.test(sentence)
}

/** `4 of 12`, `4 of the 12`: the second number is of what the first was chosen from. */
function isPartOf(sentence: string, before: Numeral | undefined, number: Numeral): boolean {
  if (before === undefined) return false
  return /^\s(?:of|von|van|af|av|de|di|su|sur|entre|z|ze|из|із|з)(?:\s\p{L}{2,4})?\s$/iu.test(
    sentence.slice(before.to, number.from),
  )
}

function tokensOf(sentence: string): Word[] {
  return [...sentence.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’*:·-][\p{L}\p{M}\p{N}]+)*/gu)].map(match => ({
    text: match[0],
    lower: match[0].toLowerCase(),
    from: match.index,
    to: match.index + match[0].length,
  }))
}

function numbersIn(
  sentence: string,
  tokens: readonly Word[],
  numerals: ReadonlyMap<string, number>,
): Numeral[] {
  const numbers: Numeral[] = []
  for (let index = 0; index < tokens.length; ) {
    const number = numberAt(sentence, tokens, index, numerals)
    if (number !== null) numbers.push(number)
    index = number?.next ?? index + 1
  }
  return numbers
}

function numberAt(
  sentence: string,
  tokens: readonly Word[],
  index: number,
  numerals: ReadonlyMap<string, number>,
): Numeral | null {
  const token = tokens[index]
  if (token === undefined) return null
  if (/^\d{1,4}$/.test(token.text)) {
    const value = Number(token.text)
    const isCount = value > 0 && !isYear(value) && !/[\d$€£¥#.,:/–-]$/.test(sentence.slice(0, token.from))
    return isCount ? { value, from: token.from, to: token.to, first: index, next: index + 1 } : null
  }
  for (const length of [3, 2, 1]) {
    const last = tokens[index + length - 1]
    if (last === undefined) continue
    const value = numerals.get(sentence.slice(token.from, last.to).toLowerCase().replace(/\s+/g, ' '))
    if (value !== undefined)
      return { value, from: token.from, to: last.to, first: index, next: index + length }
  }
  return null
}

/** How many words may stand between a number and its noun: `three Google Summer of Code contributors`. */
const maxBetween = 5

/** The noun that a number counts: the last of a row of nouns, for `six project proposals` counts proposals. */
function nounAfter(
  sentence: string,
  tokens: readonly Word[],
  number: Numeral,
  words: Compiled,
  numbers: ReadonlySet<number>,
): { what: StatedCount['what']; to: number } | null {
  let end = number.to
  for (let index = number.next; index <= number.next + maxBetween; index++) {
    const token = tokens[index]
    if (
      token === undefined ||
      numbers.has(token.from) ||
      /[^\s()"“”„«»®™]/u.test(sentence.slice(end, token.from))
    )
      return null
    if (words.stops.has(token.lower) && !isInsideName(tokens, index)) return null
    end = token.to
    const what = kindOf(token, words)
    const next = tokens[index + 1]
    const isCompound = next !== undefined && kindOf(next, words) !== null && isBeside(sentence, token, next)
    if (what !== null && !isCompound) return { what, to: token.to }
  }
  return null
}

const isBeside = (sentence: string, a: Word, b: Word): boolean => /^\s+$/.test(sentence.slice(a.to, b.from))

/** The `of` of `Summer of Code`. */
function isInsideName(tokens: readonly Word[], index: number): boolean {
  return [tokens[index - 1], tokens[index + 1]].every(
    token => token !== undefined && /^\p{Lu}/u.test(token.text),
  )
}

function kindOf({ lower }: Word, { nouns }: Compiled): StatedCount['what'] | null {
  return nouns.find(([, test]) => test(lower))?.[0] ?? null
}
