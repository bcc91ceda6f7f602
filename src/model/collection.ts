/**
 * Many announcements together: what the collection stage takes of each digest, and what it makes of them all. Plain
 * data; the parts of a `Collection` share their objects.
 */
import type { Format, Role } from './vocabulary.js'

/** What a collection needs of one digest: compact plain JSON, to be kept between builds. */
export interface AnnouncementRecord {
  /** The name of its outputs, without extension, with `/`; unique in a collection. */
  name: string
  /** The formats it is written in. */
  formats: Format[]
  /** The name of the source, without folders. */
  file: string | null
  title: string
  programme: string | null
  organisation: string | null
  year: number | null
  /** When it was announced, as in the digest. */
  date: string | null
  /** BCP 47 tag. */
  language: string
  entries: RecordEntry[]
}

export interface RecordEntry {
  /** Unique in the announcement. */
  id: string
  title: string | null
  /** The title of the group it stands in. */
  group: string | null
  summary: string | null
  /** What labelled fields name as topics, tags, tracks or languages. */
  topics: string[]
  /** Absolute URLs. */
  links: string[]
  people: RecordPerson[]
}

export interface RecordPerson {
  name: string
  role: Role
  affiliation: string | null
  /** Absolute `http:`, `https:` or `mailto:` URLs. */
  links: string[]
  /** Where the name stands in the source: 1-based. */
  line: number
  /** 1-based. */
  column: number
}

/** What a person may say about a collection. */
export interface CollectionSettings {
  /** What it is called; by default what its announcements have in common. */
  title?: string
  /** The address that the site is published at, for links that leave it. */
  url?: string
  /** BCP 47 tag for the interface; by default that of most announcements. */
  language?: string
  /** Lists of spellings that are one person each. */
  same?: readonly (readonly string[])[]
  /** Lists of names that are different people, however alike. */
  different?: readonly (readonly string[])[]
}

export interface Collection {
  /** `null` when nothing is in common. */
  title: string | null
  url: string | null
  language: string
  /** Newest year first, those without one last; then by programme and title. */
  announcements: AnnouncementRecord[]
  /** In alphabetical order, as are organisations and topics. */
  people: IndexedPerson[]
  organisations: IndexedOrganisation[]
  topics: IndexedTopic[]
  /** Whose each name in the announcements is: the id of the `IndexedPerson`. */
  personIds: ReadonlyMap<RecordPerson, string>
  messages: CollectionMessage[]
}

/** Somebody across announcements. */
export interface IndexedPerson {
  /** Unique among people; a slug of the name; usable as an HTML id. */
  id: string
  /** The best of the spellings. */
  name: string
  /** All that occur, the name's own first. */
  spellings: string[]
  /** Newest year first, as are links and participations. */
  affiliations: string[]
  links: string[]
  participations: Participation[]
}

/** Who took part when, as what. */
export interface Participation {
  announcement: AnnouncementRecord
  entry: RecordEntry
  role: Role
  affiliation: string | null
}

export interface IndexedOrganisation {
  /** Unique among organisations; usable as an HTML id. */
  id: string
  name: string
  /** Those that it is the organisation of. */
  announcements: AnnouncementRecord[]
  /** Those who name it as their affiliation. */
  people: IndexedPerson[]
}

export interface IndexedTopic {
  /** Unique among topics; usable as an HTML id. */
  id: string
  name: string
  entries: { announcement: AnnouncementRecord; entry: RecordEntry }[]
}

/** A warning about what several announcements say together, at a place in one of them. */
export interface CollectionMessage {
  rule: 'uncertain-person'
  /** The name of the announcement that it stands in. */
  announcement: string
  /** 1-based. */
  line: number
  /** 1-based. */
  column: number
  reason: string
  /** What stands there, and what may be meant. */
  actual: string
  expected: string
}
