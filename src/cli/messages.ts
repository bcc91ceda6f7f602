import { VFile } from 'vfile'
import type { Streams } from './streams.js'

/** Of more messages about one file the first are printed and the others counted: the table holds all its rows at once. */
const most = 1000

/** Prints the messages of the files that have any, on standard error. */
export async function printMessages(files: readonly VFile[], streams: Streams): Promise<void> {
  const told = files.filter(file => file.messages.length > 0)
  if (told.length === 0) return
  const { reporter } = await import('vfile-reporter')
  const color = streams.stderr.isTTY === true && streams.env.NO_COLOR === undefined
  streams.stderr.write(`${reporter(told.map(shortened), { color })}\n`)
  for (const { path, messages } of told.filter(file => file.messages.length > most))
    streams.stderr.write(`${messages.length - most} more messages about ${path}\n`)
}

function shortened(file: VFile): VFile {
  if (file.messages.length <= most) return file
  const short = new VFile({ path: file.path })
  short.messages = file.messages
    .toSorted((one, other) => Number(other.fatal) - Number(one.fatal))
    .slice(0, most)
  return short
}
