import type { Link, List, ListItem, PhrasingContent, Root, RootContent } from 'mdast'
import { hasMarkup, isInert, opensBlock } from './inert.js'

/**
 * The Markdown of a block that is the same whatever stands around it: a paragraph, a heading or the items of a list, of
 * plain words, strong words and links. `null` for all others. Most of a digest is such, and printing it so takes a tenth
 * of the time.
 */
export function inertMarkdown({ children }: Root, index: number): string | null {
  const block = children[index]
  switch (block?.type) {
    case 'paragraph':
      return lineOf(block.children)
    case 'heading':
      return headingOf(block.depth, lineOf(block.children))
    case 'list':
      return tiesList(children[index - 1]) || tiesList(children[index + 1]) ? null : listOf(block)
    default:
      return null
  }
}

/** Beside them a list is marked, or parted, in another way. */
const tiesList = (block: RootContent | undefined) => block?.type === 'list' || block?.type === 'code'

/** A `#` at the end would close it. */
function headingOf(depth: number, line: string | null): string | null {
  return line === null || line.includes('#') ? null : `${'#'.repeat(depth)} ${line}`
}

function listOf({ ordered, spread, children }: List): string | null {
  const items = children.map(itemOf)
  if (ordered || items.length === 0 || items.includes(null)) return null
  return items.join(spread === false ? '\n' : '\n\n')
}

function itemOf({ checked, children }: ListItem): string | null {
  const [only, ...others] = children
  if (typeof checked === 'boolean' || only?.type !== 'paragraph' || others.length > 0) return null
  const line = lineOf(only.children)
  return line === null || line === '' ? null : `- ${line}`
}

function lineOf(nodes: readonly PhrasingContent[]): string | null {
  const [only] = nodes
  if (nodes.length === 1 && only?.type === 'text') return isInert(only.value) ? only.value : null
  const line = piecesOf(nodes)
  return line === null || line.trim() !== line || opensBlock(line) ? null : line
}

function piecesOf(nodes: readonly PhrasingContent[]): string | null {
  let line = ''
  for (const [index, node] of nodes.entries()) {
    const piece = pieceOf(node)
    if (piece === null || !mayMeet(node, nodes[index + 1])) return null
    line += piece
  }
  return line
}

function pieceOf(node: PhrasingContent): string | null {
  if (node.type === 'text') return hasMarkup(node.value) ? null : node.value
  if (node.type === 'link') return linkOf(node)
  if (node.type !== 'strong') return null
  const [only, ...others] = node.children
  const words = only?.type === 'text' && others.length === 0 ? only.value : ''
  return beginsAndEndsInLetters.test(words) && !hasMarkup(words) ? `**${words}**` : null
}

/** Stars beside them open and close whatever stands outside (CommonMark 6.2). */
const beginsAndEndsInLetters = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u

/** An exclamation mark makes a link a picture; stars of two neighbours, or of one and a letter, may pair otherwise. */
function mayMeet(node: PhrasingContent, next: PhrasingContent | undefined): boolean {
  if (node.type === 'text' && next?.type === 'link') return !node.value.endsWith('!')
  if (node.type === 'text' && next?.type === 'strong') return /[\s\p{P}]$/u.test(node.value)
  if (node.type === 'strong' && next) return next.type === 'text' && /^[\s\p{P}]/u.test(next.value)
  return node.type !== next?.type
}

function linkOf({ url, title, children }: Link): string | null {
  const [only] = children
  const isBare =
    only?.type === 'text' && only.value === url && children.length === 1 && url.startsWith('http')
  if (isBare && !title && plainDestination.test(url)) return `<${url}>`
  const words = children.some(child => child.type === 'link') ? null : piecesOf(children)
  const isPlain = words !== null && words !== '' && words.trim() === words && !words.startsWith('^')
  return isPlain && !title && plainDestination.test(url) ? `[${words}](${url})` : null
}

const plainDestination = /^(?:https?:\/\/|#)[\p{L}\p{M}\p{N}_/.:%?=+#-]*$/u
