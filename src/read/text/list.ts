/** Lists of plain text: bullets and numbers, nested by indentation. */
import type { List, ListItem } from 'mdast'
import { exact } from '../../model/exact.js'
import { readBlocks } from './blocks.js'
import type { Found, TextContext } from './context.js'
import { joins } from './joins.js'
import { columns, hasGap, type Lines, spanOf } from './lines.js'
import { type Marker, markerOf, ruleOf } from './marks.js'

/** Reads the list that begins at a line. */
export function readList(
  context: TextContext,
  lines: Lines,
  index: number,
  depth: number,
): Found<List> | null {
  const first = markerAt(context, lines, index)
  if (first === null || !isList(context, lines, index, first)) return null
  const children: ListItem[] = []
  let next = index
  for (
    let marker: Marker | null = first;
    marker !== null && isSibling(first, marker);
    marker = markerAt(context, lines, next)
  ) {
    const end = itemEnd(context, lines, next, marker)
    const item = readItem(context, lines, next, end, marker, depth)
    if (item !== null) children.push(item)
    next = end
  }
  return { node: listOf(first, exact(children)), next }
}

/** A dash or a number alone may open a sentence; two, or a 1, open a list. */
function isList(context: TextContext, lines: Lines, index: number, first: Marker): boolean {
  if (first.number !== null) return context.enumerated.has(lines.at(index)?.number ?? 0)
  if (first.kind !== '–' && first.kind !== '—') return true
  const second = markerAt(context, lines, itemEnd(context, lines, index, first))
  return second !== null && isSibling(first, second)
}

function markerAt(context: TextContext, lines: Lines, index: number): Marker | null {
  const line = lines.at(index)
  if (line === undefined) return null
  const marker = markerOf(context.source, line)
  return marker === null || ruleOf(context.source, line) !== null ? null : marker
}

function isSibling(first: Marker, marker: Marker): boolean {
  return marker.kind === first.kind && Math.abs(marker.indent - first.indent) < 2
}

function listOf(first: Marker, children: ListItem[]): List {
  const start = children[0]?.position?.start
  const end = children[children.length - 1]?.position?.end
  return {
    type: 'list',
    ordered: first.number !== null,
    start: first.number,
    spread: children.some(item => item.spread),
    children,
    ...(start && end ? { position: { start, end } } : {}),
  }
}

/** The index after the item's last line: deeper lines, and lines that filling broke off. */
function itemEnd(context: TextContext, lines: Lines, index: number, marker: Marker): number {
  let next = index + 1
  while (next < lines.length && continues(context, lines, next, marker)) next++
  return next
}

function continues(context: TextContext, lines: Lines, index: number, marker: Marker): boolean {
  const line = lines.at(index)
  const before = lines.at(index - 1)
  if (line === undefined || before === undefined) return false
  if (line.indent >= marker.indent + 2) return true
  return (
    !hasGap(lines, index) &&
    markerOf(context.source, line) === null &&
    joins(context, lines, index, index - 1)
  )
}

function readItem(
  context: TextContext,
  lines: Lines,
  from: number,
  to: number,
  marker: Marker,
  depth: number,
): ListItem | null {
  const first = lines.at(from)
  const last = lines.at(to - 1)
  if (first === undefined || last === undefined) return null
  const margin = marker.indent + columns(context.source, first.start, marker.content)
  const inner = Array.from(lines.slice(from, to), line => ({
    ...line,
    indent: Math.max(0, line.indent - margin),
  }))
  inner[0] = { ...first, start: marker.content, indent: 0 }
  const children = readBlocks(context, inner, depth + 1) as ListItem['children']
  const spread = inner.some((_, index) => hasGap(inner, index))
  return { type: 'listItem', spread, checked: null, children, position: spanOf(first, last, children) }
}
