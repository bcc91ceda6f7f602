import { setFlagsFromString } from 'node:v8'

/**
 * Regular expressions are compiled once, to machine code: by default V8 compiles each to bytecode for its first use and
 * to machine code for the second.
 */
const expressionsOnce = '--no-regexp-tier-up'

/**
 * Young objects are collected by the thread that made them alone. By default V8 shares that between threads, which wait for
 * each other: more processor time, and on few cores more time as well.
 */
const collectAlone = '--no-parallel-scavenge'

/**
 * The slow compiler puts less of other functions into each that it compiles, a fifth of what it would by default. A command
 * runs for seconds, and what is compiled sooner pays better than what is compiled best.
 */
const inlineLess = '--max-inlined-bytecode-size-cumulative=200'

/**
 * By the major version of Node.js. The numbers say how often V8 must see a function before its slow compiler takes it:
 * some five or ten times as often as by default, where it spends up to a third of a command's processor time on machine
 * code that is hardly used again. Later versions have a fast compiler in between.
 */
const flags: Readonly<Record<string, readonly string[]>> = {
  20: [expressionsOnce, collectAlone, inlineLess, '--interrupt-budget=500000'],
  22: [expressionsOnce, collectAlone, '--invocation-count-for-turbofan=15000'],
  24: [expressionsOnce, collectAlone, inlineLess],
}

/**
 * For a process of its own: changes no result, only when and how V8 compiles and collects. Its defaults are for programs
 * that run for long, on cores that have nothing else to do.
 */
export function spareProcessor(version: string): void {
  const [major = ''] = version.split('.')
  for (const flag of flags[major] ?? []) setFlagsFromString(flag)
}
