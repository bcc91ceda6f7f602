/** Spans of the source. */
import type { Node, Point } from 'unist'
import type { Span } from './announcement.js'

/**
 * The least span that holds some nodes, `null` where none has a position. An HTML parser moves what stands in a broken
 * table, so the first node in the tree need not be the first in the source.
 */
export function around(nodes: readonly Node[]): Span | null {
  const placed = nodes.map(node => node.position).filter(position => position !== undefined)
  const [first, ...others] = placed
  if (!first) return null
  let { start, end } = first
  for (const position of others) {
    if (offsetOf(position.start) < offsetOf(start)) start = position.start
    if (offsetOf(position.end) > offsetOf(end)) end = position.end
  }
  return { start: pointOf(start), end: pointOf(end) }
}

/** The same as a field to spread into a node. */
export function placeAround(nodes: readonly Node[]): { position?: Span } {
  const position = around(nodes)
  return position ? { position } : {}
}

function offsetOf({ offset }: Point): number {
  return offset ?? 0
}

function pointOf({ line, column, offset }: Point): Span['start'] {
  return { line, column, offset: offset ?? 0 }
}
