/** What a line sounds like, where no layout asks for names or a title: running text, a place of work, an ending. */
import { closingStems } from '../../lexicon/passages.js'
import { stemMatcher } from '../../words/stems.js'
import { isCountry } from '../people/places.js'
import { hasAffiliationWord } from '../people/workplace.js'
import { isTitleQuotation } from '../titles/quotation.js'
import { endsSentence, hasInnerStop } from '../titles/title.js'

/** What a few words count that end no sentence. */
const noText = -0.6

/** Log-odds of running text. */
export function proseScore(text: string, words: number): number {
  if (isTitleQuotation(text)) return noText
  let score = words >= 25 ? 1 : words >= 12 ? 0.5 : noText
  if (endsSentence(text)) score += words >= 4 ? 0.8 : 0.3
  if (hasInnerStop(text.slice(0, 2000))) score += 0.4
  return score
}

/** Log-odds of a place of work or a position. */
export function affiliationScore(text: string, words: number): number {
  if (words > 30 || endsSentence(text) || /[:：]$/u.test(text)) return -2
  if (hasAffiliationWord(text) || isPlaceName(text) || atWork.test(text)) return 1
  return /,/.test(text) ? 0 : -0.6
}

/** What somebody is, and where: "Senior Engineer @ Harbour Games". */
const atWork = /\p{L} @ ?\p{Lu}/u

/** "Lagos, Nigeria": a town, and the country that it lies in. */
function isPlaceName(text: string): boolean {
  const parts = text.split(',')
  return parts.length > 1 && isCountry(parts.at(-1) ?? '')
}

const opensClosing = stemMatcher(closingStems)
const speaksClosing = stemMatcher(closingStems.filter(stem => stem.length > 5))

/** How much it sounds like the end of an announcement. */
export function closingScore(text: string): number {
  if (opensClosing(text.slice(0, 24))) return 1.5
  return speaksClosing(text) ? 0.6 : 0
}
