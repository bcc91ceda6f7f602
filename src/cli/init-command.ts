import type { Readable } from 'node:stream'
import type { Beginning } from '../index.js'
import { exitCode } from './exit-code.js'
import type { Streams } from './streams.js'

export interface InitFlags {
  yes?: true
  quiet?: true
}

/** `handbill init`: asks three questions, and writes what a digest repository begins with. */
export async function runInit({ yes, quiet }: InitFlags, streams: Streams): Promise<number> {
  const { defaultBeginning, initProject } = await import('../index.js')
  const beginning = yes ? defaultBeginning : await ask(defaultBeginning, streams)
  const { written, there, hasAnnouncements } = await initProject(beginning)
  if (quiet) return exitCode.done
  for (const path of written) streams.stdout.write(`${path}\n`)
  for (const path of there) streams.stderr.write(`handbill: ${path} is there already; it stays as it is\n`)
  const first = hasAnnouncements ? '' : `put announcements into ${beginning.inputs}/, then `
  streams.stderr.write(`handbill: ${first}run "npm install" and "npx handbill"\n`)
  return exitCode.done
}

/**
 * The questions go to standard error. An empty answer, and the end of the input, is the answer in brackets: a pipe may
 * hold all answers, or none.
 */
async function ask(defaults: Beginning, { stdin, stderr }: Streams): Promise<Beginning> {
  const { createInterface } = await import('node:readline')
  const isTerminal = (stdin as { isTTY?: boolean }).isTTY === true
  const lines = createInterface({
    input: stdin as Readable,
    ...(isTerminal ? { output: stderr } : {}),
    terminal: isTerminal,
  })
  const answers = lines[Symbol.asyncIterator]()
  const question = async (text: string, fallback: string): Promise<string> => {
    stderr.write(`${text} [${fallback}] `)
    const { value, done } = await answers.next()
    if (!isTerminal) stderr.write('\n')
    return (done ? '' : value.trim()) || fallback
  }
  try {
    return {
      inputs: await question('In which folder do the announcements stand?', defaults.inputs),
      paper: await question('Which paper are digests printed on?', defaults.paper),
      isPublished: await isYes(await question('Shall GitHub check and publish them?', 'yes')),
    }
  } finally {
    lines.close()
  }
}

async function isYes(answer: string): Promise<boolean> {
  if (/^(?:y|yes|n|no)$/i.test(answer)) return /^y/i.test(answer)
  const { HandbillError } = await import('../index.js')
  throw new HandbillError('bad-option', `Unexpected answer ${JSON.stringify(answer)}`, 'Answer yes or no.')
}
