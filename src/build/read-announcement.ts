import { basename } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { VFile } from 'vfile'
import { readBytes } from './inputs.js'

/**
 * The bytes of one announcement, with the name that its digest carries.
 *
 * @param path `-` for standard input.
 * @throws HandbillError `input-missing`, `input-unreadable`
 */
export async function readAnnouncement(path: string, stdin: NodeJS.ReadableStream): Promise<VFile> {
  if (path === '-') return new VFile({ value: await buffer(stdin) })
  return new VFile({ path, value: await readBytes(path), data: { name: basename(path) } })
}
