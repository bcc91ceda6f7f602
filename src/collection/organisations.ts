import type { AnnouncementRecord, IndexedOrganisation, IndexedPerson } from '../model/collection.js'
import { slug } from '../model/slug.js'
import { ByName } from './same-words.js'
import { takeId } from './take-id.js'

/** The index of organisations: those that announce, and those that people belong to. */
export function indexOrganisations(
  announcements: readonly AnnouncementRecord[],
  people: readonly IndexedPerson[],
  byName: (a: string, b: string) => number,
): IndexedOrganisation[] {
  const organisations = new ByName<AnnouncementRecord | IndexedPerson>()
  for (const announcement of announcements) {
    if (announcement.organisation !== null) organisations.add(announcement.organisation, announcement)
  }
  for (const person of people) {
    for (const affiliation of person.affiliations) organisations.add(affiliation, person)
  }
  const taken = new Set<string>()
  return organisations
    .entries()
    .sort((a, b) => byName(a.name, b.name))
    .map(({ name, values }) => ({
      id: takeId(slug(name) || 'organisation', taken),
      name,
      announcements: values.filter(isAnnouncement),
      people: values.filter(isPerson),
    }))
}

function isPerson(value: AnnouncementRecord | IndexedPerson): value is IndexedPerson {
  return 'participations' in value
}

function isAnnouncement(value: AnnouncementRecord | IndexedPerson): value is AnnouncementRecord {
  return !isPerson(value)
}
