import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Where packages keep what they can make again: `node_modules/.cache` of the project that they are installed in; the
 * user's folder of caches where that may not be written to, as with a global installation.
 */
export function cacheFolders(
  packageFolder: string,
  environment: Environment,
  platform: NodeJS.Platform,
): string[] {
  const around = dirname(packageFolder)
  const modules = basename(around) === 'node_modules' ? around : join(packageFolder, 'node_modules')
  const folders = existsSync(modules) ? [join(modules, '.cache')] : []
  return [...folders, userCache(environment, platform)].map(folder => join(folder, 'handbill', 'code'))
}

/** As the XDG Base Directory Specification, Apple and Microsoft have it. */
function userCache(environment: Environment, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches')
  if (platform === 'win32') return environment.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local')
  return environment.XDG_CACHE_HOME || join(homedir(), '.cache')
}
