/**
 * Where in the source each character of an mdast text node stands. A text node's `value` is not always a copy of its
 * source: character references and backslash escapes are decoded, line ends lose the indentation and the quote marks
 * around them, white space collapses, and tags that mean nothing fall away.
 */
import type { Text } from 'mdast'
import type { Place } from './announcement.js'

/** Maps an index in a text node's value, 0 to its length, to the place of that character in the source. */
export type SourceMap = (index: number) => Place

/** The map of a text node that has a position in `source`. Values that do not align map to the node's start. */
export function sourceMap(node: Text, source: string): SourceMap {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  const offsetOf = align(node.value, source, start, end)
  const first = node.position?.start ?? { line: 1, column: 1 }
  return index =>
    placeFrom(source, { line: first.line, column: first.column, offset: start }, offsetOf(index))
}

function placeFrom(source: string, from: Place, offset: number): Place {
  let { line, column } = from
  for (let at = from.offset; at < offset; at++) {
    const code = source.charCodeAt(at)
    const isEnd = code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)
    line = isEnd ? line + 1 : line
    column = isEnd ? 1 : column + 1
  }
  return { line, column, offset }
}

function align(value: string, source: string, start: number, end: number): (index: number) => number {
  if (end - start === value.length && source.startsWith(value, start)) return index => start + index
  const offsets = filledOffsets(value, source, start, end)
  return index => (index >= value.length ? end : (offsets[index] ?? start))
}

/** Line ends with white space and quote marks around them. */
function filledOffsets(value: string, source: string, start: number, end: number): number[] {
  const offsets: number[] = []
  let at = start
  for (let index = 0; index < value.length; index++) {
    while (at < end && source[at] !== value[index]) at++
    offsets.push(at)
    at++
  }
  return offsets
}
