import type { Fault } from '../fault.js'
import type { Survey } from '../survey.js'
import { unlistedIn } from '../unlisted.js'
import { isMentorAlone } from '../what-others-have.js'

/** A mentor in an entry that has neither a title nor anybody to mentor, or in a list of mentors and in no entry. */
export function mentorWithoutProject(survey: Survey): Fault[] {
  const alone = survey.entries
    .filter(isMentorAlone)
    .flatMap(({ mentors }) => mentors.map(({ person }) => person))
  const listed = unlistedIn(survey, 'mentors')
  return [
    ...alone.map(person => fault(person.name, person.position)),
    ...listed.map(({ name, place }) => fault(name, place)),
  ]
}

function fault(name: string, place: Fault['place']): Fault {
  return {
    reason: `Unexpected mentor ${name} without a project, expected an entry to mentor`,
    place,
    actual: name,
  }
}
