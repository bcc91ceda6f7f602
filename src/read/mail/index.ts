/** Mail to mdast: what its headers say as metadata, and its bodies read by their kinds. */
import libmime from 'libmime'
import type { Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import type { Metadata } from '../../model/source-data.js'
import { placeAt } from '../../model/source-map.js'
import { replaceControls, reportMojibake } from '../bytes/characters.js'
import { reportDoubt } from '../bytes/decode.js'
import { rejectNonText } from '../bytes/reject.js'
import { readHtml } from '../html/index.js'
import { kindOfText } from '../kind.js'
import { readMarkdown } from '../markdown/index.js'
import { readText } from '../text/index.js'
import { type Body, bodiesOf, parsePart } from './mime.js'

/** The headers a digest wants, and the names of their values. */
const headers = [
  ['Subject', 'title'],
  ['From', 'author'],
  ['Date', 'date'],
] as const

/**
 * Reads a mail. `file.value` becomes the decoded text: its subject, sender and date, a line each, a blank line, and
 * the bodies that a reader would see.
 */
export function readMail(file: VFile): Root {
  const message = parsePart(Buffer.from(file.value).toString('latin1'))
  const bodies = bodiesOf(message)
  rejectNonText(bodies.map(body => body.text).join('\n'), file)
  const lines = headers.flatMap(([header, name]) => lineOf(header, name, message.headers))
  const head = lines.map(line => `${line.header}: ${line.value}\n`).join('')
  const text = `${head}\n${bodies.map(withLineEnd).join('')}`
  reportDoubts(bodies, text, head.length + 1, file)
  const source = replaceControls(text, file)
  reportMojibake(source, file)
  file.value = source
  return assemble(source, lines, bodies, head.length)
}

interface HeaderLine {
  header: string
  name: string
  value: string
}

function lineOf(header: string, name: string, all: Record<string, string[] | undefined>): HeaderLine[] {
  const raw = all[header.toLowerCase()]?.[0]
  if (raw === undefined) return []
  const value = libmime.decodeWords(utf8(raw)).replace(/\s+/g, ' ').trim()
  return value === '' ? [] : [{ header, name, value }]
}

/** Headers may be UTF-8 without encoded words (RFC 6532). */
function utf8(raw: string): string {
  const text = Buffer.from(raw, 'latin1').toString('utf8')
  return text.includes('\ufffd') ? raw : text
}

function reportDoubts(bodies: readonly Body[], text: string, head: number, file: VFile): void {
  let offset = head
  for (const body of bodies) {
    reportDoubt(body.doubt, text, offset, file)
    offset += withLineEnd(body).length
  }
}

function withLineEnd(body: Body): string {
  return body.text.endsWith('\n') ? body.text : `${body.text}\n`
}

function assemble(source: string, lines: readonly HeaderLine[], bodies: readonly Body[], head: number): Root {
  let children: RootContent[] = head === 0 ? [] : [headNode(source, head - 1)]
  let metadata = metadataOf(source, lines)
  let filledAtSpaces = false
  let from = head + 1
  for (const body of bodies) {
    const to = from + withLineEnd(body).length
    const root = readBody(body, source, from, to)
    children = children.concat(root.children)
    metadata = { ...root.data?.metadata, ...metadata }
    filledAtSpaces ||= root.data?.filledAtSpaces ?? false
    from = to
  }
  return { type: 'root', children, data: filledAtSpaces ? { metadata, filledAtSpaces } : { metadata } }
}

function headNode(source: string, end: number): RootContent {
  const position = { start: placeAt(source, 0), end: placeAt(source, end) }
  return { type: 'yaml', value: source.slice(0, end), position, data: { dropped: 'metadata' } }
}

/** What replies, lists and forwards put before a subject. */
const subjectMarks = /^(?:(?:re|fwd?|aw|wg|sv|antw|tr)\s*(?:\[\d+\])?:\s*|\[[^\]]{1,40}\]\s*)+/i

function metadataOf(source: string, lines: readonly HeaderLine[]): Metadata {
  const metadata: Metadata = {}
  let offset = 0
  for (const { header, name, value } of lines) {
    const marks = name === 'title' ? (subjectMarks.exec(value)?.[0].length ?? 0) : 0
    const start = offset + header.length + 2 + marks
    const end = start + value.length - marks
    const position = { start: placeAt(source, start), end: placeAt(source, end) }
    metadata[name] = { value: value.slice(marks), position }
    offset = end + 1
  }
  return metadata
}

function readBody(body: Body, source: string, from: number, to: number): Root {
  if (body.type === 'text/html') return readHtml(blankBefore(source, from, to))
  if (kindOfText(body.text) === 'markdown') return readMarkdown(blankBefore(source, from, to))
  return readText(source.slice(0, to), from, placeAt(source, from).line)
}

/** The source up to `to` with nothing but white space before `from`, so that positions stay true. */
function blankBefore(source: string, from: number, to: number): string {
  return source.slice(0, from).replace(/[^\n]/g, ' ') + source.slice(from, to)
}
