/** The lines of a text, and their points and widths. */
import { eastAsianWidth } from 'get-east-asian-width'
import type { Node, Point, Position } from 'unist'

/** A line that is not blank. A gap in the numbers of two neighbours is where blank lines stood. */
export interface Line {
  /** 1-based. */
  number: number
  /** Offset of the line's first character. */
  origin: number
  /** Offset where the line begins after quote marks; columns count from here. */
  base: number
  /** Offset of the first character that is no white space. */
  start: number
  /** Offset after the last character that is no white space. */
  end: number
  /** Columns that the text is set in from the margin of the block it stands in. */
  indent: number
}

/** Lines in order: a text's own, which are kept apart from their objects, or those of a block inside it. */
export interface Lines extends Iterable<Line> {
  readonly length: number
  at(index: number): Line | undefined
  slice(from?: number, to?: number): Lines
}

/** A line without the white space at its edges; `null` when it is blank. */
export function trimmedLine(
  source: string,
  number: number,
  origin: number,
  base: number,
  until: number,
): Line | null {
  let start = base
  while (start < until && isSpace(source.charCodeAt(start))) start++
  if (start === until) return null
  let end = until
  while (isSpace(source.charCodeAt(end - 1))) end--
  return { number, origin, base, start, end, indent: start === base ? 0 : columns(source, base, start) }
}

/** Space, tab, and the no-break and other white space that pages leave at line edges. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0xfeff
}

/** The unist point of an offset on a line. */
export function pointOn(line: Line, offset: number): Point {
  return { line: line.number, column: offset - line.origin + 1, offset }
}

/** Columns between two offsets of one line, East Asian wide characters counting two, a tab to the next eighth. */
export function columns(source: string, from: number, to: number): number {
  let width = 0
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at)
    if (code === 9) width += 8 - (width % 8)
    else if (code < 0x1100) width++
    else {
      const point = source.codePointAt(at) ?? code
      width += eastAsianWidth(point)
      if (point > 0xffff) at++
    }
  }
  return width
}

/** The offset on a line where a column begins; the line's end where it has fewer. */
export function offsetAt(source: string, line: Line, column: number): number {
  let at = line.base
  for (let width = 0; at < line.end && width < column; ) {
    const isPair = (source.codePointAt(at) ?? 0) > 0xffff
    const next = at + (isPair ? 2 : 1)
    width += columns(source, at, next)
    at = next
  }
  return at
}

/**
 * From the first character of one line to the last of another. A node that begins or ends where its content does shares
 * the content's points, for most do: positions are half of what a tree takes.
 */
export function spanOf(first: Line, last: Line, content: readonly Node[] = []): Position {
  const outer = content[0]?.position
  const { end } = content.at(-1)?.position ?? {}
  const isFirst = outer?.start.offset === first.start
  const isLast = end?.offset === last.end
  if (outer && isFirst && isLast && outer.end === end) return outer
  return {
    start: outer && isFirst ? outer.start : pointOn(first, first.start),
    end: end && isLast ? end : pointOn(last, last.end),
  }
}

/** Whether blank lines stand before the line at `index`. */
export function hasGap(lines: Lines, index: number): boolean {
  const before = index > 0 ? lines.at(index - 1) : undefined
  const line = lines.at(index)
  return before !== undefined && line !== undefined && line.number > before.number + 1
}
