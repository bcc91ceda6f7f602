import { inflateSync } from 'node:zlib'

/** PDF objects as a test reads them (ISO 32000-1, 7.3); numbers, booleans and null are JavaScript's. */
export type PdfObject =
  | null
  | boolean
  | number
  | Name
  | Text
  | Ref
  | Operator
  | PdfObject[]
  | Dictionary
  | Stream
export type Dictionary = Map<string, PdfObject>

export class Name {
  constructor(readonly value: string) {}
}

export class Ref {
  constructor(readonly id: number) {}
}

export class Operator {
  constructor(readonly value: string) {}
}

export class Text {
  constructor(readonly bytes: Buffer) {}

  /** A text string, in UTF-16 where a byte order mark says so. */
  toString(): string {
    if (this.bytes[0] !== 0xfe || this.bytes[1] !== 0xff) return this.bytes.toString('latin1')
    return Buffer.from(this.bytes.subarray(2)).swap16().toString('utf16le')
  }
}

export class Stream {
  constructor(
    readonly dictionary: Dictionary,
    readonly bytes: Buffer,
  ) {}

  /** The bytes unpacked, where they are packed by Flate. */
  get data(): Buffer {
    const filter = this.dictionary.get('Filter')
    if (!(filter instanceof Name) || filter.value !== 'FlateDecode') return this.bytes
    const plain = inflateSync(this.bytes)
    const parameters = this.dictionary.get('DecodeParms')
    const columns = parameters instanceof Map ? parameters.get('Columns') : null
    return typeof columns === 'number' && this.dictionary.has('W') ? undoUp(plain, columns) : plain
  }
}

/** Rows of `columns` bytes, each with the PNG filter `Up` before it. */
function undoUp(rows: Buffer, columns: number): Buffer {
  const plain = Buffer.alloc((rows.length / (columns + 1)) * columns)
  for (let at = 0; at < plain.length; at += 1) {
    const row = Math.floor(at / columns)
    plain[at] = (rows[at + row + 1] ?? 0) + (at >= columns ? (plain[at - columns] ?? 0) : 0)
  }
  return plain
}

const space = /[\0\t\n\f\r ]/
const delimiter = /[\0\t\n\f\r ()<>[\]{}/%]/
const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Reads objects one after another. */
export class Lexer {
  readonly #text: string
  at: number

  /** `text` has a character for each byte. */
  constructor(text: string, at = 0) {
    this.#text = text
    this.at = at
  }

  /** The next object, or `undefined` at the end; an operator or keyword where it is no object. */
  next(): PdfObject | undefined {
    this.#skip()
    const character = this.#text[this.at]
    if (character === undefined) return undefined
    if (character === '/') return this.#name()
    if (character === '(') return this.#literal()
    if (character === '[') return this.#array()
    if (this.#text.startsWith('<<', this.at)) return this.#dictionary()
    if (character === '<') return this.#hex()
    if (character === ']' || character === '>') return this.#close()
    return this.#word()
  }

  #skip(): void {
    for (;;) {
      while (space.test(this.#text[this.at] ?? '')) this.at += 1
      if (this.#text[this.at] !== '%') return
      while (!/[\r\n]/.test(this.#text[this.at] ?? '\n')) this.at += 1
    }
  }

  #token(): string {
    const start = this.at
    while (this.at < this.#text.length && !delimiter.test(this.#text[this.at] ?? '')) this.at += 1
    return this.#text.slice(start, this.at)
  }

  #name(): Name {
    this.at += 1
    return new Name(
      this.#token().replace(/#(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    )
  }

  #close(): Operator {
    const length = this.#text.startsWith('>>', this.at) ? 2 : 1
    this.at += length
    return new Operator(this.#text.slice(this.at - length, this.at))
  }

  #word(): PdfObject {
    const token = this.#token()
    if (/^[-+]?(\d+\.?\d*|\.\d+)$/.test(token)) return this.#numberOrReference(token)
    if (token === 'true' || token === 'false') return token === 'true'
    return token === 'null' ? null : new Operator(token)
  }

  #numberOrReference(token: string): number | Ref {
    const rest = /^ \d+ R(?![A-Za-z])/.exec(this.#text.slice(this.at, this.at + 12))
    if (!rest) return Number(token)
    this.at += rest[0].length
    return new Ref(Number(token))
  }

  #literal(): Text {
    let depth = 1
    let value = ''
    for (this.at += 1; ; this.at += 1) {
      const character = this.#text[this.at]
      if (character === undefined) throw new Error('string without an end')
      if (character === '(') depth += 1
      if (character === ')') depth -= 1
      if (depth === 0) break
      value += character === '\\' ? this.#escape() : character.replace('\r', '\n')
    }
    this.at += 1
    return new Text(Buffer.from(value, 'latin1'))
  }

  #escape(): string {
    const octal = /^[0-7]{1,3}/.exec(this.#text.slice(this.at + 1, this.at + 4))?.[0]
    this.at += octal?.length ?? 1
    if (octal) return String.fromCharCode(Number.parseInt(octal, 8))
    const character = this.#text[this.at] ?? ''
    return escapes[character] ?? character
  }

  #hex(): Text {
    const end = this.#text.indexOf('>', this.at)
    const digits = this.#text.slice(this.at + 1, end).replaceAll(/\s/g, '')
    this.at = end + 1
    return new Text(Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex'))
  }

  #array(): PdfObject[] {
    this.at += 1
    return this.#until(']')
  }

  #dictionary(): Dictionary | Stream {
    this.at += 2
    const items = this.#until('>>')
    const dictionary: Dictionary = new Map()
    for (let index = 0; index < items.length; index += 2) {
      const key = items[index]
      if (!(key instanceof Name)) throw new Error('dictionary key that is no name')
      if (dictionary.has(key.value)) throw new Error(`key ${key.value} stands twice`)
      dictionary.set(key.value, items[index + 1] ?? null)
    }
    return this.#streamOf(dictionary)
  }

  #streamOf(dictionary: Dictionary): Dictionary | Stream {
    const start = /^\s*stream\r?\n/.exec(this.#text.slice(this.at, this.at + 20))?.[0]
    const length = dictionary.get('Length')
    if (!start || typeof length !== 'number') return dictionary
    const begin = this.at + start.length
    this.at = begin + length
    if (!/^\s*endstream/.test(this.#text.slice(this.at, this.at + 20)))
      throw new Error('stream of another Length')
    return new Stream(dictionary, Buffer.from(this.#text.slice(begin, this.at), 'latin1'))
  }

  #until(end: string): PdfObject[] {
    const items: PdfObject[] = []
    for (;;) {
      const item = this.next()
      if (item === undefined) throw new Error(`no ${end}`)
      if (item instanceof Operator && item.value === end) return items
      items.push(item)
    }
  }
}
