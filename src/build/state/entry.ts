/** What is known of one announcement from an earlier run. */
import { readdirSync } from 'node:fs'
import type { AnnouncementRecord } from '../../model/collection.js'
import type { OutputFile } from '../output/output-file.js'
import { type OutputFolder, sha256 } from '../output/output-folder.js'
import { ownFolder } from '../output/replace-files.js'
import type { FileMessages, PlainMessage } from '../task/plain-messages.js'

/**
 * A fact: from what has this key, handbill makes outputs with these bytes. It holds whoever has written it and whenever;
 * nothing in it depends on the machine, the clock or the folder that all stands in.
 */
export interface StateEntry {
  /** Outputs' path within the output folder, with `/`, without the format's extension. */
  name: string
  /** The announcement's file, from the output folder, with `/`. */
  source: string
  listed: string
  /** Hash of all that decides on the outputs. */
  key: string
  /** SHA-256 of each output by its extension: also of formats that were asked for before and not now. */
  outputs: Record<string, string>
  entries: number
  people: number
  record: AnnouncementRecord | null
  messages: {
    input: PlainMessage[]
    corrections: PlainMessage[] | null
    template: FileMessages[]
  }
}

const statesFolder = `${ownFolder}/announcements`

/** Where the entry stands: names of outputs may be longer than a file's name may be. */
export const statePath = (name: string): string => `${statesFolder}/${sha256(name).slice(0, 40)}.json`

export const entryFile = (entry: StateEntry): OutputFile => ({
  path: statePath(entry.name),
  content: `${JSON.stringify(entry)}\n`,
})

/** The entry of an announcement; `null` where none can be read. */
export function readEntry(folder: OutputFolder, name: string): StateEntry | null {
  const entry = parseEntry(folder.read(statePath(name)))
  return entry?.name === name ? entry : null
}

/** All entries but those of these announcements, in order of their names. */
export function readOtherEntries(folder: OutputFolder, names: Iterable<string>): StateEntry[] {
  const known = new Set(Array.from(names, statePath))
  return stateFiles(folder)
    .filter(path => !known.has(path))
    .flatMap(path => {
      const entry = parseEntry(folder.read(path))
      // What stands elsewhere than handbill puts it is not handbill's.
      return entry && statePath(entry.name) === path ? [entry] : []
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function stateFiles(folder: OutputFolder): string[] {
  try {
    return readdirSync(folder.place(statesFolder)).map(name => `${statesFolder}/${name}`)
  } catch {
    return []
  }
}

function parseEntry(bytes: Uint8Array | null): StateEntry | null {
  if (bytes === null) return null
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
    return isEntry(value) && isWithin(value.name) ? value : null
  } catch {
    // Someone has edited it, or a disk has lost it: then nothing is known.
    return null
  }
}

/** As far as a release may differ from another in the shape: the key tells whether the rest can be used. */
function isEntry(value: unknown): value is StateEntry {
  if (typeof value !== 'object' || value === null) return false
  const { name, source, listed, key, outputs } = value as Record<string, unknown>
  const areTexts = [name, source, listed, key].every(text => typeof text === 'string')
  return areTexts && typeof outputs === 'object' && outputs !== null
}

/** An entry speaks of no file outside of its folder, whoever has written it. */
const isWithin = (name: string) => !name.split(/[/\\]/).some(part => part === '..' || part === '')
