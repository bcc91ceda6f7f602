import type { Digest } from '../index.js'
import { printDiff } from './diff-text.js'
import { printMessages } from './messages.js'
import { printError } from './print-error.js'
import type { Streams } from './streams.js'

export interface DiffFlags {
  json?: true
  quiet?: true
}

/** What `diff` ends with, as diff(1) does: trouble is neither equal nor different. */
export const diffExitCode = { equal: 0, different: 1, trouble: 2 } as const

/** `handbill diff`: what changed from one announcement or digest to another. */
export async function runDiff(
  old: string,
  next: string,
  flags: DiffFlags,
  streams: Streams,
): Promise<number> {
  try {
    return await printDifference(old, next, flags, streams)
  } catch (error) {
    await printError(error, streams)
    return diffExitCode.trouble
  }
}

async function printDifference(
  old: string,
  next: string,
  flags: DiffFlags,
  streams: Streams,
): Promise<number> {
  const { diff, HandbillError } = await import('../index.js')
  if (old === '-' && next === '-')
    throw new HandbillError(
      'bad-option',
      'Unexpected second - for standard input',
      'Name one of the two files.',
    )
  const digests = [await digestOf(old, streams), await digestOf(next, streams)]
  const [before, after] = digests
  if (!before || !after) return diffExitCode.trouble
  const found = diff(before, after)
  if (flags.json) streams.stdout.write(`${JSON.stringify(found, null, 2)}\n`)
  else if (!flags.quiet) streams.stdout.write(printDiff(found, isColored(streams)))
  return found.equal ? diffExitCode.equal : diffExitCode.different
}

/**
 * The digest of a file; `null` when there is none, and its messages tell why. What is doubtful in a file is told when it
 * is built: here it would hide what has changed.
 */
async function digestOf(path: string, streams: Streams): Promise<Digest | null> {
  const { readDigest } = await import('../index.js')
  const { digest, files } = await readDigest(path, streams.stdin)
  if (digest === null) await printMessages(files, streams)
  return digest
}

function isColored({ stdout, env }: Streams): boolean {
  return stdout.isTTY === true && env.NO_COLOR === undefined
}
