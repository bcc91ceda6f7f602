import { toHtml } from 'hast-util-to-html'
import type { Root, RootContent } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { toString as wordsOf } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

/** A form an announcement arrives in: the file's name and its text. */
export interface Surface {
  file: string
  write: (root: Root) => string
}

const markdown = unified().use(remarkGfm).use(remarkStringify, { bullet: '-' })

export const surfaces: Record<string, Surface> = {
  'bare lines': {
    file: 'announcement.txt',
    write: root => root.children.flatMap(block => linesOf(block)).join('\n'),
  },
  'lines and blank lines': {
    file: 'announcement.txt',
    write: root => root.children.map(block => linesOf(block, '- ').join('\n')).join('\n\n'),
  },
  'wrapped at 72': {
    file: 'announcement.txt',
    write: root => root.children.map(block => wrappedLines(block).join('\n')).join('\n\n'),
  },
  Markdown: { file: 'announcement.md', write: root => markdown.stringify(root) },
  HTML: { file: 'announcement.html', write: root => toHtml(toHast(root)) },
}

/** A mail wraps everything but its tables. */
function wrappedLines(block: RootContent): string[] {
  const lines = linesOf(block, '- ')
  return block.type === 'table' ? lines : lines.map(wrap)
}

/** A block as text without markup; list items begin with `bullet`, deeper ones are indented, table cells stand in columns. */
function linesOf(block: RootContent, bullet = ''): string[] {
  if (block.type === 'list')
    return block.children.flatMap((item, index) => itemLines(item.children, bulletOf(block, index, bullet)))
  if (block.type === 'table')
    return tableLines(block.children.map(row => row.children.map(cell => wordsOf(cell))))
  if (block.type !== 'paragraph') return [wordsOf(block)]
  return block.children
    .map(child => (child.type === 'break' ? '\n' : wordsOf(child)))
    .join('')
    .split('\n')
}

function bulletOf(list: Extract<RootContent, { type: 'list' }>, index: number, bullet: string): string {
  return list.ordered && bullet ? `${index + 1}. ` : bullet
}

function itemLines(children: RootContent[], bullet: string): string[] {
  const indent = ' '.repeat(bullet.length)
  const lines = children.flatMap(child => linesOf(child, bullet && '- '))
  return lines.map((line, index) => (index === 0 ? bullet : indent) + line)
}

function tableLines(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)))
  return rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

/** Breaks a line at spaces; what follows a bullet is indented under its text. Text without spaces stays on its line. */
function wrap(line: string): string {
  const indent = /^ *(?:- |\d+\. )?/.exec(line)?.[0].length ?? 0
  const lines: string[] = []
  for (const word of line.slice(indent).split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && indent + last.length + 1 + word.length <= 72)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
    .map((part, index) => (index === 0 ? line.slice(0, indent) : ' '.repeat(indent)) + part)
    .join('\n')
}
