/** A mail's parts (RFC 2045, RFC 2046): which of them a reader would see, and their text. */
import libmime from 'libmime'
import { decode as decodeQuotedPrintable } from 'libqp'
import { type Decoded, decode } from '../bytes/decode.js'

/** A part of a mail, not decoded: one character a byte. */
interface Part {
  /** Lower-case names; a name may stand more than once. */
  headers: Record<string, string[] | undefined>
  body: string
}

/** The text of one part. */
export interface Body extends Decoded {
  type: 'text/plain' | 'text/html'
}

/** No mail means deeper nesting. */
const deepest = 20

/** Parts headers from body. */
export function parsePart(raw: string): Part {
  const end = /\r?\n\r?\n/.exec(raw)
  const start = /^\r?\n/.exec(raw)
  const head = start !== null ? '' : raw.slice(0, end?.index ?? raw.length)
  const body =
    start !== null
      ? raw.slice(start[0].length)
      : raw.slice((end?.index ?? raw.length) + (end?.[0].length ?? 0))
  return { headers: libmime.decodeHeaders(head, { skipPrototypeKeys: true }), body }
}

/** The bodies that a reader would see, in their order; of alternatives the richest. */
export function bodiesOf(part: Part, depth = 0): Body[] {
  const { value: type, params } = contentType(part)
  if (depth > deepest) return []
  if (type === 'message/rfc822') return bodiesOf(parsePart(part.body), depth + 1)
  if (!type.startsWith('multipart/')) return leafOf(part, type, params)
  const children = splitParts(part.body, params.boundary ?? '').map(parsePart)
  const bodies = children.map(child => () => bodiesOf(child, depth + 1))
  if (type === 'multipart/alternative') return lastWithText(bodies)
  if (type === 'multipart/related') return bodies[0]?.() ?? []
  return bodies.flatMap(body => body())
}

/** Alternatives stand in the order of increasing faithfulness (RFC 2046, section 5.1.4). */
function lastWithText(alternatives: readonly (() => Body[])[]): Body[] {
  for (const alternative of [...alternatives].reverse()) {
    const bodies = alternative()
    if (bodies.some(body => body.text.trim() !== '')) return bodies
  }
  return []
}

function contentType(part: Part): { value: string; params: Record<string, string | undefined> } {
  const { value, params } = libmime.parseHeaderValue(part.headers['content-type']?.[0] ?? 'text/plain')
  return { value: value.toLowerCase(), params }
}

function leafOf(part: Part, type: string, params: Record<string, string | undefined>): Body[] {
  const isAttached = /^\s*attachment/i.test(part.headers['content-disposition']?.[0] ?? '')
  if (isAttached || !/^text\/(?:plain|html|markdown|x-markdown)$/.test(type)) return []
  const decoded = decode(bytesOf(part), params.charset ?? null)
  const text = decoded.text.replace(/\r\n?/g, '\n')
  if (type === 'text/html') return [{ type, ...decoded, text }]
  const isFlowed = params.format?.toLowerCase() === 'flowed'
  const isJoined = params.delsp?.toLowerCase() === 'yes'
  const unwrapped = isFlowed ? libmime.decodeFlowed(text, isJoined) : text
  return [{ type: 'text/plain', ...decoded, text: unwrapped }]
}

function bytesOf(part: Part): Uint8Array {
  const encoding = part.headers['content-transfer-encoding']?.[0]?.trim().toLowerCase()
  if (encoding === 'base64') return Buffer.from(part.body, 'base64')
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(part.body) : Buffer.from(part.body, 'latin1')
}

/** The parts between the lines of a boundary; the words before the first and after the last are no part. */
function splitParts(body: string, boundary: string): string[] {
  if (boundary === '') return []
  const escaped = boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const lines = [...body.matchAll(new RegExp(`^--${escaped}(--)?[ \\t]*(?:\\r?\\n|$)`, 'gm'))]
  return lines.flatMap((line, index) => {
    const end = lines[index + 1]?.index ?? body.length
    return line[1] === undefined ? [body.slice(line.index + line[0].length, end)] : []
  })
}
