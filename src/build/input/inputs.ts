import { readFileSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join, relative, sep } from 'node:path'
import { HandbillError } from '../../model/error.js'

/** What the name of a file of corrections ends with. */
export const correctionsExtension = '.handbill.yaml'

export const isCorrections = (path: string): boolean => path.endsWith(correctionsExtension)

/** @throws HandbillError `input-unreadable` for a file of corrections, which is named by mistake */
export function refuseCorrections(path: string): void {
  if (!isCorrections(path)) return
  throw new HandbillError(
    'input-unreadable',
    `${path} holds corrections, no announcement`,
    'Name the announcement that it stands beside: both are read.',
  )
}

/** A file to read. */
export interface Input {
  /** As the file system wants it. */
  path: string
  /** Within the folder that was named, with `/`; the file's own name when it was named itself. */
  name: string
  /** Of a message that stands in a mailbox; a file is read when its turn comes. */
  bytes?: Uint8Array
  /** The mailbox that a message stands in. */
  mailbox?: Input
}

export interface Found {
  inputs: Input[]
  /** The folder that was searched, where one was. */
  roots: string[]
}

/** What a folder is searched for; a file that is named itself may have any extension. */
const inputExtensions: readonly string[] = ['.txt', '.md', '.markdown', '.html', '.htm', '.eml', '.mbox']

export const isInputName = (name: string) => inputExtensions.includes(extname(name).toLowerCase())

/**
 * The announcements that a path names: the file itself, or all of a folder and the folders in it, hidden ones left
 * out, ordered by name.
 *
 * @throws HandbillError `input-missing`, `input-unreadable`
 */
export async function findInputs(path: string): Promise<Found> {
  const status = await stat(path).catch((cause: unknown) => refuse(path, cause))
  refuseCorrections(path)
  if (!status.isDirectory()) return { inputs: [{ path, name: basename(path) }], roots: [] }
  const inputs = await listFolder(path)
  if (inputs.length > 0) return { inputs, roots: [path] }
  throw new HandbillError(
    'input-missing',
    `No announcement in the folder ${path}`,
    `Put announcements there (${inputExtensions.join(', ')}), or name the files.`,
  )
}

async function listFolder(folder: string): Promise<Input[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) =>
    refuse(folder, cause),
  )
  return entries
    .filter(entry => (entry.isFile() || entry.isSymbolicLink()) && isInputName(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => ({ path, name: relative(folder, path).split(sep).join('/') }))
    .filter(({ name }) => !name.split('/').some(part => part.startsWith('.')))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** @throws HandbillError `input-missing`, `input-unreadable` */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (cause) {
    return refuse(path, cause)
  }
}

const cures: Record<string, string> = {
  EISDIR: 'It is a folder; name a file in it, or build the folder.',
  EACCES: 'Give yourself permission to read it.',
  EPERM: 'Give yourself permission to read it.',
}

function refuse(path: string, cause: unknown): never {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error'
  if (code === 'ENOENT') {
    throw new HandbillError(
      'input-missing',
      `No such file: ${path}`,
      'Check its name and folder.',
      null,
      cause,
    )
  }
  const cure = cures[code] ?? 'Check that it is a file you may read.'
  throw new HandbillError('input-unreadable', `Cannot read ${path} (${code})`, cure, null, cause)
}
