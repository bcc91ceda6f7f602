/**
 * Facts: an amount of money, a date, a time, an address, a number, a place, a picture of which a mail keeps only the
 * words "[Ada Byron at the harbour]". Their shape tells them in any language, and whatever
 * stands around them, none of them is a title or a person.
 */
import { latePattern } from '../../../model/late-pattern.js'
import {
  clockWords,
  creditWords,
  dayWords,
  factJoints,
  moneyWords,
  monthWords,
  stampWords,
  unitWords,
  weekdayNames,
} from '../../lexicon/fact-words.js'
import { isGivenName } from '../names/name.js'
import { isCountry } from '../people/places.js'
import { isMedia } from '../titles/media-words.js'
import { namesRoom } from './rooms.js'

export type FactKind = 'address' | 'money' | 'date' | 'time' | 'number' | 'place' | 'picture'

const longest = 80
/** A bracket in it parts the address of somebody from their name. */
const address =
  /^<?(?:https?:\/\/|www\.|mailto:)\S+>?$|^<?[^\s@<>()（）]+@[^\s@<>()（）]+\.[^\s@<>()（）]+>?$/i
/** Numbers with the marks inside them, and what stands between them. */
const token = /\d(?:[\d.,:’'/]*\d)?|[^\s\d.,;:()[\]（）–—\-/|·~〜+<>=]+/g
/** A day as ISO 8601 has it. */
const day = /^\d{4}-\d{2}-\d{2}$/
const clock = /^\d{1,2}:\d{2}$/

let kinds: ReadonlyMap<string, FactKind | 'joint'> | null = null

function wordKinds(): Map<string, FactKind | 'joint'> {
  const found = new Map<string, FactKind | 'joint'>()
  const groups: [readonly string[], FactKind | 'joint'][] = [
    [factJoints, 'joint'],
    [unitWords, 'number'],
    [clockWords, 'time'],
    [dayWords, 'date'],
    [monthWords, 'date'],
    [moneyWords, 'money'],
  ]
  for (const [words, kind] of groups) for (const word of words) found.set(word, kind)
  return found
}

/** How telling each kind is, where a text has several: "12 May, 10:00" is a date. */
const ranks: readonly (FactKind | 'joint')[] = ['joint', 'number', 'time', 'date', 'money']

/** What kind of fact a text is, or `null` where it says more. */
export function factOf(text: string): FactKind | null {
  return (text.startsWith('[') && picture.test(text)) || isCredit(text)
    ? 'picture'
    : (wholeFact(text) ?? besideTown(text) ?? stamped(text) ?? slotOf(text))
}

const picture = /^\[[^[\]=]*\p{L}[^[\]=]*\]$/u

/** Whether a line says who took a picture: "Photo by Ada Byron", "Foto: Ada Byron, CC BY 4.0". */
function isCredit(text: string): boolean {
  return text.length <= longestCredit && maybeCredit.test(text) && credit().test(text)
}

const longestCredit = 120
const credits = creditWords.join('|')
const credit = latePattern(
  `^[([]?(?:(?:${credits})\\s?[:：/©]|(?:${credits})\\s(?:by|von|por|par|di|door|de|av|af)\\s+(?=[\\p{Lu}@]|\\p{Lo})|©\\s?(?=\\p{L})).{2,}`,
  'iu',
)
/** What all matches of it begin with. Under `iu` two letters are others' equals. */
const maybeCredit = new RegExp(`^[([]?(?:${credits}|©)|[ſ\u212a]`, 'i')

/** When something was published or changed: "Last updated on 3 July 2024". */
function stamped(text: string): FactKind | null {
  const said = text.trim()
  const length = said.length <= longest && /\d/.test(said) ? (stamp.exec(said)?.[0].length ?? 0) : 0
  return length > 0 && wholeFact(said.slice(length)) === 'date' ? 'date' : null
}

const stamp = new RegExp(
  `^(?:${stampWords.join('|')})(?:\\s(?:on|am|em|en|el|le|il|op))?\\s?[:：]?\\s*(?=\\d|\\p{L})`,
  'iu',
)

/** When and where something is shown: "Thursday 19, 10:00 – Room 2", with a picture of a clock before it. */
function slotOf(text: string): FactKind | null {
  const said = text.trim()
  const [, when = '', where = ''] = said.length <= longest && /\d/.test(said) ? (slot.exec(said) ?? []) : []
  const kind = when === '' ? null : wholeFact(when)
  return (kind === 'date' || kind === 'time') && namesRoom(where) ? kind : null
}

const slot = /^(?:(?:\p{Extended_Pictographic}|\ufe0f)+\s*)?(\S.*?\d\S*)\s+[–—|·-]\s+(\S.*)$/u

/** An amount with the one word for where it goes: "Lyon – 15 000 €". */
function besideTown(text: string): FactKind | null {
  const match = text.length <= longest ? townThen.exec(text.trim()) : null
  return match?.[1] && wholeFact(match[1]) === 'money' ? 'money' : null
}

const townThen = /^[^\s\da-z,.:;()|/–—][^\s\d,.:;()|/–—]*\s*[,–—|·-]\s+([^\s(].*)$/

function wholeFact(text: string): FactKind | null {
  const said = text.trim()
  if (said.length === 0 || said.length > longest) return null
  if (address.test(said)) return 'address'
  if (day.test(said)) return 'date'
  if (!/\d/.test(said)) return isMonths(said) || isWeekday(said) ? 'date' : isTown(said) ? 'place' : null
  let rank = 1
  for (const [word] of said.matchAll(token)) {
    const kind = kindOf(word)
    if (kind === null) return null
    rank = Math.max(rank, ranks.indexOf(kind))
  }
  return ranks[rank] as FactKind
}

/** Whether a text names months and no more: "April", "February – March"; short words mean other things, too. */
function isMonths(text: string): boolean {
  const words = text.match(token) ?? []
  const isLong = words.some(word => word.length >= shortestMonth && months.has(word.toLowerCase()))
  return isLong && words.every(word => months.has(word.toLowerCase()) || kindOf(word) === 'joint')
}

/** Whether a text names a day of the week: "Freitag", "星期六". */
function isWeekday(text: string): boolean {
  return weekdays.has(text.toLowerCase())
}

const weekdays: ReadonlySet<string> = new Set(weekdayNames)
const months: ReadonlySet<string> = new Set(monthWords)
const shortestMonth = 4

/**
 * A word or two, and a country or a state in two capitals: "Porto, Portugal", "San José, Costa Rica", "Belém, PA"; two such
 * behind each other where people are from two, or links to where more stands: "Porto, Portugal | GitHub | website".
 */
function isTown(text: string): boolean {
  const [first = '', ...others] = text.split(/\s[/|·•]\s/)
  return isOneTown(first.trim()) && others.every(other => isOneTown(other.trim()) || isMedia(other))
}

function isOneTown(text: string): boolean {
  const parts = town.exec(text)
  if (!parts?.[1] || !parts[2]) return false
  const [first = '', ...others] = parts[1].split(' ')
  const isNamed = others.length === 0 || openers.has(first.toLowerCase()) || isJoinedTown(parts[1])
  return isNamed && (/^[A-Z]{2}$/.test(parts[2]) || isCountry(parts[2]))
}

/** Whether small words join the words of a name that opens with no given name: "Castelló de la Plana", "Stratford upon Avon". */
function isJoinedTown(name: string): boolean {
  return joinedTown.test(name) && !isGivenName(/^\S+/.exec(name)?.[0] ?? '')
}

const joinedTown = /^\p{Lu}[\p{L}-]+(?: \p{Ll}{1,4}){1,2} \p{Lu}[\p{L}-]+$/u

const town = /^([^\s\da-z,.:;()|/][^\d,.:;()|/]*),\s([^\s\da-z,.:;()|/][^\d,:;()|/]*)$/
/** First words of the names of towns that have several. */
const openers: ReadonlySet<string> = new Set(
  'new san santa santo são sao saint st los las la le el ciudad buenos rio porto nova belo ho den bad cape'.split(
    ' ',
  ),
)

function kindOf(word: string): FactKind | 'joint' | null {
  if (clock.test(word)) return 'time'
  if (/^\d/.test(word)) return 'number'
  kinds ??= wordKinds()
  return kinds.get(word.toLowerCase()) ?? null
}

/** Whether a text is an amount of money. */
export function isAmount(text: string): boolean {
  return factOf(text) === 'money'
}
