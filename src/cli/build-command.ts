import type { Progress } from '../index.js'
import { exitCodeOfFiles } from './exit-code.js'
import type { Streams } from './main.js'
import { printMessages } from './messages.js'
import { summarise } from './summary.js'

export interface BuildFlags {
  output: string
  template: string
  format: string
  paper?: string
  standard: string
  set?: string[]
  quiet?: true
  strict?: true
}

/** `handbill build`: progress on standard error, the table of what was written on standard output. */
export async function runBuild(
  inputs: readonly string[],
  flags: BuildFlags,
  streams: Streams,
): Promise<number> {
  const { build, checkFormats, checkStandard, dateFromEnvironment, parseSettings } = await import(
    '../index.js'
  )
  const { built, templateFiles } = await build({
    inputs,
    output: flags.output,
    template: flags.template,
    formats: checkFormats(flags.format.split(',').map(name => name.trim())),
    ...(flags.paper === undefined ? {} : { paper: flags.paper }),
    standard: checkStandard(flags.standard),
    settings: parseSettings(flags.set ?? []),
    date: dateFromEnvironment(streams.env),
    ...(flags.quiet ? {} : { onProgress: progressLine(streams) }),
  })
  if (!flags.quiet) {
    if (streams.stderr.isTTY) streams.stderr.write(clearLine)
    streams.stdout.write(summarise(built))
  }
  const files = [
    ...built.flatMap(({ file, corrections }) => (corrections ? [file, corrections] : [file])),
    ...templateFiles,
  ]
  await printMessages(files, streams)
  return exitCodeOfFiles(files, flags.strict === true)
}

const clearLine = '\r\u001B[K'

/** On a terminal one line that is written over; elsewhere, in a log say, a line for each file. */
function progressLine(streams: Streams): (progress: Progress) => void {
  return ({ done, total, input }) => {
    const text = `handbill: ${done + 1} of ${total}: ${input}`
    streams.stderr.write(streams.stderr.isTTY ? `${clearLine}${text}` : `${text}\n`)
  }
}
