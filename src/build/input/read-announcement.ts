import { VFile } from 'vfile'
import { readBytes, refuseCorrections } from './inputs.js'
import { isMailbox, onlyMessage } from './mailbox.js'

/**
 * The bytes of one announcement, with its path for messages and for the digest.
 *
 * @param path `-` for standard input.
 * @throws HandbillError `input-missing`, `input-unreadable`, `input-many`
 */
export async function readAnnouncement(
  path: string,
  stdin: AsyncIterable<Uint8Array | string>,
): Promise<VFile> {
  if (path === '-') return new VFile({ value: await collect(stdin) })
  refuseCorrections(path)
  const file = new VFile({ path, value: readBytes(path) })
  return isMailbox(path) ? onlyMessage(file) : file
}

async function collect(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(chunks)
}
