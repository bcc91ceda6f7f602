/** URLs and mail addresses in plain text, bare or in angle brackets (RFC 3986, appendix C). */
import type { Link, Text } from 'mdast'
import { type Line, pointOn } from './lines.js'

/** Offsets and target of a link in plain text. */
export interface FoundLink {
  start: number
  end: number
  /** The address without the angle brackets. */
  from: number
  to: number
  url: string
}

const address =
  /<((?:https?|ftp):\/\/[^\s<>]+|mailto:[^\s<>]+)>|<([\w.+-]+@[\w-]+(?:\.[\w-]+)+)>|(?:https?|ftp):\/\/[^\s<>"”“„«»]+|(?<![\w.+@/-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/giu

/** The URLs and mail addresses on a line, in their order. */
export function* linksOf(source: string, line: Line): Generator<FoundLink> {
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

/** The link that was found. */
export function linkOf(source: string, line: Line, found: FoundLink): Link {
  const inner = { start: pointOn(line, found.from), end: pointOn(line, found.to) }
  const text: Text = { type: 'text', value: source.slice(found.from, found.to), position: inner }
  const isBare = found.start === found.from
  const position = isBare ? inner : { start: pointOn(line, found.start), end: pointOn(line, found.end) }
  return { type: 'link', title: null, url: found.url, children: [text], position }
}
