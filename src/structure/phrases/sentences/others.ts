/** Whether a text speaks of people who belong to no entry: a jury, sponsors, runners-up, those who are thanked. */
import { asideStems, thankStems } from '../../lexicon/others.js'
import { agendaStems, choosingStems, entryStems } from '../../lexicon/passages.js'
import { reserveStems } from '../../lexicon/results.js'
import { stemMatcher } from '../../words/stems.js'
import { endsSentence, wordCount } from '../titles/title.js'

/** Whether a sentence by itself tells of a jury, of sponsors, of thanks. */
export function tellsOfOthers(text: string): boolean {
  return endsSentence(text) && isAside(text)
}

/** Whether a text that tells of somebody's work begins so, too: a jury may speak of it further on. */
export function tellsOnlyOfOthers(text: string): boolean {
  return tellsOfOthers(text) && tellsOfOthers(firstSentence.exec(text.slice(0, longestSentence))?.[0] ?? text)
}

/** Whether the first of several sentences does. */
export function opensWithOthers(text: string): boolean {
  const first = firstSentence.exec(text.slice(0, longestSentence))?.[0] ?? ''
  return wordCount(first) >= fullSentence && isAside(first)
}

const firstSentence = /^.+?(?:[\p{Ll})”"][.!?](?=\s+["“¡¿]?\p{Lu})|[。！？](?=\S))/u
const longestSentence = 400
/** Words that a sentence has at least which is no title. */
const fullSentence = 8

const speaksAside = stemMatcher(asideStems)
const speaksEntry = stemMatcher([...entryStems, ...agendaStems, ...choosingStems])
/** Whether a text thanks somebody. */
export const speaksThanks = stemMatcher(thankStems)
const reserves = stemMatcher(reserveStems)

/** Whether the last sentence speaks of others, and not of the entries too; a few words go on from the one before. */
export function isAside(text: string): boolean {
  const sentences = text
    .slice(-1000)
    .split(/(?<=[.!?。！？])\s*/u)
    .filter(part => part.trim() !== '')
  const last = sentences.at(-1) ?? ''
  const goesOn = sentences.length > 1 && /[:：]$/u.test(last) && wordCount(last) <= fewWords
  const sentence = goesOn ? `${sentences.at(-2)} ${last}` : last
  return (
    speaksThanks(sentence) ||
    reserves(sentence) ||
    (speaksAside(sentence) && !speaksEntry(sentence) && speaksAside(sentence.replace(anyOf, ' ')))
  )
}

/** A committee that some work is about: the one that chose the works is no longer unknown, or is a jury. */
const anyOf = /(?<!\p{L})(?:an?|une?|una|uma?|eine?[mnrs]?)\s+(?!j[uú]r|j[oó]r)\p{L}+/giu

/** "It consists of:" */
const fewWords = 4
