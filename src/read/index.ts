/** Bytes to mdast: plain text, Markdown, HTML and mail. */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { placeAt } from '../model/source-map.js'
import { replaceControls, reportMojibake } from './bytes/characters.js'
import { type Decoded, decode, reportDoubt } from './bytes/decode.js'
import { rejectFormats, rejectNonText } from './bytes/reject.js'
import { readHtml } from './html/index.js'
import { kindOf } from './kind.js'
import { readMail } from './mail/index.js'
import { readMarkdown } from './markdown/index.js'
import { readText } from './text/index.js'

export { splitMbox } from './mail/mbox.js'

/**
 * Reads a file into an mdast tree. The kind is told by the extension, else by the content. `file.value` becomes the
 * decoded text, which every position refers to; of a mail that is its title, author and date, a blank line, and its
 * body. Doubtful bytes become messages on the file; marks on nodes are described in `model/source-data.ts`.
 *
 * @throws VFileMessage `input-empty` and `input-binary` for bytes that can be no announcement.
 */
export function read(file: VFile): Root {
  // A file made without a value is an empty one, whatever its type says.
  file.value ??= ''
  if (typeof file.value !== 'string') rejectFormats(file.value, file)
  const root = kindOf(file, headOf(file.value)) === 'mail' ? readMail(file) : readDocument(file)
  const source = String(file.value)
  root.position = { start: placeAt(source, 0), end: placeAt(source, source.length) }
  return root
}

/** How much of a file tells whether it is a mail, whose parts may be in several encodings. */
const sniffed = 16_384

function headOf(value: string | Uint8Array): string {
  return typeof value === 'string'
    ? value.slice(0, sniffed)
    : Buffer.from(value.subarray(0, sniffed)).toString('latin1')
}

const readers = { text: readText, markdown: readMarkdown, html: readHtml, mail: readText }

function readDocument(file: VFile): Root {
  const decoded: Decoded =
    typeof file.value === 'string' ? { text: file.value, doubt: null } : decode(file.value)
  const text = withoutMarks(decoded.text)
  reportDoubt(decoded.doubt, text, 0, file)
  rejectNonText(text, file)
  const source = replaceControls(text, file)
  reportMojibake(source, file)
  file.value = source
  return readers[kindOf(file, source)](source)
}

/** Byte order marks are no text; micromark would not count one, and shift every offset. */
function withoutMarks(text: string): string {
  return text.replace(/^\ufeff+/, '')
}
