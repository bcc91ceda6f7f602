import { readdir, stat } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { HandbillError } from '../../model/error.js'
import { nearest } from '../../model/nearest.js'
import type { Extended } from '../../pipeline.js'
import { packageFolder } from '../package-folder.js'

const shipped = join(packageFolder, 'templates')

/** The names of the templates for digests that come with handbill. */
export async function templateNames(): Promise<string[]> {
  const entries = await readdir(shipped, { withFileTypes: true })
  return entries
    .filter(entry => entry.isDirectory() && entry.name !== 'collection')
    .map(entry => entry.name)
    .sort()
}

/**
 * The folder of a template: one that comes with handbill by its name, any other by its path.
 *
 * @param place Where a template names it; `null` for the one that the caller names.
 * @throws HandbillError `unknown-template`
 */
export async function findTemplate(
  nameOrPath: string,
  place: Extended['place'] | null = null,
): Promise<string> {
  const folder = isPath(nameOrPath) ? nameOrPath : join(shipped, nameOrPath)
  if (nameOrPath !== '' && (await isFolder(folder))) return folder
  throw await unknownTemplate(nameOrPath, place)
}

/** A name with a slash or a dot before it is a path. */
export function isPath(name: string): boolean {
  return name.includes('/') || name.includes(sep) || name.startsWith('.')
}

async function unknownTemplate(name: string, place: Extended['place'] | null): Promise<HandbillError> {
  const [message, cure] = isPath(name) ? noFolder(name, place) : await noSuchName(name)
  return new HandbillError('unknown-template', message, cure, place)
}

function noFolder(path: string, place: Extended['place'] | null): [message: string, cure: string] {
  const start = place === null ? 'the path' : 'the path after "extends"; it begins at the folder of this file'
  return [`No template folder ${path}`, `Check ${start}.`]
}

async function noSuchName(name: string): Promise<[message: string, cure: string]> {
  const names = await templateNames()
  const near = nearest(name, names)
  const isHere = name !== '' && (await isFolder(name))
  const guess = isHere
    ? `For the folder of this name write ./${name}. `
    : near
      ? `Did you mean ${near}? `
      : ''
  return [
    `Unknown template ${JSON.stringify(name)}`,
    `${guess}Use one of ${names.join(', ')}, or the path of a folder such as ./my-template.`,
  ]
}

/** Whether a folder is among those that come with handbill. */
export const isShipped = (folder: string): boolean => resolve(folder).startsWith(`${shipped}${sep}`)

export const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    status => status.isDirectory(),
    () => false,
  )
