import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this package, found from this file wherever the bundler has put it. */
export const packageFolder: string = findUp(dirname(fileURLToPath(import.meta.url)))

function findUp(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findUp(dirname(folder))
}

/** The folders in which Node looks for the packages that a file imports, those that there are, the nearest first. */
export function packageFolders(file: string): string[] {
  return (createRequire(file).resolve.paths('handbill') ?? []).filter(existsSync)
}
