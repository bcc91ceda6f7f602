/**
 * Words that say what a person does, by role and language. Singular and plural stand as written; matching folds case
 * and drops "(s)", ":in", "*in" and what stands in brackets. Words of scripts without spaces match anywhere in a label.
 */
import type { Role } from '../../model/vocabulary.js'
import { authorWords } from './roles/author.js'
import { contributorWords } from './roles/contributor.js'
import { maintainerWords } from './roles/maintainer.js'
import { mentorWords } from './roles/mentor.js'
import { organiserWords } from './roles/organiser.js'
import { recipientWords } from './roles/recipient.js'
import { speakerWords } from './roles/speaker.js'
import { teamWords } from './roles/team.js'

export const roleWords: Readonly<Record<Role, readonly string[]>> = {
  contributor: contributorWords,
  mentor: mentorWords,
  speaker: speakerWords,
  author: authorWords,
  recipient: recipientWords,
  maintainer: maintainerWords,
  organiser: organiserWords,
  team: teamWords,
}
