/** Where a mail's signature or a mailing list's footer begins. */
import type { Lines } from './lines.js'

/** A signature has at most this many lines; what is longer is text (RFC 3676 section 4.3 gives the mark, custom the size). */
const longest = 16
const shortestRule = 20
const listWords = /^\S+ mailing list\s*$|listinfo|unsubscribe|mailman|groups\.google\.com/im

/** The index of the signature's first line; the number of lines where there is none. */
export function signatureStart(source: string, lines: Lines): number {
  for (let index = Math.max(0, lines.length - longest); index < lines.length; index++)
    if (isMark(source, lines, index)) return index
  return lines.length
}

function isMark(source: string, lines: Lines, index: number): boolean {
  const line = lines.at(index)
  if (line === undefined) return false
  const text = source.slice(line.start, Math.min(line.end, line.start + 2 * shortestRule))
  if (text === '--') return index > 0 && index < lines.length - 1
  return /^[_-]+$/.test(text) && text.length >= shortestRule && isFooter(source, lines, index + 1)
}

function isFooter(source: string, lines: Lines, from: number): boolean {
  const first = lines.at(from)
  const last = lines.at(lines.length - 1)
  return first !== undefined && last !== undefined && listWords.test(source.slice(first.start, last.end))
}
