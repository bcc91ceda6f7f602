import type { Fault } from '../fault.js'
import type { EntryFacts, Survey } from '../survey.js'
import { isMentorAlone, lacking } from '../what-others-have.js'

/** An entry that names nobody who does the work, where the others name somebody. */
export function missingPerson(survey: Survey): Fault[] {
  const faulty = lacking(survey, 2 / 3, ({ doers }) => doers.length > 0)
  return faulty
    .filter(entry => !isMentorAlone(entry))
    .map(entry => ({
      reason: `Unexpected entry ${found(entry)}, expected ${expected(survey)} as in the other entries`,
      place: (entry.title ?? entry.entry).position,
    }))
}

function found({ mentors }: EntryFacts): string {
  return mentors.length > 0
    ? `with ${mentors.length === 1 ? 'a mentor' : 'mentors'} alone`
    : 'without a person'
}

/** The role that most entries open with. */
function expected({ entries }: Survey): string {
  const counts = new Map<string, number>()
  for (const { doers } of entries) {
    const role = doers[0]?.person.role
    if (role !== undefined) counts.set(role, (counts.get(role) ?? 0) + 1)
  }
  const [role = 'person'] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? []
  return `${/^[ao]/.test(role) ? 'an' : 'a'} ${role}`
}
