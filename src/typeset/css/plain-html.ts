import type { Place } from '../report.js'
import { appendElement, createElement, type HtmlElement, noAttributes } from './html-element.js'
import { holdsText, mayBegin, textElements, voidElements } from './plain-html-elements.js'

/**
 * Parses a document in which every tag is written out and well nested, as templates write them: the tree that the HTML
 * standard asks for is then the one that the tags say, and found in a fraction of the time. `null` where anything else
 * stands in it, be it correct or not.
 */
export function parsePlainHtml(source: string, path: string): HtmlElement | null {
  return odd.test(source) ? null : new PlainHtml(source, path).parse()
}

/** Characters that are replaced, joined or dropped before parsing (HTML, 13.2.3.5). */
const odd = /^\uFEFF|[\0\r\f]/

const doctype = /[\t\n ]*<!doctype html>[\t\n ]*/iy
const startTag = /<([A-Za-z][A-Za-z\d]*)/y
const attribute = /[\t\n ]+([A-Za-z_][\w:.-]*)(?:=(?:"([^"]*)"|'([^']*)'))?/y
const startTagEnd = /[\t\n ]*(\/?)>/y
const endTag = /<\/([A-Za-z][A-Za-z\d]*)[\t\n ]*>/y
const space = /^[\t\n ]*$/

class PlainHtml {
  readonly #source: string
  readonly #places: Places
  #at = 0
  /** The names of the elements that are open, and the innermost of them. */
  readonly #open: string[] = []
  #element: HtmlElement | null = null
  #root: HtmlElement | null = null
  #body: HtmlElement | null = null

  constructor(source: string, path: string) {
    this.#source = source
    this.#places = new Places(source, path)
  }

  parse(): HtmlElement | null {
    if (!this.#match(doctype) || !this.#startTag(null)) return null
    while (this.#element) if (!this.#next(this.#element)) return null
    return this.#body && this.#addSpace(this.#source.length, this.#body) ? this.#root : null
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.#source)
    if (match) this.#at = pattern.lastIndex
    return match
  }

  /** A text, if any, and the tag behind it; `false` where they are not plain. */
  #next(parent: HtmlElement): boolean {
    const end = this.#source.indexOf('<', this.#at)
    if (end < 0 || !this.#addText(end, parent)) return false
    return this.#source.startsWith('/', end + 1) ? this.#endTag(parent) : this.#startTag(parent)
  }

  #addText(end: number, parent: HtmlElement): boolean {
    // What stands behind the body belongs to it.
    if (!holdsText(parent.name))
      return this.#addSpace(end, parent === this.#body?.parent ? this.#body : parent)
    const value = decode(this.#source.slice(this.#at, end))
    if (value !== null) this.#append(value, end, parent)
    return value !== null
  }

  #addSpace(end: number, parent: HtmlElement): boolean {
    const value = this.#source.slice(this.#at, end)
    if (!space.test(value)) return false
    // Before the head it is dropped.
    if (parent === this.#root && !parent.lastElement) this.#at = end
    else this.#append(value, end, parent)
    return true
  }

  #append(value: string, end: number, { children }: HtmlElement): void {
    const last = children.at(-1)
    if (last?.kind === 'text') last.value += value
    else if (value !== '') children.push({ kind: 'text', value, place: this.#places.at(this.#at) })
    this.#at = end
  }

  #startTag(parent: HtmlElement | null): boolean {
    const place = this.#places.at(this.#at)
    const name = this.#match(startTag)?.[1]?.toLowerCase()
    if (!name || !this.#mayBegin(name, parent)) return false
    const attributes = this.#attributes()
    const end = attributes && this.#match(startTagEnd)
    if (!attributes || !end || (end[1] && !voidElements.has(name))) return false
    const element = createElement(name, false, attributes, parent, place)
    if (parent) appendElement(element, parent)
    if (voidElements.has(name)) return true
    if (textElements.has(name)) return this.#rawText(element)
    this.#enter(element)
    // A line end right behind it would be dropped.
    return name !== 'pre' || !this.#source.startsWith('\n', this.#at)
  }

  #mayBegin(name: string, parent: HtmlElement | null): boolean {
    if (!parent) return name === 'html'
    if (parent === this.#root) return name === (parent.lastElement ? 'body' : 'head') && !this.#body
    return mayBegin(name, this.#open)
  }

  #enter(element: HtmlElement): void {
    this.#open.push(element.name)
    this.#element = element
    if (element.name === 'html') this.#root = element
    if (element.name === 'body') this.#body = element
  }

  /** `null` where they are not plain. */
  #attributes(): ReadonlyMap<string, string> | null {
    let found: Map<string, string> | null = null
    for (let match = this.#match(attribute); match; match = this.#match(attribute)) {
      const [, written = '', double, single] = match
      const name = written.toLowerCase()
      const value = decode(double ?? single ?? '')
      if (value === null || found?.has(name)) return null
      found ??= new Map()
      found.set(name, value)
    }
    return found ?? noAttributes
  }

  /** What stands in an element up to its end tag is no markup. */
  #rawText(element: HtmlElement): boolean {
    const { name } = element
    const end = this.#source.indexOf(`</${name}>`, this.#at)
    const written = end < 0 ? '' : this.#source.slice(this.#at, end)
    // Another spelling of the end tag, or what a script may hide it in.
    if (end < 0 || /<[/!]/.test(written)) return false
    const value = name === 'title' ? decode(written) : written
    if (value === null) return false
    this.#append(value, end + name.length + 3, element)
    return true
  }

  #endTag(element: HtmlElement): boolean {
    const name = this.#match(endTag)?.[1]?.toLowerCase()
    if (name !== element.name || (element === this.#root && !this.#body)) return false
    this.#open.pop()
    this.#element = element.parent
    return true
  }
}

/** Places of offsets that come in order. */
class Places {
  readonly #source: string
  readonly #path: string
  #line = 1
  #lineStart = 0
  #lineEnd: number

  constructor(source: string, path: string) {
    this.#source = source
    this.#path = path
    this.#lineEnd = source.indexOf('\n')
  }

  at(offset: number): Place {
    while (this.#lineEnd >= 0 && this.#lineEnd < offset) {
      this.#line++
      this.#lineStart = this.#lineEnd + 1
      this.#lineEnd = this.#source.indexOf('\n', this.#lineStart)
    }
    return { path: this.#path, line: this.#line, column: offset - this.#lineStart + 1, offset }
  }
}

const references: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  nbsp: '\u00A0',
  quot: '"',
}

/** Text with its character references decoded; `null` where one is not plain. */
function decode(written: string): string | null {
  if (!written.includes('&')) return written
  let isPlain = true
  const text = written.replaceAll(
    /&(?:(\w+);|#(\d{2,5});|#[xX]([\dA-Fa-f]{2,4});)?/g,
    (_all, name, decimal, hex) => {
      const character = characterOf(name, decimal, hex)
      if (character === null) isPlain = false
      return character ?? ''
    },
  )
  return isPlain ? text : null
}

function characterOf(name?: string, decimal?: string, hex?: string): string | null {
  if (name) return Object.hasOwn(references, name) ? (references[name] ?? null) : null
  const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16)
  const isPlain = (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800)
  return isPlain ? String.fromCharCode(code) : null
}
