/** What a person can say of how a digest is rendered. Plain data: it crosses threads. */
import type {
  CountedWord,
  EntryOrder,
  Format,
  Grouping,
  InterfaceWord,
  PdfStandard,
  PluralForms,
} from './vocabulary.js'

/** The value of a template's option. */
export type Setting = string | number | boolean

/** Words of the interface in place of handbill's own; a text for a counted word is all its plurals. */
export type Words = Partial<Record<InterfaceWord, string> & Record<CountedWord, string | PluralForms>>

/** How the entries stand. */
export interface Arrangement {
  /** Within a group, or of all where there are none. */
  order: EntryOrder
  groups: Grouping
}

/** How one announcement is rendered, each key with its value. */
export interface Look extends Arrangement {
  /** The name of a template that comes with handbill, or the path of a folder. */
  template: string
  /** Values of the template's own options. */
  options: Readonly<Record<string, Setting>>
  /** Each once. */
  formats: readonly Format[]
  /** CSS page size; `null` for the template's. */
  paper: string | null
  /** What the PDF conforms to. */
  standard: PdfStandard
  /** BCP 47 tag of the announcement's language; `null` for the one that is read from it. */
  language: string | null
  words: Words
}

/** What one place says of a look: a configuration, a rule in it, an announcement, the command line. */
export type PartialLook = { -readonly [K in keyof Look]?: NonNullable<Look[K]> }
