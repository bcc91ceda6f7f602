import { extname } from 'node:path'
import type { VFile } from 'vfile'
import type { Digest } from '../../model/digest.js'
import { HandbillError } from '../../model/error.js'
import { extract } from '../../pipeline.js'
import { checkDigest } from './check-digest.js'
import { readCorrections } from './corrections.js'
import { readAnnouncement } from './read-announcement.js'

/** A digest, and the files that it was read from, with their messages. */
export interface ReadDigest {
  /** `null` for an announcement that gives none; a fatal message says why. */
  digest: Digest | null
  files: VFile[]
}

/**
 * The digest that a file holds or gives: a `.json` file is one, as `extract` and `build` write it; any other file is an
 * announcement, read with the corrections beside it. Standard input is a digest when it is JSON.
 *
 * @param path `-` for standard input.
 * @throws HandbillError `input-missing`, `input-unreadable`, `input-many`, `bad-digest`, `corrections-broken`
 */
export async function readDigest(
  path: string,
  stdin: AsyncIterable<Uint8Array | string>,
): Promise<ReadDigest> {
  const file = await readAnnouncement(path, stdin)
  if (path === '-' ? isJson(file) : extname(path).toLowerCase() === '.json')
    return { digest: parseDigest(file, path), files: [] }
  const corrections = await readCorrections(path)
  const files = corrections ? [file, corrections] : [file]
  try {
    return { digest: extract(file, { corrections }), files }
  } catch (error) {
    // A fatal message is thrown where it is made, and stands on the file as well.
    if (file.messages.some(message => message.fatal)) return { digest: null, files }
    throw error
  }
}

function isJson(file: VFile): boolean {
  const text = String(file)
  if (!text.trimStart().startsWith('{')) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    // An announcement may begin with a brace.
    return false
  }
}

function parseDigest(file: VFile, path: string): Digest {
  let value: unknown
  try {
    value = JSON.parse(String(file).replace(/^\uFEFF/, ''))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new HandbillError('bad-digest', `${path} is not JSON: ${reason}`, cure, null, cause)
  }
  try {
    checkDigest(value)
    return value
  } catch (cause) {
    if (!(cause instanceof HandbillError)) throw cause
    throw new HandbillError('bad-digest', `${path}: ${cause.message}`, cure, null, cause)
  }
}

const cure = 'Name a digest as extract prints it, or an announcement.'
