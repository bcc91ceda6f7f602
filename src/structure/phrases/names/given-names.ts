/** Given names alone that commas and a conjunction join: "Leonie, Lars und Ute". */
import { cuedPattern } from '../../../model/late-pattern.js'
import { conjunctions } from '../../lexicon/connectives.js'
import { isGivenName } from './name.js'

export interface GivenList {
  from: number
  to: number
  names: readonly { name: string; from: number }[]
}

/** Conjunctions in small letters, as alternatives of a pattern. */
export const jointWords = conjunctions.filter(word => /^\p{Ll}/u.test(word)).join('|')
const oneWord = "\\p{Lu}[\\p{L}\\p{M}’'-]+"
const joinedWords = cuedPattern(
  new RegExp(`\\s(?:${jointWords}|&)\\s`),
  `(?<![\\p{L}\\p{M}’'-]|\\p{Lu}[\\p{L}.]*\\s)${oneWord}(?:,\\s+${oneWord}){0,9},?\\s+(?:${jointWords}|&)\\s+${oneWord}(?![\\p{L}\\p{M}’'-]|\\s+\\p{Lu})`,
  'gu',
)
/** So many of them are known, and two of three. */
const fewest = 2
const mostly = 2 / 3

export function givenLists(text: string): GivenList[] {
  return joinedWords(text).flatMap(({ 0: list, index }) => {
    const words = [...list.matchAll(/\p{Lu}[^\s,]+/gu)]
    const known = words.filter(([word]) => isGivenName(word)).length
    if (known < fewest || known < words.length * mostly) return []
    const names = words.map(({ 0: name, index: at }) => ({ name, from: index + at }))
    return [{ from: index, to: index + list.length, names }]
  })
}
