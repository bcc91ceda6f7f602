/**
 * Follows the HTML of a template through its fixed text (the states of the HTML Standard's tokenizer that matter for
 * escaping), so that each output knows what it stands in.
 */
import type { OutputContext } from './site.js'

type State =
  | { kind: 'text' }
  | { kind: 'comment' }
  /** Inside a tag, outside its attributes' values. */
  | { kind: 'tag'; name: string; type: string; attribute: string }
  | { kind: 'value'; name: string; type: string; attribute: string; quote: string; text: string }
  /** `script`, `style`, `title`, `textarea`: text up to the end tag. */
  | { kind: 'raw'; name: string; type: string }

const rawElements: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea'])
const urlAttributes: ReadonlySet<string> = new Set([
  'action',
  'cite',
  'data',
  'formaction',
  'href',
  'poster',
  'src',
])
const codeAttribute = /^(?:on.*|style|srcdoc|srcset)$/

export class HtmlContext {
  #state: State = { kind: 'text' }

  /** Where the text fed so far leaves off. */
  get state(): State {
    return this.#state
  }

  /** Goes back to an earlier state, for the other branch of a condition. */
  set state(state: State) {
    this.#state = state
  }

  feed(text: string): void {
    let rest = text
    while (rest !== '') rest = rest.slice(this.#step(rest))
  }

  /** What an output here would stand in. */
  context(): OutputContext {
    const state = this.#state
    switch (state.kind) {
      case 'text':
        return { kind: 'text' }
      case 'value':
        return valueContext(state.attribute, state.quote, state.text)
      case 'raw':
        return rawContext(state.name, state.type)
      case 'comment':
        return forbidden('a comment', 'Print values outside comments.')
      case 'tag':
        return forbidden('a tag', 'Print values between tags or inside quoted attributes.')
    }
  }

  /** Reads on to the next change of state; returns how many characters that took. */
  #step(text: string): number {
    const state = this.#state
    switch (state.kind) {
      case 'text':
        return this.#text(text)
      case 'comment':
        return this.#skipTo(text, '-->', { kind: 'text' })
      case 'raw':
        return this.#raw(text, state.name)
      case 'tag':
        return this.#tag(text, state)
      case 'value':
        return this.#value(text, state)
    }
  }

  #text(text: string): number {
    const start = /<(?:!--|(\/?[a-z][^\s/>]*))/i.exec(text)
    if (start === null) return text.length
    const name = start[1]?.toLowerCase()
    this.#state = name === undefined ? { kind: 'comment' } : { kind: 'tag', name, type: '', attribute: '' }
    return start.index + start[0].length
  }

  #skipTo(text: string, end: string, next: State): number {
    const index = text.indexOf(end)
    if (index < 0) return text.length
    this.#state = next
    return index + end.length
  }

  #raw(text: string, name: string): number {
    const index = text.toLowerCase().indexOf(`</${name}`)
    if (index < 0) return text.length
    this.#state = { kind: 'tag', name: `/${name}`, type: '', attribute: '' }
    return index + name.length + 2
  }

  #tag(text: string, state: Extract<State, { kind: 'tag' }>): number {
    const found = /^(?:[\s/]+|(>)|=\s*(["']?)|([^\s/>=]+))/.exec(text)
    if (found === null) return 1
    const [all, end, quote, attribute] = found
    if (end !== undefined) this.#state = afterTag(state)
    else if (quote !== undefined) this.#state = { ...state, kind: 'value', quote, text: '' }
    else if (attribute !== undefined) this.#state = { ...state, attribute: attribute.toLowerCase() }
    return all.length
  }

  #value(text: string, state: Extract<State, { kind: 'value' }>): number {
    const end = state.quote === '' ? text.search(/[\s>]/) : text.indexOf(state.quote)
    const value = state.text + (end < 0 ? text : text.slice(0, end))
    if (end < 0) {
      this.#state = { ...state, text: value }
      return text.length
    }
    const { name, attribute } = state
    const type = attribute === 'type' ? value.toLowerCase() : state.type
    this.#state = { kind: 'tag', name, type, attribute: '' }
    return end + state.quote.length
  }
}

function afterTag({ name, type }: { name: string; type: string }): State {
  return rawElements.has(name) ? { kind: 'raw', name, type } : { kind: 'text' }
}

function valueContext(attribute: string, quote: string, text: string): OutputContext {
  if (quote === '') return forbidden('an attribute without quotes', 'Put quotes around the value.')
  if (codeAttribute.test(attribute)) return forbidden(`the ${attribute} attribute`, 'Use a class instead.')
  return { kind: urlAttributes.has(attribute) && text.trim() === '' ? 'url' : 'attribute', quote }
}

function rawContext(name: string, type: string): OutputContext {
  if (name === 'style') return { kind: 'style' }
  if (name !== 'script') return { kind: 'plain' }
  if (type === 'application/ld+json') return { kind: 'json' }
  return forbidden('a script', 'Only <script type="application/ld+json"> may hold values.')
}

function forbidden(where: string, cure: string): OutputContext {
  return { kind: 'forbidden', where, cure }
}
