/** Reads a piece of text as one person: "Dr Ada Byron (Acme)", "Grace H. @grace", "Li Wei of the Institute". */
import { latePattern } from '../../../model/late-pattern.js'
import type { Role } from '../../../model/vocabulary.js'
import { hanPositions } from '../../lexicon/cjk-names.js'
import { copulas } from '../../lexicon/connectives.js'
import { functionWords } from '../../lexicon/function-words.js'
import { cjkHonorifics } from '../../lexicon/person-words.js'
import { factOf } from '../facts/fact.js'
import { isKnownLabel, roleOfLabel } from '../labels/meaning.js'
import { areHandles } from '../names/handles.js'
import {
  type CommonWords,
  honorificLength,
  isGivenName,
  isHonorific,
  isTeam,
  nameScore,
} from '../names/name.js'
import { isMedia } from '../titles/media-words.js'
import { endsSentence, hasInnerStop, mediaLength } from '../titles/title.js'
import { isCountry } from './places.js'
import { hasAffiliationWord } from './workplace.js'

export interface Mention {
  name: string
  /** Half-open range of the name in the string. */
  from: number
  to: number
  /** End of what belongs to it: affiliation and handle. */
  end: number
  affiliation: string | null
  /** The affiliation stands behind the name with no more than a space between. */
  trailing: boolean
  /** From "(Mentor)" or "mentored by", else `null`. */
  role: Role | null
  score: number
}

/** Somebody whose string stands in a longer one, at an index. */
export function shifted(person: Mention, by: number): Mention {
  return { ...person, from: person.from + by, to: person.to + by, end: person.end + by }
}

