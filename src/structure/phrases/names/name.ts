/**
 * How much a string looks like one person's name, as log-odds: above 1.5 surely a name, below −2 surely none. Shape
 * (capitals, particles, initials, length), given names of many languages, and two signs against: words of things, and
 * words that the same document writes in lower case.
 */

import { hanDoubleNames, hanFamilyNames, hangulFamilyNames, hanThings } from '../../lexicon/cjk-names.js'
import { descriptionWords } from '../../lexicon/descriptions.js'
import { familyNameEndings, familyNames } from '../../lexicon/family-names.js'
import { fieldWords } from '../../lexicon/fields.js'
import { functionWords } from '../../lexicon/function-words.js'
import { furtherNames } from '../../lexicon/further-names.js'
import { givenNames } from '../../lexicon/given-names.js'
import { japaneseFamilyNames } from '../../lexicon/japanese-names.js'
import { titleWords } from '../../lexicon/labels.js'
import { honorifics, particles, shortNames, suffixes, thingWords } from '../../lexicon/person-words.js'
import { prizeWords } from '../../lexicon/prizes.js'
import { roleWords } from '../../lexicon/roles.js'
import { hanTeams, teamWords } from '../../lexicon/workplaces.js'
import { fold } from '../../words/fold.js'
import { remembering, rememberingIn } from '../../words/remember.js'
import { ranked, rankedPrizes } from '../labels/prize-words.js'
import { isPinyinName } from './pinyin.js'

/** Words that a document writes in lower case: what is common in it is no name. */
export type CommonWords = ReadonlySet<string>

let given: ReadonlySet<string> | null = null

/** Whether a word is a given name somewhere. */
export const isGivenName: (word: string) => boolean = remembering(lookUp)

function lookUp(word: string): boolean {
  given ??= new Set([...givenNames.split(' '), ...furtherNames.split(' ')])
  const names = given
  const folded = fold(word)
  return names.has(folded) || folded.split('-').some(part => part.length > 2 && names.has(part))
}

const roleNames = new Set(Object.values(roleWords).flat())
const labelNames = new Set([...fieldWords, ...prizeWords, ...titleWords, ...descriptionWords])

type TokenKind = 'capital' | 'upper' | 'initial' | 'particle' | 'suffix' | 'lower' | 'odd'

