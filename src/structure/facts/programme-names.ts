/**
 * Finds what may name a programme, a prize or an event: what says its kind ("the Harbour Fellowship", "Premio Faro",
 * "编程之夏"), or when it was held ("Harbour Days 2019"), and programmes that we know by name.
 */
import { cuedPattern, latePattern } from '../../model/late-pattern.js'
import { occasionStems } from '../lexicon/occasions.js'
import { asideStems } from '../lexicon/others.js'
import { entryStems } from '../lexicon/passages.js'
import {
  announcingStems,
  closingKinds,
  compoundKinds,
  denseKinds,
  openingKinds,
  programmes,
} from '../lexicon/programmes.js'
import { resultStems } from '../lexicon/results.js'
import { factOf } from '../phrases/facts/fact.js'
import { stemMatcher } from '../words/stems.js'
import { capitalised, dense } from './name-words.js'

/** A name in a text. */
export interface ProgrammeName {
  name: string
  from: number
  to: number
  /** How much surer than others it is one. */
  weight: number
}

const weights = { known: 0.5, dated: 0.4, kind: 0 } as const

const longest = 4000

/** The names in a text, in its order. */
export function programmeNames(text: string): ProgrammeName[] {
  const known = knownIn(text)
  const isFree = ({ from, to }: ProgrammeName) => known.every(other => to <= other.from || from >= other.to)
  const sample = text.slice(0, longest)
  const found = [...ofKind(sample), ...ofDenseKind(sample), ...dated(sample)].filter(isFree)
  return [...known, ...found].sort((a, b) => a.from - b.from)
}

export function knownIn(text: string): ProgrammeName[] {
  return programmes.flatMap(([pattern, name]) => {
    const match = pattern.exec(text)
    return match
      ? [{ name, from: match.index, to: match.index + match[0].length, weight: weights.known }]
      : []
  })
}

/** Small words that may stand between the words of a name. */
const link = String.raw`(?:(?:de|del|della|dei|des|du|da|do|dos|das|di|of|for|für|im|in|en|em|al?|la|las|los|el|les?|y|e|et|und|and|i)\s+|[ldLD][’'])`
const following = String.raw`(?:\s+${link}{0,2}#?${capitalised})`
const seasons = '(?:Summer|Season|Winter|Spring|Autumn|Year)s? of '
const meetings = '(?:conference|summit|meetup|hackathon|conférence|conferencia|conferência|[Kk]onferenz)'
const year = String.raw`(?:19[89]|20\d)\d`

/** Finds how programmes are named; the first group, where there is one, is the name. `cue` is what all matches hold. */
const finder = (cue: string, pattern: string) => cuedPattern(new RegExp(cue), pattern, 'gu')
const anyOf = (kinds: readonly string[]) => kinds.join('|')
/** With a capital or without. */
const eitherCase = (kinds: readonly string[]) =>
  kinds.map(kind => `[${kind.charAt(0)}${kind.charAt(0).toUpperCase()}]${kind.slice(1)}`).join('|')

const kindFinders = [
  finder(seasons, `(?:${capitalised}\\s+){0,2}${seasons}${capitalised}`),
  finder(
    anyOf(closingKinds),
    `(?:${dense}+\\s+)?(?:${capitalised}\\s+(?:${link})?){1,4}(?:${anyOf(closingKinds)})(?![\\p{L}-])`,
  ),
  finder(
    `(?:${eitherCase(openingKinds)})\\s`,
    `(?<![\\p{L}\\d-])(?:${eitherCase(openingKinds)})${following}{1,6}`,
  ),
  // "der Kultur-Hackathon Offene Deiche": what the kind is followed by is the name, where there is one.
  finder(
    anyOf(compoundKinds),
    `(?<![\\p{L}-])\\p{Lu}[\\p{L}-]*(?:${anyOf(compoundKinds)})\\s+[„“"»]?(${capitalised}${following}{0,4})`,
  ),
  finder(anyOf(compoundKinds), `((?<![\\p{L}-])\\p{Lu}[\\p{L}-]*(?:${anyOf(compoundKinds)}))(?![\\p{L}-])`),
  // One word of capitals, or with some inside: "the FOSDEM conference".
  finder(meetings, `(?<![\\p{L}\\d])(\\p{Lu}\\p{L}*\\p{Lu}\\p{L}*)\\s+${meetings}(?!\\p{L})`),
]
const article = /^(?:The|Our|This|An?|First|Second|Third|Last|New|Annual|Welcome to|Announcing)\s+/u

