/**
 * Where in the source each character of an mdast text node stands. A text node's `value` is not always a copy of its
 * source: character references and backslash escapes are decoded, line ends lose the indentation and the quote marks
 * around them, white space collapses, and tags that mean nothing fall away. The map undoes each of these.
 */
import type { Text } from 'mdast'
import { alignText } from './alignment.js'
import type { Place, Span } from './announcement.js'

/** Maps an index in a text node's value, 0 to its length, to the place of that character in the source. */
export type SourceMap = (index: number) => Place

/** Maps a part of a text node's value, `from` inclusive to `to` exclusive, to the stretch of the source it stands in. */
export type SpanMap = (from: number, to: number) => Span

/** The map of a text node that has a position in `source`; the node's length maps to the end of its last character. */
export function sourceMap(node: Text, source: string): SourceMap {
  const spans = spanMap(node, source)
  return index => (index < node.value.length ? spans(index, index + 1).start : spans(index - 1, index).end)
}

/** The map of parts of a text node that has a position in `source`. An empty part maps to an empty span. */
export function spanMap(node: Text, source: string): SpanMap {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  // A value that its source does not explain maps to the whole of it.
  const offsets = alignText(node.value, source, start, end) ?? { start: () => start, end: () => end }
  const places = placeMap(source, start, end, node.position?.start ?? { line: 1, column: 1 })
  return (from, to) => {
    const first = offsets.start(from)
    const last = to > from ? offsets.end(to - 1) : first
    return { start: places(first), end: places(last) }
  }
}

/** The places of the offsets of a text; line ends are LF, CRLF and lone CR. */
export function placesIn(source: string): (offset: number) => Place {
  return placeMap(source, 0, source.length, { line: 1, column: 1 })
}

/** The place of one offset in a text. */
export function placeAt(source: string, offset: number): Place {
  let line = 1
  let lineStart = 0
  for (const start of lineStarts(source, 0, offset)) {
    line++
    lineStart = start
  }
  return { line, column: offset - lineStart + 1, offset }
}

/** Places of offsets from `start` on, the first of which is known. */
function placeMap(
  source: string,
  start: number,
  end: number,
  first: { line: number; column: number },
): (offset: number) => Place {
  const starts = [...lineStarts(source, start, end)]
  return offset => {
    const below = countUpTo(starts, offset)
    const lineStart = starts[below - 1]
    const column = lineStart === undefined ? first.column + offset - start : offset - lineStart + 1
    return { line: first.line + below, column, offset }
  }
}

/** The offsets of the lines that begin after `start`, up to `end`. */
function* lineStarts(source: string, start: number, end: number): Generator<number> {
  const ends = /\r\n?|\n/g
  ends.lastIndex = start
  while (ends.test(source) && ends.lastIndex <= end) yield ends.lastIndex
}

/** How many of the ascending numbers are not above `limit`. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
