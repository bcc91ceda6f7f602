import { basename, resolve } from 'node:path'
import { HandbillError } from '../../model/error.js'
import { loadConfigTools } from '../../pipeline.js'
import { type Found, findInputs, isCorrections, isInputName } from '../input/inputs.js'
import { isIn } from '../is-in.js'
import { madeFiles } from '../state/made-files.js'
import { pathFrom, wayFrom } from './paths.js'

/**
 * The announcements that folders, files and globs name, each with the folder that it was found in. What `!` names is
 * left out, and so is what handbill has made.
 *
 * @param folder Where the paths begin.
 * @param output The folder that is written to.
 * @returns One for each that names something to read, to be called by itself: one may fail and the others not.
 */
export async function inputFinders(
  patterns: readonly string[],
  folder: string,
  output: string,
): Promise<{ pattern: string; find(): Promise<Found> }[]> {
  const unwanted = patterns.filter(pattern => pattern.startsWith('!')).map(pattern => pattern.slice(1))
  const isUnwanted = unwanted.length === 0 ? () => false : (await loadConfigTools()).globMatcher(unwanted)
  const find = async (pattern: string) => {
    const { inputs, roots } = await findPattern(pattern, folder)
    const isOutput = outputTest(roots, output)
    return {
      inputs: inputs.filter(({ path }) => !isUnwanted(wayFrom(folder, path)) && !isOutput(path)),
      roots,
    }
  }
  return patterns
    .filter(pattern => !pattern.startsWith('!'))
    .map(pattern => ({ pattern, find: () => find(pattern) }))
}

/**
 * Tells what a search is to leave out: an output folder within the folder that is searched; where that one is, or stands
 * in, the output folder, the files that earlier runs have made there.
 */
function outputTest(roots: readonly string[], output: string): (path: string) => boolean {
  if (roots.some(root => isIn(root, output))) {
    const made = madeFiles(output)
    return path => made.has(resolve(path))
  }
  return roots.length > 0 ? path => isIn(path, output) : () => false
}

/** What stands on the disk under that name is meant, whatever signs are in it; else it is a glob. */
async function findPattern(pattern: string, folder: string): Promise<Found> {
  try {
    return await findInputs(pathFrom(folder, pattern))
  } catch (error) {
    const isMissing = error instanceof HandbillError && error.code === 'input-missing'
    if (!isMissing || !/[*?[{(]/.test(pattern)) throw error
    return await findGlob(pattern, folder)
  }
}

/** A glob whose last part names no extension (`**`) takes the kinds of files that handbill knows. */
async function findGlob(pattern: string, folder: string): Promise<Found> {
  const { glob } = await import('tinyglobby')
  const parts = pattern.split('/')
  const base = parts
    .slice(
      0,
      parts.findIndex(part => /[*?[{(]/.test(part)),
    )
    .join('/')
  const found = await glob(pattern, { cwd: folder, expandDirectories: false })
  const paths = /\.\w/.test(basename(pattern)) ? found : found.filter(isInputName)
  if (paths.length === 0)
    throw new HandbillError(
      'input-missing',
      `No announcement matches ${pattern}`,
      'Check the folders and the extension in it; * stays within a folder, ** does not.',
    )
  const root = pathFrom(folder, base)
  return {
    inputs: paths
      .filter(path => !isCorrections(path))
      .map(path => pathFrom(folder, path))
      .map(path => ({ path, name: wayFrom(root, path) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    roots: [root],
  }
}