const capital =
  /^(?:(?:al|el|as|ad|ar|ould|d|l|o|m|bin|ibn|abd|ter|te|de|van)[-’'])?\p{Lu}(?:[\p{L}\p{M}’'ʼ`-]|\.(?!\p{Ll}))*$/u
const initial = /^\p{Lu}(?:\.?-?\p{Lu})?\.?$/u
const initials = /^(?:\p{Lu}\.){1,3}$/u
const upper = /^\p{Lu}[\p{Lu}\p{M}’'.-]+$/u

const kindOf = remembering(lookAt)

function lookAt(token: string): TokenKind {
  const lower = token.toLowerCase()
  if (particles.has(lower) && token[0] === lower[0]) return 'particle'
  if (suffixes.has(lower.replace(/\.$/u, ''))) return 'suffix'
  if (initial.test(token) || initials.test(token)) return 'initial'
  if (upper.test(token)) return 'upper'
  if (capital.test(token)) return 'capital'
  return /^\p{Ll}/u.test(token) ? 'lower' : 'odd'
}

/** The kinds of the words of a name; inside it a particle may have a capital, too: "Le Goff", "Van Dijk". */
function kindsOf(tokens: readonly string[]): TokenKind[] {
  return tokens.map((token, index) => {
    const isInside = index > 0 && index < tokens.length - 1
    return isInside && particles.has(token.toLowerCase()) ? 'particle' : kindOf(token)
  })
}

/** Splits honorifics off the front: the index where the name begins. */
export function honorificLength(text: string): number {
  let at = 0
  for (;;) {
    at += honoris.exec(text.slice(at, at + 40))?.[0].length ?? 0
    const word = firstOfName.exec(text.slice(at, at + 40))
    if (!word?.[1] || !honorifics.has(word[1].toLowerCase().replace(/[.,]$/u, ''))) return at
    if (word[1].length === 1 || isInitial(word[1], text.slice(at + word[0].length))) return at
    at += word[0].length
  }
}

/** Whether a text is what stands before a name, and no name: "Prof. Dr." */
export function isHonorific(text: string): boolean {
  return text.length <= longestHonorific && honorificLength(`${text} Ada`) > text.length
}

/** Where the honorifics begin that a text ends in; its length where it ends in none: "by Dr. ". */
export function honorificsFrom(text: string): number {
  const end = text.trimEnd().length
  const first = Math.max(0, end - longestHonorific)
  for (const { index } of text.slice(first, end).matchAll(/(?<![^\s()[\]（）,;:])\S/gu))
    if (isHonorific(text.slice(first + index, end))) return first + index
  return text.length
}

/** The first word with the space behind it, which may lack behind what is written short: "Prof.Ada Byron". */
const firstOfName = /^\s*(\p{L}{2,5}\.(?=\p{Lu}\p{Ll})|\S+(?=\s))\s*/u

/** Whether the last word of a text is one that stands before names. */
export function endsInHonorific(text: string): boolean {
  const word = /(\S+)\s+$/u.exec(text.slice(-longestHonorific))?.[1]
  return word !== undefined && honorifics.has(word.toLowerCase().replace(/[.,]$/u, ''))
}

const longestHonorific = 20

/** Whether the full stop behind a word ends no sentence, as it stands before a name or inside one. */
export function isShortened(word: string): boolean {
  const lower = word.toLowerCase()
  return honorifics.has(lower) || shortNames.has(lower)
}

/** What stands behind the title of a doctor: "Dr. h. c. mult. Ada Byron". */
const honoris = /^\s*h\.\s?c\.(?:\s?mult\.)?\s+/

/** "M. Okafor": before one name alone it is an initial at least as often as a Monsieur. */
function isInitial(word: string, behind: string): boolean {
  return word === 'M.' && /^[^\s,;]+(?:[,;]|\s*$)/u.test(behind)
}

/** The log-odds that `text`, one candidate without brackets or affiliation, is a name. */
export const nameScore = (text: string, common: CommonWords): number =>
  text.length > longestKept ? scoreName(text, common) : keptScore(text, common)

const keptScore = rememberingIn(scoreName)
/** Longer texts are no names, which shows at once. */
const longestKept = 120

function scoreName(text: string, common: CommonWords): number {
  const bare = text.trim()
  const called = /["“„‘'«(]/.test(bare) ? bare.replace(nickname, ' ') : bare
  const name = called.includes(',') ? called.replace(suffixComma, '') : called
  if (name === '' || name.length > 60) return -5
  if (isTeam(name)) return isCompany(name) ? company : team
  if (handle.test(name)) return 1.5
  if (maybeEastAsian.test(name) && eastAsian.test(name)) return eastAsianScore(name)
  const tokens = name.split(/\s+/u)
  if (/[!?;:"“”«»<>=%$€#*_/\\|[\]{}\d]/u.test(name) && tokens.length > 1) return -4
  if (tokens.length === 1) return singleScore(name, common)
  if (!/\p{Lu}|\p{Ll}/u.test(name)) return caselessScore(tokens)
  return casedScore(tokens, common)
}

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
/** Where no such character stands, none is East Asian; the first is Hangul. */
const maybeEastAsian = /[\u1100-\uffff]/
const handle = /^@[\p{L}\d_.-]{2,}$/u
const legalForm =
  /^\p{Lu}.*\s(?:e\. ?V\.|g?GmbH|gUG|AG|asbl|ASBL|z\. ?s\.|[os]\. ?(?:r\. ?o|s|p\. ?a)\.|LLC|Inc\.?|Ltd\.?|PLC|Corp\.?|SARL|SAS|S\. ?[AL]\.|Ltda\.?|B\.V\.|BV|Oy|AB|ApS|Kft\.?)$/u
const longestTeam = 7
const teams = new Set(teamWords)
/** What the name of a group counts that a word for groups opens. */
const team = 1.2
/** What a name counts that ends in a legal form: titles play with them. */
const company = 0.3

/** Forms of law that stand before, or behind, the name of an organisation in Han. */
const hanLegalForm =
  /^(?:[財财][團团]法人|社[團团]法人|(?:一般|公益)(?:社団|財団)法人|(?:認定)?NPO法人|特定非営利活動法人|株式会社|合同会社|有限会社)|(?:有限公司|株式会社|合同会社)$/u

function isHanTeam(name: string): boolean {
  return maybeEastAsian.test(name) && (hanTeams.some(end => name.endsWith(end)) || hanLegalForm.test(name))
}

function isCompany(name: string): boolean {
  return legalForm.test(name) || hanLegalForm.test(name)
}

/** Whether a word for groups opens a name, and words with capitals follow it, or ends one in Han. */
export function isTeam(name: string): boolean {
  const space = name.search(/\s/u)
  if (isHanTeam(name) || (space > 0 && legalForm.test(name))) return true
  if (space < 0 || !teams.has(name.slice(0, space).toLowerCase())) return false
  const [, ...others] = name.split(/\s+/u)
  return (
    others.length > 0 &&
    others.length < longestTeam &&
    /^\p{Lu}/u.test(others.at(-1) ?? '') &&
    !/[.!?;:,]/u.test(name)
  )
}

/** "Wellington “Tom” Assunção", "Yuxin (Kevin) Gao" */
const nickname = /\s(?:["“„‘'«]\p{L}+["”“’'»]|\(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?\))\s/u

/** The comma in "Ada Byron, Jr." */
const suffixComma = /,(?=\s(?:[JS]r\.?|I{2,3}|IV)$)/u

function caselessScore(tokens: readonly string[]): number {
  if (!tokens.every(token => /^[\p{L}\p{M}]+$/u.test(token))) return -3
  return tokens.length <= 4 ? 0.8 : -3
}

const byCount = [-3, -0.5, 2, 1.8, 1.2, 0.3, -1.5]

/** What speaks against the words of a name. */
function thingPenalties(tokens: readonly string[], kinds: readonly TokenKind[], common: CommonWords): number {
  const known = isGivenName(tokens[0] ?? '') || isFamilyName(tokens[0] ?? '')
  const isPinyin = isPinyinName(tokens)
  const costs = tokens.map((token, index) => {
    if (kinds[index] !== 'capital' && kinds[index] !== 'upper') return 0
    const isSyllable = index > 0 && (isPinyin || (known && token.length <= 3))
    return Math.min(isSyllable ? syllable : Number.POSITIVE_INFINITY, thingPenalty(token, common))
  })
  return costs.reduce((sum, cost) => sum + cost, 0)
}

/** What a short word costs behind a given name, that is small in some language: "Li Na", "Tran An", "Junjie He". */
const syllable = 0.6

/** Whether the document is in a language that writes nouns with capitals: a third word need be no name. */
export function writesNouns(common: CommonWords): boolean {
  return common.has('und') && (common.has('der') || common.has('die') || common.has('mit'))
}

function casedScore(tokens: readonly string[], common: CommonWords): number {
  const kinds = kindsOf(tokens)
  if (mixesScripts(tokens.join(''))) return -3
  if (kinds.some(kind => kind === 'odd')) return -3.5
  const lower = kinds.filter(kind => kind === 'lower').length
  if (lower > 0) return allGiven(tokens, kinds) ? 0.5 : -4
  if (kinds[0] === 'suffix' || kinds.at(-1) === 'particle') return -4
  const words = kinds.filter(kind => kind !== 'particle' && kind !== 'suffix' && kind !== 'initial').length
  if (words === 0) return -2
  const counted = kinds.filter(kind => kind !== 'particle').length
  let score = byCount[Math.min(counted, 6)] ?? -2
  score += givenBonus(tokens, kinds) + caseBonus(kinds) - thingPenalties(tokens, kinds, common)
  if (labelNames.has(tokens[0]?.toLowerCase() ?? '') && !isGivenName(tokens[0] ?? '')) score -= 2
  if (isPhrase(tokens)) score -= phrase
  if (isRanking(tokens)) score -= thing
  return Math.max(-5, Math.min(4, score))
}

/** Whether an article joins two words of which the first is no given name: "Kenntnisse der Gezeiten", "Kurs auf der Brücke", "Zurück zum Anfang". */
function isPhrase(tokens: readonly string[]): boolean {
  const article = tokens.findIndex(token => articles.has(token))
  return article > 0 && !ofFamilies.has(tokens[article - 1] ?? '') && !isGivenName(tokens[0] ?? '')
}

/** Whether words are a place in a ranking, or several: "Erste Plätze". */
function isRanking(tokens: readonly string[]): boolean {
  return rankedPrizes.has(tokens.at(-1)?.toLowerCase() ?? '') && ranked.test(tokens.join(' '))
}

const thing = 2.5
const articles: ReadonlySet<string> = new Set(['der', 'den', 'dem', 'die', 'das', 'zum', 'vom'])
/** What stands before an article in names. */
const ofFamilies: ReadonlySet<string> = new Set(['van', 'von', 'v.', 'ter', 'op', "op't", 'aan', 'zu'])
const phrase = 2

function mixesScripts(name: string): boolean {
  return beyondLatin.test(name) && /\p{Script=Cyrillic}/u.test(name) && /\p{Script=Latin}/u.test(name)
}

/** Where no such character stands, no letter is Cyrillic. */
const beyondLatin = /[\u0400-\uffff]/

function allGiven(tokens: readonly string[], kinds: readonly TokenKind[]): boolean {
  return (
    tokens.length <= 3 &&
    kinds.every(kind => kind === 'lower') &&
    tokens.slice(0, 1).every(isGivenName) &&
    !tokens.some(token => thingWords.has(token))
  )
}

/** Whether a word is a family name somewhere. */
export const isFamilyName: (word: string) => boolean = remembering(isFamily)

function isFamily(word: string): boolean {
  const folded = fold(word)
  return familyNames.has(folded) || familyNameEndings.test(folded)
}

function givenBonus(tokens: readonly string[], kinds: readonly TokenKind[]): number {
  const known = tokens.map(
    (token, index) => kinds[index] !== 'particle' && kinds[index] !== 'initial' && isGivenName(token),
  )
  if (known[0] && !thingWords.has(tokens[0]?.toLowerCase() ?? '')) return 1.4
  return known.some(Boolean) || tokens.some(isFamilyName) ? 0.7 : -0.7
}

function caseBonus(kinds: readonly TokenKind[]): number {
  const uppers = kinds.filter(kind => kind === 'upper').length
  if (uppers === 0) return 0
  const wordKinds = kinds.filter(kind => kind === 'upper' || kind === 'capital')
  const inOrder = wordKinds.every(
    (kind, index) => kind === 'upper' || wordKinds.slice(0, index).every(k => k === 'capital'),
  )
  return inOrder && wordKinds.at(-1) === 'upper' ? 0 : -1.5
}

function thingPenalty(token: string, common: CommonWords): number {
  const lower = token.toLowerCase()
  if (functionWords.has(lower) || roleNames.has(lower)) return isGivenName(token) ? 0.6 : 2.5
  const known = isGivenName(token)
  if (thingWords.has(lower)) return known ? 0.8 : 2.5
  if (common.has(lower)) return known ? 0.3 : 1.3
  return 0
}

function singleScore(name: string, common: CommonWords): number {
  const lower = name.toLowerCase()
  if (/[!?;:"“”«»<>=%$€#*/\\|[\]{}]/u.test(name)) return -4
  if (/^\d+$/u.test(name) || !/\p{L}/u.test(name)) return -5
  if (thingWords.has(lower) || functionWords.has(lower)) return -3
  if (capital.test(name) && isGivenName(name)) return common.has(lower) ? -0.5 : 0.9
  if (common.has(lower)) return -2
  if (capital.test(name)) return -0.4
  if (numbered.test(name)) return 0.5
  return /^[\p{L}\d_.-]{3,30}$/u.test(name) ? -0.6 : -2
}

/** A word of some length in small letters with a number right behind: what somebody is called online. */
const numbered = /^\p{Ll}{4,}\d{1,4}$/u

/** A family name in Han, a space, and a given name in Han or kana. */
const japanese =
  /^\p{Script=Han}{1,4}[\s　](?:[\p{Script=Hiragana}\p{Script=Katakana}ー]{1,5}|\p{Script=Han}{1,2}[\p{Script=Hiragana}\p{Script=Katakana}]{1,2})$/u

/** Names of other peoples in Han, with a dot between their parts: "古丽娜尔·艾山". */
const parted = /^\p{Script=Han}{1,6}(?:[·・‧•]\p{Script=Han}{1,6}){1,2}$/u

/** A name in Han, and the same in Latin letters: "王小明 Xiaoming Wang". */
const bilingual = /^(\p{Script=Han}{2,4})[\s　]+\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}.’'-]*){1,2}$/u
const inBoth = 2.6

function eastAsianScore(name: string): number {
  const bare = name.replace(/[\s　·・‧•]/gu, '')
  const signed = signedScore(name)
  if (signed !== null) return signed
  if (/^\p{Script=Hangul}+$/u.test(bare)) return hangulScore(bare)
  if (/^\p{Script=Han}+$/u.test(bare)) return hanScore(bare, bare !== name)
  if (japanese.test(name)) return 2
  if (/^[\p{Script=Katakana}ー]+$/u.test(bare)) return bare !== name ? 2 : bare.length <= 8 ? 0 : -2
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(bare))
    return bare.length <= 6 && !particle.test(bare) ? 0.2 : -2.5
  return bare.length <= 10 ? -0.8 : -3.5
}

/** What the signs and scripts in a name say by themselves. */
function signedScore(name: string): number | null {
  if (/[「」『』《》〈〉【】、。，！？：；]/u.test(name)) return -4
  if (parted.test(name)) return 2
  const [, han = ''] = bilingual.exec(name) ?? []
  return han !== '' && hanScore(han, false) > 0 ? inBoth : null
}

/** Particles of Japanese that no name has inside, or at its end: "潮の話", "港から". */
const particle = /.の.|[はがをにでへ]$|から$/u

function hangulScore(bare: string): number {
  if (bare.length < 2 || bare.length > 5) return -3
  return bare.length <= 4 && hangulFamilyNames.has(bare[0] ?? '') ? 2 : -0.5
}

/** A Japanese family name, and a given name of one to three characters behind it: no place, school or prize. */
function isJapanese(bare: string): boolean {
  return (
    bare.length > 2 &&
    bare.length < 6 &&
    japaneseFamilyNames.has(bare.slice(0, 2)) &&
    !/[県市区町村駅港校大高部会社店館園杯賞線]$/u.test(bare)
  )
}

function hanScore(bare: string, spaced: boolean): number {
  const { length } = bare
  if (hanThings.some(thing => bare.includes(thing))) return -3
  if ((length === 3 || length === 4) && hanDoubleNames.includes(bare.slice(0, 2))) return 2.4
  if (length < 2 || length > 6) return -3
  if (spaced && length > 2) return 2
  if (isJapanese(bare)) return 2
  if (length <= 4 && hanFamilyNames.has(bare[0] ?? '')) return length <= 3 ? 2.4 : 1
  return length <= 4 ? 0.3 : -1.5
}
