import { basename, extname } from 'node:path'
import { VFile } from 'vfile'
import { HandbillError } from '../../model/error.js'
import { splitMbox } from '../../pipeline.js'
import { type Input, readBytes } from './inputs.js'

export const isMailbox = (path: string) => extname(path).toLowerCase() === '.mbox'

/**
 * A mailbox as one input a message; any other input as itself.
 *
 * @throws HandbillError `input-missing`, `input-unreadable`
 */
export async function openMailbox(input: Input): Promise<Input[]> {
  if (!isMailbox(input.path)) return [input]
  const messages = splitMbox(new VFile({ path: input.path, value: readBytes(input.path) }))
  const folder = input.name.slice(0, -basename(input.name).length)
  return messages.map(({ path, basename: name = path, value }) => ({
    path,
    name: `${folder}${name}`,
    bytes: inSharedMemory(value),
    mailbox: input,
  }))
}

/** Every thread is handed all tasks of a run: none copies the whole mailbox. */
function inSharedMemory(value: VFile['value']): Uint8Array {
  const bytes = Buffer.from(value)
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
  shared.set(bytes)
  return shared
}

/**
 * The one message of a mailbox.
 *
 * @throws HandbillError `input-many`
 */
export function onlyMessage(mailbox: VFile): VFile {
  const [message, ...others] = splitMbox(mailbox)
  if (message && others.length === 0) return message
  throw new HandbillError(
    'input-many',
    `${mailbox.path} holds ${others.length + 1} messages`,
    'Build it for a digest of each, or cut one message out into an .eml file.',
  )
}
