/** The blocks of plain text: paragraphs, headings, lists, quotes, tables and rules. */
import type { Blockquote, Heading, Paragraph, PhrasingContent, RootContent, ThematicBreak } from 'mdast'
import { exact } from '../../model/exact.js'
import { contextOf, type Found, type TextContext } from './context.js'
import { readGrid } from './grid.js'
import { readPhrasing } from './inline.js'
import { joins } from './joins.js'
import { hasGap, type Line, type Lines, spanOf, trimmedLine } from './lines.js'
import { readList } from './list.js'
import { markerOf, ruleOf } from './marks.js'
import { signatureStart } from './signature.js'
import { readTable } from './table.js'

/** How deep quotes and lists may stand in each other; what is deeper is text. */
const deepest = 12

/** Reads lines as blocks. `depth` counts the quotes and lists around them. */
export function readBlocks(context: TextContext, lines: Lines, depth: number): RootContent[] {
  const nodes: RootContent[] = []
  for (let index = 0; index < lines.length; ) {
    const found = readBlock(context, lines, index, depth)
    nodes.push(found.node)
    index = found.next
  }
  return exact(nodes)
}

/** Reads the lines of a text, or of a quoted one: its blocks, then its signature. */
export function readSection(context: TextContext, lines: Lines, depth = 0): RootContent[] {
  const end = signatureStart(context.source, lines)
  const body = readBlocks(context, lines.slice(0, end), depth)
  const signature = readBlocks(context, lines.slice(end), depth)
  for (const node of signature) node.data = { ...node.data, dropped: 'signature' }
  return [...body, ...signature]
}

function readBlock(context: TextContext, lines: Lines, index: number, depth: number): Found {
  return (
    (depth < deepest ? readContainer(context, lines, index, depth) : null) ??
    readRule(context, lines, index) ??
    readHeading(context, lines, index) ??
    readParagraph(context, lines, index)
  )
}

function readContainer(context: TextContext, lines: Lines, index: number, depth: number): Found | null {
  return (
    readQuote(context, lines, index, depth) ??
    readList(context, lines, index, depth) ??
    readGrid(context, lines, index) ??
    readTable(context, lines, index) ??
    readIndented(context, lines, index, depth)
  )
}

/** Lines that begin with `>`. */
function readQuote(
  context: TextContext,
  lines: Lines,
  index: number,
  depth: number,
): Found<Blockquote> | null {
  let next = index
  const inner: Line[] = []
  while (isQuoted(context.source, lines.at(next)) && (next === index || !hasGap(lines, next))) {
    const line = lines.at(next++)
    const quoted = line === undefined ? null : unquoted(context.source, line)
    if (quoted !== null) inner.push(quoted)
  }
  return next === index ? null : quoteOf(context, lines, index, next, inner, depth)
}

/** A quoted line without its mark; `null` when nothing follows the mark. */
function unquoted(source: string, line: Line): Line | null {
  const base = line.start + (source.charCodeAt(line.start + 1) === 32 ? 2 : 1)
  return trimmedLine(source, line.number, line.origin, Math.min(base, line.end), line.end)
}

function isQuoted(source: string, line: Line | undefined): boolean {
  return line !== undefined && source.charCodeAt(line.start) === 62
}

function quoteOf(
  context: TextContext,
  lines: Lines,
  from: number,
  next: number,
  inner: Lines,
  depth: number,
): Found<Blockquote> | null {
  const first = lines.at(from)
  const last = lines.at(next - 1)
  if (first === undefined || last === undefined) return null
  const quoted = contextOf(context.source, inner, context)
  const children = readSection(quoted, inner, depth + 1) as Blockquote['children']
  return { node: { type: 'blockquote', children, position: spanOf(first, last, children) }, next }
}

/** Blocks set in from the margin, with blank lines around them: a quotation. */
function readIndented(
  context: TextContext,
  lines: Lines,
  index: number,
  depth: number,
): Found<Blockquote> | null {
  if (context.filling === null || !isSetIn(lines, index)) return null
  let next = index
  while (next < lines.length && isIndented(lines.at(next))) next++
  if (next < lines.length && !hasGap(lines, next)) return null
  if (index === 0 && next === lines.length) return null
  const run = [...lines.slice(index, next)]
  const margin = run.reduce((least, line) => Math.min(least, line.indent), Number.POSITIVE_INFINITY)
  const inner = run.map(line => ({ ...line, indent: line.indent - margin }))
  return quoteOf(context, lines, index, next, inner, depth)
}

function isSetIn(lines: Lines, index: number): boolean {
  const afterGap = index === 0 || hasGap(lines, index)
  return afterGap && isIndented(lines.at(index))
}

function isIndented(line: Line | undefined): boolean {
  return line !== undefined && line.indent >= 2
}

function readRule(context: TextContext, lines: Lines, index: number): Found<ThematicBreak> | null {
  const line = lines.at(index)
  if (line === undefined || ruleOf(context.source, line) === null) return null
  return { node: { type: 'thematicBreak', position: spanOf(line, line) }, next: index + 1 }
}

const underlines: Record<string, 1 | 2 | 3> = { '=': 1, '━': 1, '═': 1, '-': 2, '─': 2, '~': 3 }

/** One line with a rule of about its length below it. */
function readHeading(context: TextContext, lines: Lines, index: number): Found<Heading> | null {
  const line = lines.at(index)
  const below = lines.at(index + 1)
  if (line === undefined || below === undefined || hasGap(lines, index + 1)) return null
  const depth = underlines[ruleOf(context.source, below) ?? '']
  if (depth === undefined || (below.end - below.start) * 2 < line.end - line.start) return null
  const children = readPhrasing(context, [line])
  return {
    node: { type: 'heading', depth, children, position: spanOf(line, below, children) },
    next: index + 2,
  }
}

function readParagraph(context: TextContext, lines: Lines, index: number): Found<Paragraph> {
  let next = index + 1
  while (next < lines.length && !context.flat && !hasGap(lines, next) && !interrupts(context, lines, next))
    next++
  const run = lines.slice(index, next)
  return { node: paragraphOf(run, readPhrasing(context, run)), next }
}

export function paragraphOf(lines: Lines, children: PhrasingContent[]): Paragraph {
  const first = lines.at(0)
  const last = lines.at(lines.length - 1)
  if (first === undefined || last === undefined) return { type: 'paragraph', children }
  return { type: 'paragraph', children, position: spanOf(first, last, children) }
}

/** Whether the line at `index` begins a block of its own although the line before is a paragraph's. */
function interrupts(context: TextContext, lines: Lines, index: number): boolean {
  const line = lines.at(index)
  const before = lines.at(index - 1)
  if (line === undefined || before === undefined) return false
  const { source } = context
  if (isQuoted(source, line) || ruleOf(source, line) !== null) return true
  const below = lines.at(index + 1)
  if (below !== undefined && !hasGap(lines, index + 1) && underlines[ruleOf(source, below) ?? ''] === 1)
    return true
  const marker = markerOf(source, line)
  if (marker === null) return false
  const isWrapped = joins(context, lines, index, index - 1)
  return !isWrapped && (marker.number === null || context.enumerated.has(line.number))
}
