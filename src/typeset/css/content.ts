import { splitAtCommas } from './length.js'
import { identifierOf, type Parser, type Term } from './parsers.js'

/** One part of `content`, `string-set` or `bookmark-label` (CSS Content 3, CSS GCPM 3). */
export type ContentPart =
  | { kind: 'string'; value: string }
  | { kind: 'attribute'; name: string }
  /** The element's own text (`content()`). */
  | { kind: 'text' }
  | { kind: 'counter'; name: string; style: string }
  | { kind: 'counters'; name: string; separator: string; style: string }
  /** A named string at its value on the page (`string(title, first)`). */
  | { kind: 'named-string'; name: string; at: 'first' | 'last' | 'start' | 'first-except' }
  | { kind: 'target-counter'; target: Target; name: string; style: string }
  | { kind: 'target-text'; target: Target }
  | { kind: 'leader'; pattern: string }
  | { kind: 'quote'; open: boolean; visible: boolean }

/** Where a cross-reference leads: a URL, or the attribute that holds it. */
export type Target = { attribute: string } | { url: string }

export type ContentValue = 'normal' | 'none' | readonly ContentPart[]

export const content: Parser<ContentValue> = (terms, context) => {
  const name = terms.length === 1 ? identifierOf(terms[0]) : null
  if (name === 'normal' || name === 'none') return name
  return contentList(terms, context)
}

export const contentList: Parser<readonly ContentPart[]> = terms => {
  const parts = terms.map(contentPart)
  return parts.length > 0 && parts.every(part => part !== null) ? parts : undefined
}

function contentPart(term: Term): ContentPart | null {
  if (term.type === 'String') return { kind: 'string', value: term.value }
  if (term.type === 'Identifier') return quote(term.name.toLowerCase())
  if (term.type !== 'Function') return null
  const read = functions[term.name.toLowerCase()]
  return read ? read(splitAtCommas(term.children)) : null
}

function quote(name: string): ContentPart | null {
  const found = /^(no-)?(open|close)-quote$/.exec(name)
  return found && { kind: 'quote', open: found[2] === 'open', visible: !found[1] }
}

type Arguments = readonly (readonly Term[])[]

const functions: Readonly<Record<string, (args: Arguments) => ContentPart | null>> = {
  attr: ([name]) => {
    const attribute = identifierOf(name?.[0])
    return attribute ? { kind: 'attribute', name: attribute } : null
  },
  content: ([what]) => {
    const name = identifierOf(what?.[0]) ?? 'text'
    return name === 'text' ? { kind: 'text' } : null
  },
  counter: ([name, style]) => {
    const counter = nameOf(name)
    return counter ? { kind: 'counter', name: counter, style: nameOf(style) ?? 'decimal' } : null
  },
  counters: ([name, separator, style]) => {
    const counter = nameOf(name)
    const between = stringOf(separator)
    if (!counter || between === null) return null
    return { kind: 'counters', name: counter, separator: between, style: nameOf(style) ?? 'decimal' }
  },
  string: ([name, at]) => {
    const string = nameOf(name)
    const position = (['first', 'last', 'start', 'first-except'] as const).find(
      word => word === (nameOf(at) ?? 'first'),
    )
    return string && position ? { kind: 'named-string', name: string, at: position } : null
  },
  'target-counter': ([target, name, style]) => {
    const to = targetOf(target)
    const counter = nameOf(name)
    return to && counter
      ? { kind: 'target-counter', target: to, name: counter, style: nameOf(style) ?? 'decimal' }
      : null
  },
  'target-text': ([target]) => {
    const to = targetOf(target)
    return to && { kind: 'target-text', target: to }
  },
  leader: ([pattern]) => {
    const names: Readonly<Record<string, string>> = { dotted: '.', solid: '_', space: ' ' }
    const value = stringOf(pattern) ?? names[nameOf(pattern) ?? '']
    return value ? { kind: 'leader', pattern: value } : null
  },
}

function nameOf(terms: readonly Term[] | undefined): string | null {
  const [term] = terms ?? []
  return term?.type === 'Identifier' ? term.name : null
}

function stringOf(terms: readonly Term[] | undefined): string | null {
  const [term] = terms ?? []
  return term?.type === 'String' ? term.value : null
}

function targetOf(terms: readonly Term[] | undefined): Target | null {
  const [term] = terms ?? []
  if (term?.type === 'String' || term?.type === 'Url') return { url: term.value }
  if (term?.type !== 'Function' || term.name.toLowerCase() !== 'attr') return null
  const attribute = identifierOf(term.children[0])
  return attribute ? { attribute } : null
}

/** `string-set: title content(), author attr(data-author)`. */
export interface NamedString {
  name: string
  parts: readonly ContentPart[]
}

export const stringSet: Parser<readonly NamedString[]> = (terms, context) => {
  if (terms.length === 1 && identifierOf(terms[0]) === 'none') return []
  const sets: NamedString[] = []
  for (const [name, ...rest] of splitAtCommas(terms)) {
    const parts = contentList(rest, context)
    if (name?.type !== 'Identifier' || !parts) return undefined
    sets.push({ name: name.name, parts })
  }
  return sets
}

/** `counter-reset: chapter 1 section`: names with values. */
export interface CounterChange {
  name: string
  value: number
}

export function counterChanges(absent: number): Parser<readonly CounterChange[]> {
  return terms => {
    if (terms.length === 1 && identifierOf(terms[0]) === 'none') return []
    const changes: CounterChange[] = []
    for (const term of terms) {
      const last = changes.at(-1)
      if (term.type === 'Identifier') changes.push({ name: term.name, value: absent })
      else if (term.type === 'Number' && last) last.value = Number(term.value)
      else return undefined
    }
    return changes
  }
}
