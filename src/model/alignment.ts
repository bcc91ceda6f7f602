/** How a text node's value came from its source, character by character. */
import { decodeHTML } from 'entities'

/** Offsets of the characters of a value: where each begins and where it ends. */
export interface Alignment {
  start: (index: number) => number
  end: (index: number) => number
}

/**
 * Aligns a text node's value with the stretch of source it was read from. Tries the readings a text may have gone
 * through, the plainest first, and takes the first that accounts for the whole stretch; a value that no reading
 * explains maps to the whole stretch.
 */
export function alignText(value: string, source: string, start: number, end: number): Alignment {
  if (end - start === value.length && source.startsWith(value, start))
    return { start: index => start + index, end: index => start + index + 1 }
  for (const reading of readings) {
    const aligned = alignBy(reading, value, source, start, end)
    if (aligned !== null) return aligned
  }
  return { start: () => start, end: () => end }
}

/** What a reader undoes beside line ends and the marks around them. */
interface Reading {
  /** Backslash escapes of Markdown. */
  escapes: boolean
  /** Character references; HTML also knows some without a semicolon. */
  references: RegExp | null
  /** Tags, comments, and runs of white space. */
  tags: boolean
}

const strictReference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{0,31});/iy
const looseReference = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]{0,31});?/iy

const readings: readonly Reading[] = [
  { escapes: false, references: null, tags: false },
  { escapes: true, references: strictReference, tags: false },
  { escapes: false, references: looseReference, tags: true },
  { escapes: true, references: looseReference, tags: true },
]

function alignBy(
  reading: Reading,
  value: string,
  source: string,
  start: number,
  end: number,
): Alignment | null {
  const starts = new Int32Array(value.length)
  const ends = new Int32Array(value.length)
  const cursor: Cursor = { source, at: start, end, afterLineEnd: false }
  for (let index = 0; index < value.length; ) {
    const unit = nextUnit(reading, cursor, value, index)
    if (unit === null) return null
    starts.fill(unit.start, index, index + unit.length)
    ends.fill(unit.end, index, index + unit.length)
    index += unit.length
    cursor.at = unit.end
  }
  while (skip(reading, cursor)) if (cursor.at >= end) break
  if (cursor.at < end) return null
  return { start: index => starts[index] ?? end, end: index => ends[index] ?? end }
}

interface Cursor {
  source: string
  at: number
  end: number
  /** Whether only white space and quote marks stand between the last line end and the cursor. */
  afterLineEnd: boolean
}

/** `length` characters of the value, from `start` to `end` in the source. */
interface Unit {
  length: number
  start: number
  end: number
}

function nextUnit(reading: Reading, cursor: Cursor, value: string, index: number): Unit | null {
  while (cursor.at < cursor.end) {
    const unit = unitAt(reading, cursor, value, index)
    if (unit !== null) {
      cursor.afterLineEnd = value[index] === '\n'
      return unit
    }
    if (!skip(reading, cursor)) return null
  }
  return null
}

/** The unit at the cursor where it says what the value says. */
function unitAt(reading: Reading, cursor: Cursor, value: string, index: number): Unit | null {
  const { source, at } = cursor
  const decoded = decodedAt(reading, source, at)
  if (decoded === null) return plainUnitAt(reading, cursor, value.charAt(index))
  if (!value.startsWith(decoded.chars, index)) return null
  return { length: decoded.chars.length, start: at, end: at + decoded.length }
}

/** A character that stands for itself, or white space that collapsed into one character. */
function plainUnitAt(reading: Reading, cursor: Cursor, wanted: string): Unit | null {
  const { source, at } = cursor
  const char = source.charAt(at)
  if (char === '<' && reading.tags && tagEnd(source, at) > at) return null
  const isLineEnd = char === '\r' && (wanted === '\n' || wanted === ' ')
  if (isLineEnd) return { length: 1, start: at, end: source[at + 1] === '\n' ? at + 2 : at + 1 }
  const isCollapsed = reading.tags && wanted === ' ' && isBlank(char)
  return isCollapsed || char === wanted ? { length: 1, start: at, end: at + 1 } : null
}

/** What a reference or an escape at an offset stands for, and how long it is. */
interface Decoded {
  chars: string
  length: number
}

function decodedAt(reading: Reading, source: string, at: number): Decoded | null {
  const char = source.charAt(at)
  if (char === '&' && reading.references !== null) return decodeReference(source, at, reading.references)
  if (char !== '\\' || !reading.escapes || !isPunctuation(source.charAt(at + 1))) return null
  return { chars: source.charAt(at + 1), length: 2 }
}

/** Moves over one character or tag that leaves no trace in a value; `false` where there is none. */
function skip(reading: Reading, cursor: Cursor): boolean {
  const char = cursor.source.charAt(cursor.at)
  if (char === '<' && reading.tags) return skipTag(cursor)
  if (char === '\n' || char === '\r') cursor.afterLineEnd = true
  else if (!isBlank(char) && !(char === '>' && cursor.afterLineEnd)) return false
  cursor.at++
  return true
}

function isBlank(char: string): boolean {
  return char !== '' && ' \t\n\r\f\v\u00a0\u3000\ufeff'.includes(char)
}

function skipTag(cursor: Cursor): boolean {
  const end = tagEnd(cursor.source, cursor.at)
  if (end === cursor.at || end > cursor.end) return false
  cursor.at = end
  return true
}

const tag =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|[!?][^>]*>|(script|style|svg|template|select|button|noscript|iframe)\b[\s\S]*?<\/\1\s*>|\/?[a-z](?:[^>"']|"[^"]*"|'[^']*')*>)/iy

/** The offset after the tag, comment or unread element at an offset; the offset itself where there is none. */
function tagEnd(source: string, at: number): number {
  tag.lastIndex = at
  return tag.test(source) ? tag.lastIndex : at
}

function decodeReference(source: string, at: number, pattern: RegExp): Decoded | null {
  pattern.lastIndex = at
  const reference = pattern.exec(source)?.[0]
  if (reference === undefined) return null
  const chars = decodeHTML(reference)
  if (chars === reference) return null
  // A reference without a semicolon ends where the name ends: `&notit` is `¬it`.
  const rest = [1, 2].map(length => chars.slice(length)).find(tail => reference.endsWith(tail)) ?? ''
  return { chars: chars.slice(0, chars.length - rest.length), length: reference.length - rest.length }
}

function isPunctuation(char: string): boolean {
  return /^[!-/:-@[-`{-~]$/.test(char)
}
