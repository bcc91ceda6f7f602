import type { Node, Parent } from 'unist'
import type { Span } from '../model/announcement.js'
import { isSpan, union } from '../model/span.js'

/**
 * Where nodes stand in the source. `structure` gives every node a place with offsets; a node that a plugin made without
 * one stands where its children do, else where the nearest node does: the one before it, after it, around it.
 */
export class Spans {
  /** Of the nodes that have none of their own. */
  readonly #inferred = new WeakMap<Node, Span>()

  constructor(root: Parent) {
    this.#settle(root, hull(root) ?? beginning)
  }

  of(node: Node): Span {
    return ownSpan(node) ?? this.#inferred.get(node) ?? beginning
  }

  #settle(node: Node, place: Span): void {
    if (ownSpan(node) === null) this.#inferred.set(node, place)
    const children = parts.has(node.type) ? childrenOf(node) : []
    let last: Span | null = null
    for (const [index, child] of children.entries()) {
      last = hull(child) ?? last ?? firstHull(children.slice(index)) ?? place
      this.#settle(child, last)
    }
  }
}

/** What holds nodes whose places a digest tells. */
const parts: ReadonlySet<string> = new Set(['announcement', 'group', 'entry'])

const point = { line: 1, column: 1, offset: 0 }
/** For a tree without any place. */
const beginning: Span = { start: point, end: point }

function ownSpan({ position }: Node): Span | null {
  return position !== undefined && isSpan(position) ? position : null
}

function childrenOf(node: Node): readonly Node[] {
  return 'children' in node ? (node as Parent).children : []
}

/** A node's own place, else the least that holds all of its children. */
function hull(node: Node): Span | null {
  return ownSpan(node) ?? childrenOf(node).map(hull).filter(isKnown).reduce(union, null)
}

function firstHull(nodes: readonly Node[]): Span | null {
  for (const node of nodes) {
    const place = hull(node)
    if (place !== null) return place
  }
  return null
}

function isKnown(place: Span | null): place is Span {
  return place !== null
}
