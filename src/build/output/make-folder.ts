import { lstatSync, mkdirSync, type Stats, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Makes a folder and those above it, from the top down. Node's recursive `mkdir` does not end below a folder that says
 * of a new one that its parent is missing, as /proc does.
 *
 * @throws The machine's error.
 */
export function makeFolder(path: string): void {
  if (statusOf(path, statSync)?.isDirectory()) return
  const parent = dirname(path)
  if (parent !== path) makeFolder(parent)
  makeOne(path, statSync)
}

/**
 * Makes a folder and those between it and `root`, which is made with all above it. A symbolic link may stand for the
 * root, for no folder in it.
 *
 * @param path Within the root, with `/`; `.` for the root.
 * @throws The machine's error; `ELOOP` where a symbolic link stands.
 */
export function makeFolderIn(root: string, path: string): void {
  makeFolder(root)
  const parts = path.split('/').filter(part => part !== '.')
  for (let depth = 1; depth <= parts.length; depth++) makeOne(join(root, ...parts.slice(0, depth)), lstatSync)
}

function makeOne(path: string, look: (path: string) => Stats): void {
  const status = statusOf(path, look)
  if (status?.isDirectory()) return
  if (status?.isSymbolicLink())
    throw Object.assign(new Error(`${path} is a symbolic link`), { code: 'ELOOP' })
  try {
    mkdirSync(path)
  } catch (cause) {
    // Another process may have made it meanwhile.
    if (!statusOf(path, look)?.isDirectory()) throw cause
  }
}

/** No symbolic link to one. */
export const isPlainFolder = (path: string): boolean => statusOf(path, lstatSync)?.isDirectory() === true

function statusOf(path: string, look: (path: string) => Stats): Stats | null {
  try {
    return look(path)
  } catch {
    return null
  }
}
