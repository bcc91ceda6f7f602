import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, normalize, sep } from 'node:path'
import { HandbillError } from '../../model/error.js'
import { pageSize } from '../../pipeline.js'
import { findInputs } from '../input/inputs.js'
import { makeFolder } from '../output/make-folder.js'
import { unwritable } from '../output/unwritable.js'
import { packageFolder } from '../package-folder.js'
import { findConfig } from './load-config.js'
import { type Beginning, configName, startingFiles } from './starting-files.js'

/** What `initProject` did: paths from the folder. */
export interface Begun {
  written: string[]
  /** Those that stood there already: they were left as they are. */
  there: string[]
  /** Whether the folder of the announcements holds one. */
  hasAnnouncements: boolean
}

/**
 * Writes what a digest repository begins with. Never overwrites.
 *
 * @throws HandbillError `bad-option`, `output-unwritable`
 */
export async function initProject(beginning: Beginning, folder = '.'): Promise<Begun> {
  pageSize(beginning.paper)
  const inputs = folderName(beginning.inputs)
  const begun = { written: [] as string[], there: [] as string[] }
  const config = findConfig(folder)
  for (const [path, text] of startingFiles({ ...beginning, inputs }, version())) {
    // A configuration that is there says which folders are needed.
    const isSaid = config !== null && (path === configName || path.startsWith(`${inputs}/`))
    const isNew = !isSaid && (await writeNew(join(folder, path), text))
    begun[isNew ? 'written' : 'there'].push(isSaid ? config : path)
  }
  return {
    written: begun.written,
    there: [...new Set(begun.there)],
    hasAnnouncements: await holdsAnnouncements(join(folder, inputs)),
  }
}

async function holdsAnnouncements(folder: string): Promise<boolean> {
  try {
    return (await findInputs(folder)).inputs.length > 0
  } catch (error) {
    if (error instanceof HandbillError) return false
    throw error
  }
}

/** Within the repository, with `/`. */
function folderName(folder: string): string {
  const name = normalize(folder).split(sep).join('/').replace(/\/+$/, '')
  if (name !== '.' && !isAbsolute(folder) && !name.startsWith('..')) return name
  throw new HandbillError(
    'bad-option',
    `Unexpected folder ${JSON.stringify(folder)}`,
    'Name a folder in this one, such as input.',
  )
}

/** False where something stands already. */
async function writeNew(path: string, text: string): Promise<boolean> {
  try {
    makeFolder(dirname(path))
  } catch (cause) {
    throw unwritable(path, cause)
  }
  try {
    await writeFile(path, text, { flag: 'wx' })
    return true
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false
    throw unwritable(path, cause)
  }
}

function version(): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string
  }
  return version
}
