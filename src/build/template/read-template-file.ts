import { readFile, realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { HandbillError } from '../../model/error.js'
import type { TemplateFile } from '../../model/template.js'
import { isShipped } from './find-template.js'

/**
 * A file of a template's folder, by its path in there; `null` when there is none.
 *
 * @throws HandbillError `template-broken` when it cannot be read, is no text in UTF-8, or is a link that leads out of
 * the folder: a template that somebody else made must not print what stands elsewhere on this machine.
 */
export async function readTemplateFile(folder: string, name: string): Promise<TemplateFile | null> {
  const path = join(folder, name)
  try {
    await checkWithin(folder, path)
    return { path: fromHere(path), source: decode(await readFile(path), path) }
  } catch (cause) {
    if (cause instanceof HandbillError) throw cause
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw broken(`Cannot read ${path}`, 'Check that it is a file and that you may read it.', cause)
  }
}

/** Some installers make every file of a package a link to a store, so those that come with handbill may be links. */
async function checkWithin(folder: string, path: string): Promise<void> {
  const [root, target] = await Promise.all([realpath(folder), realpath(path)])
  if (target.startsWith(`${root}${sep}`) || isShipped(folder)) return
  throw broken(`${path} is a link that leads out of the template`, 'Put the file itself in its place.')
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw broken(`${path} is not in UTF-8`, 'Save it as UTF-8.', cause)
  }
}

function broken(message: string, cure: string, cause?: unknown): HandbillError {
  return new HandbillError('template-broken', message, cure, null, cause)
}

/** As a person in this folder would name it, for messages. */
export function fromHere(path: string): string {
  const way = relative(process.cwd(), path)
  return way.startsWith('..') ? path : way
}
