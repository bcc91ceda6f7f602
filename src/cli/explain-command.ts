import type { ReadOptions } from '../index.js'
import { type FileFlags, printFile } from './file-commands.js'
import { printReading } from './reading-text.js'
import type { Streams } from './streams.js'

export interface ExplainFlags extends FileFlags {
  json?: true
  fix?: true
}

/** `handbill explain`: what each line of a file was read as, and why; or a file of corrections to begin with. */
export async function runExplain(path: string, flags: ExplainFlags, streams: Streams): Promise<number> {
  return flags.fix ? await startFix(path, flags, streams) : await show(path, flags, streams)
}

async function show(path: string, flags: ExplainFlags, streams: Streams): Promise<number> {
  const { explain } = await import('../index.js')
  const { stdout, env } = streams
  const screen = {
    columns: stdout.isTTY ? (stdout.columns ?? null) : null,
    color: stdout.isTTY === true && env.NO_COLOR === undefined,
  }
  return await printFile(path, flags, streams, (file, options) => {
    const reading = explain(file, options)
    return flags.json ? `${JSON.stringify(reading, null, 2)}\n` : printReading(reading, screen)
  })
}

async function startFix(path: string, flags: ExplainFlags, streams: Streams): Promise<number> {
  const { explain, HandbillError, writeStartingCorrections } = await import('../index.js')
  if (path === '-')
    throw new HandbillError(
      'bad-option',
      'Unexpected --fix for standard input',
      'Name a file: its corrections stand beside it.',
    )
  return await printFile(path, flags, streams, async (file, options: ReadOptions) => {
    const written = await writeStartingCorrections(path, explain(file, options))
    return flags.quiet ? '' : `${written}\n`
  })
}
