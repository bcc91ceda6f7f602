/** Bytes to mdast: plain text, Markdown, HTML and mail. */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { replaceControls, reportMojibake } from './bytes/characters.js'
import { decode } from './bytes/decode.js'
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
  const bytes = typeof file.value === 'string' ? null : file.value
  if (bytes !== null) rejectFormats(bytes, file)
  const head = bytes === null ? String(file.value).slice(0, sniffed) : latin1(bytes.subarray(0, sniffed))
  if (kindOf(file, head) === 'mail') return readMail(file)
  const text = withoutMarks(bytes === null ? String(file.value) : decode(bytes, file))
  rejectNonText(text, file)
  const source = replaceControls(text, file)
  reportMojibake(source, file)
  file.value = source
  return readers[kindOf(file, source)](source)
}

/** How much of a file tells whether it is a mail. */
const sniffed = 16_384

const readers = { text: readText, markdown: readMarkdown, html: readHtml, mail: readText }

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

/** Byte order marks are no text; micromark would not count one, and shift every offset. */
function withoutMarks(text: string): string {
  return text.replace(/^\ufeff+/, '')
}
