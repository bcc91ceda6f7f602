/** Turns an index in a leaf's value into a place in the source. */
import type { Text } from 'mdast'
import type { Node } from 'unist'
import type { Place } from '../model/announcement.js'
import { type SourceMap, sourceMap } from '../model/source-map.js'
import { isSpan } from '../model/span.js'

/** Longer texts are compared with their source once, not at every place that is asked for. */
const shortText = 200

export class Source {
  readonly #maps = new WeakMap<Node, SourceMap>()

  #longLines: number | null = null

  /** `isFilled` where reading found that line ends were made by filling. */
  constructor(
    readonly text: string,
    private readonly isFilled = false,
  ) {}

  /** Whether paragraphs stand on one line each, however long: line ends inside others are then no mere filling. */
  get isUnfilled(): boolean {
    return this.#countLongLines() >= longLines
  }

  /** Whether one paragraph at least stands on a line that nobody would fill so. */
  get hasLongLine(): boolean {
    return this.#countLongLines() > 0
  }

  #countLongLines(): number {
    this.#longLines ??= this.isFilled ? 0 : countLongLines(this.text)
    return this.#longLines
  }

  /** The place of UTF-16 unit `index` of a leaf's value; the leaf's edges where it is no text. */
  placeIn(node: Node, index: number): Place {
    if (isText(node)) return this.#placeInCopy(node, index) ?? this.#mapOf(node)(index)
    const point = index === 0 ? node.position?.start : node.position?.end
    return { line: point?.line ?? 1, column: point?.column ?? 1, offset: point?.offset ?? 0 }
  }

  /**
   * In a short text without line ends that is a copy of its source: counted, where a map would have to be kept. Its edges are
   * those of the text, which share their points.
   */
  #placeInCopy({ value, position }: Text, index: number): Place | null {
    if (value === '' || value.length > shortText || /[\r\n]/.test(value)) return null
    if (position === undefined || !isSpan(position)) return null
    const { start, end } = position
    if (end.offset !== start.offset + value.length || !this.text.startsWith(value, start.offset)) return null
    if (index === 0) return start
    if (index === value.length) return end
    return { line: start.line, column: start.column + index, offset: start.offset + index }
  }

  #mapOf(node: Text): SourceMap {
    const known = this.#maps.get(node)
    if (known) return known
    const map = sourceMap(node, this.text)
    this.#maps.set(node, map)
    return map
  }
}

const longLine = 130
const longLines = 2
const fewestSpaces = 15

/** How many lines of prose are longer than anybody fills them, counted up to as many as show that none is filled. */
function countLongLines(text: string): number {
  let found = 0
  for (let start = 0; start < text.length && found < longLines; ) {
    const end = text.indexOf('\n', start)
    const stop = end < 0 ? text.length : end
    if (stop - start > longDense && isLong(text.slice(start, Math.min(stop, start + 2 * longLine)))) found++
    start = stop + 1
  }
  return found
}

/** Whether a line is longer than filled ones are, and no row of a table and no lone address. */
function isLong(line: string): boolean {
  if (/^\s*(?:\||<t)/.test(line)) return false
  const isDense = (line.match(dense)?.length ?? 0) > longDense
  return isDense || (line.length > longLine && (line.match(/ /g)?.length ?? 0) >= fewestSpaces)
}

/** Writing without spaces, in columns of double width. */
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
const longDense = 60

function isText(node: Node): node is Text {
  return node.type === 'text'
}
