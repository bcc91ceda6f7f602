import type { OutputFolder } from '../output/output-folder.js'
import type { Leftover, Mode } from '../task/task.js'
import { entryFile } from './entry.js'
import type { LeftEntry } from './leftovers.js'

/** The paths of what is removed, or, when checking, to be removed, and of what stays though it once was handbill's. */
export interface Removal {
  removed: string[]
  kept: string[]
}

/**
 * Removes the outputs that are left over and forgets the entries; when checking, only tells.
 *
 * @throws HandbillError `output-unwritable`
 */
export function removeLeftovers(folder: OutputFolder, left: readonly LeftEntry[], mode: Mode): Removal {
  const removal = removeFiles(
    folder,
    left.flatMap(({ files }) => files),
    mode,
  )
  // Last, so that a run that is killed on the way goes on with it the next time.
  if (mode === 'build') for (const { entry, rest } of left) forget(folder, entry, rest)
  return removal
}

function forget(folder: OutputFolder, entry: string, rest: LeftEntry['rest']): void {
  if (rest === null) folder.remove(entry)
  else folder.write([entryFile(rest)])
}

/**
 * Removes files, but those that have other bytes than handbill wrote; when checking, only tells.
 *
 * @throws HandbillError `output-unwritable`
 */
export function removeFiles(folder: OutputFolder, left: readonly Leftover[], mode: Mode): Removal {
  const files = left
    .map(({ path, sha256 }) => ({ path, sha256, there: folder.hash(path) }))
    .filter(({ there }) => there !== null)
  const own = files.filter(({ there, sha256 }) => there === sha256)
  const kept = files.filter(({ there, sha256 }) => there !== sha256)
  if (mode === 'build') for (const { path } of own) folder.remove(path)
  const places = (list: typeof files) => list.map(({ path }) => folder.place(path))
  return { removed: places(own), kept: places(kept) }
}
