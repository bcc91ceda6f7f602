import type { Collection, IndexedPerson, Participation } from '../model/collection.js'
import { HandbillError } from '../model/error.js'
import { fold } from '../model/fold.js'
import { nearest } from '../model/nearest.js'
import { type Role, roles } from '../model/vocabulary.js'

/** Which people are wanted, by what they took part in. */
export interface PeopleFilter {
  /** In this year or later; what has no year is left out. */
  since?: number
  role?: string
  /** Part of the programme's name, without regard to case and diacritics. */
  programme?: string
}

/**
 * The people who have a part that passes the filter, with those parts only.
 *
 * @throws HandbillError `bad-option` for a role that there is not, and for a programme that no announcement has.
 */
export function selectPeople(collection: Collection, filter: PeopleFilter): IndexedPerson[] {
  const isWanted = participationTest(collection, filter)
  return collection.people
    .map(person => ({ ...person, participations: person.participations.filter(isWanted) }))
    .filter(({ participations }) => participations.length > 0)
}

function participationTest(
  { announcements }: Collection,
  { since = Number.NEGATIVE_INFINITY, role, programme }: PeopleFilter,
): (participation: Participation) => boolean {
  const wanted = role === undefined ? null : knownRole(role)
  const known = announcements.flatMap(announcement => announcement.programme ?? [])
  const programmes = programme === undefined ? null : matching(programme, new Set(known))
  return ({ announcement, role: own }) =>
    (since === Number.NEGATIVE_INFINITY || (announcement.year ?? Number.NEGATIVE_INFINITY) >= since) &&
    (wanted === null || own === wanted) &&
    (programmes === null || programmes.has(announcement.programme ?? ''))
}

function knownRole(name: string): Role {
  const role = roles.find(known => known === name.toLowerCase())
  if (role !== undefined) return role
  throw unknown('role', name, roles)
}

function matching(name: string, programmes: ReadonlySet<string>): Set<string> {
  const found = [...programmes].filter(programme => fold(programme).includes(fold(name)))
  if (found.length > 0) return new Set(found)
  throw unknown('programme', name, [...programmes].sort())
}

function unknown(what: string, name: string, known: readonly string[]): HandbillError {
  const near = nearest(name, known)
  const guess = near === null ? '' : `Did you mean ${near}? `
  const cure =
    known.length === 0 ? `No announcement names a ${what}.` : `${guess}There are ${known.join(', ')}.`
  return new HandbillError('bad-option', `Unknown ${what} ${JSON.stringify(name)}`, cure)
}
