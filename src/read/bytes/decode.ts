/** Bytes to text: the encoding is told by a byte order mark, by the bytes, by the document, or guessed. */
import { isUtf8 } from 'node:buffer'
import chardet from 'chardet'
import type { VFile } from 'vfile'
import { placeAt } from '../../model/source-map.js'

/** How much of a file is looked at. */
const sample = 65_536

/** Decoded text, and what was doubtful about it. */
export interface Decoded {
  text: string
  doubt: Doubt | null
}

type DoubtRule = 'invalid-bytes' | 'encoding-guessed'

interface Doubt {
  rule: DoubtRule
  reason: string
}

/** Decodes bytes that a document may say to be in an encoding (`charset`). */
export function decode(bytes: Uint8Array, charset: string | null = null): Decoded {
  const marked = markedEncoding(bytes)
  if (marked !== null) return { text: decodeAs(marked, bytes), doubt: null }
  const utf8 = strictUtf8(bytes)
  const isAmbiguous = utf8?.length === bytes.length && isEscaped(bytes)
  if (utf8 !== null && !isAmbiguous) return { text: utf8, doubt: null }
  const declared = usable(charset) ?? usable(charsetIn(bytes))
  if (declared !== null && (isAmbiguous || declared !== 'utf-8'))
    return { text: decodeAs(declared, bytes), doubt: null }
  return (isAmbiguous ? null : mostlyUtf8(bytes)) ?? guessed(bytes)
}

/** Says on the file what was doubtful about the bytes that stand at an offset of its text. */
export function reportDoubt(doubt: Doubt | null, text: string, offset: number, file: VFile): void {
  if (doubt === null) return
  const from = { ruleId: doubt.rule, source: 'handbill' }
  if (doubt.rule === 'encoding-guessed') file.info(doubt.reason, from)
  else file.message(doubt.reason, { ...from, place: placeAt(text, text.indexOf('\ufffd', offset)) })
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding).decode(bytes)
  if (encoding !== common) return text
  // Some versions of Node.js decode windows-1252 as ISO-8859-1, which has controls in this row.
  return text.replace(/[\x80-\x9f]/g, char => row8.charAt(char.charCodeAt(0) - 0x80))
}

/** The encoding of most text that is no UTF-8, and its characters from 0x80 to 0x9F (Encoding Standard, index). */
const common = 'windows-1252'
const row8 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** UTF-16 by its mark, or by the NULs that ASCII has in it. */
function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const nuls = [0, 0]
  const length = Math.min(bytes.length, 2048)
  for (let at = 0; at < length; at++) if (bytes[at] === 0) nuls[at & 1] = (nuls[at & 1] ?? 0) + 1
  const [even = 0, odd = 0] = nuls
  if (odd * 4 > length && even * 20 < length) return 'utf-16le'
  return even * 4 > length && odd * 20 < length ? 'utf-16be' : null
}

/** ISO-2022 switches its alphabets by escape sequences, and is ASCII to the byte: what it says is told by those alone. */
function isEscaped(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b)
  return at >= 0 && (bytes[at + 1] === 0x24 || bytes[at + 1] === 0x28)
}

function strictUtf8(bytes: Uint8Array): string | null {
  return isUtf8(bytes) ? decodeAs('utf-8', bytes) : null
}

/** The encoding that an HTML or XML document names in its first bytes (HTML Standard, 13.2.3.2). */
function charsetIn(bytes: Uint8Array): string | null {
  const head = decodeAs('utf-8', bytes.subarray(0, 1024))
  return /<(?:meta[^>]+charset|\?xml[^>]+encoding)\s*=\s*["']?([\w:.-]+)/i.exec(head)?.[1] ?? null
}

/** The label as the Encoding Standard spells it; `null` where it knows none. */
function usable(label: string | null): string | null {
  if (label === null) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    // A RangeError is the only answer TextDecoder has for a label it does not know.
    return null
  }
}

/** UTF-8 with a few broken bytes, which become U+FFFD. */
function mostlyUtf8(bytes: Uint8Array): Decoded | null {
  const text = decodeAs('utf-8', bytes)
  let broken = 0
  let whole = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) broken++
    else if (code > 0x7f) whole++
  }
  if (whole < broken * 2) return null
  const reason = `Unexpected bytes that are no UTF-8 (${broken}), expected UTF-8 as in the rest of the file`
  return { text, doubt: { rule: 'invalid-bytes', reason } }
}

/** A guess below this confidence (0 to 100) is no better than the most common encoding. */
const sure = 15

function guessed(bytes: Uint8Array): Decoded {
  const best = chardet.analyse(bytes.subarray(0, sample)).find(match => usable(match.name) !== null)
  const encoding = best !== undefined && best.confidence >= sure ? (usable(best.name) ?? common) : common
  const reason = `Unexpected bytes that are no UTF-8, read as ${encoding}`
  return { text: decodeAs(encoding, bytes), doubt: { rule: 'encoding-guessed', reason } }
}
