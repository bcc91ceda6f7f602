import type { VFile } from 'vfile'
import { exitCode, exitCodeOfFiles } from './exit-code.js'
import type { Streams } from './main.js'
import { printMessages } from './messages.js'

export interface FileFlags {
  quiet?: true
  strict?: true
}

/** `handbill extract`: the digest as JSON on standard output. */
export async function runExtract(path: string, flags: FileFlags, streams: Streams): Promise<number> {
  const { extract } = await import('../index.js')
  return await printFile(path, flags, streams, file => `${JSON.stringify(extract(file), null, 2)}\n`)
}

/** `handbill ast`: the announcement's tree as `unist-util-inspect` draws it. */
export async function runAst(path: string, flags: FileFlags, streams: Streams): Promise<number> {
  const { parse } = await import('../index.js')
  const { inspectColor, inspectNoColor } = await import('unist-util-inspect')
  const draw = streams.stdout.isTTY && streams.env.NO_COLOR === undefined ? inspectColor : inspectNoColor
  return await printFile(path, flags, streams, file => `${draw(parse(file))}\n`)
}

/** Prints what `make` makes of a file, then the file's messages. */
export async function printFile(
  path: string,
  flags: FileFlags,
  streams: Streams,
  make: (file: VFile) => string,
): Promise<number> {
  const { readAnnouncement } = await import('../index.js')
  const file = await readAnnouncement(path, streams.stdin)
  try {
    streams.stdout.write(make(file))
  } catch (error) {
    // A fatal message is thrown where it is made, and stands on the file as well.
    if (!file.messages.some(message => message.fatal)) throw error
  }
  const code = exitCodeOfFiles([file], flags.strict === true)
  if (!flags.quiet || code === exitCode.fileFailed) await printMessages([file], streams)
  return code
}
