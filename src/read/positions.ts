/** Positions of nodes that converters leave without one, or with one that is too wide. */
import type { Nodes, Parents, Text } from 'mdast'
import type { Point, Position } from 'unist'
import { spanMap } from '../model/source-map.js'

/** Gives every node a position, in place, and narrows those of text nodes to their first and last character. */
export function completePositions(node: Nodes, source: string, before: Point = beginning): void {
  if (node.type === 'text') narrow(node, source)
  if ('children' in node) completeParent(node, source, before)
  node.position ??= { start: { ...before }, end: { ...before } }
}

const beginning: Point = { line: 1, column: 1, offset: 0 }

function completeParent(node: Parents, source: string, before: Point): void {
  let last = node.position?.start ?? before
  for (const child of node.children) {
    completePositions(child, source, last)
    last = child.position?.end ?? last
  }
  const around = hull(node.children)
  if (node.position === undefined && around !== null) node.position = around
}

function hull(nodes: readonly Nodes[]): Position | null {
  const start = nodes[0]?.position?.start
  const end = nodes[nodes.length - 1]?.position?.end
  return start === undefined || end === undefined ? null : { start: { ...start }, end: { ...end } }
}

function narrow(node: Text, source: string): void {
  if (node.position === undefined || node.value === '') return
  const { start, end } = spanMap(node, source)(0, node.value.length)
  node.position = { start, end }
}
