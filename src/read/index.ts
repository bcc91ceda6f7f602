/** Bytes to mdast: plain text, Markdown, HTML and mail. */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { decode } from './decode.js'
import { readHtml } from './html/index.js'
import { type Kind, kindOf } from './kind.js'
import { readMarkdown } from './markdown/index.js'
import { readText } from './text/index.js'

const readers: Record<Kind, (source: string) => Root> = {
  text: readText,
  markdown: readMarkdown,
  html: readHtml,
  mail: readText,
}

/**
 * Reads a file into an mdast tree. The kind is told by the extension, else by the content. `file.value` becomes the
 * decoded text, which every position refers to.
 */
export function read(file: VFile): Root {
  const source = decode(file.value)
  file.value = source
  if (source.trim() === '')
    file.fail('Unexpected empty input, expected text', { ruleId: 'input-empty', source: 'handbill' })
  return readers[kindOf(file, source)](source)
}
