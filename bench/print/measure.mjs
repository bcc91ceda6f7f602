import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'

const hook = fileURLToPath(new URL('usage.cjs', import.meta.url))

/**
 * Runs a command to its end: seconds of wall time and of CPU time (user and system), and the peak of its memory in
 * bytes. Programs in Node report themselves; of others GNU time does.
 *
 * @throws Error when it fails, makes no file, or is not done after the limit (seconds)
 */
export async function measure({ command, output }, folder, limit) {
  const usage = join(folder, 'usage')
  rmSync(usage, { force: true })
  rmSync(output, { force: true })
  const [program, ...args] = command
  const started = performance.now()
  if (program === 'node')
    await run(
      process.execPath,
      ['--max-old-space-size=12288', '--require', hook, ...args],
      { BENCH_USAGE: usage },
      limit,
    )
  else await run('time', ['-f', '%U %S %M', '-o', usage, program, ...args], {}, limit)
  const wall = (performance.now() - started) / 1000
  if (!existsSync(output)) throw new Error('it made no file')
  return { wall, ...readUsage(program, readFileSync(usage, 'utf8')) }
}

function readUsage(program, text) {
  if (program === 'node') return JSON.parse(text)
  const [user, system, kilobytes] = text.trim().split(' ').map(Number)
  return { cpu: user + system, peak: kilobytes * 1024 }
}

function run(program, args, environment, limit) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    })
    let complaint = ''
    child.stderr.on('data', data => {
      complaint = `${complaint}${data}`.slice(-2000)
    })
    const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), limit * 1000)
    child.on('error', reject)
    child.on('close', (status, signal) => {
      clearTimeout(timer)
      if (status === 0) resolve()
      else reject(new Error(signal === 'SIGKILL' ? `not done after ${limit} s` : firstError(complaint)))
    })
  })
}

/** Of what a program says when it fails, the line that names the fault. */
const firstError = complaint => /^.*Error: .*$/m.exec(complaint)?.[0] ?? complaint.trim()

export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]
}
