/** Whether what stands behind a name in a list of people says where that person is from, or names the next one. */
import { hanPositions } from '../../lexicon/cjk-names.js'
import { isGivenName } from '../names/name.js'
import { wordCount } from '../titles/title.js'
import { isFact, joinAffiliation, type Mention } from './person.js'
import type { Piece, Separator } from './pieces.js'
import { isCountry, isNotedTown } from './places.js'
import { hasAffiliationWord } from './workplace.js'

export interface AffiliationOptions {
  /** "Name, Acme" rather than "Name, Name"; so too for a line end between the two. */
  commaIsAffiliation: boolean
  /** "Name / Acme" rather than "Name / Name". */
  slashIsAffiliation?: boolean | undefined
}

/** What a piece counts that names nobody. */
export const nobody = -3

/** Adds what stands behind a name to the person. */
export function addAffiliation(mention: Mention, value: string, piece: Piece): void {
  mention.affiliation = joinAffiliation(mention.affiliation, value.replace(fromPlace, ''))
  mention.end = piece.to
  mention.trailing = true
  if (isPhrase(value)) mention.score = Math.min(mention.score, mostBeforePhrase)
}

/** What a piece of a list reads as, and the person before it. */
interface Place {
  mention: Mention | null
  last: Mention
  /** Nothing follows the piece, or a semicolon does. */
  isLast: boolean
  /** An honorific stands before the person, and none before the piece. */
  isUntitled: boolean
}

/** Two capitals, even where neither is a name that is known. */
const likelyName = 1.2
/** Two capitals that open with a given name. */
const surelyName = 3
/** What reads as a name so little that it is none beside one. */
const unlikely = -0.9

/** What may stand before the place where somebody is from; before a country, any sign may. */
const placing: ReadonlySet<Separator> = new Set<Separator>(['comma', 'dash', 'line'])

/** Whether a piece after a name says where the person is from rather than naming the next one. */
export function isAffiliation(
  value: string,
  { separator }: Piece,
  place: Place,
  options: AffiliationOptions,
): boolean {
  const { mention, last } = place
  const score = mention?.score ?? nobody
  if (separator === 'slash') return isBehindSlash(value, score, last, options)
  if (separator === 'and' && last.affiliation !== null && (score < leastBehind(last) || isSmallWord(value)))
    return true
  if (!placing.has(separator)) return isCountry(value)
  return isPlaced(value, separator, place, options)
}

/** What a word behind "and" is at least that names the next one; a phrase about somebody goes on so more often. */
function leastBehind({ affiliation }: Mention): number {
  return wordCount(affiliation ?? '') > longestPlace ? likelyName : unlikely
}

const longestPlace = 5

/** The same for a piece behind a slash. */
function isBehindSlash(value: string, score: number, last: Mention, options: AffiliationOptions): boolean {
  const [first = ''] = /[^\s,(]+/u.exec(value) ?? []
  if (options.slashIsAffiliation && last.affiliation === null && !isGivenName(first)) return true
  return isPlaceOfWork(value) || (last.score > likelyName && score < unlikely)
}

/** The same for a piece behind a comma, a dash or on a line of its own. */
function isPlaced(
  value: string,
  separator: Separator,
  { mention, last, isLast, isUntitled }: Place,
  options: AffiliationOptions,
): boolean {
  const score = mention?.score ?? nobody
  // "Ada Byron, Grace Hall, Acme": what stands last says where both are from.
  const most = isLast ? surelyName : likelyName
  if (separator !== 'dash' && options.commaIsAffiliation && (score < most || isUntitled)) return true
  if (separator === 'dash' && /^\s*\p{Lu}{2,}\s*$/u.test(value)) return true
  if (isLast && isTownBehind(value, separator, last)) return true
  if (last.name.includes(' ') && fromPlace.test(value)) return true
  if (last.trailing && score < likelyName) return true
  return score < unlikely || isPlaceOfWork(value)
}

/** Small words before where somebody is from: "Ada Byron, from Acme", "Ada Byron, de São Paulo". */
const fromPlace =
  /^\s*(?:from|of|at|aus|vom|de|del|da|dos|das|do|du|des|di|della|dal|z|ze|из|від|із)\s+(?:(?:the|la|las|los|les|der|dem)\s+)?(?=\p{Lu})/u

/**
 * What several words behind "and" count that name no person: running text has such words more often than lists of people.
 * They say what somebody is who is something else before: "Ada Byron, founder of Acme and author of the tools".
 */
export function nobodyIn(value: string, { separator }: Piece, last: Mention): null[] {
  if (separator !== 'and' || wordCount(value) < 2 || isCountry(value)) return []
  return opensSmall.test(value) && isSomebody(last) ? [] : [null]
}

const opensSmall = /^\s*\p{Ll}/u

/** Whether a whole name has what somebody is behind it, in small letters. */
function isSomebody({ name, affiliation, score }: Mention): boolean {
  const [position = ''] = affiliation?.split(',') ?? []
  return score > likelyName && name.includes(' ') && opensSmall.test(position) && hasAffiliationWord(position)
}

/** Whether a piece is one word in small letters: behind what somebody is, it says what else they are. */
function isSmallWord(value: string): boolean {
  return /^\s*\p{Ll}+[\s.]*$/u.test(value)
}

function isPlaceOfWork(value: string): boolean {
  const bare = value.split(/[([（［]/u)[0] ?? ''
  return hasAffiliationWord(bare) || isCountry(value) || isPosition(bare) || address.test(bare)
}

/** One word with a dot inside, as the addresses of web sites have: "Tides.org". */
const address = /^\s*\p{Lu}[\p{L}\d-]+\.\p{L}{1,6}\s*$/u

/** Whether a piece ends in what somebody is, in Han: behind a name it names nobody. */
function isPosition(value: string): boolean {
  return endsInHan.test(value) && hanPositions.some(position => value.trimEnd().endsWith(position))
}

const endsInHan = /\p{Script=Han}\s*$/u

/** The most that a name counts with a phrase behind it that tells of no place: it may be a title. */
const mostBeforePhrase = 1.6

/** Whether words of things stand in a piece, and none of places of work. */
function isPhrase(value: string): boolean {
  return wordCount(value) > 2 && thing.test(value) && !isPlaceOfWork(value) && !isFact(value)
}

const thing = /\s\p{Ll}{4,}(?:\s|[.:]?$)/u

/** Whether one word behind a whole name says where somebody is from: behind a handle or a dash, or with a note of its own. */
function isTownBehind(value: string, separator: Separator, last: Mention): boolean {
  if (isBehind(last, separator) && isWord(value)) return true
  return separator === 'comma' && last.name.includes(' ') && isNotedTown(value)
}

/** Whether a handle or a dash stands between a name and what follows it. */
function isBehind({ to, end }: Mention, separator: Separator): boolean {
  return end > to || separator === 'dash'
}

/** Whether a piece is one word with a capital, and none that people are called by: behind a handle or a dash, a place of work. */
function isWord(value: string): boolean {
  const word = value.trim()
  return /^\p{Lu}\p{Ll}+$/u.test(word) && !isGivenName(word)
}
