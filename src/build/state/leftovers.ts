import { lstatSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Format, formats } from '../../model/vocabulary.js'
import { isIn } from '../is-in.js'
import type { OutputFolder } from '../output/output-folder.js'
import type { Plan } from '../plan.js'
import type { Leftover, TaskResult } from '../task/task.js'
import { readEntry, readOtherEntries, type StateEntry, statePath } from './entry.js'

/** Files that are left over. */
export interface LeftEntry {
  /** Where the entry stands that knows of them. */
  entry: string
  /** What is to be known of the announcement without them; `null` where it is gone. */
  rest: StateEntry | null
  files: Leftover[]
}

export interface Leftovers {
  entries: LeftEntry[]
  /** What is known of announcements that were only not asked for. */
  others: StateEntry[]
}

/**
 * The entries that are left over: their announcement stood in a folder that was searched now and was not found, or its
 * outputs have another name now. Where anything was missing nothing is left over: it may come back.
 */
export function findLeftovers(folder: OutputFolder, { tasks, roots, missing }: Plan): Leftovers {
  const sources = new Set(tasks.map(({ source }) => resolve(source)))
  const listings = new Set(tasks.map(({ source, listed }) => `${resolve(source)}\n${listed}`))
  const isLeft = ({ source, listed }: StateEntry) => {
    const path = resolve(folder.root, source)
    const isGone = !sources.has(path) && roots.some(root => isIn(path, root))
    return isGone || listings.has(`${path}\n${listed}`)
  }
  const current = currentFiles(folder, tasks)
  const known = readOtherEntries(
    folder,
    tasks.map(({ name }) => name),
  )
  const left = new Set(missing.length > 0 ? [] : known.filter(isLeft))
  return {
    entries: Array.from(left, entry => ({
      entry: statePath(entry.name),
      rest: null,
      files: outputsOf(entry).filter(({ path }) => !current(path)),
    })),
    others: known.filter(entry => !left.has(entry)),
  }
}

/** What earlier runs have made of announcements that are there still, in formats that are not asked for any more. */
export function findFormer(
  folder: OutputFolder,
  tasks: Plan['tasks'],
  results: readonly TaskResult[],
): LeftEntry[] {
  return results.flatMap(({ former: files }, index) => {
    const entry = files.length > 0 ? readEntry(folder, tasks[index]?.name ?? '') : null
    return entry === null ? [] : [{ entry: statePath(entry.name), rest: without(entry, files), files }]
  })
}

function without(entry: StateEntry, files: readonly Leftover[]): StateEntry {
  const gone = new Set(files.map(({ path }) => path))
  const outputs = Object.entries(entry.outputs).filter(([format]) => !gone.has(`${entry.name}.${format}`))
  return { ...entry, outputs: Object.fromEntries(outputs) }
}

/** Of what an entry knows, the outputs in formats that are not asked for now. */
export function formerOutputs(name: string, asked: readonly Format[], entry: StateEntry | null): Leftover[] {
  const current = asked.map(format => `${name}.${format}`)
  return entry === null ? [] : outputsOf(entry).filter(({ path }) => !current.includes(path))
}

/** Of the formats that handbill knows: an entry that somebody else wrote names no other file. */
export const outputsOf = ({ name, outputs }: StateEntry): Leftover[] =>
  formats.flatMap(format => {
    const sha256 = outputs[format]
    return sha256 === undefined ? [] : [{ path: `${name}.${format}`, sha256 }]
  })

/**
 * Tells whether a path names a file that a task makes, also by other letters: a file system may not tell upper from
 * lower case.
 */
function currentFiles(folder: OutputFolder, tasks: Plan['tasks']): (path: string) => boolean {
  const folded = (path: string) => path.normalize('NFC').toLowerCase()
  const paths = tasks.flatMap(({ name, look }) => look.formats.map(format => `${name}.${format}`))
  const byFolded = new Map(paths.map(path => [folded(path), path]))
  return path => {
    const other = byFolded.get(folded(path))
    return other !== undefined && (other === path || isSameFile(folder.place(other), folder.place(path)))
  }
}

function isSameFile(a: string, b: string): boolean {
  const [first, second] = [a, b].map(path => lstatSync(path, { throwIfNoEntry: false }))
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev
}
