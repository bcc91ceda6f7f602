/** Finds counts in running text: `six students`, `sechs Projekte`, `七个项目`, and tells what they count. */
import { type CountPatterns, countPatterns } from './lexicon/count-patterns.js'
import { type CountWords, countWords } from './lexicon/count-words.js'
import { numeralsOf } from './lexicon/numerals.js'

export interface StatedCount {
  value: number
  what: 'entries' | 'people' | 'mentors'
  /** The number and its noun in the text, `from` inclusive to `to` exclusive. */
  from: number
  to: number
  /** The sentence says that they were accepted or are presented. */
  isPresented: boolean
  /** What stands beside it says that it counts something else. */
  isOfOthers: boolean
  /** The numbers of the same sentence in their order, for counts given in parts ("two of ours and one more"). */
  beside: number[]
}

/** The counts in a text of a language (BCP 47 tag); none where the language is unknown. */
export function statedCounts(text: string, language: string): StatedCount[] {
  const primary = language.toLowerCase().split('-')[0] ?? language
  const words = countWords[primary]
  const patterns = countPatterns[primary]
  const inSentence =
    words !== undefined
      ? spacedCounter(compile(words), numeralsOf(primary))
      : patterns !== undefined
        ? unspacedCounter(patterns, numeralsOf(primary))
        : null
  if (inSentence === null) return []
  return sentencesOf(text).flatMap(({ from, sentence }) =>
    inSentence(sentence).map(count => ({ ...count, from: count.from + from, to: count.to + from })),
  )
}

type Counter = (sentence: string) => StatedCount[]

/** What is longer is a table or a list without line ends, no sentence. */
const maxSentence = 2000

function sentencesOf(text: string): { from: number; sentence: string }[] {
  return [...text.matchAll(/[^\n。！？]+?(?:[.!?…]+(?=\s|$)|[。！？\n]|$)/gu)]
    .filter(match => match[0].length <= maxSentence)
    .map(match => ({ from: match.index, sentence: match[0] }))
}

/** A sentence opens with up to so many characters that belong to what follows: `At first, …`. */
const maxOpening = 20

/** The part of a sentence that says one thing: what stands between commas and conjunctions. */
function clauseAround(sentence: string, from: number, to: number, firstNumber: number): string {
  const opening = Math.min(firstNumber, maxOpening)
  const breaks =
    /[,;:()（），；：、–—]|\s(?:and|but|und|aber|et|mais|y|pero|e|ma|i|ale|и|но|та|en|maar|och|men|og)\s/gu
  let start = 0
  for (const { index, 0: mark } of sentence.matchAll(breaks)) {
    if (index < opening) continue
    if (index + mark.length <= from) start = index + mark.length
    else if (index >= to) return sentence.slice(start, index)
  }
  return sentence.slice(start)
}

// Scripts that put spaces between words.

interface Compiled {
  nouns: [StatedCount['what'], (word: string) => boolean][]
  before: ReadonlySet<string>
  chosen: RegExp
  others: RegExp
  stops: ReadonlySet<string>
}

const compiled = new WeakMap<CountWords, Compiled>()

function compile(words: CountWords): Compiled {
  const known = compiled.get(words)
  if (known !== undefined) return known
  const made: Compiled = {
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
  compiled.set(words, made)
  return made
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

interface Number {
  value: number
  from: number
  to: number
  /** The indices of its first word and of the word after it. */
  first: number
  next: number
}

function spacedCounter(words: Compiled, numerals: ReadonlyMap<string, number>): Counter {
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
function isPartOf(sentence: string, before: Number | undefined, number: Number): boolean {
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
): Number[] {
  const numbers: Number[] = []
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
): Number | null {
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

const isYear = (value: number): boolean => value >= 1900 && value < 2100

/** How many words may stand between a number and its noun: `three Google Summer of Code contributors`. */
const maxBetween = 5

/** The noun that a number counts: the last of a row of nouns, for `six project proposals` counts proposals. */
function nounAfter(
  sentence: string,
  tokens: readonly Word[],
  number: Number,
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

// Scripts that do not.

function unspacedCounter(patterns: CountPatterns, numerals: ReadonlyMap<string, number>): Counter {
  const chosen = new RegExp(patterns.chosen, 'u')
  const others = new RegExp(patterns.others, 'u')
  const words = [...numerals.keys()].toSorted((a, b) => b.length - a.length).join('|')
  const count = new RegExp(
    `(?<![\\d,.:第/-])(?<number>\\d{1,4}|${words})\\s?(?:(?<mentors>${patterns.mentors})|(?<people>${patterns.people})|(?<entries>${patterns.entries}))`,
    'gu',
  )
  return sentence => {
    const matches = [...sentence.matchAll(count)]
    const values = matches.map(match => numberOf(match.groups?.number ?? '', numerals))
    return matches.flatMap((match, index) => {
      const value = values[index] ?? 0
      if (value === 0 || isYear(value)) return []
      const to = match.index + match[0].length
      const clause = clauseAround(sentence, match.index, to, matches[0]?.index ?? 0)
      const what = match.groups?.mentors ? 'mentors' : match.groups?.people ? 'people' : 'entries'
      const [isPresented, isOfOthers] = [chosen.test(sentence), others.test(clause)]
      return [{ value, what, from: match.index, to, isPresented, isOfOthers, beside: values }]
    })
  }
}

function numberOf(text: string, numerals: ReadonlyMap<string, number>): number {
  return /^\d+$/.test(text) ? Number(text) : (numerals.get(text) ?? 0)
}
