import { relative, resolve, sep } from 'node:path'

/** Whether a path is a folder or lies in it. */
export function isIn(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path))
  return way !== '..' && !way.startsWith(`..${sep}`)
}
