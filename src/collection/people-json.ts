import type { IndexedPerson } from '../model/collection.js'
import type { PeopleIndex } from '../model/people-index.js'

/** The index of people in the published shape (`handbill/people.schema.json`). */
export function peopleIndex(people: readonly IndexedPerson[]): PeopleIndex {
  return {
    people: people.map(({ id, name, spellings, affiliations, links, participations }) => ({
      id,
      name,
      spellings,
      affiliations,
      links,
      participations: participations.map(({ announcement, entry, role, affiliation }) => ({
        role,
        affiliation,
        year: announcement.year,
        programme: announcement.programme,
        organisation: announcement.organisation,
        announcement: announcement.title,
        entry: entry.title,
        file: announcement.name,
        id: entry.id,
      })),
    })),
  }
}

/** A line for each person: indented it would be twice as long, and a diff of it would name nobody. */
export function peopleJson(people: readonly IndexedPerson[]): string {
  const lines = peopleIndex(people).people.map(person => JSON.stringify(person))
  return `{"people":[\n${lines.join(',\n')}\n]}\n`
}
