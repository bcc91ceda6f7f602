import { type Dictionary, Lexer, Name, Operator, type PdfObject, Ref, Stream, Text } from './lexer.js'

/** The objects of a file with a cross-reference stream. */
export class Objects {
  readonly trailer: Dictionary
  readonly #text: string
  readonly #packed = new Map<number, { text: string; offsets: number[]; ids: number[] }>()
  readonly #rows: number[][]
  readonly #known = new Map<number, PdfObject>()

  constructor(bytes: Uint8Array) {
    this.#text = Buffer.from(bytes).toString('latin1')
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(this.#text.slice(-40))?.[1])
    const table = this.#at(start)
    if (!(table instanceof Stream)) throw new Error('no cross-reference stream')
    this.trailer = table.dictionary
    this.#rows = xrefRows(table)
  }

  /** Every object id but 0. */
  get ids(): number[] {
    return this.#rows.map((_, id) => id).slice(1)
  }

  /** What a reference leads to; anything else as it is. */
  get(object: PdfObject | undefined): PdfObject {
    if (!(object instanceof Ref)) return object ?? null
    const known = this.#known.get(object.id)
    if (known !== undefined) return known
    const found = this.#read(object.id)
    this.#known.set(object.id, found)
    return found
  }

  dictionary(object: PdfObject | undefined): Dictionary {
    const found = this.get(object)
    if (found instanceof Stream) return found.dictionary
    if (found instanceof Map) return found
    throw new Error('expected a dictionary')
  }

  optional(object: PdfObject | undefined): Dictionary {
    return this.get(object) === null ? new Map() : this.dictionary(object)
  }

  /** An array, or one object as an array of one. */
  array(object: PdfObject | undefined): PdfObject[] {
    const found = this.get(object)
    if (Array.isArray(found)) return found
    return found === null ? [] : [object ?? null]
  }

  stream(object: PdfObject | undefined): Stream {
    const found = this.get(object)
    if (found instanceof Stream) return found
    throw new Error('expected a stream')
  }

  name(object: PdfObject | undefined): string | null {
    const found = this.get(object)
    return found instanceof Name ? found.value : null
  }

  text(object: PdfObject | undefined): string | null {
    const found = this.get(object)
    return found instanceof Text ? found.toString() : null
  }

  number(object: PdfObject | undefined): number {
    const found = this.get(object)
    if (typeof found === 'number') return found
    throw new Error('expected a number')
  }

  /** The values of a name or number tree by key. */
  tree(object: PdfObject | undefined, kind: 'Names' | 'Nums'): [string | number, PdfObject][] {
    if (this.get(object) === null) return []
    const node = this.dictionary(object)
    const pairs = this.array(node.get(kind))
    const own = pairs.flatMap((key, index): [string | number, PdfObject][] =>
      index % 2 ? [] : [[typeof key === 'number' ? key : String(key), pairs[index + 1] ?? null]],
    )
    return [...own, ...this.array(node.get('Kids')).flatMap(kid => this.tree(kid, kind))]
  }

  #read(id: number): PdfObject {
    const [type, place = 0, index = 0] = this.#rows[id] ?? []
    if (type === 1) return this.#at(place)
    if (type !== 2) throw new Error(`object ${id} is free`)
    const { text, offsets, ids } = this.#objectStream(place)
    if (ids[index] !== id) throw new Error(`object ${id} stands at another place`)
    return new Lexer(text, offsets[index]).next() ?? null
  }

  #objectStream(id: number): { text: string; offsets: number[]; ids: number[] } {
    let stream = this.#packed.get(id)
    if (!stream) {
      const { dictionary, data } = this.stream(new Ref(id))
      const text = data.toString('latin1')
      const numbers = new Lexer(text)
      const count = this.number(dictionary.get('N'))
      const first = this.number(dictionary.get('First'))
      const pairs = Array.from({ length: 2 * count }, () => this.number(numbers.next()))
      const ids = pairs.filter((_, at) => at % 2 === 0)
      stream = { text, ids, offsets: pairs.filter((_, at) => at % 2 === 1).map(offset => first + offset) }
      this.#packed.set(id, stream)
    }
    return stream
  }

  #at(offset: number): PdfObject {
    const lexer = new Lexer(this.#text, offset)
    const [, , keyword] = [lexer.next(), lexer.next(), lexer.next()]
    if (!(keyword instanceof Operator) || keyword.value !== 'obj') throw new Error(`no object at ${offset}`)
    return lexer.next() ?? null
  }
}

function xrefRows(table: Stream): number[][] {
  const widths = table.dictionary.get('W')
  const sizes = Array.isArray(widths) ? widths.map(Number) : []
  const length = sizes.reduce((sum, size) => sum + size, 0)
  const { data } = table
  return Array.from({ length: data.length / length }, (_, row) => {
    let at = row * length
    return sizes.map(size => {
      at += size
      return data.readUIntBE(at - size, size)
    })
  })
}
