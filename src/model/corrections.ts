/**
 * What a person says of how an announcement is to be read: the content of `x.handbill.yaml` beside `x.txt`. Everything
 * is anchored by the text it speaks of, so that it survives edits of the announcement.
 */
import type { VFile } from 'vfile'
import type { Span } from './announcement.js'
import type { Role } from './vocabulary.js'

/** The parts of an entry whose order `fields` tells. */
export const fieldNames = ['title', 'person', 'description'] as const
export type FieldName = (typeof fieldNames)[number]

/** What a line can be said to be. */
export const lineKinds = [
  'title',
  'person',
  'field',
  'description',
  'lead',
  'closing',
  'group',
  'dropped',
] as const
export type LineKind = (typeof lineKinds)[number]

export interface Corrections {
  facts: FactCorrections
  fields: Said<FieldName[]> | null
  lines: LineCorrection[]
  /** Lines that begin an entry of their own. */
  split: Anchor[]
  people: PersonCorrection[]
  /** Entries that are one; at least two anchors each. */
  merge: Anchor[][]
  /** Entries that are none. */
  drop: Anchor[]
}

/** A value with its place in the file of corrections. */
export interface Said<T> {
  value: T
  place: Span
}

/** Text of the announcement, with the place in the file of corrections that cites it. */
export type Anchor = Said<string>

/** The announcement's facts; `null` in place of a value says that it has none. */
export interface FactCorrections {
  title?: Said<string | null>
  programme?: Said<string | null>
  organisation?: Said<string | null>
  year?: Said<number | null>
  /** As in the announcement's data. */
  date?: Said<string | null>
  language?: Said<string>
}

export interface LineCorrection {
  line: Anchor
  /** The line before it, where its own text stands more than once. */
  after: Anchor | null
  is: LineKind
}

export interface PersonCorrection {
  /** The name as it was read. */
  person: Anchor
  /** The only entry it speaks of. */
  in: Anchor | null
  name: string | null
  role: Role | null
  /** `null` says that there is none; `undefined` says nothing. */
  affiliation: string | null | undefined
}

/** What corrections say of reading itself; warnings about them go to `file`, which holds them. */
export interface Hints extends Pick<Corrections, 'facts' | 'fields' | 'lines' | 'split'> {
  file: VFile
}
