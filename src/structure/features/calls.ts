/** What asks for proposals, applications, nominations. */
import { callStems } from '../lexicon/passages.js'
import { stemMatcher } from './stems.js'

/** Whether a title or a heading asks for them. */
export const asksForProposals = stemMatcher(callStems)
