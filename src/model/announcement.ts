/**
 * The announcement as a tree: what `structure` makes of an mdast `Root`, and what `digest` reads.
 *
 * Every node is a [unist](https://github.com/syntax-tree/unist) node with a `position` in the source (1-based line
 * and column, 0-based offset in UTF-16 code units of the decoded text), so `unist-util-visit`, `-inspect` and
 * `-source` work on it. Below `title`, `person`, `field`, `description`, `lead`, `closing` and `dropped` stand
 * ordinary [mdast](https://github.com/syntax-tree/mdast) nodes, untouched.
 *
 *     announcement
 *     ├─ title           the announcement's own, where its text has one
 *     ├─ lead            text before the first entry
 *     ├─ group           a heading over several entries
 *     │  ├─ title
 *     │  └─ entry …
 *     ├─ entry           one project, talk, grant or award
 *     │  ├─ title
 *     │  ├─ person       one per person and role
 *     │  ├─ field        a labelled value that is no title, person or description ("Repository: …")
 *     │  └─ description
 *     ├─ dropped         text that says nothing a digest wants, with the reason
 *     └─ closing         text after the last entry
 *
 * Together the nodes account for every non-blank line of the source exactly once.
 */
import type { PhrasingContent, RootContent } from 'mdast'
import type { Parent } from 'unist'
import type { DroppedReason, Role } from './vocabulary.js'

/** The root: one announcement, in the order of its source. */
export interface Announcement extends Parent {
  type: 'announcement'
  children: Section[]
  data: AnnouncementData
}

/** What an announcement says of itself. A fact has a position where the text says it, none where it is inferred. */
export interface AnnouncementData {
  title: Fact<string> | null
  programme: Fact<string> | null
  organisation: Fact<string> | null
  year: Fact<number> | null
  /** When it was announced: a day `2011-05-09`, or a moment `2011-05-09T18:00:00Z` (RFC 3339). */
  date: Fact<string> | null
  /** BCP 47 tag of the language the text is written in. */
  language: Fact<string>
}

/** A value with the place in the source that says it; `null` where no one place does. */
export interface Fact<T> {
  value: T
  position: Span | null
}

/** A stretch of the source: `start` inclusive, `end` exclusive. */
export interface Span {
  start: Place
  end: Place
}

/** A place in the source: 1-based line and column, 0-based offset. */
export interface Place {
  line: number
  column: number
  offset: number
}

export type Section = Title | Lead | Group | Entry | Dropped | Closing

export interface Lead extends Parent {
  type: 'lead'
  children: RootContent[]
}

export interface Closing extends Parent {
  type: 'closing'
  children: RootContent[]
}

/** Text that no digest wants: navigation, signatures, a summary list that repeats the entries. */
export interface Dropped extends Parent {
  type: 'dropped'
  reason: DroppedReason
  children: RootContent[]
}

/** Entries under a common heading ("Special prizes"). Groups do not nest. */
export interface Group extends Parent {
  type: 'group'
  children: (Title | Entry | Dropped)[]
}

export interface Entry extends Parent {
  type: 'entry'
  children: EntryContent[]
  data: {
    /** How sure `structure` is of this reading, 0 (a guess) to 1 (certain). */
    confidence: number
    /** BCP 47 tag where it is clearly written in another language than the announcement is. */
    language: string | null
  }
}

export type EntryContent = Title | Person | Field | Description | Dropped

/** The name of an entry, a group or the announcement. */
export interface Title extends Parent {
  type: 'title'
  children: PhrasingContent[]
}

/** One person in one role; the children are the text that names them. */
export interface Person extends Parent {
  type: 'person'
  role: Role
  /** What the text calls the role before the name, without a colon: `Fellow`; `null` where it does not say. */
  label: string | null
  /** The bare name: no honorific, affiliation, handle or country, unless the handle is the only name. */
  name: string
  affiliation: string | null
  /** Absolute `http:`, `https:` or `mailto:` URLs. */
  links: string[]
  children: PhrasingContent[]
}

/** A labelled value kept as it is, for example `Repository: …`. */
export interface Field extends Parent {
  type: 'field'
  label: string
  children: (PhrasingContent | RootContent)[]
}

/** What the entry is about: one or more blocks. */
export interface Description extends Parent {
  type: 'description'
  children: RootContent[]
}

export type AnnouncementNode = Announcement | Section | EntryContent
