/** The phrasing of plain text: text, meant line ends, and URLs. */
import type { Break, Link, PhrasingContent, Text } from 'mdast'
import type { TextContext } from './context.js'
import { type Line, pointOn } from './lines.js'
import { labelOf } from './marks.js'
import { isWrap } from './wrap.js'

/** The phrasing of a run of lines; a meant line end is a `break`. */
export function readPhrasing(context: TextContext, lines: readonly Line[]): PhrasingContent[] {
  const children: PhrasingContent[] = []
  let from = 0
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    const next = lines[index + 1]
    if (line === undefined) break
    if (next !== undefined && joins(context, line, next, lines[from])) continue
    readFilled(context, lines, from, index, children)
    if (next !== undefined) children.push(breakBetween(line, next))
    from = index + 1
  }
  return children
}

/**
 * Whether the line end between two lines was made by filling. A label begins a line of its own where the lines joined
 * so far, from `first` on, begin with one too, or where the text has that label in a place that is certain.
 */
export function joins(context: TextContext, line: Line, next: Line, first: Line | undefined): boolean {
  const { source, width, labels } = context
  if (width === null || !isWrap(source, line, next, width)) return false
  const label = labelOf(source, next)
  return label === null || !(labels.has(label) || (first !== undefined && labelOf(source, first) !== null))
}

function breakBetween(line: Line, next: Line): Break {
  return { type: 'break', position: { start: pointOn(line, line.end), end: pointOn(next, next.start) } }
}

/** Lines `from` to `to` as text in which line ends are line feeds, and the links in it. */
function readFilled(
  context: TextContext,
  lines: readonly Line[],
  from: number,
  to: number,
  children: PhrasingContent[],
): void {
  let pending: Pending | null = null
  for (let index = from; index <= to; index++) {
    const line = lines[index]
    if (line === undefined) break
    let at = line.start
    for (const found of context.hasLinks ? linksOf(context.source, line) : []) {
      pending = extend(context.source, pending, line, at, found.start)
      if (pending !== null) children.push(textOf(pending))
      pending = null
      children.push(linkOf(context.source, line, found))
      at = found.end
    }
    pending = extend(context.source, pending, line, at, line.end)
    if (!context.isCell || index === to || pending === null) continue
    children.push(textOf(withSpace(context.source, pending)))
    pending = null
  }
  if (pending !== null) children.push(textOf(pending))
}

interface Pending {
  value: string
  first: Line
  start: number
  last: Line
  end: number
}

function extend(
  source: string,
  pending: Pending | null,
  line: Line,
  start: number,
  end: number,
): Pending | null {
  if (start === end && pending === null) return null
  const value = source.slice(start, end)
  if (pending === null) return { value, first: line, start, last: line, end }
  const glue = pending.last === line ? '' : '\n'
  return { ...pending, value: pending.value + glue + value, last: line, end }
}

/** Takes in the white space after a text: in a cell nothing else parts it from the text of the next line. */
function withSpace(source: string, pending: Pending): Pending {
  const isPair = source.startsWith('\r\n', pending.end)
  const space = source.charAt(pending.end) === ' ' ? ' ' : '\n'
  return { ...pending, value: pending.value + space, end: pending.end + (isPair ? 2 : 1) }
}

function textOf(pending: Pending): Text {
  const position = { start: pointOn(pending.first, pending.start), end: pointOn(pending.last, pending.end) }
  return { type: 'text', value: pending.value, position }
}

interface FoundLink {
  start: number
  end: number
  /** The address without the angle brackets. */
  from: number
  to: number
  url: string
}

const address =
  /<((?:https?|ftp):\/\/[^\s<>]+|mailto:[^\s<>]+)>|<([\w.+-]+@[\w-]+(?:\.[\w-]+)+)>|(?:https?|ftp):\/\/[^\s<>"”“„«»]+|(?<![\w.+@/-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/giu

function* linksOf(source: string, line: Line): Generator<FoundLink> {
  const text = source.slice(line.start, line.end)
  if (!text.includes('://') && !text.includes('@')) return
  for (const match of text.matchAll(address)) {
    const start = line.start + match.index
    const bracketed = match[1] ?? match[2]
    const shown = bracketed ?? trimUrl(match[0])
    const from = bracketed === undefined ? start : start + 1
    const to = from + shown.length
    const url = /^[a-z]+:/i.test(shown) ? shown : `mailto:${shown}`
    yield { start, end: bracketed === undefined ? to : to + 1, from, to, url }
  }
}

/** Without the punctuation that belongs to the sentence around it. */
function trimUrl(url: string): string {
  let end = url.length
  while (end > 0 && isTrailing(url, end)) end--
  return url.slice(0, end)
}

function isTrailing(url: string, end: number): boolean {
  const last = url.charAt(end - 1)
  if (last === ')') return !url.slice(0, end - 1).includes('(')
  return '.,;:!?\'"*_]}’'.includes(last)
}

function linkOf(source: string, line: Line, found: FoundLink): Link {
  const inner = { start: pointOn(line, found.from), end: pointOn(line, found.to) }
  const text: Text = { type: 'text', value: source.slice(found.from, found.to), position: inner }
  const position = { start: pointOn(line, found.start), end: pointOn(line, found.end) }
  return { type: 'link', title: null, url: found.url, children: [text], position }
}
