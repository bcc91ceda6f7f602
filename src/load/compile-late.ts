import { setFlagsFromString } from 'node:v8'

/**
 * Regular expressions are compiled once, to machine code: by default V8 compiles each to bytecode for its first use and
 * to machine code for the second.
 */
const expressionsOnce = '--no-regexp-tier-up'

/**
 * By the major version of Node.js. The numbers say how often V8 must see a function before its slow compiler takes it:
 * some ten times as often as by default. A command runs for seconds, and by default spends up to a third of its processor
 * time on machine code that it hardly uses again. Later versions have a fast compiler in between.
 */
const flags: Readonly<Record<string, readonly string[]>> = {
  20: [expressionsOnce, '--interrupt-budget=1000000'],
  22: [expressionsOnce, '--invocation-count-for-turbofan=15000'],
  24: [expressionsOnce],
}

/** For a process of its own: changes no result, only when V8 compiles. */
export function compileLate(version: string): void {
  const [major = ''] = version.split('.')
  for (const flag of flags[major] ?? []) setFlagsFromString(flag)
}
