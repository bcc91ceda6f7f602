/** What a person can say of how a digest looks, beside its template. */
import type { CountedWord, EntryOrder, Grouping, InterfaceWord, PluralForms } from './vocabulary.js'

/** Words of the interface in place of handbill's own; a text for a counted word is all its plurals. */
export type Words = Partial<Record<InterfaceWord, string> & Record<CountedWord, string | PluralForms>>

/** How the entries stand. */
export interface Arrangement {
  /** Within a group, or of all where there are none. */
  order: EntryOrder
  groups: Grouping
}
