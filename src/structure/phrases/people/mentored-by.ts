/** Finds what stands before the mentors of somebody: "mentored by", "unter der Leitung von". */
import { latePattern } from '../../../model/late-pattern.js'
import { mentoredBy } from '../../lexicon/mentoring.js'
import { phrasePattern } from '../../words/phrase-pattern.js'

const phrases = phrasePattern(mentoredBy)
const [shortestCue, longestCue] = [5, 6]

/** How the longest word of a phrase begins: looking for that takes less than for the phrase. */
function cueOf(phrase: string): string {
  const [longest = ''] = phrase.split(' ').sort((one, other) => other.length - one.length)
  return longest.length < shortestCue ? phrase : longest.slice(0, longestCue)
}

const cue = new RegExp([...new Set(mentoredBy.map(cueOf))].join('|'), 'i')
const phrase = latePattern(`${phrases}\\s+`, 'i')
const lastPhrase = latePattern(`${phrases}\\s+$`, 'i')

/** Whether such words may stand in a text: no text that has them is passed over. */
export function mayHaveMentorCue(text: string): boolean {
  return cue.test(text)
}

/** The half-open range of the first such words, with the white space behind them. */
export function mentorCue(text: string): readonly [number, number] | null {
  const match = cue.test(text) ? phrase().exec(text) : null
  return match && [match.index, match.index + match[0].length]
}

/** Whether a text ends in such words, and in white space behind them. */
export function endsInMentorCue(text: string): boolean {
  return cue.test(text) && lastPhrase().test(text)
}
