import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { HandbillError } from '../model/error.js'

/**
 * Writes a file whole or not at all: the bytes go to a file beside it that then takes its name. A file that already
 * holds these bytes is left untouched, with its time.
 *
 * @throws HandbillError `output-unwritable`
 */
export async function writeAtomically(path: string, data: string | Uint8Array): Promise<void> {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data
  try {
    if (await holds(path, bytes)) return
    await mkdir(dirname(path), { recursive: true })
    await writeBeside(path, bytes)
  } catch (cause) {
    throw unwritable(path, cause)
  }
}

async function writeBeside(path: string, bytes: Uint8Array): Promise<void> {
  // A fixed prefix and few letters of the name: a name of 255 bytes still has room for the random part.
  const beside = join(dirname(path), `.${basename(path).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    const handle = await open(beside, 'wx')
    try {
      await handle.writeFile(bytes)
    } finally {
      await handle.close()
    }
    await rename(beside, path)
  } catch (cause) {
    await rm(beside, { force: true })
    throw cause
  }
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return (await readFile(path)).equals(bytes)
  } catch {
    // No file, or none that can be read: writing will tell what is wrong.
    return false
  }
}

const cures: Record<string, string> = {
  EACCES: 'Give yourself write permission there, or name another folder with --output.',
  EPERM: 'Give yourself write permission there, or name another folder with --output.',
  EROFS: 'The file system is read-only; name another folder with --output.',
  ENOSPC: 'The disk is full; free some space and run again.',
  ENOTDIR: 'A file stands where a folder is needed; move it, or name another folder with --output.',
  EEXIST: 'A file stands where a folder is needed; move it, or name another folder with --output.',
  EISDIR: 'A folder stands where the file is to go; move it, or name another folder with --output.',
  ENAMETOOLONG: 'The name is too long for this file system; rename the input.',
}

export function unwritable(path: string, cause: unknown): HandbillError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error'
  const cure = cures[code] ?? 'Name another folder with --output.'
  return new HandbillError('output-unwritable', `Cannot write ${path} (${code})`, cure, null, cause)
}
