import { randomBytes } from 'node:crypto'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { HandbillError } from '../model/error.js'
import { makeFolder } from './make-folder.js'

export interface OutputFile {
  path: string
  content: string | Uint8Array
}

/** A file whose bytes stand beside its place, under another name. */
interface Staged {
  path: string
  beside: string
}

/**
 * Writes files whole or not at all: the bytes of all go beside their places first, then each takes its name. What is
 * wrong with a folder, a disk or a place shows before the first name is taken. A file that already holds its bytes is
 * left untouched, with its time.
 *
 * @throws HandbillError `output-unwritable`
 */
export async function writeFiles(files: readonly OutputFile[]): Promise<void> {
  const staged: Staged[] = []
  try {
    for (const file of files) {
      const beside = await stage(file)
      if (beside !== null) staged.push({ path: file.path, beside })
    }
    for (const { path, beside } of staged) {
      await rename(beside, path).catch((cause: unknown) => {
        throw unwritable(path, cause)
      })
    }
  } finally {
    // Those that have their name are gone from here.
    await Promise.all(staged.map(({ beside }) => rm(beside, { force: true })))
  }
}

/** Writes the bytes beside their place; `null` when they stand there already. */
async function stage({ path, content }: OutputFile): Promise<string | null> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  // Few letters of the name: one of 255 bytes still has room for the random part.
  const beside = join(dirname(path), `.${basename(path).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    if (await holds(path, bytes)) return null
    await makeFolder(dirname(path))
    await writeNew(beside, bytes)
    return beside
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => {
      // It was never there; the cause tells why.
    })
    throw unwritable(path, cause)
  }
}

async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx')
  try {
    await handle.writeFile(bytes)
  } finally {
    await handle.close()
  }
}

/** @throws The machine's error when a folder stands in the file's place. */
async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  const status = await stat(path).catch(() => null)
  if (status?.isFile() && status.size !== bytes.length) return false
  return status !== null && (await readFile(path)).equals(bytes)
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
