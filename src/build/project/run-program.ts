import { resolve } from 'node:path'
import type { Jiti } from 'jiti'
import { HandbillError } from '../../model/error.js'
import { defineConfig } from './define-config.js'

/** What a program exports by default, and the files that it is made of: its own, and those that it imports. */
export interface RunProgram {
  value: unknown
  files: string[]
}

/**
 * Runs a program, in TypeScript or JavaScript, as it is now, however often it was run before. It finds `defineConfig` in
 * `handbill` also where handbill is not installed.
 *
 * @throws HandbillError `config-broken`
 */
export async function runProgram(path: string): Promise<RunProgram> {
  const { createJiti } = await import('jiti')
  const jiti = createJiti(import.meta.url, { virtualModules: { handbill: { defineConfig } } })
  const before = new Set(Object.keys(jiti.cache))
  const own = () => Object.keys(jiti.cache).filter(file => !before.has(file) && !isInstalled(file))
  try {
    const value = await defaultOf(jiti, resolve(path))
    return { value, files: [...new Set([resolve(path), ...own()])] }
  } catch (cause) {
    throw new HandbillError(
      'config-broken',
      `Cannot run the configuration: ${firstLine(cause)}`,
      'Mend it there; it must export the configuration by default.',
      { file: path, ...placeOf(cause, path) },
      cause,
    )
  } finally {
    for (const file of own()) delete jiti.cache[file]
  }
}

/**
 * Required, not imported: what Node imports it keeps until the process ends, also where the file changes. Only a program
 * that waits at its top level has to be imported.
 */
async function defaultOf(jiti: Jiti, path: string): Promise<unknown> {
  try {
    const exported: unknown = jiti(path)
    return isRecord(exported) && 'default' in exported ? exported.default : exported
  } catch (cause) {
    if (!(cause instanceof Error) || !cause.message.startsWith('await is only valid')) throw cause
    return await jiti.import(path, { default: true })
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  (typeof value === 'object' || typeof value === 'function') && value !== null

const isInstalled = (file: string) => /[\\/]node_modules[\\/]/.test(file)

const firstLine = (cause: unknown) =>
  (cause instanceof Error ? cause.message : String(cause))
    .split('\n')[0]
    ?.replace(/^.*?: (?=\S)/, '')
    .trim() ?? ''

/**
 * Where a parser, which counts columns from 0, or the first frame of the stack says that it happened. A frame's column is
 * that of the compiled program: only its line is the configuration's.
 */
function placeOf(cause: unknown, path: string): { line: number; column: number } {
  if (!(cause instanceof Error)) return { line: 1, column: 1 }
  const name = resolve(path).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  const place = new RegExp(`${name}:(\\d+):(\\d+)`)
  const parsed = place.exec(cause.message) ?? /\((\d+):(\d+)\)/.exec(cause.message)
  if (parsed) return { line: Number(parsed[1]), column: Number(parsed[2]) + 1 }
  return { line: Number(place.exec(cause.stack ?? '')?.[1] ?? 1), column: 1 }
}
