import type { VFile } from 'vfile'
import type { ReadOptions } from '../index.js'
import { exitCode, exitCodeOfFiles } from './exit-code.js'
import { printMessages } from './messages.js'
import type { Streams } from './streams.js'

export interface FileFlags {
  quiet?: true
  strict?: true
}

/** `handbill extract`: the digest as JSON on standard output. */
export async function runExtract(path: string, flags: FileFlags, streams: Streams): Promise<number> {
  const { extract } = await import('../index.js')
  return await printFile(
    path,
    flags,
    streams,
    (file, options) => `${JSON.stringify(extract(file, options), null, 2)}\n`,
  )
}

/** `handbill ast`: the announcement's tree as `unist-util-inspect` draws it. */
export async function runAst(path: string, flags: FileFlags, streams: Streams): Promise<number> {
  const { parse } = await import('../index.js')
  const { inspectColor, inspectNoColor } = await import('unist-util-inspect')
  const draw = streams.stdout.isTTY && streams.env.NO_COLOR === undefined ? inspectColor : inspectNoColor
  return await printFile(path, flags, streams, (file, options) => `${draw(parse(file, options))}\n`)
}

/** Prints what `make` makes of a file and the corrections beside it, then the messages of both. */
export async function printFile(
  path: string,
  flags: FileFlags,
  streams: Streams,
  make: (file: VFile, options: ReadOptions) => string | Promise<string>,
): Promise<number> {
  const { readAnnouncement, readCorrections } = await import('../index.js')
  const file = await readAnnouncement(path, streams.stdin)
  const corrections = await readCorrections(path)
  try {
    streams.stdout.write(await make(file, { corrections }))
  } catch (error) {
    // A fatal message is thrown where it is made, and stands on the file as well.
    if (!file.messages.some(message => message.fatal)) throw error
  }
  const files = corrections ? [file, corrections] : [file]
  const code = exitCodeOfFiles(files, flags.strict === true)
  if (!flags.quiet || code === exitCode.fileFailed) await printMessages(files, streams)
  return code
}
