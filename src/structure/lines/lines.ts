/**
 * The lines of a document: the smallest pieces that can have a role of their own. A heading, a paragraph, a table row
 * or a code block is one line; a paragraph with hard breaks is as many lines as it has parts. A line knows the blocks
 * around it, so that lines of one role can be put together again as the blocks they came from.
 */
import type { Break, PhrasingContent, Root, RootContent, TableCell, TableRow } from 'mdast'
import type { Span } from '../../model/announcement.js'
import { exact } from '../../model/exact.js'
import type { DroppedReason } from '../../model/vocabulary.js'
import { Inline, inlineOf, spanOf } from '../inline.js'
import { factOf } from '../phrases/facts/fact.js'
import { isKnownLabel } from '../phrases/labels/meaning.js'
import { wordCount } from '../phrases/titles/title.js'
import type { Source } from '../source.js'
import { isRecord, lineOfRow } from './records.js'
import { softParts } from './soft-breaks.js'

export type LineKind = 'heading' | 'paragraph' | 'row' | 'code' | 'mark'

export interface Line {
  index: number
  kind: LineKind
  /** What it says, without white space around it. */
  text: string
  inline: Inline
  /** The innermost block; several lines share a paragraph with hard breaks. */
  block: RootContent
  /** Containers around the block, outermost first. */
  around: readonly RootContent[]
  /** Whether the block holds other lines too. */
  partial: boolean
  /** First of the lines in its block, or of what a paragraph tells of one of several works. */
  opensBlock: boolean
  /** It goes on behind the line before it, in the same paragraph, with no line end between. */
  runsOn: boolean
  /** It tells of one of several works that its paragraph tells of, or stands beside what does. */
  told: 'work' | 'beside' | null
  /** Heading depth 1–6, else 0. */
  depth: number
  /** How many lists and how many quotes stand around it. */
  lists: number
  quotes: number
  ordered: boolean
  /** First line of its list item. */
  opensItem: boolean
  /** All of it is strong, or all of it emphasised. */
  marked: 'strong' | 'emphasis' | null
  cells: readonly Inline[] | null
  header: boolean
  dropped: DroppedReason | null
}

interface Context {
  around: readonly RootContent[]
  lists: number
  quotes: number
  ordered: boolean
  dropped: DroppedReason | null
}

/** All lines of a tree in source order. */
export function linesOf(root: Root, source: Source): Line[] {
  const lines: Line[] = []
  const start: Context = { around: [], lists: 0, quotes: 0, ordered: false, dropped: null }
  for (const node of root.children) addBlock(lines, node, start, source)
  return lines
}

function addBlock(lines: Line[], node: RootContent, context: Context, source: Source): void {
  const inner = { ...context, dropped: node.data?.dropped ?? context.dropped }
  switch (node.type) {
    case 'heading':
      addPhrasing(lines, node, node.children, inner, 'heading', node.depth, source)
      return
    case 'paragraph':
      addPhrasing(lines, node, node.children, inner, 'paragraph', 0, source)
      return
    case 'table':
      if (isRecord(node)) addRecord(lines, node, inner, source)
      else addRows(lines, node, inner, source)
      return
    case 'list':
    case 'listItem':
    case 'blockquote':
    case 'footnoteDefinition':
      addContainer(lines, node, inner, source)
      return
    case 'code':
      addLeaf(lines, node, node.value, inner, 'code')
      return
    default:
      addLeaf(lines, node, '', { ...inner, dropped: inner.dropped ?? droppedAs(node) }, 'mark')
  }
}

function droppedAs(node: RootContent): DroppedReason {
  return node.type === 'yaml' ? 'metadata' : 'markup'
}

function addContainer(
  lines: Line[],
  node: Extract<RootContent, { type: 'list' | 'listItem' | 'blockquote' | 'footnoteDefinition' }>,
  context: Context,
  source: Source,
): void {
  const first = lines.length
  const inner: Context = {
    ...context,
    around: context.around.concat(node),
    lists: context.lists + (node.type === 'list' ? 1 : 0),
    quotes: context.quotes + (node.type === 'blockquote' ? 1 : 0),
    ordered: node.type === 'list' ? node.ordered === true : context.ordered,
  }
  for (const child of node.children) addBlock(lines, child, inner, source)
  const opening = lines[first]
  if (node.type === 'listItem' && opening) opening.opensItem = true
}

function addRecord(
  lines: Line[],
  table: Extract<RootContent, { type: 'table' }>,
  context: Context,
  source: Source,
): void {
  for (const row of table.children) {
    const line = lineOfRow(row)
    addPhrasing(lines, line, line.children, context, 'paragraph', 0, source)
  }
}

/**
 * The rows of a table; text that goes across all columns is a paragraph, and so is what stands in a single one, but for
 * the label over it.
 */
function addRows(
  lines: Line[],
  table: Extract<RootContent, { type: 'table' }>,
  context: Context,
  source: Source,
): void {
  const inner = { ...context, around: [...context.around, table] }
  const isText = table.children.length > 1 && table.children.every(row => row.children.length < 2)
  table.children.forEach((row, index) => {
    const cells = row.children.map((cell: TableCell) => inlineOf(cell.children))
    const [first, ...others] = cells
    const isAcross = others.length > 0 && index > 0 && others.every(isEmpty)
    const isList = isText && (index > 0 || !isKnownLabel(first?.text ?? ''))
    if (first && (isList || (isAcross && wordCount(first.text) >= fewestWords))) {
      const block = { ...row, type: 'paragraph' as const, children: row.children[0]?.children ?? [] }
      addPhrasing(lines, block, block.children, context, 'paragraph', 0, source)
      return
    }
    const header = index === 0 && table.data?.headerless !== true && cells.some(c => c.text.trim() !== '')
    addRow(lines, row, cells, header, inner)
  })
}

