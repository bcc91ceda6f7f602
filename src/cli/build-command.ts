import type { BuildOptions, Progress } from '../index.js'
import { filesOf, printResult } from './build-report.js'
import { staleFiles } from './check-list.js'
import { exitCode, exitCodeOfFiles } from './exit-code.js'
import { type LookFlags, lookFlags } from './look-flags.js'
import { progressOf } from './progress.js'
import type { Streams } from './streams.js'
import { runWatch } from './watch-command.js'

export interface BuildFlags extends LookFlags {
  collection?: true
  force?: true
  check?: true
  watch?: true
  jobs?: number
  log: 'text' | 'json'
  quiet?: true
  strict?: true
}

/** While so many are still to be built, garbage is made for long enough that it pays to collect it often. */
const many = 100

/**
 * `handbill build`: progress and messages on standard error, on standard output what was written, or with `--check` what
 * would be.
 */
export async function runBuild(
  inputs: readonly string[],
  flags: BuildFlags,
  streams: Streams,
): Promise<number> {
  const { build, check } = await import('../index.js')
  const progress = progressOf(flags, streams)
  const onProgress = await collectingOften(progress.show)
  const options = { ...(await buildOptions(inputs, flags, streams)), onProgress }
  if (flags.watch) return await runWatch(options, flags, streams)
  const result = await (flags.check ? check(options) : build(options))
  progress.clear()
  await printResult(result, flags, streams)
  const code = exitCodeOfFiles(filesOf(result), flags.strict === true)
  return flags.check && staleFiles(result).length > 0 ? exitCode.fileFailed : code
}

/** Tells of progress, and collects garbage often from the first document on that leaves many to be built. */
async function collectingOften(show: (told: Progress) => void): Promise<(told: Progress) => void> {
  const { collectOften } = await import('../load/index.js')
  let isCollecting = false
  return told => {
    if (!isCollecting && !told.unchanged && told.total - told.done >= many) {
      isCollecting = true
      collectOften()
    }
    show(told)
  }
}

async function buildOptions(
  inputs: readonly string[],
  flags: BuildFlags,
  streams: Streams,
): Promise<BuildOptions> {
  const { dateFromEnvironment, findConfig } = await import('../index.js')
  const { options: settings, ...look } = await lookFlags(flags)
  return {
    config: flags.config ?? findConfig(),
    inputs,
    ...(flags.output === undefined ? {} : { output: flags.output }),
    ...look,
    ...(settings === undefined ? {} : { settings }),
    date: dateFromEnvironment(streams.env),
    collection: flags.collection === true,
    force: flags.force === true,
    ...(flags.jobs === undefined ? {} : { jobs: flags.jobs }),
  }
}
