/**
 * How an announcement was read, and why: what `handbill explain` shows. Plain JSON, every key always present.
 */
import type { Span } from './announcement.js'
import type { DroppedReason, Role } from './vocabulary.js'

export interface Reading {
  source: { file: string | null }
  /** The layout that was read by, and its score in log-odds against "no entries"; `null` without entries. */
  layout: LayoutScore | null
  /** The best layout of another kind. */
  runnerUp: LayoutScore | null
  /** How sure the layout is against the runner-up, 0 to 1: the logistic function of the scores' difference. */
  certainty: number
  facts: ReadingFacts
  entries: ReadingEntry[]
  /** The lines of the source that hold more than white space, in order. */
  lines: ReadingLine[]
  totals: ReadingTotals
  /** Stretches of words that stand in no section and those that stand in two; both are faults of handbill. */
  lost: ReadingStretch[]
  twice: ReadingStretch[]
}

export interface LayoutScore {
  /** The parts of a record in their order, and the shape of its first line: `title / people @h3`. */
  name: string
  score: number
}

/** What the announcement says of itself. */
export interface ReadingFacts {
  title: string | null
  programme: string | null
  organisation: string | null
  year: number | null
  date: string | null
  /** BCP 47 tag. */
  language: string
}

export interface ReadingEntry {
  title: string | null
  people: { name: string; role: Role; affiliation: string | null }[]
  /** How sure the reading is, 0 to 1. */
  confidence: number
  source: Span
}

export interface ReadingLine {
  /** 1-based number of the line. */
  line: number
  text: string
  /** What its words are, each role once, in text order. */
  roles: LineRole[]
  /** 0-based index in `entries` of the entry it stands in. */
  entry: number | null
  /** Why it is dropped. */
  reason: DroppedReason | null
  /** What it adds to the layout's score; `null` where it goes on with what the line before began. */
  score: number | null
  /** What spoke for the role, in a few words each. */
  why: string[]
  parts: ReadingPart[]
}

/** A stretch of a line that is one thing. White space and marks around it are no part of it. */
export interface ReadingPart {
  role: LineRole
  text: string
  /** 0-based offsets in the source; `end` exclusive. */
  start: number
  end: number
}

export interface ReadingStretch {
  text: string
  source: Span
}

/**
 * What a stretch of the source is: a person's role for a person; `label` for the words that only say what follows;
 * `unplaced` for other words that stand in an entry but in none of its parts: a correction took them out of the digest.
 */
export type LineRole =
  | 'title'
  | Role
  | 'affiliation'
  | 'label'
  | 'field'
  | 'description'
  | 'unplaced'
  | 'group'
  | 'lead'
  | 'closing'
  | 'dropped'
  | 'lost'

/** Numbers of lines; each line is counted once. `heading` is the announcement's own title. */
export interface ReadingTotals {
  lines: number
  heading: number
  lead: number
  group: number
  entries: number
  closing: number
  dropped: number
  /** Lines of entries with words that stand in no part of them, as where a correction takes an affiliation away. */
  unplaced: number
  /** Lines with words that stand nowhere, and with words that stand twice. */
  lost: number
  twice: number
}

/** What `structure` has weighed, for the reading. */
export interface Evidence {
  layout: LayoutScore | null
  runnerUp: LayoutScore | null
  lines: WeighedLine[]
}

/** A line as `structure` sees it: a block, or a part of one between hard breaks. */
export interface WeighedLine {
  position: Span | null
  score: number
  why: string[]
}
