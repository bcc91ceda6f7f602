import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import type { HandbillConfig } from '../../model/config.js'
import { HandbillError } from '../../model/error.js'
import { type Locate, loadConfigTools, locateInProgram, parseYaml } from '../../pipeline.js'
import { defineConfig } from './define-config.js'

/** A file of configuration, read and checked. */
export interface LoadedConfig {
  /** As messages name it. */
  path: string
  config: HandbillConfig
  locate: Locate
}

const programs: readonly string[] = ['.ts', '.mts', '.js', '.mjs', '.cjs']
const data: readonly string[] = ['.json', '.yaml', '.yml']
/** The names that are looked for. */
const names = [...programs, ...data].map(extension => `handbill.config${extension}`)

/**
 * The path of the configuration in a folder; `null` where there is none. The folders above are not searched.
 *
 * @throws HandbillError `config-broken` where there is more than one.
 */
export function findConfig(folder = '.'): string | null {
  const [first = null, second] = names.map(name => join(folder, name)).filter(path => existsSync(path))
  if (first === null || second === undefined) return first
  throw new HandbillError(
    'config-broken',
    `Two configurations: ${first} and ${second}`,
    'Keep one of them, or name one with --config.',
  )
}

/** @throws HandbillError `config-broken` */
export async function loadConfig(path: string): Promise<LoadedConfig> {
  const source = await readSource(path)
  const extension = extname(path).toLowerCase()
  if (!programs.includes(extension) && !data.includes(extension))
    throw new HandbillError(
      'config-broken',
      `Unexpected kind of configuration: ${path}`,
      `Name it ${names.join(', ')}.`,
    )
  const { value, locate } = programs.includes(extension)
    ? { value: await runProgram(path), locate: locateInProgram(source) }
    : parseYaml(source, path)
  const { checkConfig } = await loadConfigTools()
  return { path, config: checkConfig(value, path, locate), locate }
}

async function readSource(path: string): Promise<string> {
  return await readFile(path, 'utf8').catch((cause: unknown) => {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error'
    throw new HandbillError(
      'config-broken',
      `Cannot read the configuration ${path} (${code})`,
      'Check its name and folder, and that you may read it.',
      null,
      cause,
    )
  })
}

/** What a program exports by default. It finds `defineConfig` in `handbill` also where handbill is not installed. */
async function runProgram(path: string): Promise<unknown> {
  const { createJiti } = await import('jiti')
  const jiti = createJiti(import.meta.url, {
    moduleCache: false,
    virtualModules: { handbill: { defineConfig } },
  })
  try {
    return await jiti.import(resolve(path), { default: true })
  } catch (cause) {
    throw new HandbillError(
      'config-broken',
      `Cannot run the configuration: ${firstLine(cause)}`,
      'Mend it there; it must export the configuration by default.',
      { file: path, ...placeOf(cause, path) },
      cause,
    )
  }
}

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
