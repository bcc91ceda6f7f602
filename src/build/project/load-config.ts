import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { HandbillConfig } from '../../model/config.js'
import { HandbillError } from '../../model/error.js'
import { type Locate, loadConfigTools, locateInProgram, parseJson, parseYaml } from '../../pipeline.js'
import { runProgram } from './run-program.js'

/** A file of configuration, read and checked. */
export interface LoadedConfig {
  /** As messages name it. */
  path: string
  config: HandbillConfig
  locate: Locate
  /** What it is made of: its own file, and those that a program imports. */
  files: string[]
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
  const { value, locate, files } = programs.includes(extension)
    ? { ...(await runProgram(path)), locate: locateInProgram(source) }
    : { ...(extension === '.json' ? parseJson : parseYaml)(source, path), files: [path] }
  const { checkConfig } = await loadConfigTools()
  return { path, config: checkConfig(value, path, locate), locate, files }
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
