import type { Fault } from '../fault.js'
import type { EntryFacts, Survey } from '../survey.js'
import { isMentorAlone, lacking } from '../what-others-have.js'

/** An entry without a description, where nearly all others have one. */
export function missingDescription(survey: Survey): Fault[] {
  const faulty = lacking(survey, 0.8, ({ isDescribed }) => isDescribed)
  return faulty
    .filter(entry => !isMentorAlone(entry))
    .map(entry => ({
      reason: `Unexpected entry${called(entry)} without a description, expected one as in the other entries`,
      place: (entry.title ?? entry.entry).position,
    }))
}

function called({ titleText, people }: EntryFacts): string {
  if (titleText !== '') return ` “${titleText}”`
  return people[0] === undefined ? '' : ` of ${people[0].person.name}`
}
