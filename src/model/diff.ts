/**
 * What changed from one digest to another: plain JSON, every key always present, `null` or `[]` where nothing changed.
 * Published as JSON Schema (`handbill/diff.schema.json`).
 */
import type { DigestLink, DigestPerson } from './digest.js'

export interface DigestDiff {
  /** Whether both say the same. Places in the source, confidence and messages are not compared. */
  equal: boolean
  facts: FactChange[]
  lead: TextChange | null
  closing: TextChange | null
  groups: GroupChanges
  entries: EntryChanges
}

/** A value that differs. */
export interface Change<T> {
  old: T
  new: T
}

export const factNames = ['title', 'programme', 'organisation', 'year', 'date', 'language'] as const
export type FactName = (typeof factNames)[number]

export interface FactChange extends Change<string | number | null> {
  name: FactName
}

export interface TextChange {
  /** Where the words are the same and only links or emphasis differ; `words` is then canonical Markdown, else plain. */
  isMarkup: boolean
  words: WordRun[]
}

/** Neighbouring words with one fate. What is kept and added, in order, is the new text. */
export interface WordRun {
  fate: WordFate
  text: string
}

export const wordFates = ['kept', 'removed', 'added'] as const
export type WordFate = (typeof wordFates)[number]

/** By title. */
export interface GroupChanges {
  added: string[]
  removed: string[]
  renamed: Change<string>[]
}

export interface EntryChanges {
  /** In the order of the new digest. */
  added: EntryName[]
  /** In the order of the old digest. */
  removed: EntryName[]
  /** In the order of the new digest. */
  changed: EntryChange[]
}

/** What tells an entry from the others. */
export interface EntryName {
  /** Its id in its digest. */
  id: string
  /** Counted from 1. */
  number: number
  title: string | null
  people: string[]
}

/** An entry that stands in both digests and does not say the same. */
export interface EntryChange extends Change<EntryName> {
  /** Its title, word by word. */
  title: TextChange | null
  /** Titles of groups; those of a group that was renamed do not differ. */
  group: Change<string | null> | null
  /** Whether it stands elsewhere in the order of the entries that both digests have. */
  isMoved: boolean
  people: PeopleChanges
  description: TextChange | null
  links: LinkChanges
  fields: FieldChanges
}

export type DiffPerson = Omit<DigestPerson, 'source'>

export interface PeopleChanges {
  added: DiffPerson[]
  removed: DiffPerson[]
  /**
   * Those with another spelling, role, label, affiliation or other links; with the same role, also who shares a word of
   * the name with somebody (no "van" or "de") or stands in somebody's place.
   */
  changed: Change<DiffPerson>[]
  /** Whether those that both have stand in another order. */
  isReordered: boolean
}

/** By URL. */
export interface LinkChanges {
  added: DigestLink[]
  removed: DigestLink[]
}

export interface FieldChanges {
  added: FieldText[]
  removed: FieldText[]
  changed: FieldChange[]
}

export interface FieldText {
  label: string
  /** Plain. */
  value: string
}

export interface FieldChange {
  label: string
  value: TextChange
}
