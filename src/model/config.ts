/** The configuration of a project, as a person writes it in `handbill.config.ts` or one of its kin. */
import type { CollectionSettings } from './collection.js'
import type { PartialLook, Setting } from './look.js'

/** Paths and globs begin at the folder of the file. */
export interface HandbillConfig extends PartialLook {
  /** Folders, files and globs; those with `!` before them are left out. Default: `input`. */
  inputs?: string | readonly string[]
  /** The folder to write to. Default: `output`. */
  output?: string
  /** Where an announcement's outputs stand in it: `{year}/{name}`. Default: `{folder}/{name}`. */
  layout?: string
  /** Whether there are pages over all announcements, and what they say. Default: none. */
  collection?: boolean | CollectionConfig
  /** What holds for some of the inputs; of two rules that say different things the later one counts. */
  rules?: readonly Rule[]
}

/** What the pages over all announcements say, and how they look. */
export interface CollectionConfig extends CollectionSettings {
  /** The name of a template, or the path of a folder. Default: `collection`. */
  template?: string
  /** Values of the template's own options. */
  options?: Readonly<Record<string, Setting>>
}

export interface Rule extends PartialLook {
  /** Globs of the inputs it is for; those with `!` before them are left out. */
  files: string | readonly string[]
}
