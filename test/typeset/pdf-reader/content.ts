import { type Dictionary, Lexer, Name, Operator, type PdfObject, Text } from './lexer.js'
import type { Objects } from './objects.js'

/** What a stretch of a page's content shows, and what it is marked as. */
export interface Run {
  /** `null` for an artifact. */
  mcid: number | null
  /** The structure type its mark names, or `Artifact`. */
  tag: string
  text: string
  /** Where text starts, from the bottom left, or `null` for a drawing. */
  at: { x: number; y: number } | null
}

export interface PageContent {
  runs: Run[]
  /** What PDF/UA forbids: untagged content, artifacts inside tags, a mark left open. */
  problems: string[]
}

type Mark = { tag: string; mcid: number | null; actual: string | null }

const painting = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'Do', 'sh', 'Tj', 'TJ', "'", '"'])

/** Interprets a page's content stream as far as text and marks go. */
export function readContent(objects: Objects, page: Dictionary): PageContent {
  const reader = new ContentReader(objects, objects.optional(page.get('Resources')))
  const lexer = new Lexer(objects.stream(page.get('Contents')).data.toString('latin1'))
  let operands: PdfObject[] = []
  for (let item = lexer.next(); item !== undefined; item = lexer.next()) {
    if (item instanceof Operator) {
      reader.apply(item.value, operands)
      operands = []
    } else operands.push(item)
  }
  return reader.end()
}

class ContentReader {
  readonly #objects: Objects
  readonly #fonts: Dictionary
  readonly #marks: Mark[] = []
  readonly #runs: Run[] = []
  readonly #problems: string[] = []
  #unicode = new Map<number, string>()
  #matrix = [1, 0, 0, 1, 0, 0]
  #inText = false

  constructor(objects: Objects, resources: Dictionary) {
    this.#objects = objects
    this.#fonts = objects.optional(resources.get('Font'))
  }

  apply(operator: string, operands: PdfObject[]): void {
    if (painting.has(operator)) this.#checkMarks(operator)
    if (operator === 'BMC' || operator === 'BDC') this.#open(operands)
    if (operator === 'EMC' && !this.#marks.pop()) this.#problems.push('EMC without a mark')
    if (operator === 'BT' || operator === 'ET') this.#text(operator === 'BT')
    if (operator === 'Tf') this.#font(operands)
    if (operator === 'Tm') this.#matrix = operands.map(Number)
    if (operator === 'Td') this.#move(operands.map(Number))
    if (operator === 'Tj' || operator === 'TJ') this.#show(operands.flat())
    if (operator === 'S' || operator === 'f' || operator === 'Do') this.#add('', null)
  }

  end(): PageContent {
    if (this.#marks.length > 0) this.#problems.push(`${this.#marks.length} marks left open`)
    return { runs: this.#runs, problems: this.#problems }
  }

  #checkMarks(operator: string): void {
    const tagged = this.#marks.some(mark => mark.mcid !== null)
    const artifact = this.#marks.some(mark => mark.tag === 'Artifact')
    if (!tagged && !artifact) this.#problems.push(`${operator} outside of tags and artifacts`)
    if (tagged && artifact) this.#problems.push(`${operator} in both a tag and an artifact`)
  }

  #open([tag, properties]: PdfObject[]): void {
    const dictionary = properties instanceof Map ? properties : new Map<string, PdfObject>()
    const mcid = dictionary.get('MCID')
    const actual = this.#objects.text(dictionary.get('ActualText'))
    const nested = this.#marks.some(mark => mark.mcid !== null)
    if (nested && mcid !== undefined) this.#problems.push('a tag inside a tag')
    this.#marks.push({
      tag: tag instanceof Name ? tag.value : '',
      mcid: typeof mcid === 'number' ? mcid : null,
      actual,
    })
    if (actual !== null) this.#add(actual, this.#position())
  }

  #text(begins: boolean): void {
    if (begins === this.#inText) this.#problems.push('BT and ET do not match')
    this.#inText = begins
  }

  #font([name]: PdfObject[]): void {
    const font = this.#objects.dictionary(this.#fonts.get(name instanceof Name ? name.value : ''))
    this.#unicode = unicodeMap(this.#objects, font)
  }

  #move([x = 0, y = 0]: number[]): void {
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = this.#matrix
    this.#matrix = [a, b, c, d, a * x + c * y + e, b * x + d * y + f]
  }

  #position(): { x: number; y: number } {
    return { x: this.#matrix[4] ?? 0, y: this.#matrix[5] ?? 0 }
  }

  #show(operands: PdfObject[]): void {
    if (!this.#inText) this.#problems.push('text outside of BT and ET')
    const strings = operands.filter(operand => operand instanceof Text)
    const text = strings.map(({ bytes }) => this.#decode(bytes)).join('')
    if (!this.#marks.some(mark => mark.actual !== null)) this.#add(text, this.#position())
  }

  #decode(bytes: Buffer): string {
    const codes = Array.from({ length: bytes.length / 2 }, (_, index) => bytes.readUInt16BE(index * 2))
    for (const code of codes) {
      if (code === 0) this.#problems.push('the glyph .notdef is shown')
      if (!this.#unicode.has(code)) this.#problems.push(`code ${code} has no Unicode text`)
    }
    return codes.map(code => this.#unicode.get(code) ?? '\ufffd').join('')
  }

  #add(text: string, at: Run['at']): void {
    const mark = this.#marks.find(({ mcid }) => mcid !== null) ?? this.#marks[0]
    this.#runs.push({ mcid: mark?.mcid ?? null, tag: mark?.tag ?? '', text, at })
  }
}

/** The texts that a font's codes stand for. */
export function unicodeMap(objects: Objects, font: Dictionary): Map<number, string> {
  const map = new Map<number, string>()
  const stream = font.get('ToUnicode')
  if (!stream) return map
  const lexer = new Lexer(objects.stream(stream).data.toString('latin1'))
  let operands: PdfObject[] = []
  for (let item = lexer.next(); item !== undefined; item = lexer.next()) {
    if (!(item instanceof Operator)) operands.push(item)
    else {
      if (item.value === 'endbfrange') readRanges(operands, map)
      operands = []
    }
  }
  return map
}

function readRanges(operands: PdfObject[], map: Map<number, string>): void {
  for (let index = 0; index < operands.length; index += 3) {
    const [start, , texts] = operands.slice(index, index + 3)
    if (!(start instanceof Text) || !Array.isArray(texts)) throw new Error('range without texts')
    texts.forEach((text, offset) => {
      if (text instanceof Text)
        map.set(start.bytes.readUInt16BE(0) + offset, Buffer.from(text.bytes).swap16().toString('utf16le'))
    })
  }
}
