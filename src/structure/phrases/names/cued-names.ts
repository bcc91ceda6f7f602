/** Names that stand right behind words which say what these people do: "mentored by", "formed by", "the students". */
import { latePattern } from '../../../model/late-pattern.js'
import type { Role } from '../../../model/vocabulary.js'
import { copulas, including, madeBy } from '../../lexicon/connectives.js'
import { mentoredBy } from '../../lexicon/mentoring.js'
import { juryStems } from '../../lexicon/others.js'
import { honorifics, scholars } from '../../lexicon/person-words.js'
import { roleWords } from '../../lexicon/roles.js'
import { phrasePattern } from '../../words/phrase-pattern.js'
import { stemMatcher } from '../../words/stems.js'
import { mayHaveMentorCue } from '../people/mentored-by.js'
import { hanMakers, hanMentors } from './han-names.js'

/** Half-open, empty where nobody is named. */
type Range = readonly [from: number, to: number]

const wordsOf = (...roles: Role[]): string[] =>
  roles.flatMap(role => roleWords[role]).filter(word => /^[\p{L}-]{4,}$/u.test(word))

const helpers = wordsOf('mentor')
const makers = wordsOf('contributor', 'recipient', 'author')
const mentorNouns = new Set(helpers)
const makerNouns = new Set(makers)
/** What these are called follows a verb: "Team members include …". */
const memberNouns = new Set(wordsOf('team'))
const copula = copulas.join('|')
/** An article, and what somebody is who helps: "pela professora", "por el docente". */
const helperNoun = `(?:el|la|los|las|o|os|as|her|his|their|${scholars.join('|')})`
const mentorIs = `(?:${helpers.join('|')})\\s+(?:${copula})`
/** "avec l'aide d'Inès": before a vowel the last word of such words is written together with the name. */
const elided = mentoredBy.filter(words => words.endsWith(' de')).map(words => words.slice(0, -1))
/** Behind it an article and what these people are may stand, in small letters. */
const helperCue = latePattern(
  `(?:(?:${phrasePattern(mentoredBy)}|(?<!\\p{L})${mentorIs})\\s+|(?:${elided.join('|')})['’])(?:${helperNoun}\\s+){0,3}`,
  'giu',
)
/** With the words of `mayHaveMentorCue`, all that `helperCue` begins with: without `u`, letters are compared as they are. */
const maybeMentorIs = new RegExp(`${mentorIs}\\s`, 'i')
/** Behind it an article and what these people are may stand. */
const makerCue = latePattern(
  `(?<!\\p{L})(?:${madeBy.join('|')})\\s*:?\\s+(?:\\p{Ll}+\\s+){0,3}?(?=[\\p{Lu}@])`,
  'gu',
)
const maybeMade = new RegExp(`(?:${madeBy.join('|')})\\s*:?\\s`)
const includes = including.join('|')
const nounCue = latePattern(
  `(?<![\\p{L}-])([\\p{L}-]{4,})\\s+((?:${copula}|${includes})\\s*:?\\s+)?(?=[\\p{Lu}@])`,
  'gu',
)

const oneName =
  "[\\p{Lu}@][\\p{L}\\p{M}\\d’'._-]*(?:\\s+(?:(?:d['’])?[\\p{Lu}][\\p{L}\\p{M}\\d’'._-]*|de|da|del|van|von|der|di|la|bin)(?![\\p{L}]))*"
const names = `${oneName}(?:\\s*(?:,|(?:,\\s*)?(?:and|und|y|e|et|и|en|i|&))\\s+${oneName})*`
const nameList = latePattern(`^${names}`, 'u')
/** The names that open a sentence. */
const openingNames = latePattern(`(?<=^|[.!?]\\s)${names}`, 'gu')
/** Whether the last word is a name's. In the pattern above it would be tried again for each letter of a long word. */
const endsInName = /\s\p{Lu}\S*$/u
const longestList = 200

const isJury = stemMatcher(juryStems)

/** Where those stand who are said to help. */
export function mentorRanges(text: string): Range[] {
  const han = hanMentors(text)
  if (han.length > 0) return han
  const cues = mayHaveMentorCue(text) || maybeMentorIs.test(text) ? [...text.matchAll(helperCue())] : []
  const found = cues.map(cue => namesFrom(text, cue.index + cue[0].length)).filter(isSomething)
  return found.length > 0 ? found : [behindNoun(text, mentorNouns)].filter(isSomething)
}

/** Where those stand who open a sentence that says that they are mentors, whatever they are called. */
export function mentorOpenings(text: string): Range[] {
  if (!helperWord.test(text)) return []
  return [...text.matchAll(openingNames())]
    .map(({ index, 0: { length } }): Range => [index, index + length])
    .filter(([from, to]) => endsInName.test(text.slice(Math.max(0, from - 1), to)) && helpsByPost(text, to))
}

/** Where those stand who are said to have made what the text speaks of; a jury has its members, too. */
export function makerRanges(text: string): Range[] {
  const han = hanMakers(text)
  if (han.length > 0) return han
  const made = madeByRange(text)
  return [isSomething(made) ? made : behindNoun(text, makerNouns)].filter(isSomething)
}

function isSomething([from, to]: Range): boolean {
  return from < to
}

/** Where those stand behind "made by" and the like. */
export function madeByRange(text: string): Range {
  for (const cue of maybeMade.test(text) ? text.matchAll(makerCue()) : []) {
    const range = namesFrom(text, cue.index + cue[0].length)
    if (range[0] < range[1] && !isJury(sentenceBefore(text, cue.index))) return range
  }
  return [0, 0]
}

function behindNoun(text: string, nouns: ReadonlySet<string>): Range {
  for (const cue of text.matchAll(nounCue())) {
    const noun = (cue[1] ?? '').toLowerCase()
    const isMeant = nouns.has(noun) || (cue[2] !== undefined && nouns === makerNouns && memberNouns.has(noun))
    if (!isMeant || isJury(sentenceBefore(text, cue.index))) continue
    return namesFrom(text, cue.index + cue[0].length)
  }
  return [0, 0]
}

function sentenceBefore(text: string, at: number): string {
  return (
    text
      .slice(Math.max(0, at - longestList), at)
      .split(/[.!?]\s/u)
      .at(-1) ?? ''
  )
}

function namesFrom(text: string, from: number): Range {
  const list = nameList().exec(firstSentence(text.slice(from, from + longestList)))
  return [from, from + (list?.[0].length ?? 0)]
}

function firstSentence(text: string): string {
  for (const { index, 1: word = '' } of text.matchAll(/(\p{L}*\p{Ll}{2})[.!?](?=\s)/gu))
    if (!honorifics.has(word.toLowerCase())) return text.slice(0, index + word.length)
  return text
}

const longestPost = 120
const helperWord = new RegExp(helpers.join('|'), 'i')
const opensPost = `^(?:\\s*\\([^()]*\\))?\\s+(?:${copula}|wird|(?:will )?(?:acts?|serves?) as|(?:acted|served) as)\\s`
const post = latePattern(`${opensPost}+(?:\\p{L}+\\s+){0,3}(?:${helpers.join('|')})(?!\\p{L})`, 'iu')
/** What all matches of it begin with. Under `iu` two letters are others' equals. */
const maybePost = new RegExp(`${opensPost}|[ſ\u212a]`, 'i')

/** Whether what stands behind a name says that this is a mentor: "(ada) will be the main mentor". */
export function helpsByPost(text: string, to: number): boolean {
  const behind = text.slice(to, to + longestPost)
  return maybePost.test(behind) && post().test(behind)
}
