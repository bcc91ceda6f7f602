/** Turns an index in a leaf's value into a place in the source. */
import type { Text } from 'mdast'
import type { Node } from 'unist'
import type { Place } from '../model/announcement.js'
import { type SourceMap, sourceMap } from '../model/source-map.js'

export class Source {
  readonly #maps = new WeakMap<Node, SourceMap>()

  constructor(readonly text: string) {}

  /** The place of UTF-16 unit `index` of a leaf's value; the leaf's edges where it is no text. */
  placeIn(node: Node, index: number): Place {
    if (isText(node)) return this.#mapOf(node)(index)
    const point = index === 0 ? node.position?.start : node.position?.end
    return { line: point?.line ?? 1, column: point?.column ?? 1, offset: point?.offset ?? 0 }
  }

  #mapOf(node: Text): SourceMap {
    const known = this.#maps.get(node)
    if (known) return known
    const map = sourceMap(node, this.text)
    this.#maps.set(node, map)
    return map
  }
}

function isText(node: Node): node is Text {
  return node.type === 'text'
}
