/** How much a line looks like running text that opens with a name: "Ada Byron will …", "Grace, who …". */
import { furtherWords, personPronouns, relativePronouns } from '../../lexicon/connectives.js'
import { speakingPhrases } from '../../lexicon/speaking.js'
import { beginsAt } from '../facts/begins-at.js'
import { givenLists } from '../names/given-names.js'
import { hanMentors, hanOpening } from '../names/han-names.js'
import { type CommonWords, honorificLength, nameScore } from '../names/name.js'
import { mentorCue } from '../people/mentored-by.js'
import { readPeople } from '../people/people.js'
import { opensWithOrdinal } from './placing.js'

const fewestWords = 7
/** What a name counts of which a list knows a part. */
const surelyKnown = 2
const longestName = 5
/** What it adds that the line says who helps, right behind the name. */
const mentoredBonus = 2.5
/** What it adds to a name of unknown words that the text goes on about a person. */
const ofPerson = 1
/** Pronouns that are never of things. */
const saysOfPerson = new RegExp(`(?<![\\p{L}])(?:${personPronouns.join('|')})(?![\\p{L}])`, 'iu')
/** Behind those who speak. */
const speaks = new RegExp(`^\\S+\\s.{2,60}?\\s(?:${speakingPhrases.join('|')})\\s`, 'u')
/** What it adds that a relative clause follows: it tells of those before it. */
const toldBonus = 0.6

/** What a name of unknown words looks like at least that opens running text. */
export const likelyOpener = 1

export function openingScore(whole: string, words: number, common: CommonWords): number {
  if (words < fewestWords) return -5
  const text = whole.slice(openerStart(whole))
  if (opensWithOrdinal(text) || beginsBehindColon(text)) return -5
  const chinese = hanOpening(text)
  if (chinese !== null)
    return Math.min(2.2, nameScore(chinese, common)) + (hanMentors(text).length > 0 ? mentoredBonus : 0)
  const head = text.slice(0, longestHead)
  const told = toldLength(text)
  if (told > 0) {
    const { score } = readPeople(text.slice(0, told), { common, commaIsAffiliation: false })
    if (score >= 0) return Math.min(2.2, score) + toldBonus
  }
  const [given] = givenLists(head)
  if (given?.from === 0 && /^\s+\p{Ll}/u.test(head.slice(given.to))) return givenOpeners
  const best = openingName(head.slice(honorificLength(head)), common)
  // A relative clause further on may tell of something else that somebody does whose name is known.
  if (told > 0 && best < surelyKnown) return -5
  return best < -4 ? -5 : Math.min(2.2, best) + bonusOf(text, best)
}

/** Whether a place opens text that says when something begins there: "Santa Clara: at 12:00 in the hall". */
function beginsBehindColon(text: string): boolean {
  const colon = text.slice(0, longestTold).indexOf(':')
  return colon > 0 && beginsAt(text.slice(colon + 1).trimStart())
}

/** What the text adds to a name of some score that opens it. */
function bonusOf(text: string, score: number): number {
  const cue = mentorCue(text.slice(0, longestHead))
  if (cue && cue[0] > 0) return mentoredBonus
  const isUnknown = score >= likelyOpener && score < surelyKnown
  return isUnknown && (saysOfPerson.test(text) || speaks.test(text.slice(0, longestHead))) ? ofPerson : 0
}

/** What given names alone count that open running text, where they are joined. */
const givenOpeners = 1.8

/** Where running text begins behind a word that goes on with the next of several: "Finally, Ada Byron will …". */
export function openerStart(text: string): number {
  return further.exec(text.slice(0, longestFurther))?.[0].length ?? 0
}

const longestFurther = 40
const capitalised = furtherWords.map(word => `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`)
const further = new RegExp(`^(?:${capitalised.join('|')}),?\\s+(?=\\p{Lu})`, 'u')

/** Words with capitals that a line opens with. */
export const opener = /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s\p{Lu}[\p{L}\p{M}'’.-]*)+/u

const longestHead = 160
const longestTold = 60
const relative = new RegExp(
  `^[^,.:;!?]{2,${longestTold}}(?=,\\s(?:${relativePronouns.join('|')})\\s\\S)`,
  'u',
)

/** How long the names are that a text opens with and a relative clause tells of; 0 where none follows. */
export function toldLength(text: string): number {
  const comma = text.indexOf(',')
  return comma > 0 && comma <= longestTold ? (relative.exec(text.slice(0, longestHead))?.[0].length ?? 0) : 0
}

/** The log-odds of the likeliest name at the beginning, before a comma or a word in small letters. */
function openingName(head: string, common: CommonWords): number {
  const tokens = head.split(/\s+/u)
  let best = -5
  for (let count = 1; count <= Math.min(longestName, tokens.length - 1); count++) {
    const closed = /[,.:]$/u.test(tokens[count - 1] ?? '')
    if (!closed && !/^[\p{Ll}(–—]/u.test(tokens[count] ?? '')) continue
    const name = tokens
      .slice(0, count)
      .join(' ')
      .replace(/[,.:]$/u, '')
    best = Math.max(best, nameScore(name, common) - (count === 1 ? 0.5 : 0))
    if (closed) break
  }
  return best
}
