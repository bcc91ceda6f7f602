import { setFlagsFromString } from 'node:v8'

/**
 * How often V8 must see a function before its slow compiler takes it, by the major version of Node.js: some ten times as
 * often as by default. A command runs for seconds, and by default spends up to a third of its processor time on machine
 * code that it hardly uses again. Later versions have a fast compiler in between, and are left alone.
 */
const thresholds: Readonly<Record<string, string>> = {
  20: '--interrupt-budget=1000000',
  22: '--invocation-count-for-turbofan=15000',
}

/** For a process of its own: changes no result, only when V8 compiles. */
export function compileLate(version: string): void {
  const [major = ''] = version.split('.')
  const threshold = thresholds[major]
  if (threshold) setFlagsFromString(threshold)
}
