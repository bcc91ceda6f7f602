/** Paths that files of configuration name: they begin at the folder of the file. */
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { isPath } from '../template/find-template.js'

/** As the current folder names it. */
export function pathFrom(folder: string, path: string): string {
  return isAbsolute(path) ? path : join(folder, path)
}

/** With `/`, from a folder. */
export function wayFrom(folder: string, path: string): string {
  return relative(resolve(folder), resolve(path)).split(sep).join('/')
}

/** The name of a template stays; a path keeps looking like one. */
export function templateFrom(folder: string, template: string): string {
  if (!isPath(template) || isAbsolute(template)) return template
  const path = join(folder, template)
  return isPath(path) ? path : `.${sep}${path}`
}
