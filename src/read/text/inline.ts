/** The phrasing of plain text: text, meant line ends, and URLs. */
import type { Break, Link, PhrasingContent, Text } from 'mdast'
import type { TextContext } from './context.js'
import { exact, type Line, type Lines, pointOn } from './lines.js'
import { labelOf } from './marks.js'
import { isWrap } from './wrap.js'

/** The phrasing of a run of lines; a meant line end is a `break`. */
export function readPhrasing(context: TextContext, lines: Lines): PhrasingContent[] {
  const children: PhrasingContent[] = []
  let from = 0
  for (let index = 0; index < lines.length; index++) {
    const line = lines.at(index)
    const next = lines.at(index + 1)
    if (line === undefined) break
    if (next !== undefined && joins(context, line, next, lines.at(from))) continue
    readFilled(context, lines, from, index, children)
    if (next !== undefined) children.push(breakBetween(line, next))
    from = index + 1
  }
  return exact(children)
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
  const value = valueOf(source, lines, stretch)
  const start = pointOn(first, stretch.start)
  if (!withSpace) {
    children.push({ type: 'text', value, position: { start, end: pointOn(last, stretch.end) } })
    return
  }
  const space = source.charAt(stretch.end) === ' ' ? ' ' : '\n'
  const after = stretch.end + (source.startsWith('\r\n', stretch.end) ? 2 : 1)
  children.push({ type: 'text', value: value + space, position: { start, end: pointOn(last, after) } })
}

/** A slice of the source where its lines stand in it as they are, else the lines put together. */
function valueOf(source: string, lines: Lines, { first, start, last, end }: Stretch): string {
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
