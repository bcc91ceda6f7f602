/** Tells places of work and positions by their words. */
import { affiliationStems } from '../../lexicon/workplaces.js'
import { stemMatcher } from '../../words/stems.js'

/** Whether a word of workplaces or positions stands in the text. */
export const hasAffiliationWord = stemMatcher(affiliationStems)
