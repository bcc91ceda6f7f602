/** Names inside running text. */

import type { Inline } from '../../inline.js'
import { copulas } from '../../lexicon/connectives.js'
import { mentoredBy } from '../../lexicon/mentoring.js'
import { houseWords, particles, thingWords } from '../../lexicon/person-words.js'
import { phrasePattern } from '../../words/phrase-pattern.js'
import { isMentored, isMentoring } from '../people/mentoring.js'
import { hasAffiliationWord } from '../people/workplace.js'
import { openerStart } from '../sentences/opening.js'
import { givenLists, jointWords } from './given-names.js'
import {
  type CommonWords,
  honorificLength,
  isFamilyName,
  isGivenName,
  nameScore,
  writesNouns,
} from './name.js'

export interface NameSpan {
  name: string
  from: number
  to: number
  score: number
  /** The text of a link or strong text of its own. */
  marked: boolean
}

/** Between given and family names a nickname may stand in quotation marks. */
const run =
  /\p{Lu}[\p{L}\p{M}’'.-]*(?:\s+(?:["“][\p{L}\d_-]+["”](?=\s+\p{Lu})|(?:d[’'])?\p{Lu}[\p{L}\p{M}’'.-]*|(?:de|del|della|di|da|das|do|dos|du|des|van|von|der|den|ter|zu|la|las|le|los|el|bin|ibn|al)(?=\s)))+/gu

/** Names of two words and more, and marked names of one, in text order. */
export function findNames(text: string, inline: Inline, common: CommonWords): NameSpan[] {
  const found: NameSpan[] = []
  const lead = inline.text.length - inline.text.trimStart().length
  for (const leaf of inline.leaves) {
    if (!leaf.strong && leaf.link === null) continue
    const raw = inline.text.slice(leaf.start, leaf.end)
    const from = leaf.start - lead + (raw.length - raw.trimStart().length)
    const name = raw.trim()
    const score = nameScore(name, common)
    if (score >= 0.4 || (/\s/u.test(name) && score > 0))
      found.push({ name, from, to: from + name.length, score, marked: true })
  }
  found.push(...givenNames(text).filter(span => !found.some(other => overlaps(other, span))))
  const start = openerStart(text)
  for (const { 0: words, index } of text.matchAll(run)) {
    const best =
      index < start ? bestName(text, words.slice(start), start, common) : bestName(text, words, index, common)
    const span = best && withSecondFamily(text, best)
    if (span && !found.some(other => overlaps(other, span))) found.push(span)
  }
  found.sort((a, b) => a.from - b.from)
  return withJoined(found, text, common)
}

const secondFamily = /^\s+[eyi]\s+(\p{Lu}\p{Ll}+)(?![\p{L}'’-]|\s+(?:d[aeo]s?\s+)?\p{Lu})/u

/** A name with its second family name: "Edilene Sousa e Silva". */
function withSecondFamily(text: string, span: NameSpan): NameSpan {
  const [all = '', family = ''] = secondFamily.exec(text.slice(span.to, span.to + longestNext)) ?? []
  if (family === '' || !isFamilyName(family) || isGivenName(family)) return span
  return { ...span, name: `${span.name}${all}`, to: span.to + all.length }
}

const joint = new RegExp(`^\\s*,\\s*(?:(?:${jointWords})\\s+)?$|^\\s*&\\s*$|^\\s+(?:${jointWords})\\s+$`, 'u')
const nextName = new RegExp(
  `^(?:\\s*,\\s*(?:(?:${jointWords})\\s+)?|\\s+(?:${jointWords}|&)\\s+)((?:\\p{Lu}[\\p{L}\\p{M}’'-]+\\s+){1,2}\\p{Lu}[\\p{L}\\p{M}’'-]+)(?=[.;)]|\\s*$|\\s+(?:${jointWords})\\s|,\\s+\\p{Lu})`,
  'u',
)
/** Two capitals, and no words of things. */
const unknownName = 1.2

/** Names and those behind them that no list knows, where two that are known are joined before them in the same list. */
function withJoined(found: readonly NameSpan[], text: string, common: CommonWords): NameSpan[] {
  const all: NameSpan[] = []
  let joined = 0
  for (const span of found) {
    const before = all.at(-1)
    if (before && before.to > span.from) continue
    const given = before ? givenBetween(text, before.to, span.from) : []
    const isJoined = given.length > 0 || (before && joint.test(text.slice(before.to, span.from)))
    joined = isJoined ? joined + 1 : 1
    all.push(...given, span)
    if (joined > 1) all.push(...namesBehind(text, span.to, common, found))
  }
  return all
}

/** Names that no list knows, behind one of a list, up to the next that is known. */
function namesBehind(text: string, at: number, common: CommonWords, known: readonly NameSpan[]): NameSpan[] {
  const names: NameSpan[] = []
  for (let next = nameBehind(text, at, common); next; next = nameBehind(text, next.to, common)) {
    const { from, to } = next
    if (known.some(other => from < other.to && to > other.from)) break
    names.push(next)
  }
  return names
}

const between = new RegExp(
  `^\\s*,\\s+(\\p{Lu}[\\p{L}\\p{M}’'-]+)(?:\\s*,|\\s*,?\\s+(?:${jointWords}))\\s+$`,
  'u',
)

/** A given name alone between two names of a list: sisters share their other one. */
function givenBetween(text: string, from: number, to: number): NameSpan[] {
  const name = between.exec(text.slice(from, Math.min(to, from + longestNext)))?.[1] ?? ''
  if (!isGivenName(name)) return []
  const at = text.indexOf(name, from)
  return [{ name, from: at, to: at + name.length, score: givenScore, marked: false }]
}

function nameBehind(text: string, at: number, common: CommonWords): NameSpan | null {
  const match = nextName.exec(text.slice(at, at + longestNext))
  const name = match?.[1] ?? ''
  const score = name === '' ? 0 : nameScore(name, common)
  if (!match || score < unknownName || hasAffiliationWord(name)) return null
  const from = at + match[0].length - name.length
  return { name, from, to: from + name.length, score, marked: false }
}

const longestNext = 80

function overlaps(one: NameSpan, other: NameSpan): boolean {
  return one.from < other.to && one.to > other.from
}

/** What a given name counts that stands in a list of such. */
const givenScore = 2

function givenNames(text: string): NameSpan[] {
  const names = givenLists(text).flatMap(list => list.names)
  return names.map(({ name, from }) => ({
    name,
    from,
    to: from + name.length,
    score: givenScore,
    marked: false,
  }))
}

const predicate =
  /^\s+(?:will|is|was|has|works?|plans?|wird|ist|hat|arbeitet|va|est|travaille|trabajará|trabaja|es|será|vai|é|irá|fará|hará|trabalha|se|\p{Ll}+(?:ará|erá|irá|arán|erán|irán)|будет|работает|jest|będzie)\s|^\s*\(|^,\s/u
const introduced = new RegExp(
  `(?:^|[^\\p{L}])(?:by|von|durch|por|par|door|przez|mentor(?:in|a|e)?|${copulas.join('|')})\\s+$`,
  'iu',
)
const before =
  /(?:^|[^\p{L}])(?:by|mentors?|with|and|von|mit|an|por|par|com|con|avec|para|to|à|al|a|y|e|et|und|mentor:?)\s+$|^$|[.!?]\s+$|,\s+$/iu

/** The likeliest name in a run of capitalised words: words of things at its edges fall away. */
function bestName(text: string, words: string, at: number, common: CommonWords): NameSpan | null {
  const tokens = [...words.matchAll(/\S+/gu)]
  let best: (NameSpan & { worth: number }) | null = null
  for (let first = 0; first < Math.min(3, tokens.length - 1); first++)
    for (let last = lastOf(tokens, first); last > first; last--) {
      const span = nameAt(text, words, at, tokens, first, last, common)
      if (span && (!best || span.worth > best.worth)) best = span
    }
  return best
}

/** The last word that a name may have which begins with the word at an index: small words do not count. */
function lastOf(tokens: readonly RegExpExecArray[], first: number): number {
  let count = 0
  let last = first
  while (last + 1 < tokens.length && count < mostWords - 1)
    if (!particles.has(tokens[++last]?.[0] ?? '')) count++
  return last
}

const mostWords = 5

/** "Betreut von Ada Byron" is no name with a particle in it. */
const helpedBy = new RegExp(`^${phrasePattern(mentoredBy)}\\s`, 'i')

function nameAt(
  text: string,
  words: string,
  at: number,
  tokens: readonly RegExpExecArray[],
  first: number,
  last: number,
  common: CommonWords,
): (NameSpan & { worth: number }) | null {
  const from = tokens[first]?.index ?? 0
  const end = tokens[last]
  if (!end || particles.has(tokens[first]?.[0] ?? '') || isSentenceBreak(tokens, first, last)) return null
  if (isHouse(tokens, first) || isOfAnother(tokens, first)) return null
  if (honorificLength(words.slice(from)) > 0) return null
  const name = words.slice(from, end.index + end[0].length).replace(/(?<=\p{Ll})[.]$|['’]s$/u, '')
  if (helpedBy.test(name)) return null
  const to = at + from + name.length
  const score = nameScore(name, common)
  const ahead = text.slice(Math.max(0, at + from - 12), at + from)
  const isTitled = first > 0 && honorificLength(`${tokens[first - 1]?.[0]} `) > 0
  const isSaid = isTitled || introduced.test(ahead)
  const isJoined = /\sund\s+$/u.test(ahead)
  if (
    !isSaid &&
    !isJoined &&
    writesNouns(common) &&
    !isNounless(tokens.slice(first, last + 1).map(([word]) => word))
  )
    return null
  const isFramed = (): boolean =>
    isSaid ||
    (predicate.test(text.slice(to, to + 12)) && before.test(ahead)) ||
    isMentoring(text, at + from, to) ||
    isMentored(text, to)
  if (score < leastAt(last - first) || (score < 2 && !isFramed())) return null
  return { name, from: at + from, to, score, marked: false, worth: score + 0.9 * (last - first) }
}

/** What words count at least that are a name; three that no list knows count less than two, and are one as often. */
function leastAt(further: number): number {
  return further > 1 ? 1.1 : 1.3
}

/** What words count at least that stand where a name does. */
const leastFramed = 0.3
/** The same where nouns have capitals, too. */
const leastAmongNouns = 1.3

/** The first words with capitals that stand where names do, though no list knows them: "First came Qwil Zanthoro, from …". */
export function framedName(text: string, common: CommonWords): NameSpan | null {
  for (const { 0: words, index: from } of text.matchAll(run)) {
    const name = words.replace(/(?<=\p{Ll})[.]$|['’]s$/u, '')
    const to = from + name.length
    const ahead = text.slice(Math.max(0, from - 12), from)
    const score = nameScore(name, common)
    const least = writesNouns(common) ? leastAmongNouns : leastFramed
    if (score < least || !(introduced.test(ahead) || before.test(ahead))) continue
    if (/^(?:[,.]|$)/u.test(text.slice(to)) || predicate.test(text.slice(to, to + 12)))
      return { name, from, to, score, marked: false }
  }
  return null
}

const houses = new Set(houseWords)

/** Whether the words before a name make it that of a house: "Institute Ada Byron", "Universidade de São Paulo". */
function isHouse(tokens: readonly RegExpExecArray[], first: number): boolean {
  const before = tokens.slice(0, first).findLast(([word]) => !particles.has(word))?.[0] ?? ''
  return houses.has(before.toLowerCase())
}

/** Whether a small word parts a word that is no name from a whole name: "Betreut von Ada Byron", "Foto de Juana Paz". */
function isOfAnother(tokens: readonly RegExpExecArray[], first: number): boolean {
  const [word = '', small = '', given = '', family = ''] = tokens
    .slice(first, first + 4)
    .map(([each]) => each)
  return particles.has(small) && isGivenName(given) && /^\p{Lu}/u.test(family) && !isKnownName(word)
}

/** Whether words are a name even where nouns have capitals: one of two is known, and each that follows. */
function isNounless(words: readonly string[]): boolean {
  const [first = '', second = '', ...others] = words.filter(word => !particles.has(word))
  return (isGivenName(first) || isKnownName(second)) && others.every(isKnownName)
}

function isKnownName(word: string): boolean {
  return isGivenName(word) || isFamilyName(word)
}

function isSentenceBreak(tokens: readonly RegExpExecArray[], first: number, last: number): boolean {
  for (let index = first; index < last; index++)
    if (/\p{Ll}{2}\.$/u.test(tokens[index]?.[0] ?? '')) return true
  return thingWords.has(tokens[first]?.[0].toLowerCase() ?? '')
}
