import type { List, Nodes, PhrasingContent } from 'mdast'
import { latePattern } from '../model/late-pattern.js'

const wide = '[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\u3000-\\u303f\\uff00-\\uffef]'
const wideLineEnd = latePattern(`(?<=${wide})[ \\t]*\\r?\\n[ \\t]*(?=${wide})`, 'gu')

/** Unwraps text: a line end is a space, and nothing between ideographs (CSS Text 3, 4.1.3 Segment Break Transformation). */
export function joinLines(text: string): string {
  return text.includes('\n') ? text.replace(wideLineEnd(), '').replace(/[ \t]*\r?\n[ \t]*/g, ' ') : text
}

/** Phrasing as plain text, character for character; a hard break is a line end. */
export function phrasingText(nodes: readonly PhrasingContent[]): string {
  return nodes.map(plain).join('')
}

/** Blocks as plain text, a blank line between two; list items, with their numbers, and table rows are lines. */
export function blockText(nodes: readonly Nodes[]): string {
  return joinBlocks(nodes, '\n\n')
}

function joinBlocks(nodes: readonly Nodes[], separator: string): string {
  return nodes
    .map(plain)
    .filter(text => text.trim() !== '')
    .join(separator)
}

function numbered({ start, children }: List): string {
  return children
    .map((item, index) => ({ number: (start ?? 1) + index, text: plain(item) }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ number, text }) => `${number}. ${text}`)
    .join('\n')
}

function plain(node: Nodes): string {
  switch (node.type) {
    case 'break':
      return '\n'
    case 'list':
      return node.ordered === true ? numbered(node) : joinBlocks(node.children, '\n')
    case 'table':
      return joinBlocks(node.children, '\n')
    case 'tableRow':
      return node.children.map(plain).join('\t')
    case 'blockquote':
    case 'listItem':
      return blockText(node.children)
    default:
      return 'value' in node ? node.value : 'children' in node ? node.children.map(plain).join('') : ''
  }
}
