import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether to try as often, and with as many announcements, as `npm run test:survival` does. */
export const isFull = process.env.SURVIVAL === 'full'

export const newFolder = () => mkdtempSync(join(tmpdir(), 'handbill-'))

/** Writes announcements of the bench's seeded generator. */
export function generate(folder: string, count: number, seed = 1): void {
  execFileSync(process.execPath, ['bench/build/generate.mjs', folder, String(count), String(seed)])
}

export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  out: string
  err: string
}

/** The built command as a process of its own. */
export function start(argv: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['dist/cli.js', 'build', ...argv], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return { child, ended: end(child) }
}

function end(child: ChildProcess): Promise<Ended> {
  const texts = { out: '', err: '' }
  child.stdout?.on('data', chunk => {
    texts.out += chunk
  })
  child.stderr?.on('data', chunk => {
    texts.err += chunk
  })
  return new Promise(resolve => child.on('close', (code, signal) => resolve({ code, signal, ...texts })))
}

export const run = (argv: readonly string[], env?: Record<string, string>): Promise<Ended> =>
  start(argv, env).ended

/** Every file of a folder, those of the state among them: path and bytes. */
export function filesOf(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => !entry.isDirectory())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
  return new Map(paths.map(path => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]))
}
