import type { Fault } from '../fault.js'
import type { Survey } from '../survey.js'
import { isMentorAlone, lacking } from '../what-others-have.js'

/** An entry without a title, where the others have one. */
export function missingTitle(survey: Survey): Fault[] {
  const faulty = lacking(survey, 0.75, ({ titleText }) => titleText !== '')
  return faulty
    .filter(entry => !isMentorAlone(entry))
    .map(({ entry, people }) => {
      const whose = people[0] === undefined ? '' : ` of ${people[0].person.name}`
      return {
        reason: `Unexpected entry${whose} without a title, expected a title as in the other entries`,
        place: entry.position,
      }
    })
}
