import type { PdfReference, PdfText, PdfValue } from './pdf-kit.js'

/**
 * A value as it stands in a file, one character a byte (ISO 32000-1, 7.3). White space stands only where two tokens would
 * run together: a long document has tens of thousands of small dictionaries.
 */
export function pdfSyntax(value: PdfValue): string {
  if (typeof value === 'string') return `/${value}`
  if (typeof value === 'number') return pdfNumber(value)
  if (value === null || typeof value === 'boolean') return String(value)
  if (isText(value)) return textString(value.valueOf())
  if (isList(value)) return array(value)
  if (isReference(value)) return `${value.id} 0 R`
  if (value instanceof Date) return `(D:${value.toISOString().replaceAll(/\.\d+Z|[-:T]/g, '')}Z)`
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`
  return dictionary(value)
}

// Narrowed here, since what a value is not does not narrow a list that may not be changed.
const isText = (value: PdfValue): value is PdfText => value instanceof String
const isList = (value: PdfValue): value is readonly PdfValue[] => Array.isArray(value)
const isReference = (value: object): value is PdfReference => 'finalize' in value

/** A thousandth of a point is finer than any printer. */
function pdfNumber(value: number): string {
  if (Math.abs(value) < largest) return String(Math.round(value * 1000) / 1000)
  throw new Error(`Unexpected number ${value}, expected one that PDF can write`)
}

/** From here on JavaScript writes exponents, which PDF does not know. */
const largest = 1e21

function array(values: readonly PdfValue[]): string {
  let before = ''
  const tokens = values.map(value => {
    const token = pdfSyntax(value)
    const text = separated(before, token)
    before = token
    return text
  })
  return `[${tokens.join('')}]`
}

function dictionary(entries: { readonly [key: string]: PdfValue | undefined }): string {
  let text = '<<'
  for (const key in entries) {
    const value = entries[key]
    if (value !== undefined) text += `/${key}${separated(key, pdfSyntax(value))}`
  }
  return `${text}>>`
}

/** A token with a space before it where it would go on with the one before. */
function separated(before: string, token: string): string {
  return before === '' || startsWithDelimiter(token) || endsWithDelimiter(before) ? token : ` ${token}`
}

const startsWithDelimiter = (token: string) => '/<([{'.includes(token.charAt(0))
const endsWithDelimiter = (token: string) => '>)]}'.includes(token.charAt(token.length - 1))

const escapes: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '(': '\\(',
  ')': '\\)',
  '\\': '\\\\',
}

/** A text string (7.9.2): in ASCII, or in UTF-16 with a byte order mark. */
function textString(text: string): string {
  const bytes = isAscii.test(text)
    ? text
    : Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1')
  const escaped = mustEscape.test(bytes)
    ? bytes.replaceAll(everyEscape, character => escapes[character] ?? '')
    : bytes
  return `(${escaped})`
}

const mustEscape = /[\n\r\t\b\f()\\]/
const everyEscape = new RegExp(mustEscape, 'g')

const isAscii = /^[\0-\x7f]*$/
