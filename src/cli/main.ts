import { createRequire } from 'node:module'
import { CommanderError } from 'commander'
import { exitCode } from './exit-code.js'
import { createProgram } from './program.js'

/** Where a command reads and writes; `process` is one. */
export interface Streams {
  stdin: AsyncIterable<Uint8Array | string>
  stdout: NodeJS.WritableStream & { isTTY?: boolean; columns?: number }
  stderr: NodeJS.WritableStream & { isTTY?: boolean }
  env: Readonly<Record<string, string | undefined>>
}

/**
 * Runs one command.
 *
 * @param argv The words after the program's name.
 * @returns The exit code: 0 done, 1 a file failed, 2 usage, 3 warnings under `--strict`.
 */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  let ended: number = exitCode.done
  const program = createProgram(packageVersion(), streams, code => {
    ended = code
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return ended
  } catch (error) {
    return await explain(error, streams)
  }
}

async function explain(error: unknown, streams: Streams): Promise<number> {
  // Commander has said it already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.usage
  const { HandbillError } = await import('../index.js')
  if (!(error instanceof HandbillError)) throw error
  const place = error.place ? `${error.place.file}:${error.place.line}:${error.place.column}: ` : ''
  streams.stderr.write(`handbill: ${place}${error.message}. ${error.cure}\n`)
  return isAboutFiles(error.code) ? exitCode.fileFailed : exitCode.usage
}

const isAboutFiles = (code: string) => /^(input|output|template|corrections)-/.test(code)

function packageVersion(): string {
  const { version } = createRequire(import.meta.url)('handbill/package.json') as { version: string }
  return version
}
