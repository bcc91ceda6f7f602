import type { OutputFolder } from '../output/output-folder.js'
import type { Mode } from '../task.js'
import type { LeftEntry } from './leftovers.js'

/**
 * Removes what is left over, but what has other bytes than handbill wrote, and forgets the entries; when checking, only
 * tells.
 *
 * @returns The paths of what is removed and of what stays, that once was handbill's.
 * @throws HandbillError `output-unwritable`
 */
export function removeLeftovers(
  folder: OutputFolder,
  left: readonly LeftEntry[],
  mode: Mode,
): { removed: string[]; kept: string[] } {
  const files = left
    .flatMap(({ files }) => files)
    .map(({ path, sha256 }) => ({ path, sha256, there: folder.hash(path) }))
    .filter(({ there }) => there !== null)
  const own = files.filter(({ there, sha256 }) => there === sha256)
  const kept = files.filter(({ there, sha256 }) => there !== sha256)
  if (mode === 'build') {
    for (const { path } of own) folder.remove(path)
    // Last, so that a run that is killed on the way goes on with it the next time.
    for (const { entry } of left) folder.remove(entry)
  }
  const places = (list: typeof files) => list.map(({ path }) => folder.place(path))
  return { removed: places(own), kept: places(kept) }
}
