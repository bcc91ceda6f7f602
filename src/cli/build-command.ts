import type { BuildOptions, BuildResult } from '../index.js'
import { listStale, staleFiles } from './check-list.js'
import { exitCode, exitCodeOfFiles } from './exit-code.js'
import { jsonLog } from './json-log.js'
import { type LookFlags, lookFlags } from './look-flags.js'
import type { Streams } from './main.js'
import { printMessages } from './messages.js'
import { progressOf } from './progress.js'
import { summarise } from './summary.js'

export interface BuildFlags extends LookFlags {
  force?: true
  check?: true
  jobs?: number
  log: 'text' | 'json'
  quiet?: true
  strict?: true
}

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
  const options = { ...(await buildOptions(inputs, flags, streams)), onProgress: progress.show }
  const result = await (flags.check ? check(options) : build(options))
  progress.clear()
  if (flags.log === 'json') streams.stdout.write(jsonLog(result))
  else await printResult(result, flags, streams)
  const code = exitCodeOfFiles(filesOf(result), flags.strict === true)
  return flags.check && staleFiles(result).length > 0 ? exitCode.fileFailed : code
}

async function printResult(result: BuildResult, flags: BuildFlags, streams: Streams): Promise<void> {
  if (flags.check) streams.stdout.write(listStale(result))
  else if (!flags.quiet) streams.stdout.write(summarise(result))
  await printMessages(filesOf(result), streams)
}

const filesOf = ({ built, templateFiles }: BuildResult) => [
  ...built.flatMap(({ file, corrections }) => (corrections ? [file, corrections] : [file])),
  ...templateFiles,
]

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
    force: flags.force === true,
    ...(flags.jobs === undefined ? {} : { jobs: flags.jobs }),
  }
}
