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

export function kindOf(file: VFile, source: string): Kind {
  return kinds[file.extname?.toLowerCase() ?? ''] ?? kindOfContent(source.slice(0, sample))
}

function kindOfContent(source: string): Kind {
  if (isMail(source)) return 'mail'
  if (isHtml(source)) return 'html'
  return isMarkdown(source) ? 'markdown' : 'text'
}

const header = /^[A-Za-z][A-Za-z0-9-]*:[ \t]?.*(?:\r?\n[ \t].*)*\r?\n/
const mailHeaders =
  /^(?:Return-Path|Received|From|To|Subject|Date|Message-ID|MIME-Version|Content-Type|Delivered-To):/gim

function isMail(source: string): boolean {
  if (!header.test(source)) return false
  const head = source.slice(0, source.search(/\r?\n\r?\n/) + 1)
  return new Set(head.match(mailHeaders)?.map(name => name.toLowerCase())).size >= 3
}

function isHtml(source: string): boolean {
  return /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|p|div|h[1-6]|ul|ol|table|article|main|section)\b/i.test(
    source,
  )
}

/** Marks that no plain text carries by chance, each with its weight; three make a document Markdown. */
const marks: [RegExp, number][] = [
  [/^---\n(?:[\w-]+:.*\n|[ \t]+.*\n|- .*\n)+---\n/g, 3],
  [/^#{1,6} \S/gm, 1],
  [/!?\[[^\]\n]+\]\((?:https?:|\/|#|mailto:)[^)\s]*\)/g, 1],
  [/(?<![\w*])\*\*[^\s*][^*\n]*\*\*(?![\w*])/g, 1],
  [/^```/gm, 1],
  [/^\|(?: ?:?-{3,}:? ?\|)+ *$/gm, 3],
]

function isMarkdown(source: string): boolean {
  let weight = 0
  for (const [mark, worth] of marks) weight += (source.match(mark)?.length ?? 0) * worth
  return weight >= 3
}
