import { randomBytes } from 'node:crypto'
import { cp, lstat, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { HandbillError } from '../../model/error.js'
import { makeFolder } from '../output/make-folder.js'
import { findTemplate, isPath, templateNames } from './find-template.js'
import { loadTemplate } from './load-template.js'
import { readTemplateFile } from './read-template-file.js'

/**
 * Copies a template into a new folder, to be edited. It appears whole or not at all, and nothing is overwritten.
 *
 * @param name The new folder: its name in the folder one is in, or its path.
 * @param from The name of a template that comes with handbill, or the path of a folder.
 * @returns The files, as paths in the new folder.
 * @throws HandbillError `bad-option`, `unknown-template`, `template-broken`, `output-unwritable`
 */
export async function newTemplate(name: string, from = 'digest'): Promise<string[]> {
  await checkName(name)
  const source = await findTemplate(from)
  // What does not load is not worth a copy.
  await loadTemplate(from)
  const target = resolve(name)
  if (isWithin(target, resolve(source)))
    throw unwritable(name, `it is inside of ${from}, which is copied`, 'Name a place outside of it.')
  await copyWhole(source, target, name)
  return await filesOf(target)
}

/** A name that `--template` takes for another one would never be found. */
async function checkName(name: string): Promise<void> {
  if (name === '') throw new HandbillError('bad-option', 'Unexpected empty name', 'Name the new template.')
  if (isPath(name) || !(await templateNames()).includes(name)) return
  throw new HandbillError(
    'bad-option',
    `${name} is the name of a template that comes with handbill`,
    'Choose another name.',
  )
}

async function copyWhole(source: string, target: string, name: string): Promise<void> {
  try {
    makeFolder(dirname(target))
    await copyBeside(source, target, name)
  } catch (cause) {
    if (cause instanceof HandbillError) throw cause
    throw unwritable(name, codeOf(cause), 'Check that you may write there, or name another place.', cause)
  }
}

async function copyBeside(source: string, target: string, name: string): Promise<void> {
  const beside = join(
    dirname(target),
    `.${basename(target).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`,
  )
  try {
    await cp(source, beside, { recursive: true, dereference: true, filter: path => !isHidden(path, source) })
    await adjustSettings(beside, source, target)
    if (!(await isFree(target)))
      throw new HandbillError(
        'output-unwritable',
        `${name} is there already`,
        'Choose another name, or move it away.',
      )
    await rename(beside, target)
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}

const isHidden = (path: string, source: string) =>
  relative(source, path)
    .split(sep)
    .some(part => part.startsWith('.') && part !== '..')

/** The copy has its own name, and a template that it extends by a path is found from its own place. */
async function adjustSettings(folder: string, source: string, target: string): Promise<void> {
  const file = await readTemplateFile(folder, 'template.json')
  const given: Record<string, unknown> = file ? JSON.parse(file.source) : {}
  const settings = { ...given, name: basename(target) }
  if (typeof given.extends === 'string' && isPath(given.extends) && !isAbsolute(given.extends)) {
    const path = relative(target, resolve(source, given.extends)).split(sep).join('/')
    Object.assign(settings, { extends: isPath(path) ? path : `./${path}` })
  }
  await writeFile(join(folder, 'template.json'), `${JSON.stringify(settings, null, 2)}\n`)
}

/** Nothing stands there, or an empty folder, which a renamed one replaces. */
async function isFree(target: string): Promise<boolean> {
  const status = await lstat(target).catch(() => null)
  return status === null || (status.isDirectory() && (await readdir(target)).length === 0)
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

const isWithin = (path: string, folder: string) => `${path}${sep}`.startsWith(`${folder}${sep}`)

const codeOf = (cause: unknown) =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error'

function unwritable(path: string, reason: string, cure: string, cause?: unknown): HandbillError {
  return new HandbillError('output-unwritable', `Cannot write ${path} (${reason})`, cure, null, cause)
}
