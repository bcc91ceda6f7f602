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

export function peopleJson(people: readonly IndexedPerson[]): string {
  return `${JSON.stringify(peopleIndex(people), null, 2)}\n`
}
