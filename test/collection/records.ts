import type { AnnouncementRecord, RecordEntry, RecordPerson } from '../../src/model/collection.js'

/** A record of an announcement with one entry for each list of people. */
export function recordOf(
  name: string,
  entries: readonly (RecordEntry | readonly (RecordPerson | string)[])[],
  facts: Partial<AnnouncementRecord> = {},
): AnnouncementRecord {
  return {
    name,
    formats: ['html', 'md'],
    file: `${name.slice(name.lastIndexOf('/') + 1)}.txt`,
    title: `The digest ${name}`,
    programme: null,
    organisation: null,
    year: null,
    date: null,
    language: 'en',
    ...facts,
    entries: entries.map((entry, index) => (isEntry(entry) ? entry : entryOf(`Work ${index + 1}`, entry))),
  }
}

function isEntry(entry: RecordEntry | readonly (RecordPerson | string)[]): entry is RecordEntry {
  return !Array.isArray(entry)
}

export function entryOf(
  title: string,
  people: readonly (RecordPerson | string)[] = [],
  facts: Partial<RecordEntry> = {},
): RecordEntry {
  return {
    id: title.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    title,
    group: null,
    summary: null,
    topics: [],
    links: [],
    people: people.map((person, index) =>
      typeof person === 'string' ? personOf(person, { line: index + 1 }) : person,
    ),
    ...facts,
  }
}

export function personOf(name: string, facts: Partial<RecordPerson> = {}): RecordPerson {
  return { name, role: 'contributor', affiliation: null, links: [], line: 1, column: 1, ...facts }
}
