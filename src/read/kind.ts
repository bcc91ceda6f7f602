/** What kind of document a file holds, by its extension, else by its content. */
import type { VFile } from 'vfile'

export type Kind = 'text' | 'markdown' | 'html' | 'mail'

const kinds: Record<string, Kind> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.mkd': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.eml': 'mail',
}

/** How much of a text is looked at. */
const sample = 100_000

/** The kind of a file by its extension, else by how its text begins. */
export function kindOf(file: VFile, source: string): Kind {
  return kinds[file.extname?.toLowerCase() ?? ''] ?? kindOfText(source)
}

/** The kind of a text, by its marks alone. */
export function kindOfText(source: string): Kind {
  const head = source.slice(0, sample)
  if (isMail(head)) return 'mail'
  if (isHtml(head)) return 'html'
  return isMarkdown(head) ? 'markdown' : 'text'
}

const mailHeader =
  /^(?:return-path|received|from|to|cc|subject|date|message-id|mime-version|content-type|delivered-to|list-id):/

/** Three and more headers of a mail before the first blank line, and nothing else (RFC 5322, section 2.2). */
function isMail(head: string): boolean {
  const lines = head.slice(0, head.search(/\r?\n\r?\n|$/)).split(/\r?\n/)
  if (lines[0]?.startsWith('From ')) lines.shift()
  if (!lines.every(line => /^(?:[!-9;-~]+:|[ \t])/.test(line))) return false
  return lines.filter(line => mailHeader.test(line.toLowerCase())).length >= 3
}

const firstTag =
  /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|p|div|h[1-6]|ul|ol|dl|table|article|main|section|center)\b/i

function isHtml(head: string): boolean {
  return (
    firstTag.test(head) && /<\/(?:p|div|h[1-6]|ul|ol|dl|table|article|main|section|body|html)>/i.test(head)
  )
}

/** Marks that plain text does not carry by chance, each with its weight; three make a document Markdown. */
const marks: readonly [mark: RegExp, weight: number][] = [
  [/^---\r?\n(?:[\w-]+:.*\r?\n|[ \t]+.*\r?\n|- .*\r?\n)+---\r?\n/g, 3],
  [/^#{1,6} \S/gm, 1],
  [/!?\[[^\]\n]+\]\((?:https?:|\/|#|mailto:)[^)\s]*\)/g, 1],
  [/(?<![\w*])\*\*[^\s*][^*\n]*\*\*(?![\w*])/g, 1],
  [/^```/gm, 1],
  [/^\|(?: ?:?-{3,}:? ?\|)+ *$/gm, 3],
]

function isMarkdown(head: string): boolean {
  const weights = marks.map(([mark, weight]) => (head.match(mark)?.length ?? 0) * weight)
  return weights.reduce((sum, weight) => sum + weight, 0) >= 3
}
