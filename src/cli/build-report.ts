import type { BuildResult } from '../index.js'
import { listStale } from './check-list.js'
import { jsonLog } from './json-log.js'
import { printMessages } from './messages.js'
import type { Streams } from './streams.js'
import { summarise } from './summary.js'

export interface ReportFlags {
  check?: true
  log: 'text' | 'json'
  quiet?: true
}

/** On standard output what was done, or with `--check` what is to be done; messages on standard error. */
export async function printResult(result: BuildResult, flags: ReportFlags, streams: Streams): Promise<void> {
  if (flags.log === 'json') return void streams.stdout.write(jsonLog(result))
  if (flags.check) streams.stdout.write(listStale(result))
  else if (!flags.quiet) streams.stdout.write(summarise(result))
  await printMessages(filesOf(result), streams)
}

/** Everything that may have messages. */
export const filesOf = ({ built, templateFiles }: BuildResult) => [
  ...built.flatMap(({ file, corrections }) => (corrections ? [file, corrections] : [file])),
  ...templateFiles,
]
