/** The files over all announcements: made when anything that they are made of has changed. */
import type { VFileMessage } from 'vfile-message'
import type { AnnouncementRecord, CollectionSettings } from '../../model/collection.js'
import type { Template } from '../../model/template.js'
import { optionalFonts } from '../fonts/optional-fonts.js'
import type { Change } from '../output/change.js'
import { type OutputFolder, sha256 } from '../output/output-folder.js'
import { spareSources } from '../output/spare-sources.js'
import { spareStrangers } from '../output/spare-strangers.js'
import { type CollectionEntry, collectionEntryFile, readCollectionEntry } from '../state/collection-entry.js'
import { hashOf } from '../state/hash.js'
import { removeFiles } from '../state/remove-leftovers.js'
import { type PlainMessage, plainMessage } from '../task/plain-messages.js'
import type { Leftover, Manner, TaskOutput } from '../task/task.js'
import { withoutPaths } from '../task/workshop.js'
import { loadCollectionTemplate } from '../template/load-template.js'
import { hashedAssets } from '../template/template-assets.js'
import { codeVersions } from '../versions.js'
import { type CollectionLook, type MadeCollection, makeCollection } from './make-collection.js'

/** What became of the files over all announcements. */
export interface CollectionResult {
  outputs: TaskOutput[]
  /** Files that the collection had before and has no more: removed, or, when checking, to be removed. */
  removed: string[]
  /** Such files that have been changed since handbill wrote them: they stay. */
  kept: string[]
  /** Warnings by the name of the announcement that they stand in. */
  warnings: Readonly<Record<string, readonly PlainMessage[]>>
  templateMessages: readonly VFileMessage[]
}

/** How the files are made. */
interface CollectionManner extends Manner {
  /** Whether those stay that the collection has no more: only some formats were asked for. */
  keepsFormer: boolean
  /** The announcements' files: none is written over. */
  sources: readonly string[]
}

/**
 * Brings the files over all announcements up to date, or compares them with what is there.
 *
 * @throws HandbillError `unknown-template`, `template-broken`, `bad-option`, `output-unwritable`
 */
export async function buildCollection(
  folder: OutputFolder,
  records: readonly AnnouncementRecord[],
  settings: CollectionSettings,
  look: CollectionLook,
  { mode, force, keepsFormer, sources }: CollectionManner,
): Promise<CollectionResult> {
  const before = readCollectionEntry(folder)
  const key = await keyOf(records, settings, look)
  if (!force && before.key === key && isThere(before, folder)) return recalled(before, folder)
  const made = await makeCollection(records, settings, look)
  spareSources(
    made.files.map(({ path }) => folder.place(path)),
    sources,
  )
  const entry = entryOf(made, key)
  const former = formerFiles(before, entry)
  if (keepsFormer) entry.files = { ...before.files, ...entry.files }
  const changes = mode === 'check' ? compare(made, folder) : write(made, entry, before, folder, force)
  const outputs = made.files.map(({ path }, index) => ({
    path: folder.place(path),
    sha256: entry.files[path] ?? '',
    change: changes[index] ?? 'same',
  }))
  const gone = removeFiles(folder, keepsFormer ? [] : former, mode)
  // Last, so that a run that is killed on the way still knows what it has made.
  if (mode === 'build') folder.write([collectionEntryFile(entry)])
  return { outputs, ...gone, warnings: entry.warnings, templateMessages: made.templateMessages }
}

const formerFiles = (before: CollectionEntry, { files }: CollectionEntry): Leftover[] =>
  Object.entries(before.files)
    .filter(([path]) => files[path] === undefined)
    .map(([path, sha256]) => ({ path, sha256 }))

async function keyOf(
  records: readonly AnnouncementRecord[],
  settings: CollectionSettings,
  look: CollectionLook,
): Promise<string> {
  const pages: [string, Template][] = Object.entries(await loadCollectionTemplate(look.template))
  const { template: _, date, ...rest } = look
  return hashOf({
    records: records.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    settings,
    look: { ...rest, date: date?.getTime() ?? null },
    pages: pages.map(([name, page]) => [name, withoutPaths(page), hashedAssets(page)]),
    fonts: optionalFonts().map(({ id }) => id),
    versions: codeVersions(),
  })
}

const isThere = ({ files }: CollectionEntry, folder: OutputFolder) =>
  Object.entries(files).every(([path, sha256]) => folder.hash(path) === sha256)

const recalled = ({ files, warnings }: CollectionEntry, folder: OutputFolder): CollectionResult => ({
  outputs: Object.entries(files).map(([path, sha256]) => ({
    path: folder.place(path),
    sha256,
    change: 'same',
  })),
  removed: [],
  kept: [],
  warnings,
  templateMessages: [],
})

/** What is said of a template stands in no entry: where there is something, all is made again, and said again. */
const entryOf = ({ files, warnings, templateMessages }: MadeCollection, key: string): CollectionEntry => ({
  key: templateMessages.length === 0 ? key : '',
  files: Object.fromEntries(files.map(({ path, content }) => [path, sha256(content)])),
  warnings: Object.fromEntries(Array.from(warnings, ([name, told]) => [name, told.map(plainMessage)])),
})

const compare = ({ files }: MadeCollection, folder: OutputFolder): Change[] =>
  files.map(file => folder.compare(file))

/** The entry takes its place first: a file that is there, old or new, is always known as handbill's. */
function write(
  { files }: MadeCollection,
  entry: CollectionEntry,
  before: CollectionEntry,
  folder: OutputFolder,
  force: boolean,
): Change[] {
  const has = (path: string) => before.files[path] !== undefined
  if (!force) spareStrangers(folder, files, { has, witnesses: ['index.pdf', 'people.json'] })
  const first = collectionEntryFile({ ...entry, key: '', files: { ...before.files, ...entry.files } })
  const [, ...changes] = folder.write([first, ...files])
  return changes
}
