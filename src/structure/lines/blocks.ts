/** Puts lines of one role together again as the mdast blocks they came from. */
import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { around, placeAround } from '../../model/span.js'
import { type Inline, sliceInline } from '../inline.js'
import type { Source } from '../source.js'
import type { Line } from './lines.js'

/** A line, or a part of it. */
export interface Part {
  line: Line
  /** Of a table's row: the cell that it stands in. */
  inline?: Inline
  /** Half-open range in the inline; 0 and `null` for all of it. */
  from: number
  to: number | null
}

interface Tree {
  node: RootContent
  children: (Tree | Part)[]
}

export interface Rebuilder {
  /** Lines below each container of the document, and of each block that holds several. */
  sizes: ReadonlyMap<RootContent, number>
  source: Source
}

/** Counts the lines below every container, and those of every block that holds several. */
export function blockSizes(lines: readonly Line[]): Map<RootContent, number> {
  const sizes = new Map<RootContent, number>()
  const count = (node: RootContent): void => {
    sizes.set(node, (sizes.get(node) ?? 0) + 1)
  }
  for (const { around, block, partial } of lines) {
    around.forEach(count)
    if (partial) count(block)
  }
  // A row that is text has lines of its own: without it the table is not whole.
  for (const node of sizes.keys()) if (node.type === 'table') sizes.set(node, node.children.length)
  return sizes
}

/**
 * The blocks of lines in source order. Quotes and lists of bullets stay when all of them is there, else their content
 * stays. Items of a numbered list keep their numbers, but for one alone at the start: its number counts the entry.
 */
export function rebuild(parts: readonly Part[], { sizes, source }: Rebuilder): RootContent[] {
  const root: Tree = { node: { type: 'thematicBreak' }, children: [] }
  for (const part of parts) graft(root, part)
  const [first, ...others] = root.children.flatMap(child => content(child, sizes, source))
  if (first === undefined) return []
  const [item, next] = isNumbered(first) && !sizes.has(first) ? first.children : []
  return item && !next ? [...item.children, ...others] : [first, ...others]
}

function graft(root: Tree, part: Part): void {
  let tree = root
  for (const node of [...part.line.around, part.line.block]) {
    const last = tree.children.at(-1)
    if (last && 'node' in last && last.node === node) tree = last
    else {
      const next: Tree = { node, children: [] }
      tree.children.push(next)
      tree = next
    }
  }
  tree.children.push(part)
}

function content(tree: Tree | Part, sizes: Rebuilder['sizes'], source: Source): RootContent[] {
  if (!('node' in tree)) return []
  const parts = tree.children.filter((child): child is Part => 'line' in child)
  if (parts.length > 0) return leafBlock(tree.node, parts, sizes, source)
  if (isWhole(tree, sizes)) return [tree.node]
  const inner = tree.children.flatMap(child => content(child, sizes, source))
  if (tree.node.type === 'table' && inner.every(node => node.type === 'tableRow'))
    return inner.length > 0 ? [withChildren(tree.node, inner)] : []
  if (isNumbered(tree.node)) return numberedRuns(tree.node, inner)
  if (tree.node.type === 'list' && inner.every(node => node.type === 'listItem') && inner.length > 1)
    return [withChildren(tree.node, inner)]
  return inner.flatMap(node => (node.type === 'listItem' ? node.children : [node]))
}

function isNumbered(node: RootContent): node is List & { ordered: true } {
  return node.type === 'list' && node.ordered === true
}

/** Neighbouring items of a numbered list as lists that begin at their numbers; other blocks as they are. */
function numberedRuns(list: List, inner: readonly RootContent[]): RootContent[] {
  const blocks: RootContent[] = []
  let run: ListItem[] = []
  let before = 0
  const endRun = (): void => {
    const [first] = run
    if (!first) return
    before = list.children.indexOf(first, before)
    blocks.push({ ...list, start: (list.start ?? 1) + before, ...spanning(list, run) })
    run = []
  }
  for (const node of inner) {
    if (node.type === 'listItem') {
      run.push(node)
    } else {
      endRun()
      blocks.push(node)
    }
  }
  endRun()
  return blocks
}

function spanning<T extends RootContent>(
  node: RootContent,
  children: T[],
): { children: T[]; position?: NonNullable<RootContent['position']> } {
  const position = around(children) ?? node.position
  return position ? { children, position } : { children }
}

function withChildren(node: RootContent, children: RootContent[]): RootContent {
  return Object.assign({}, node, spanning(node, children))
}

function isWhole(tree: Tree, sizes: Rebuilder['sizes']): boolean {
  const parts = leaves(tree)
  return parts.length === sizes.get(tree.node) && parts.every(isAll)
}

function isAll({ from, to }: Part): boolean {
  return from === 0 && to === null
}

function leaves(tree: Tree): Part[] {
  return tree.children.flatMap(child => ('node' in child ? leaves(child) : [child]))
}

function leafBlock(
  node: RootContent,
  parts: readonly Part[],
  sizes: Rebuilder['sizes'],
  source: Source,
): RootContent[] {
  if (parts.length === (sizes.get(node) ?? 1) && parts.every(isAll)) return [node]
  const children: PhrasingContent[] = []
  for (const { line, inline = line.inline, from, to } of parts) {
    if (children.length > 0 && !line.runsOn) children.push({ type: 'break' })
    for (const node of sliceInline(inline, from, to ?? inline.text.length, source)) children.push(node)
  }
  const paragraph: Paragraph = { type: 'paragraph', children, ...placeAround(children) }
  return children.length > 0 ? [paragraph] : []
}
