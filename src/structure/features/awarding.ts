/** Sentences that say who got a prize: "The audience prize went to Ada Byron", "El Premio a Mejor Arte ha recaído en …". */
import { latePattern } from '../../model/late-pattern.js'
import { surePrizeWords } from '../lexicon/prizes.js'
import { givenVerbs } from '../lexicon/results.js'

const nouns = surePrizeWords.join('|')
const maybePrize = new RegExp(nouns, 'i')
/** Several prizes are what a text sums up. */
const prize = latePattern(`(?:${nouns})(?!\\p{L})`, 'iu')
const given = latePattern(`(?<!\\p{L})(?:${givenVerbs.join('|')})(?!\\p{L})`, 'iu')
const opening = 400

/** Whether one of the sentences at the beginning of a text says so. */
export function awardsPrize(text: string): boolean {
  const start = text.slice(0, opening)
  if (!maybePrize.test(start)) return false
  return start.split(/[.!?]\s(?=\p{Lu})/u).some(sentence => prize().test(sentence) && given().test(sentence))
}
