import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder, packageFolders } from './package-folder.js'

/**
 * Names the code that makes the outputs: handbill's version, a hash of what its bundler has written, and the versions
 * of the packages it stands on, fonts among them. As `name@version`, in order.
 */
export function codeVersions(): string[] {
  const { version, dependencies } = readPackage(join(packageFolder, 'package.json'))
  const names = Object.keys(dependencies ?? {}).sort()
  const folders = packageFolders(import.meta.url)
  return [`handbill@${version}${builtCode()}`, ...names.map(name => `${name}@${versionIn(folders, name)}`)]
}

interface Package {
  version: string
  dependencies?: Record<string, string>
}

const readPackage = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Package

/** One version of handbill has one code, but while it is worked on. */
function builtCode(): string {
  const path = join(packageFolder, 'dist', 'code.sha256')
  return existsSync(path) ? `+${readFileSync(path, 'utf8').trim()}` : ''
}

/** What a package exports does not matter. */
function versionIn(folders: readonly string[], name: string): string {
  const path = folders.map(folder => join(folder, name, 'package.json')).find(existsSync)
  return path === undefined ? 'none' : readPackage(path).version
}
