import type { BuildOptions } from '../index.js'
import { printResult, type ReportFlags } from './build-report.js'
import { exitCode } from './exit-code.js'
import { printError } from './print-error.js'
import type { Streams } from './streams.js'

/** `handbill build --watch`: builds, and builds again, until it is interrupted. */
export async function runWatch(options: BuildOptions, flags: ReportFlags, streams: Streams): Promise<number> {
  const { watch } = await import('../index.js')
  const ended = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended.abort())
  let told = Promise.resolve()
  const tell = (text: () => Promise<unknown>) => {
    told = told.then(async () => void (await text()))
  }
  await watch({
    ...options,
    signal: ended.signal,
    onBuilt: (result, milliseconds) =>
      tell(async () => {
        await printResult(result, flags, streams)
        if (!flags.quiet && flags.log === 'text')
          streams.stderr.write(`handbill: done in ${Math.round(milliseconds)} ms; watching\n`)
      }),
    onError: error => tell(() => printError(error, streams)),
  })
  await told
  return exitCode.done
}
