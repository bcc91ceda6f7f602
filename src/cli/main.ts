import { exitCode } from './exit-code.js'
import type { Streams } from './streams.js'
import { asksVersion, packageVersion } from './version.js'

/**
 * Runs one command.
 *
 * @param argv The words after the program's name.
 * @returns The exit code: 0 done, 1 a file failed, 2 usage, 3 warnings under `--strict`.
 */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  if (asksVersion(argv)) {
    streams.stdout.write(`${packageVersion()}\n`)
    return exitCode.done
  }
  const { createProgram } = await import('./program.js')
  let ended: number = exitCode.done
  const program = createProgram(packageVersion(), streams, code => {
    ended = code
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return ended
  } catch (error) {
    const { printError } = await import('./print-error.js')
    return await printError(error, streams)
  }
}
