/** What mdast wants of blocks that HTML does not: header rows, phrasing in cells, paragraphs parted by line breaks. */
import type { Nodes, Paragraph, PhrasingContent, Root, RootContent, Table, TableCell } from 'mdast'

/** Sets right, in place, every block below a node. */
export function finishBlocks(node: Nodes): void {
  if (!('children' in node)) return
  for (const child of node.children) finishBlocks(child)
  if (node.type === 'table') finishTable(node)
  if (node.type === 'root' || node.type === 'blockquote' || node.type === 'listItem')
    node.children = (node.children as RootContent[]).flatMap(partParagraph) as typeof node.children &
      Root['children']
}

/** Sets right, in place, the tables below a node. */
export function finishTables(node: Nodes): void {
  if (node.type === 'table') finishTable(node)
  else if ('children' in node) for (const child of node.children) finishTables(child)
}

/** A header row that was made up, or that says nothing, goes; the table says that it has none. */
function finishTable(table: Table): void {
  const header = table.children[0]
  const isEmpty = header?.children.every(cell => cell.children.length === 0)
  if (header !== undefined && isEmpty) {
    table.children.shift()
    table.data = { ...table.data, headerless: true }
  }
  for (const row of table.children) for (const cell of row.children) cell.children = phrasingOf(cell)
}

/** A cell's blocks as phrasing, a break between two. */
function phrasingOf(cell: TableCell): PhrasingContent[] {
  const parts = (cell.children as RootContent[]).reduce<PhrasingContent[][]>(addBlock, [])
  return parts.flatMap((part, index) => (index === 0 ? part : [breakBefore(part), ...part]))
}

/** Phrasing joins the part before it; each block is a part of its own. */
function addBlock(parts: PhrasingContent[][], node: RootContent): PhrasingContent[][] {
  if (!isBlock(node)) {
    const last = parts[parts.length - 1]
    if (last === undefined) parts.push([node as PhrasingContent])
    else last.push(node as PhrasingContent)
    return parts
  }
  if (node.type === 'code') parts.push([{ type: 'inlineCode', value: node.value, position: node.position }])
  else if ('children' in node) for (const line of linesOf(node.children as RootContent[])) parts.push(line)
  return parts
}

function linesOf(nodes: readonly RootContent[]): PhrasingContent[][] {
  return nodes.some(isBlock) ? nodes.reduce<PhrasingContent[][]>(addBlock, []) : [nodes as PhrasingContent[]]
}

const blocks = [
  'paragraph',
  'heading',
  'blockquote',
  'list',
  'listItem',
  'code',
  'thematicBreak',
  'table',
  'tableRow',
  'tableCell',
]

function isBlock(node: RootContent): boolean {
  return blocks.includes(node.type)
}

function breakBefore(part: readonly PhrasingContent[]): PhrasingContent {
  const start = part[0]?.position?.start
  return start === undefined ? { type: 'break' } : { type: 'break', position: { start, end: start } }
}

/** Parts a paragraph where two or more breaks stand together, as old pages part paragraphs. */
function partParagraph(node: RootContent): RootContent[] {
  if (node.type !== 'paragraph') return [node]
  const parts = splitAtBreaks(node.children)
  if (parts.length === 0) return []
  if (parts.length === 1) return [{ ...node, children: parts[0] ?? [] }]
  return parts.map((children): Paragraph => ({ type: 'paragraph', children }))
}

function splitAtBreaks(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]]
  let breaks: PhrasingContent[] = []
  for (const child of children) {
    const isSpace = child.type === 'text' && child.value.trim() === ''
    if (child.type === 'break') breaks.push(child)
    else if (!(isSpace && breaks.length > 0)) {
      if (breaks.length > 1) parts.push([])
      const part = parts[parts.length - 1] ?? []
      if (breaks.length === 1 && part.length > 0) part.push(...breaks)
      part.push(child)
      breaks = []
    }
  }
  return parts.filter(part => part.length > 0)
}
