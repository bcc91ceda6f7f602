/** Spans of the source. */
import type { Node, Point, Position } from 'unist'
import type { Place, Span } from './announcement.js'

/**
 * The least span that holds some nodes, `null` where none has a position. An HTML parser moves what stands in a broken
 * table, so the first node in the tree need not be the first in the source.
 */
export function around(nodes: readonly Node[]): Span | null {
  let whole: Span | null = null
  for (const { position } of nodes)
    if (position !== undefined) whole = union(whole, isSpan(position) ? position : spanOf(position))
  return whole
}

/** The same as a field to spread into a node. */
export function placeAround(nodes: readonly Node[]): { position?: Span } {
  const position = around(nodes)
  return position ? { position } : {}
}

/** The least span that holds both; the first itself where it holds the other. */
export function union(whole: Span | null, part: Span): Span {
  if (whole === null) return part
  const { start, end } = whole
  if (part.start.offset >= start.offset && part.end.offset <= end.offset) return whole
  return {
    start: part.start.offset < start.offset ? part.start : start,
    end: part.end.offset > end.offset ? part.end : end,
  }
}

/** Whether a position has offsets, as those of all nodes have that are read from text. */
export function isSpan(position: Position): position is Position & Span {
  return position.start.offset !== undefined && position.end.offset !== undefined
}

function spanOf({ start, end }: Position): Span {
  return { start: placeOf(start), end: placeOf(end) }
}

function placeOf({ line, column, offset }: Point): Place {
  return { line, column, offset: offset ?? 0 }
}
