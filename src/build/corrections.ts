import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { VFile } from 'vfile'
import { HandbillError } from '../model/error.js'
import { isInputName } from './inputs.js'

/** What the name of a file of corrections ends with. */
const extension = '.handbill.yaml'

/**
 * The corrections that stand beside an announcement: `x.txt.handbill.yaml` for `x.txt`, else `x.handbill.yaml`; `null`
 * where there are none.
 *
 * @param path The announcement's path; `-` for standard input, which has none.
 * @throws HandbillError `corrections-broken` for a file that cannot be read.
 */
export async function readCorrections(path: string): Promise<VFile | null> {
  if (path === '-') return null
  for (const candidate of [`${path}${extension}`, `${withoutExtension(path)}${extension}`]) {
    const value = await bytesOf(candidate)
    if (value) return new VFile({ path: candidate, value })
  }
  return null
}

/** The path for new corrections of an announcement: by its whole name where others share the first part of it. */
export async function correctionsPath(path: string): Promise<string> {
  const stem = withoutExtension(path)
  const names = await readdir(dirname(path))
  const sharing = names.filter(name => isInputName(name) && withoutExtension(name) === basename(stem))
  const isShared = sharing.some(name => join(dirname(path), name) !== join(path))
  return `${isShared ? path : stem}${extension}`
}

/** What the machine says of a file that is not there, or cannot be. */
const absent: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'])

async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path)
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && absent.has(String(cause.code))) return null
    throw new HandbillError(
      'corrections-broken',
      `Cannot read ${path}`,
      'Check that it is a file you may read.',
      { file: path, line: 1, column: 1 },
      cause,
    )
  }
}

const withoutExtension = (path: string) => path.replace(/(?<=[^/\\])\.[^./\\]+$/, '')