const bracket = /\s*[([（［【]([^()[\]（）［］【】]*)[)\]）］】]/gu
const opensBracket = /[([（［【]/
const handle = /\s*(?:^|\s|[(<])(?:@[\w.-]+|[\w.+-]+@[\w-]+\.[\w.-]+|https?:\/\/\S+)[)>]?/gu
/** What a handle beside a name adds. */
const handleBonus = 1.2
const noPerson = -3

/** What brackets before a name say: "(to be confirmed) Ada Byron". */
const noteBefore = /^\s*[([（［]([^()[\]（）［］]{1,40})[)\]）］]\s*(?=[\p{Lu}\p{Lo}@])/u

/** Reads `text` as one person; `at` is where it stands in the string that the ranges count in. */
export function readPerson(text: string, at: number, common: CommonWords): Mention | null {
  const [all = '', note = ''] = noteBefore.exec(text) ?? []
  const person = readNamed(text.slice(all.length), at + all.length, common)
  return person && all !== '' ? { ...person, role: person.role ?? roleOfLabel(note) } : person
}

function readNamed(text: string, at: number, common: CommonWords): Mention | null {
  const notes = opensBracket.test(text)
    ? [...text.matchAll(bracket)].filter(note => !isNickname(text, note))
    : []
  const opens = notes[0]?.index ?? text.length
  const bare = withoutHandles(text.slice(0, opens))
  const [start, until] = nameRange(bare)
  if (start >= until) return null
  const position = hanPosition(bare.slice(start, until), common)
  const from = start + position
  const part = namePart(bare.slice(from, until), common)
  const named = bare.slice(from, from + part.length)
  if (isHonorific(named) && !isGivenName(named)) return null
  const hasHandle = bare.length < opens || notes.some(note => note[1]?.trim().startsWith('@'))
  const shift = named.startsWith('@') ? 1 : 0
  const { affiliation: noted, role } = readNotes(notes, text.slice(opens))
  const affiliation = position > 0 ? joinAffiliation(noted, bare.slice(start, from)) : noted
  const score = nameScore(named, common) - part.cost
  return {
    name: named.slice(shift).trim(),
    from: at + from + shift,
    to: at + from + part.length,
    end: at + text.length,
    affiliation: part.rest === null ? affiliation : joinAffiliation(affiliation, part.rest),
    trailing: part.rest !== null,
    role,
    score:
      isCountry(named) || isMedia(named) || tellsMore(text.slice(opens))
        ? noPerson
        : score + (hasHandle ? handleBonus : 0),
  }
}

/** Whether brackets hold another name of somebody, and one more word of the name follows: "Yuxin (Kevin) Gao". */
function isNickname(text: string, { 0: { length }, 1: inside = '', index }: RegExpExecArray): boolean {
  const before = text.slice(0, index).trim()
  return (
    /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?$/u.test(inside) &&
    /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(before) &&
    /^\s\p{Lu}[\p{L}\p{M}'’-]+(?:\s*[,(]|\s*$)/u.test(text.slice(index + length))
  )
}

const opensInHan = /^\p{Script=Han}/u
const positioned = latePattern(
  `^\\p{Script=Han}[^，。、；：！？\\s]*?(?:${hanPositions.join('|')})\\s?(?=\\p{Script=Han}{2,4}$|\\p{Lu}\\p{L}*(?:\\s\\p{Lu}\\p{L}*)*$)`,
  'u',
)
const likelyName = 0.5

/** The length of what stands before a name in Han without a space: where people are from and what they are there. */
function hanPosition(text: string, common: CommonWords): number {
  if (!opensInHan.test(text)) return 0
  const length = positioned().exec(text)?.[0].length ?? 0
  const bare = text.slice(length)
  return length > 0 && (/^\p{Lu}/u.test(bare) || nameScore(bare, common) > likelyName) ? length : 0
}

/** Whether a sentence follows the brackets behind a name, or goes on there: running text that opens with one. */
function tellsMore(behind: string): boolean {
  return (
    /[.!?]\s+\p{Lu}\S*\s+\S+\s+\S+\s+\S/u.test(behind) ||
    /[)）]\s+\p{Ll}+(?:\s+\S+){4,}[.!?]\s*$/u.test(behind)
  )
}

/** The text up to the first handle, unless nothing else is there. */
function withoutHandles(text: string): string {
  if (!text.includes('@') && !text.includes('://')) return text
  // A name of several words behind the sign is no handle: "@Ada Byron #tides".
  const from = namedBySign.exec(text)?.[0].length ?? 0
  if (from > 0) return text.replace(/\s#\S+.*$/u, '')
  const [first] = text.matchAll(handle)
  const beside = text.replace(handle, '').trim()
  return first && beside !== '' && !cjkHonorifics.includes(beside) ? text.slice(0, first.index) : text
}

const namedBySign = /^\s*@\p{Lu}\S*\s+(?=\p{Lu})/u

interface Notes {
  affiliation: string | null
  role: Role | null
}

/** What brackets behind a name say, and what stands between and behind them. */
function readNotes(notes: readonly RegExpExecArray[], behind: string): Notes {
  let affiliation: string | null = null
  let role: Role | null = null
  for (const note of notes) {
    const value = note[1]?.trim().replace(handleFirst, '') ?? ''
    const labelled = roleOfLabel(value)
    if (labelled && (!professions.has(labelled) || isKnownLabel(value))) role = labelled
    else if (value !== '' && !onlyMarks.test(value) && !isHandle(value) && !isMedia(value))
      affiliation = joinAffiliation(affiliation, value)
  }
  const rest = behind.replace(bracket, '').trim()
  if (/[^.,;:!]/u.test(rest)) affiliation = joinAffiliation(affiliation, rest)
  return { affiliation, role }
}

/** What stands in brackets in plain text for a raised mark. */
const onlyMarks = /^[*†‡§¶+]+$/u

/** An "independent developer" is one by profession, and who is "in charge of tides at Moss" is so there. */
const professions: ReadonlySet<Role> = new Set<Role>(['contributor', 'maintainer'])

const handleFirst = /^[@\p{Ll}][\p{Ll}\d_.-]+[,，]\s*(?=\p{Lu}|\p{Lo})/u

function isHandle(value: string): boolean {
  if (factOf(value) === 'address' || areHandles(value)) return true
  return /^@?[\w.-]+$/u.test(value) && !/^(?:\p{Lu}{2,}|\p{Lu}\p{Ll}+|\d+)$/u.test(value)
}

/** The half-open range of a text without marks, "by" and honorifics around it. */
function nameRange(text: string): [number, number] {
  let from = text.length - text.replace(/^[\s"'“”*.,:–—-]*(?:@(?=\p{Lu}\S*\s))?/u, '').length
  from += number.exec(text.slice(from))?.[0].length ?? 0
  from += byLength(text.slice(from))
  from += honorificLength(text.slice(from))
  from += userPage.exec(text.slice(from))?.[0].length ?? 0
  from += kindBefore.exec(text.slice(from))?.[0].length ?? 0
  let to = from + text.slice(from).replace(/[\s"“”*,:;–—-]+$/u, '').length
  to -= mediaLength(text.slice(from, to))
  to -= degreeBehind.exec(text.slice(from, to))?.[0].length ?? 0
  if (endsInMark.test(text.slice(from, to))) to -= markBehind.exec(text.slice(from, to))?.[0].length ?? 0
  if (endsInStop(text.slice(from, to))) to--
  return [from, withoutCjkHonorific(text, from, to)]
}

/** What counts the lines stands right before a name: "7.ada". */
const number = /^\d{1,2}[.)]\s?(?=\p{L}{2})/u

/** A degree behind a name, with no comma between: "Ada Byron M.A." */
const degreeBehind = /\s+(?:[BM]\.\s?(?:A|Sc|Ed|Eng|Mus)\.|Ph\.?\s?D\.?|LL\.\s?M\.|M\.D\.|MBA|[BM]Sc\.?)$/u

/** Marks behind a whole name, of a note that says where several are from: "Ada Byron¹", "Ada Byron1,2", "Ada Byron^". */
const markBehind = /(?<=\s\S*[\p{Ll}.])(?:[\s^*†‡§¶⁺+⁰¹²³⁴-⁹]+|\d(?:,\d)*[*+]?)$/u

/** What all matches of it end in: looking for it takes less. */
const endsInMark = /[\^*†‡§¶⁺+\d⁰¹²³⁴-⁹]$/

/** The name space of a wiki before somebody's handle. */
const userPage =
  /^(?:user|usu[aá]ri[oa]|benutzer(?:in)?|utilisat(?:eur|rice)|utente|gebruiker|участник|участница|用户|使用者|利用者)\s?[:：]\s?(?=\S)/iu

/** What says of what kind a group is, before its name: "la compagnie Les Planches", "das Kollektiv". */
const kindBefore =
  /^(?:la|le|les|el|los|las|il|lo|gli|die|der|das|the|a|o|as|os)\s+(?:\p{Ll}{4,}\s+)?(?=\p{Lu}\S*\s+\p{Lu})|^l['’](?=\p{Ll}{4,}\s+\p{Lu})/u

/** Whether the last dot ends a sentence rather than an initial. */
function endsInStop(name: string): boolean {
  return name.endsWith('.') && !/(?:^|[\s.])\p{Lu}\.$|(?<!\p{L})[JS]r\.$/u.test(name)
}

const surelyBy = /^(?:by|par|por|door|przez|presented by|vorgestellt von|präsentiert von)\s+(?=[\p{Lu}#@])/iu
const maybeBy = /^(?:von|di|av|af|od|от|від|de|van)\s+(?=(\p{Lu}\S*)(\s+\p{L})?)/iu

/** Before one word that stands alone: no name is all in small letters, and hardly anybody is called "Von" and one word more. */
const singleBy = /^(?:di|[Vv]on|[Aa][vf]|[Oo]d|[Оо]т|[Вв]ід)\s+(?=[\p{L}\d][^\s,;]*\s*$)/u

/**
 * The length of a "by" before the name. "von" and "di" may belong to it: then two more words have to follow, and one
 * with a capital is a "by" only before a given name, an honorific or the name of a group.
 */
function byLength(text: string): number {
  const by = surelyBy.exec(text)
  if (by) return by[0].length
  const single = singleBy.exec(text)
  if (single) return single[0].length
  const maybe = maybeBy.exec(text)
  if (!maybe) return 0
  const rest = text.slice(maybe[0].length)
  const isBy =
    (/^\p{Ll}/u.test(text) && maybe[2] !== undefined) ||
    isGivenName(maybe[1] ?? '') ||
    honorificLength(rest) > 0 ||
    isTeam(rest.split(',')[0] ?? '')
  return isBy ? maybe[0].length : 0
}

function withoutCjkHonorific(text: string, from: number, to: number): number {
  const suffix = cjkHonorifics.find(each => text.endsWith(each, to) && to - from > each.length + 1)
  return suffix ? to - suffix.length : to
}

interface NamePart {
  /** Of the name at the beginning. */
  length: number
  /** What stands behind it. */
  rest: string | null
  /** What it costs that something does. */
  cost: number
}

const connector = /^(?:of|from|at|de|von|vom|aus|del|da|из|від)\s+(?:the\s+)?/iu

/** In lists in Chinese, whether somebody is a man or a woman stands between the name and where they are from. */
const sexed = /^(\p{Script=Han}[\p{Script=Han}·]*(?:[\s　]\p{Script=Han})?)[\s　]+[男女](?=[\s　]|$)/u

/** Parts a name from what follows it in small letters, or in another script. */
function namePart(text: string, common: CommonWords): NamePart {
  const [all, named = ''] = text.includes('男') || text.includes('女') ? (sexed.exec(text) ?? []) : []
  if (all !== undefined) return { length: named.length, rest: text.slice(all.length).trim() || null, cost: 0 }
  const length = nameLength(text, common)
  if (length === text.length) return { length, rest: null, cost: 0 }
  const rest = text.slice(length).trim()
  return { length, rest: rest.replace(connector, '').trim(), cost: restCost(rest) }
}

/** What stands behind a name: where somebody is from, other words, or what they do. */
function restCost(rest: string): number {
  if (connector.test(rest)) return 0.4
  if (isSentence(rest)) return 4
  return hasAffiliationWord(rest) && !opensWithSmallWord(rest) ? 0.4 : 2.5
}

/** Whether what stands behind a name tells what somebody does: "leads the team at Acme." */
function isSentence(rest: string): boolean {
  const [word = ''] = /^\p{Ll}+/u.exec(rest) ?? []
  if (word === '') return false
  return copulas.includes(word) || endsSentence(rest) || hasInnerStop(rest)
}

function opensWithSmallWord(text: string): boolean {
  return functionWords.has(/^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '')
}

/** Whether a word alone may be a whole name. */
function isHan(word: string | undefined): boolean {
  return word !== undefined && /^\p{Script=Han}{3,4}$/u.test(word)
}

/** One name before where somebody is from: "Ada of Harbour Games". */
const placedName = /^\p{Lu}\S+(?=\s(?:of|from|aus|vom)\s+(?:the\s+)?\p{Lu})/u

/** A name in Latin letters before words in Han, or one in Han before what tells of work: "Ada K. Byron 海港大學", "江帆 助理教授". */
function nameBeforeHan(text: string): string {
  const latin = latinBeforeHan.exec(text)?.[0]
  if (latin !== undefined) return latin
  const name = hanBeforeHan.exec(text)?.[0] ?? ''
  const rest = text.slice(name.length)
  return name !== '' && (hasAffiliationWord(rest) || opensWithPosition().test(rest)) ? name : ''
}

const latinBeforeHan =
  /^\p{Lu}[\p{Script=Latin}.'’-]*(?:\s[\p{Script=Latin}.'’-]+){1,3}(?=\s+\p{Script=Han})/u
const hanBeforeHan = /^\p{Script=Han}{2,4}(?=[\s　]+\p{Script=Han}{2})/u
const opensWithPosition = latePattern(
  `^[\\s　]+\\p{Script=Han}{0,2}(?:${hanPositions.join('|')})(?:[\\s　]|$)`,
  'u',
)
const longestPart = 4
const leastPart = 0.5

function nameLength(text: string, common: CommonWords): number {
  const [single = ''] = placedName.exec(text) ?? []
  if (isGivenName(single)) return single.length
  const apart = nameBeforeHan(text)
  if (apart !== '' && nameScore(apart, common) > leastPart) return apart.length
  if (nameScore(text, common) > -2) return text.length
  let best = text.length
  let bestScore = leastPart
  const tokens = [...text.matchAll(/\S+/gu)]
  for (const token of tokens.slice(isHan(tokens[0]?.[0]) ? 0 : 1, longestPart)) {
    const to = token.index + token[0].length
    const score = to < text.length ? nameScore(text.slice(0, to), common) : leastPart
    if (score > leastPart && score >= bestScore) {
      best = to
      bestScore = score
    }
  }
  return best
}

const degree =
  /^(?:ph\.?\s?d\.?|[bm]\.?\s?(?:sc|a|ed|eng|mus)\.?|ll\.?\s?m\.?|m\.?d\.?|mba|d\.?phil\.?|dr\.?|prof\.?|jr\.?|sr\.?)$/iu

/** Whether a piece of a list is a degree that somebody has. */
export function isDegree(text: string): boolean {
  return degree.test(text.trim())
}

/** Whether a text states a fact that is no place. */
export function isFact(text: string): boolean {
  const fact = factOf(text)
  return fact !== null && fact !== 'place'
}

/** Joins what is said of where a person is from; a degree, an amount or a date says nothing of that. */
export function joinAffiliation(before: string | null, piece: string): string | null {
  const value = piece.trim().replace(/[.;]$/u, '')
  if (isDegree(value) || isFact(value)) return before
  return before === null ? value : `${before}, ${value}`
}
