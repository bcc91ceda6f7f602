/** Reads the values of a YAML file with their places, and refuses what is not expected. */
import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import type { Place, Span } from '../model/announcement.js'
import { HandbillError } from '../model/error.js'
import { nearest } from '../model/nearest.js'
import { placesIn } from '../model/source-map.js'

/** A node of the file; `null` where a key has no value. */
export type Value = Node | null

export interface Field {
  key: string
  place: Span
  value: Value
}

export class YamlReader {
  readonly root: Value
  readonly #path: string
  readonly #places: (offset: number) => Place
  readonly #resolve: (node: Value) => Value

  /** @throws HandbillError `corrections-broken` when the text is no YAML. */
  constructor(text: string, path: string) {
    const document = parseDocument(text, { prettyErrors: false })
    this.#path = path
    this.#places = placesIn(text)
    this.#resolve = node => (isAlias(node) ? (node.resolve(document) ?? null) : node)
    this.root = document.contents
    const [error] = document.errors
    if (error) this.#refuse(firstSentence(error.message), 'Correct the YAML there.', error.pos[0])
  }

  /** The fields of a mapping, each of which has one of `keys`. */
  fields(value: Value, keys: readonly string[], what: string): Map<string, Field> {
    const node = this.#resolve(value)
    if (!isMap(node)) {
      // So it is where the mark of a comment was taken off an item and not off its key.
      const isBare = isSeq(node) && value === this.root
      const cure = isBare ? 'Write the key above it, such as “people:”, without “# ”.' : example(keys)
      return this.refuse(value, `Unexpected ${typeOf(node)}, expected ${what}`, cure)
    }
    const fields = new Map<string, Field>()
    for (const { key, value: inner } of node.items) {
      const name = isScalar(key) ? String(key.value) : ''
      if (!keys.includes(name)) this.#refuseKey(key as Value, name, keys)
      fields.set(name, { key: name, place: this.place(key as Value), value: inner as Value })
    }
    return fields
  }

  list(value: Value): Value[] {
    const node = this.#resolve(value)
    if (isSeq(node)) return node.items as Value[]
    return this.refuse(value, `Unexpected ${typeOf(node)}, expected a list`, 'Begin each item with “- ”.')
  }

  /** The words of a scalar as they are written, also where YAML takes them for a number or a date. */
  text(value: Value): string {
    const node = this.#resolve(value)
    const text = isScalar(node) && node.value !== null ? (node.source ?? String(node.value)).trim() : ''
    if (text !== '') return text
    return this.refuse(value, `Unexpected ${typeOf(node)}, expected text`, 'Write the text between quotes.')
  }

  isNull(value: Value): boolean {
    const node = this.#resolve(value)
    return node === null || (isScalar(node) && node.value === null)
  }

  oneOf<const T extends string>(value: Value, words: readonly T[]): T {
    const text = this.text(value)
    const word = words.find(each => each === text)
    if (word !== undefined) return word
    const near = nearest(text, words)
    const guess = near ? `Did you mean ${near}? ` : ''
    return this.refuse(value, `Unexpected ${JSON.stringify(text)}`, `${guess}Use ${listed(words)}.`)
  }

  place(value: Value): Span {
    const [start, end] = value?.range ?? [0, 0]
    return { start: this.#places(start), end: this.#places(end) }
  }

  /** @throws HandbillError `corrections-broken` */
  refuse(value: Value, message: string, cure: string): never {
    return this.#refuse(message, cure, value?.range?.[0] ?? 0)
  }

  #refuseKey(key: Value, name: string, keys: readonly string[]): never {
    const near = nearest(name, keys)
    const guess = near ? `Did you mean ${near}? ` : ''
    return this.refuse(key, `Unknown key ${JSON.stringify(name)}`, `${guess}Use ${listed(keys)}.`)
  }

  #refuse(message: string, cure: string, offset: number): never {
    const { line, column } = this.#places(offset)
    throw new HandbillError('corrections-broken', message, cure, { file: this.#path, line, column })
  }
}

function typeOf(node: Value): string {
  if (isMap(node)) return 'a mapping'
  if (isSeq(node)) return 'a list'
  return isScalar(node) && node.value !== null ? 'a single value' : 'nothing'
}

function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

const example = (keys: readonly string[]) => `Write keys with values, such as “${keys[0]}: …”.`

const firstSentence = (message: string) => message.split('\n')[0]?.replace(/\.$/, '') ?? message
