/** Finds counts in running text: `six students`, `sechs Projekte`, `七个项目`, and tells what they count. */
import type { Counter, StatedCount } from './clause.js'
import { countPatterns } from './count-patterns.js'
import { countWords } from './count-words.js'
import { numeralsOf } from './numerals.js'
import { spacedCounter } from './spaced-counter.js'
import { unspacedCounter } from './unspaced-counter.js'

export type { StatedCount } from './clause.js'

/** The counts in a text of a language (BCP 47 tag); none where the language is unknown. */
export function statedCounts(text: string, language: string): StatedCount[] {
  const counter = counterOf(language.toLowerCase().split('-')[0] ?? language)
  if (counter === null) return []
  return sentencesOf(text).flatMap(({ from, sentence }) =>
    counter(sentence).map(count => ({ ...count, from: count.from + from, to: count.to + from })),
  )
}

const counters = new Map<string, Counter | null>()

function counterOf(language: string): Counter | null {
  const known = counters.get(language)
  if (known !== undefined) return known
  const made = makeCounter(language)
  counters.set(language, made)
  return made
}

function makeCounter(language: string): Counter | null {
  const [words, patterns] = [countWords[language], countPatterns[language]]
  if (words !== undefined) return spacedCounter(words, numeralsOf(language))
  return patterns === undefined ? null : unspacedCounter(patterns, numeralsOf(language))
}

/** What is longer is a table or a list without line ends, no sentence. */
const maxSentence = 2000

function sentencesOf(text: string): { from: number; sentence: string }[] {
  return [...text.matchAll(/[^\n。！？]+?(?:[.!?…](?=\s|$)|[。！？\n]|$)/gu)]
    .filter(match => match[0].length <= maxSentence)
    .map(match => ({ from: match.index, sentence: match[0] }))
}
