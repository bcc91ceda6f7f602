import type { VFile } from 'vfile'
import type { Streams } from './main.js'

/** Prints the messages of the files that have any, on standard error. */
export async function printMessages(files: readonly VFile[], streams: Streams): Promise<void> {
  const told = files.filter(file => file.messages.length > 0)
  if (told.length === 0) return
  const { reporter } = await import('vfile-reporter')
  const color = streams.stderr.isTTY === true && streams.env.NO_COLOR === undefined
  streams.stderr.write(`${reporter(told, { color })}\n`)
}
