import { randomBytes } from 'node:crypto'
import { lstatSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isPlainFolder, makeFolderIn } from './make-folder.js'
import type { OutputFile } from './output-file.js'
import { systemCode, unwritable } from './unwritable.js'

/** What handbill keeps in an output folder for itself. */
export const ownFolder = '.handbill'
/** Bytes on the way to their places. What a killed run has left here means nothing. */
const staging = `${ownFolder}/staging`

/** So often may other runs clear the staging away from under this one. */
const mostAttempts = 20

/**
 * Writes files whole or not at all: the bytes of all are staged first, then each takes its name, in order. What is wrong
 * with a folder, a disk or a place shows before the first name is taken.
 *
 * @throws HandbillError `output-unwritable`
 */
export function replaceFiles(root: string, files: readonly OutputFile[]): void {
  for (let attempt = 1; ; attempt++) {
    const fault = tryToReplace(root, files)
    if (fault === null) return
    const isCleared = systemCode(fault.cause) === 'ENOENT'
    if (!isCleared || attempt === mostAttempts) throw unwritable(fault.place, fault.cause)
  }
}

interface Fault {
  /** The file that could not be written. */
  place: string
  cause: unknown
}

function tryToReplace(root: string, files: readonly OutputFile[]): Fault | null {
  const staged = files.map(({ path, content }) => ({
    content,
    folder: dirname(path),
    place: join(root, path),
    beside: join(root, staging, randomBytes(8).toString('hex')),
  }))
  const written: string[] = []
  let place = ''
  try {
    for (const file of staged) {
      place = file.place
      makeFolderIn(root, staging)
      makeFolderIn(root, file.folder)
      refuseFolder(place)
      written.push(file.beside)
      writeFileSync(file.beside, file.content, { flag: 'wx' })
    }
    for (const file of staged) {
      place = file.place
      renameSync(file.beside, place)
    }
    return null
  } catch (cause) {
    return { place, cause }
  } finally {
    // Those that have their name are gone from here.
    for (const beside of written) rmSync(beside, { force: true })
  }
}

/** A symbolic link to a folder is none: the file takes its place. */
function refuseFolder(place: string): void {
  if (lstatSync(place, { throwIfNoEntry: false })?.isDirectory()) {
    throw Object.assign(new Error(`${place} is a folder`), { code: 'EISDIR' })
  }
}

/** Removes what killed runs have left. A run that works meanwhile finds its bytes gone and stages them again. */
export function clearStaging(root: string): void {
  if (!isPlainFolder(join(root, ownFolder))) return
  try {
    rmSync(join(root, staging), { recursive: true, force: true })
  } catch {
    // Whoever writes there learns why.
  }
}

/** Removes the folders that a run has no more need of, unless others do. */
export function leaveStaging(root: string): void {
  if (!isPlainFolder(join(root, ownFolder))) return
  for (const folder of [staging, ownFolder]) {
    try {
      rmdirSync(join(root, folder))
    } catch {
      // It is in use, or was never there.
    }
  }
}
