/** People, and the text about them in the same line: "Ada Byron – She builds tables of tides.", "Ada Byron: studies in Lagos". */

import type { CommonWords } from '../names/name.js'
import { leastLikely, peopleScore } from '../people/people.js'
import { isCountry } from '../people/places.js'
import { endsSentence, hasInnerStop, wordCount } from '../titles/title.js'
import { type Cut, signCuts } from './cuts.js'
import type { Split } from './split.js'

/** What parts people from the text about them, and how far in it stands. */
const telling: ReadonlySet<string> = new Set([':', 'dash'])
const reach = 240
const sentence = 0.6
const phrase = -0.8
const fewestWords = 4
/** Words of a first sentence that is no title before others. */
const longSentence = 10
const mostPeople = 2.5

/**
 * The ways to part a range, whose first sentence ends at `stop`, into people and what tells of them; that goes on to the
 * end of the range.
 */
export function tellingsOf(
  text: string,
  from: number,
  to: number,
  stop: number,
  common: CommonWords,
): Split[] {
  const cuts = [...signCuts(text, from, Math.min(to, from + reach))]
  return [
    ...cuts.flatMap(cut => tellingAt(text, from, to, cut, common) ?? []),
    ...placedPeople(text, from, to, stop, common),
  ]
}

/** People and the country they are from, as a sentence before others: "Ada Byron, Peru. She will write about tides." */
function placedPeople(text: string, from: number, to: number, stop: number, common: CommonWords): Split[] {
  const head = text.slice(from, stop).replace(/\.$/u, '')
  if (stop === to || !isCountry(head.slice(head.lastIndexOf(',') + 1)) || !head.includes(',')) return []
  const score = peopleScore(head, common)
  if (score < surelyPeople) return []
  const rest = stop + (/^\s*/u.exec(text.slice(stop, to))?.[0].length ?? 0)
  const people = [from, from + head.length] as const
  return [
    {
      order: 'people-text',
      separator: 'stop',
      people,
      title: [rest, rest],
      rest,
      score: Math.min(mostPeople, score) + sentence,
    },
  ]
}

const surelyPeople = 1

function tellingAt(
  text: string,
  from: number,
  to: number,
  { separator, left, right }: Cut,
  common: CommonWords,
): Split | null {
  if (!telling.has(separator)) return null
  const score = peopleScore(text.slice(from, left), common)
  if (score < leastLikely) return null
  return {
    order: 'people-text',
    separator,
    people: [from, left],
    title: [right, right],
    rest: right,
    score: Math.min(mostPeople, score) + tellingScore(text.slice(right, to)),
  }
}

/** How much text tells what people do: a sentence, or what goes on in small letters; the first of several may be a title. */
function tellingScore(text: string): number {
  const isTold = /^\p{Ll}/u.test(text) || (endsSentence(text) && !opensWithTitle(text))
  return isTold && wordCount(text.slice(0, reach)) >= fewestWords ? sentence : phrase
}

function opensWithTitle(text: string): boolean {
  if (!hasInnerStop(text)) return false
  const first = /^.*?[\p{Ll})”"\d][.!?…]["”’)]*(?=\s+["“‘(]?\p{Lu})|^.*?[。！？]/u.exec(text)?.[0] ?? text
  return wordCount(first) < longSentence
}
