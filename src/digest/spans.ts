import type { Node, Parent } from 'unist'
import type { Span } from '../model/announcement.js'
import { span } from './messages.js'

/**
 * Where nodes stand in the source. `structure` gives every node a place with offsets; a node that a plugin made without
 * one stands where its children do, else where the nearest node does: the one before it, after it, around it.
 */
export class Spans {
  readonly #spans = new WeakMap<Node, Span>()

  constructor(root: Parent) {
    this.#settle(root, hull(root) ?? beginning)
  }

  of(node: Node): Span {
    return this.#spans.get(node) ?? beginning
  }

  #settle(node: Node, place: Span): void {
    this.#spans.set(node, place)
    const children = parts.has(node.type) ? childrenOf(node) : []
    const known = children.map(hull)
    let last: Span | null = null
    for (const [index, child] of children.entries()) {
      last = known[index] ?? last ?? known.slice(index).find(isKnown) ?? place
      this.#settle(child, last)
    }
  }
}

/** What holds nodes whose places a digest tells. */
const parts: ReadonlySet<string> = new Set(['announcement', 'group', 'entry'])

const point = { line: 1, column: 1, offset: 0 }
/** For a tree without any place. */
const beginning: Span = { start: point, end: point }

function isKnown(place: Span | null): place is Span {
  return place !== null
}

function childrenOf(node: Node): readonly Node[] {
  return 'children' in node ? (node as Parent).children : []
}

/** A node's own place, else the least that holds all of its children. */
function hull(node: Node): Span | null {
  const own = node.position === undefined ? null : span(node.position)
  return own ?? childrenOf(node).map(hull).filter(isKnown).reduce(around, null)
}

function around(whole: Span | null, part: Span): Span {
  if (whole === null) return part
  return {
    start: part.start.offset < whole.start.offset ? part.start : whole.start,
    end: part.end.offset > whole.end.offset ? part.end : whole.end,
  }
}
