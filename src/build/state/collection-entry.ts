/** What is known of the files over all announcements from an earlier run. */
import type { OutputFile } from '../output/output-file.js'
import type { OutputFolder } from '../output/output-folder.js'
import { ownFolder } from '../output/replace-files.js'
import type { PlainMessage } from '../task/plain-messages.js'

/** Facts, as those of announcements are: from what has this key these files are made. */
export interface CollectionEntry {
  /** Hash of all that decides on the files; empty when they are to be made again in any case. */
  key: string
  /** SHA-256 by the path within the output folder, with `/`. */
  files: Record<string, string>
  /** Warnings by the name of the announcement that they stand in. */
  warnings: Record<string, PlainMessage[]>
}

const path = `${ownFolder}/collection.json`

export const noEntry: CollectionEntry = { key: '', files: {}, warnings: {} }

export function readCollectionEntry(folder: OutputFolder): CollectionEntry {
  const bytes = folder.read(path)
  if (bytes === null) return noEntry
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
    return isEntry(value) ? value : noEntry
  } catch {
    // Someone has edited it, or a disk has lost it: then nothing is known.
    return noEntry
  }
}

export const collectionEntryFile = (entry: CollectionEntry): OutputFile => ({
  path,
  content: `${JSON.stringify(entry)}\n`,
})

function isEntry(value: unknown): value is CollectionEntry {
  if (typeof value !== 'object' || value === null) return false
  const { key, files, warnings } = value as Record<string, unknown>
  return (
    typeof key === 'string' && isObject(files) && isObject(warnings) && Object.keys(files).every(isWithin)
  )
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** An entry speaks of no file outside of its folder, whoever has written it. */
const isWithin = (file: string) => !file.split(/[/\\]/).some(part => part === '..' || part === '')
