/** The phrasing of plain text: text, meant line ends, and URLs. */
import type { Break, PhrasingContent } from 'mdast'
import { exact } from '../../model/exact.js'
import type { TextContext } from './context.js'
import { joins } from './joins.js'
import { type Line, type Lines, pointOn } from './lines.js'
import { linkOf, linksOf } from './links.js'

/** The phrasing of a run of lines; a meant line end is a `break`. */
export function readPhrasing(context: TextContext, lines: Lines): PhrasingContent[] {
  const children: PhrasingContent[] = []
  let from = 0
  for (let index = 0; index < lines.length; index++) {
    const line = lines.at(index)
    const next = lines.at(index + 1)
    if (line === undefined) break
    if (next !== undefined && joins(context, lines, index + 1, from)) continue
    readFilled(context, lines, from, index, children)
    if (next !== undefined) children.push(breakBetween(line, next))
    from = index + 1
  }
  return exact(children)
}

function breakBetween(line: Line, next: Line): Break {
  return { type: 'break', position: { start: pointOn(line, line.end), end: pointOn(next, next.start) } }
}

/** Lines `from` to `to` as text in which line ends are line feeds, and the links in it. */
function readFilled(
  context: TextContext,
  lines: Lines,
  from: number,
  to: number,
  children: PhrasingContent[],
): void {
  let first = from
  let start = lines.at(from)?.start ?? 0
  for (let index = from; index <= to; index++) {
    const line = lines.at(index)
    if (line === undefined) break
    for (const found of context.hasLinks ? linksOf(context.source, line) : []) {
      addText(context.source, lines, { first, start, last: index, end: found.start }, children)
      children.push(linkOf(context.source, line, found))
      first = index
      start = found.end
    }
    if (!context.isCell && index < to) continue
    addText(context.source, lines, { first, start, last: index, end: line.end }, children, index < to)
    first = index + 1
    start = lines.at(first)?.start ?? 0
  }
}

/** A stretch of lines: the first and the last one's indices, and the offsets where it begins and ends on them. */
interface Stretch {
  first: number
  start: number
  last: number
  end: number
}

/**
 * Adds a stretch as text. In a cell, where other cells stand between its lines, it takes in the white space after it:
 * nothing else parts it from the text of the next line.
 */
function addText(
  source: string,
  lines: Lines,
  stretch: Stretch,
  children: PhrasingContent[],
  withSpace = false,
): void {
  const first = lines.at(stretch.first)
  const last = lines.at(stretch.last)
  if (first === undefined || last === undefined || stretch.start === stretch.end) return
  const value = textIn(source, lines, stretch)
  const start = pointOn(first, stretch.start)
  if (!withSpace) {
    children.push({ type: 'text', value, position: { start, end: pointOn(last, stretch.end) } })
    return
  }
  if (source.charAt(stretch.end) === ' ') {
    children.push({
      type: 'text',
      value: `${value} `,
      position: { start, end: pointOn(last, stretch.end + 1) },
    })
    return
  }
  const offset = stretch.end + (source.startsWith('\r\n', stretch.end) ? 2 : 1)
  const end = { line: last.number + 1, column: 1, offset }
  children.push({ type: 'text', value: `${value}\n`, position: { start, end } })
}

/** A slice of the source where its lines stand in it as they are, else the lines put together. */
function textIn(source: string, lines: Lines, { first, start, last, end }: Stretch): string {
  if (isVerbatim(source, lines, first, last)) return source.slice(start, end)
  const parts: string[] = []
  for (let index = first; index <= last; index++) {
    const line = lines.at(index)
    if (line !== undefined)
      parts.push(source.slice(index === first ? start : line.start, index === last ? end : line.end))
  }
  return parts.join('\n')
}

function isVerbatim(source: string, lines: Lines, first: number, last: number): boolean {
  for (let index = first; index < last; index++) {
    const end = lines.at(index)?.end ?? 0
    if (lines.at(index + 1)?.start !== end + 1 || source.charCodeAt(end) !== 10) return false
  }
  return true
}
