/** The alphabetical indexes: people, organisations, topics. */

import type {
  AnnouncementRecord,
  IndexedOrganisation,
  IndexedPerson,
  IndexedTopic,
  RecordEntry,
} from '../../model/collection.js'
import { fold } from '../../model/fold.js'
import { groupBy } from '../../model/group-by.js'
import { personAnchor } from '../../model/person-anchor.js'
import { numericCollator } from '../by-language.js'
import { interfaceWord, type Speech } from '../words.js'
import { foreignLanguage, headingOf, type Scene } from './collection-view.js'

/** Items under the letter that they begin with. */
export interface Letter<T> {
  id: string
  name: string
  items: T[]
}

export interface PersonItem {
  id: string
  name: string
  /** For another spelling: whom it is of; all else is empty then. */
  see: { name: string; url: string | null } | null
  /** The other spellings. */
  spellings: string[]
  affiliations: string[]
  links: { url: string; address: string }[]
  participations: ParticipationItem[]
}

export interface ParticipationItem extends EntryItem {
  role: string
}

/** An entry, and where it stands. */
export interface EntryItem {
  year: number | null
  heading: string
  url: string | null
  announcement: string
  /** Where it is not that of the page. */
  language: string | null
}

export interface OrganisationItem {
  id: string
  name: string
  announcements: { year: number | null; title: string; url: string | null; language: string | null }[]
  people: { name: string; url: string | null }[]
}

export interface TopicItem {
  id: string
  name: string
  entries: EntryItem[]
}

/** A line of the index of people: somebody, or a reference from another spelling. */
export interface PersonLine {
  id: string
  name: string
  person: IndexedPerson
  isReference: boolean
}

/** People, and references from their other spellings, each with an id so that every name leads somewhere. */
export function personLines(people: readonly IndexedPerson[], language: string): PersonLine[] {
  const taken = new Set(people.map(({ id }) => id))
  const lines = people.map(person => ({ id: person.id, name: person.name, person, isReference: false }))
  const references = people.flatMap(person => referencesTo(person, taken))
  const { compare } = numericCollator(language)
  return references.length === 0 ? lines : [...lines, ...references].sort((a, b) => compare(a.name, b.name))
}

function referencesTo(person: IndexedPerson, taken: Set<string>): PersonLine[] {
  return person.spellings.flatMap(name => {
    const id = personAnchor(name)
    if (taken.has(id)) return []
    taken.add(id)
    return [{ id, name, person, isReference: true }]
  })
}

export function personItems(lines: readonly PersonLine[], scene: Scene): PersonItem[] {
  return lines.map(({ id, name, person, isReference }) =>
    isReference ? reference(id, name, person, scene) : personItem(person, scene),
  )
}

function reference(id: string, name: string, person: IndexedPerson, { links }: Scene): PersonItem {
  const see = { name: person.name, url: links.person(person.id) }
  return { id, name, see, spellings: [], affiliations: [], links: [], participations: [] }
}

function personItem(
  { id, name, spellings, affiliations, links, participations }: IndexedPerson,
  scene: Scene,
): PersonItem {
  return {
    id,
    name,
    see: null,
    spellings: spellings.slice(1),
    affiliations,
    links: links.map(url => ({
      url,
      address: url.replace(/^(?:mailto:|https?:\/\/(?:www\.)?)/i, '').replace(/\/$/, ''),
    })),
    participations: participations.map(({ announcement, entry, role }) => ({
      ...entryItem(announcement, entry, scene),
      role,
    })),
  }
}

function entryItem(
  announcement: AnnouncementRecord,
  entry: RecordEntry,
  { links, speech }: Scene,
): EntryItem {
  return {
    year: announcement.year,
    heading: headingOf(entry, speech),
    url: links.entry(announcement, entry),
    announcement: announcement.title,
    language: foreignLanguage(announcement, speech),
  }
}

export function organisationItems(
  organisations: readonly IndexedOrganisation[],
  scene: Scene,
): OrganisationItem[] {
  const { links, speech } = scene
  return organisations.map(({ id, name, announcements, people }) => ({
    id,
    name,
    announcements: announcements.map(announcement => ({
      year: announcement.year,
      title: announcement.title,
      url: links.announcement(announcement),
      language: foreignLanguage(announcement, speech),
    })),
    people: people.map(person => ({ name: person.name, url: links.person(person.id) })),
  }))
}

export function topicItems(topics: readonly IndexedTopic[], scene: Scene): TopicItem[] {
  return topics.map(({ id, name, entries }) => ({
    id,
    name,
    entries: entries.map(({ announcement, entry }) => entryItem(announcement, entry, scene)),
  }))
}

/** Items by the letter that they begin with, each letter once, in the order of the items. */
export function byLetter<T extends { name: string }>(items: readonly T[], speech: Speech): Letter<T>[] {
  const letters = groupBy(items, item => letterOf(item.name) ?? interfaceWord('other', speech))
  return Array.from(letters, ([name, members], index) => ({
    id: `letter-${index + 1}_`,
    name,
    items: members,
  }))
}

/** Of scripts that have small and capital letters. */
function letterOf(name: string): string | null {
  const letter = /[\p{L}\p{N}]/u.exec(fold(name))?.[0] ?? ''
  return letter.toUpperCase() === letter ? null : letter.toUpperCase()
}