/** Words of a row of one cell that are more than a heading. */
const fewestWords = 5

function isEmpty({ text }: Inline): boolean {
  return text.trim() === ''
}

function addRow(lines: Line[], row: TableRow, cells: Inline[], header: boolean, context: Context): void {
  const empty = cells.every(isEmpty)
  const line = newLine(lines, row, context, 'row')
  line.cells = cells
  line.header = header
  line.text = cells.map(cell => cell.text.trim()).join('  ')
  if (empty) line.dropped ??= 'markup'
  lines.push(line)
}

function addLeaf(lines: Line[], node: RootContent, text: string, context: Context, kind: LineKind): void {
  const line = newLine(lines, node, context, kind)
  line.text = text.trim()
  lines.push(line)
}

function addPhrasing(
  lines: Line[],
  node: RootContent,
  children: readonly PhrasingContent[],
  context: Context,
  kind: LineKind,
  depth: number,
  source: Source,
): void {
  const parts = isPicture(children) ? [children] : partsOf(children).flatMap(part => softParts(part, source))
  for (const [index, part] of parts.entries()) {
    const inline = inlineOf(part)
    const line = newLine(lines, node, context, kind)
    line.inline = inline
    line.text = inline.text.trim()
    line.depth = depth
    line.partial = parts.length > 1
    line.opensBlock = index === 0
    line.marked = markOf(inline)
    if (line.text === '') line.dropped ??= 'markup'
    lines.push(line)
  }
}

/** Whether a paragraph is what a mail keeps of a picture, however many lines its words have. */
function isPicture(children: readonly PhrasingContent[]): boolean {
  const [first] = children
  return (
    first?.type === 'text' &&
    /^\s*\[/.test(first.value) &&
    factOf(inlineOf(children).text.trim()) === 'picture'
  )
}

/** Parts a paragraph's children at its hard breaks; the breaks fall away. */
function partsOf(children: readonly PhrasingContent[]): (readonly PhrasingContent[])[] {
  if (children.length > 0 && !children.some(child => child.type === 'break')) return [children]
  const parts: PhrasingContent[][] = [[]]
  let before: Break | null = null
  for (const child of children) {
    if (child.type === 'break') {
      parts.push([])
      before = child
      continue
    }
    const last = parts.at(-2)
    if (before && last && runsOn(last, child)) {
      parts.pop()
      last.push(
        { type: 'text', value: ' ', ...(before.position ? { position: before.position } : {}) },
        child,
      )
    } else parts.at(-1)?.push(child)
    before = null
  }
  const full = parts.filter(part => part.length > 0).map(exact)
  return full.length > 0 ? full : [[]]
}

const fullLine = 40

/** Whether a sentence goes on after a break: a long line without an end, and small letters after it. */
function runsOn(part: readonly PhrasingContent[], next: PhrasingContent): boolean {
  const line = inlineOf(part).text.trim()
  const after = inlineOf([next]).text.trimStart()
  return line.length >= fullLine && /[\p{Ll},]$/u.test(line) && /^\p{Ll}/u.test(after)
}

function markOf(inline: Inline): 'strong' | 'emphasis' | null {
  const leaves = inline.leaves.filter(leaf => inline.text.slice(leaf.start, leaf.end).trim() !== '')
  if (leaves.length === 0) return null
  if (leaves.every(leaf => leaf.strong)) return 'strong'
  return leaves.every(leaf => leaf.emphasis) ? 'emphasis' : null
}

const noInline = new Inline([])

function newLine(lines: readonly Line[], block: RootContent, context: Context, kind: LineKind): Line {
  return {
    index: lines.length,
    kind,
    text: '',
    inline: noInline,
    block,
    around: context.around,
    partial: false,
    opensBlock: true,
    runsOn: false,
    told: null,
    depth: 0,
    lists: context.lists,
    quotes: context.quotes,
    ordered: context.ordered,
    opensItem: false,
    marked: null,
    cells: null,
    header: false,
    dropped: context.dropped,
  }
}

/** Where a line stands: its block, or its own part of one, with the marks around its first and last words. */
export function placeOfLine(line: Line, source: Source): Span | null {
  const own = line.partial ? partOf(line.inline, source) : null
  const { start, end } = line.block.position ?? {}
  if (own || start?.offset === undefined || end?.offset === undefined) return own
  return { start: { ...start, offset: start.offset }, end: { ...end, offset: end.offset } }
}

function partOf(inline: Inline, source: Source): Span | null {
  const words = spanOf(inline, 0, inline.text.length, source)
  if (!words) return null
  const { start } = inline.nodes[0]?.position ?? words
  const { end } = inline.nodes.at(-1)?.position ?? words
  return {
    start:
      start.offset !== undefined && start.offset < words.start.offset
        ? { ...start, offset: start.offset }
        : words.start,
    end:
      end.offset !== undefined && end.offset > words.end.offset ? { ...end, offset: end.offset } : words.end,
  }
}
