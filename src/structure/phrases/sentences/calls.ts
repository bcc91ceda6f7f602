/** What asks for proposals, applications, nominations. */
import { callSectionStems, callStems } from '../../lexicon/calls.js'
import { stemMatcher } from '../../words/stems.js'

/** Whether a title or a heading asks for them. */
export const asksForProposals = stemMatcher(callStems)

/** Whether a heading stands over what those who apply have to know. */
export const tellsHowToApply = stemMatcher(callSectionStems)
