import { type FileFlags, printFile } from './file-commands.js'
import type { Streams } from './main.js'
import { printReading } from './reading-text.js'

export interface ExplainFlags extends FileFlags {
  json?: true
}

/** `handbill explain`: what each line of a file was read as, and why. */
export async function runExplain(path: string, flags: ExplainFlags, streams: Streams): Promise<number> {
  const { explain } = await import('../index.js')
  const { stdout, env } = streams
  const options = {
    columns: stdout.isTTY ? (stdout.columns ?? null) : null,
    color: stdout.isTTY === true && env.NO_COLOR === undefined,
  }
  return await printFile(path, flags, streams, (file, given) => {
    const reading = explain(file, given)
    return flags.json ? `${JSON.stringify(reading, null, 2)}\n` : printReading(reading, options)
  })
}
