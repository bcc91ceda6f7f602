/** The name guard: what an announcement says of itself, held against the entries that were found. */
import type { VFile } from 'vfile'
import type { Announcement } from '../model/announcement.js'
import type { Rule } from './fault.js'
import { duplicateTitle } from './rules/duplicate-title.js'
import { mentorWithoutProject } from './rules/mentor-without-project.js'
import { missingDescription } from './rules/missing-description.js'
import { missingPerson } from './rules/missing-person.js'
import { missingTitle } from './rules/missing-title.js'
import { noEntry } from './rules/no-entry.js'
import { personTwice } from './rules/person-twice.js'
import { similarName } from './rules/similar-name.js'
import { statedCount } from './rules/stated-count.js'
import { unlistedName } from './rules/unlisted-name.js'
import { survey } from './survey.js'

/** Rule id → rule. `docs/rules/` has a page for each. */
export const rules = {
  'duplicate-title': duplicateTitle,
  'mentor-without-project': mentorWithoutProject,
  'missing-description': missingDescription,
  'missing-person': missingPerson,
  'missing-title': missingTitle,
  'no-entry': noEntry,
  'person-twice': personTwice,
  'similar-name': similarName,
  'stated-count': statedCount,
  'unlisted-name': unlistedName,
} satisfies Record<string, Rule>

/**
 * Adds a warning to `file` for everything in the announcement that does not add up, in text order. `file.value` is the
 * decoded text that the announcement's positions refer to. Pure otherwise, and linear in the length of the text.
 */
export function check(announcement: Announcement, file: VFile): void {
  const surveyed = survey(announcement, String(file.value))
  const faults = Object.entries(rules).flatMap(([ruleId, rule]) =>
    rule(surveyed).map(fault => ({ ruleId, ...fault })),
  )
  const offset = ({ place }: (typeof faults)[number]): number => place?.start.offset ?? 0
  for (const { reason, ruleId, place, ...more } of faults.sort((a, b) => offset(a) - offset(b)))
    Object.assign(file.message(reason, { place, ruleId, source: 'handbill' }), more)
}
