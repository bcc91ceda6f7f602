import { existsSync, readFileSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { VFile } from 'vfile'
import { HandbillError } from '../../model/error.js'
import type { Reading } from '../../model/reading.js'
import { startCorrections } from '../../pipeline.js'
import { unwritable } from '../output/unwritable.js'
import { correctionsExtension, isInputName } from './inputs.js'

/**
 * The corrections that stand beside an announcement: `x.txt.handbill.yaml` for `x.txt`, else `x.handbill.yaml`; `null`
 * where there are none.
 *
 * @param path The announcement's path; `-` for standard input, which has none.
 * @throws HandbillError `input-unreadable`
 */
export async function readCorrections(path: string): Promise<VFile | null> {
  if (path === '-') return null
  for (const candidate of correctionPaths(path)) {
    const value = bytesOf(candidate)
    if (value) return new VFile({ path: candidate, value })
  }
  return null
}

/** Where the corrections of an announcement may stand; the first that is there counts. */
export const correctionPaths = (path: string): string[] => [
  `${path}${correctionsExtension}`,
  `${withoutExtension(path)}${correctionsExtension}`,
]

/**
 * Writes a file of corrections to begin with beside an announcement, named by the announcement's whole name where
 * others share the first part of it. Never overwrites.
 *
 * @param path The announcement's path.
 * @returns The path of the new file.
 * @throws HandbillError `output-unwritable`, `input-unreadable`
 */
export async function writeStartingCorrections(path: string, reading: Reading): Promise<string> {
  const there = await readCorrections(path)
  if (there) throw alreadyThere(there.path)
  const target = `${(await sharesStem(path)) ? path : withoutExtension(path)}${correctionsExtension}`
  try {
    await writeFile(target, startCorrections(reading), { flag: 'wx' })
  } catch (cause) {
    throw unwritable(target, cause)
  }
  return target
}

function alreadyThere(path: string): HandbillError {
  return new HandbillError(
    'output-unwritable',
    `${path} is there already`,
    'Edit it, or move it away and run this again.',
  )
}

async function sharesStem(path: string): Promise<boolean> {
  const [own, stem] = [basename(path), basename(withoutExtension(path))]
  const names = await readdir(dirname(path))
  return names.some(name => name !== own && isInputName(name) && withoutExtension(name) === stem)
}

/** What the machine says of a file that is not there, or cannot be. */
const absent: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'])

function bytesOf(path: string): Uint8Array | null {
  // Nearly always there is none, and an error costs more than to look.
  if (!existsSync(path)) return null
  try {
    return readFileSync(path)
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && absent.has(String(cause.code))) return null
    throw new HandbillError(
      'input-unreadable',
      `Cannot read ${path}`,
      'Check that it is a file you may read.',
      null,
      cause,
    )
  }
}

const withoutExtension = (path: string) => path.replace(/(?<=[^/\\])\.[^./\\]+$/, '')
