import type { VFileMessage } from 'vfile-message'
import type { AnnouncementRecord, CollectionSettings } from '../../model/collection.js'
import { groupBy } from '../../model/group-by.js'
import type { Setting, Words } from '../../model/look.js'
import type { Format } from '../../model/vocabulary.js'
import { collect, renderCollection, type StandardName } from '../../pipeline.js'
import { bundledFonts } from '../fonts/bundled-fonts.js'
import { adviseFonts, optionalFonts } from '../fonts/optional-fonts.js'
import type { OutputFile } from '../output/output-file.js'
import { loadCollectionTemplate } from '../template/load-template.js'
import { templateFiles } from '../template/template-files.js'
import { collectionMessage } from './collection-message.js'

/** How the files over many announcements look. */
export interface CollectionLook {
  /** The name of a template that comes with handbill, or the path of a folder; default `collection`. */
  template?: string
  formats: readonly Format[]
  /** Values of the template's own options. */
  settings?: Readonly<Record<string, Setting>>
  /** CSS page size; the template's when it is not given. */
  paper?: string
  words?: Words
  standard: StandardName
  date: Date | null
}

export interface MadeCollection {
  files: OutputFile[]
  /** Warnings by the name of the announcement that they stand in. */
  warnings: ReadonlyMap<string, readonly VFileMessage[]>
  /** Faults of the template; `message.file` is the file at fault. */
  templateMessages: readonly VFileMessage[]
}

/**
 * The files over many announcements, to be written.
 *
 * @throws HandbillError `unknown-template`, `template-broken`, `bad-option`
 */
export async function makeCollection(
  records: readonly AnnouncementRecord[],
  settings: CollectionSettings,
  { template, formats, standard, ...options }: CollectionLook,
): Promise<MadeCollection> {
  const collection = collect(records, settings)
  const loaded = await loadCollectionTemplate(template)
  const { files, messages } = await renderCollection(collection, formats, {
    template: loaded,
    options,
    fonts: [...bundledFonts(), ...optionalFonts()],
    files: templateFiles(loaded.index),
    standard,
  })
  const byAnnouncement = groupBy(collection.messages, ({ announcement }) => announcement)
  const warnings = Array.from(byAnnouncement, ([name, told]) => [name, told.map(collectionMessage)] as const)
  return { files, warnings: new Map(warnings), templateMessages: adviseFonts(messages) }
}
