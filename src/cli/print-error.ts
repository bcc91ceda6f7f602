import { CommanderError } from 'commander'
import { exitCode } from './exit-code.js'
import type { Streams } from './streams.js'

/**
 * Says on standard error what is wrong and what to do about it. Throws on what is a fault of our own.
 *
 * @returns The exit code: 1 for what is about files, 2 for a wrong call.
 */
export async function printError(error: unknown, streams: Streams): Promise<number> {
  // Commander has said it already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.usage
  const { HandbillError } = await import('../index.js')
  if (!(error instanceof HandbillError)) throw error
  const place = error.place ? `${error.place.file}:${error.place.line}:${error.place.column}: ` : ''
  streams.stderr.write(`handbill: ${place}${error.message}. ${error.cure}\n`)
  return isAboutFiles(error.code) ? exitCode.fileFailed : exitCode.usage
}

const isAboutFiles = (code: string) => /^(input|output|template|corrections)-/.test(code)
