/** What can be no announcement: an empty file, and files that are no text. */
import type { VFile } from 'vfile'

/** The first bytes of formats that people have announcements in, or beside them. */
const formats: readonly [name: string, magic: string][] = [
  ['a PDF file', '%PDF-'],
  ['a PNG image', '\x89PNG'],
  ['a JPEG image', '\xff\xd8\xff'],
  ['a GIF image', 'GIF8'],
  ['a ZIP archive, or an office document', 'PK\x03\x04'],
  ['a gzip archive', '\x1f\x8b'],
  ['a bzip2 archive', 'BZh'],
  ['an xz archive', '\xfd7zXZ'],
  ['a 7-Zip archive', "7z\xbc\xaf'"],
  ['an office document', '\xd0\xcf\x11\xe0'],
  ['an RTF document', '{\\rtf'],
  ['a program', '\x7fELF'],
  ['a program', 'MZ\x90'],
]

/** Fails on bytes that are a known format other than text. @throws VFileMessage `input-binary` */
export function rejectFormats(bytes: Uint8Array, file: VFile): void {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  const format = formats.find(([, magic]) => head.startsWith(magic))
  if (format !== undefined) failBinary(file, format[0])
}

/** A file with more control characters than this, and than one in a hundred characters, is no text. */
const few = 8
const sample = 100_000

/** Fails on text without words. @throws VFileMessage `input-empty`, `input-binary` */
export function rejectNonText(text: string, file: VFile): void {
  const head = text.slice(0, sample)
  let strange = 0
  for (let at = 0; at < head.length; at++) if (isStrange(head.charCodeAt(at))) strange++
  const hasWords = /[\p{L}\p{N}]/u.test(text)
  if (strange > few && strange * 100 > head.length) failBinary(file, 'binary data')
  if (strange > 0 && !hasWords) failBinary(file, 'binary data')
  if (hasWords) return
  const found = text.trim() === '' ? 'empty input' : 'text without a word'
  file.fail(`Unexpected ${found}, expected an announcement`, { ruleId: 'input-empty', source: 'handbill' })
}

function isStrange(code: number): boolean {
  const isSpace = (code >= 9 && code <= 13) || code === 0x85
  return (code < 32 || (code >= 0x7f && code < 0xa0) || code === 0xfffd) && !isSpace
}

function failBinary(file: VFile, found: string): never {
  file.fail(`Unexpected ${found}, expected text, Markdown, HTML or mail`, {
    ruleId: 'input-binary',
    source: 'handbill',
  })
}