function ofKind(text: string): ProgrammeName[] {
  return kindFinders
    .flatMap(find => find(text))
    .flatMap(match => {
      const whole = match[1] ?? match[0]
      const name = whole.replace(article, '')
      const isName = name.includes(' ') || match[1] !== undefined
      return isName ? [nameAt(name, match.index + whole.length - name.length, weights.kind)] : []
    })
}

const findDense = finder(
  anyOf(denseKinds),
  `(?:${capitalised}\\s+)?${dense}{0,16}\\s?(?:${anyOf(denseKinds)})`,
)
/** What stands in front of a name without a space. */
const beforeDense = /^.*(?:[在了的是将將為为]|(?:第.{1,3}|[本首历歷])[届屆次回])|^[年月日]の?/u

function ofDenseKind(text: string): ProgrammeName[] {
  return findDense(text).flatMap(match => {
    const name = match[0].replace(beforeDense, '').trim()
    const isName = !denseKinds.includes(name)
    return isName ? [nameAt(name, match.index + match[0].length - name.length, weights.kind)] : []
  })
}

const findDated = finder(
  year,
  `(?<![\\p{L}\\d.-])(${capitalised}${following}{0,6})\\s+(?=[’']?${year}(?![\\d.-]))`,
)
const isGeneric = stemMatcher([
  ...entryStems,
  ...resultStems,
  ...asideStems,
  ...occasionStems.flatMap(([, stems]) => stems),
])
const isKind = latePattern(`^(?:${anyOf([...openingKinds, ...closingKinds])})$`, 'iu')
const small = latePattern(`^${link}$`, 'u')
const isAnnouncing = stemMatcher(announcingStems)
/** Quarters of a year, and Roman numbers of a meeting. */
const counted = /^(?:Q[1-4]|[IVX]+)$/

/** Names that a year follows: "Harbour Days 2019"; a month or a common word with a year is none. */
function dated(text: string): ProgrammeName[] {
  return findDated(text).flatMap(match => {
    const whole = match[1] ?? ''
    const words = [...whole.matchAll(/\S+/gu)]
    const first = words.find(({ 0: one }) => isOwn(one))
    const last = words.findLast(({ 0: one }) => isOwn(one))
    if (!first || !last) return []
    const name = whole.slice(first.index, last.index + last[0].length)
    return isDatable(name) ? [nameAt(name, match.index + first.index, weights.dated)] : []
  })
}

/** Whether a word in front of a year is a name's own. */
function isOwn(one: string): boolean {
  if (isAnnouncing(one)) return false
  if (isKind().test(one)) return true
  return !isGeneric(one) && !counted.test(one) && factOf(`${one} 2019`) !== 'date' && !small().test(`${one} `)
}

/** One common word with a year tells when something was: "Spring 2019"; somebody's year is no name. */
function isDatable(name: string): boolean {
  if (/[’']s?$/u.test(name) || factOf(`${name} 2019`) !== null) return false
  return /\s/u.test(name) || /\p{L}{2}[\p{Lu}\d]|\p{Lu}{3}/u.test(name)
}

function nameAt(text: string, from: number, weight: number): ProgrammeName {
  const name = text.replace(/\s+/gu, ' ').replace(/[.'’&]+$/u, '')
  return { name, from, to: from + text.length, weight }
}
