import { fold } from '../../model/fold.js'
import { type Fault, whereabouts } from '../fault.js'
import type { Listed } from '../roster.js'
import type { Survey } from '../survey.js'
import { unlistedIn } from '../unlisted.js'

/** A name in a list around the entries that has no entry, and a person of an entry whom that list leaves out. */
export function unlistedName(survey: Survey): Fault[] {
  return [...withoutEntry(survey), ...leftOut(survey)]
}

function withoutEntry(survey: Survey): Fault[] {
  return unlistedIn(survey, 'doers').map(({ name, place }) => ({
    reason: `Unexpected name ${name} without an entry, expected one for everybody the text lists`,
    place,
    actual: name,
  }))
}

/** Words that say a list is not whole. */
const partly =
  /\b(?:includ|among|such as|for example|e\.g|and (?:many |\w+ )?others|and more|etc|unter anderem|darunter|zum beispiel|z\. ?b\.|notamment|parmi|entre (?:eux|elles|ellos|otr)|incluy|como por|inclui|tra cui|ad esempio|onder andere|m\.in\.|między innymi|в том числе|среди|например)|等|など|ほか|등/iu

/**
 * The other way round: lists that name nearly all of those who do the work are meant to name them all. A list that says
 * it is not whole, or that leaves out more than a quarter, is not.
 */
function leftOut({ entries, lists, passages }: Survey): Fault[] {
  const [first] = lists
  if (first === undefined || lists.some(({ intro }) => partly.test(intro))) return []
  const named = new Set(lists.flatMap(({ mentions }) => mentions.map(({ listed }) => listed?.key.person)))
  const doers = uniqueDoers(entries.flatMap(entry => entry.doers))
  const missing = doers.filter(({ key }) => !named.has(key.person))
  if (missing.length * 4 > doers.length || doers.length - missing.length < 3) return []
  const around = new Set(passages.flatMap(({ text }) => fold(text).split(/[^\p{L}\p{M}\p{N}]+/u)))
  return missing
    .filter(({ key }) => !key.words.some(word => around.has(word)))
    .map(({ person }) => ({
      reason: `Unexpected ${person.role} ${person.name} outside the list of names at ${whereabouts(first.mentions[0]?.place)}, expected the list to name everybody`,
      place: person.position,
      actual: person.name,
    }))
}

function uniqueDoers(people: readonly Listed[]): Listed[] {
  return [...new Map(people.toReversed().map(listed => [listed.key.person, listed])).values()].toReversed()
}
