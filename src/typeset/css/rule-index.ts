import { compile, type Options } from 'css-select'
import type { Warner } from '../report.js'
import type { HtmlElement, HtmlNode } from './html-tree.js'
import { isInRanges } from './language-range.js'
import type { PseudoElement, SelectorKey } from './selector.js'
import type { Declaration, StyleRule } from './stylesheet.js'

/** A rule ready to match, with its rank in the cascade among all rules. */
export interface IndexedRule {
  rank: number
  declarations: readonly Declaration[]
  matches: (element: HtmlElement) => boolean
}

/**
 * Rules by what the matched element must have (its id, class or name), so that an element is tried against few of
 * them. One index per pseudo-element.
 */
export class RuleIndex {
  readonly #rules = {
    any: new Map<string, IndexedRule[]>(),
    tag: new Map<string, IndexedRule[]>(),
    class: new Map<string, IndexedRule[]>(),
    id: new Map<string, IndexedRule[]>(),
  }
  #count = 0

  /** `rules` in cascade order, weakest first. */
  constructor(rules: readonly StyleRule[], pseudo: PseudoElement | null, report: Warner) {
    rules.forEach((rule, rank) => {
      if (rule.selector.pseudo !== pseudo) return
      const matches = matcher(rule, report)
      if (!matches) return
      const { kind, name } = rule.selector.key
      const bucket = this.#rules[kind].get(name) ?? []
      bucket.push({ rank, declarations: rule.declarations, matches })
      this.#rules[kind].set(name, bucket)
      this.#count++
    })
  }

  get isEmpty(): boolean {
    return this.#count === 0
  }

  /** The rules that match, weakest first. */
  match(element: HtmlElement): IndexedRule[] {
    const found: IndexedRule[] = []
    this.#collect('any', '', element, found)
    this.#collect('tag', element.name, element, found)
    if (element.attributes.size > 0) this.#collectByAttributes(element, found)
    return found.length > 1 ? found.sort((a, b) => a.rank - b.rank) : found
  }

  #collectByAttributes(element: HtmlElement, found: IndexedRule[]): void {
    const id = element.attributes.get('id')
    if (id) this.#collect('id', id, element, found)
    const classes = element.attributes.get('class')
    if (!classes) return
    if (!/\s/.test(classes)) this.#collect('class', classes, element, found)
    else for (const name of new Set(classes.split(/\s+/))) this.#collect('class', name, element, found)
  }

  #collect(kind: SelectorKey['kind'], name: string, element: HtmlElement, found: IndexedRule[]): void {
    const rules = this.#rules[kind].get(name)
    if (rules) for (const rule of rules) if (rule.matches(element)) found.push(rule)
  }
}

type Matches = IndexedRule['matches']

/** Rules stay while their style sheet does, from document to document. */
const matchers = new WeakMap<StyleRule, Matches>()

function matcher(rule: StyleRule, report: Warner): Matches | null {
  const matches = matchers.get(rule) ?? compileSelector(rule, report)
  if (matches) matchers.set(rule, matches)
  return matches
}

function compileSelector(rule: StyleRule, report: Warner): Matches | null {
  if (/:nth-(?:last-)?child\([^)]*\sof\s/i.test(rule.selector.text)) {
    report.warn('unsupported-selector', `Unexpected "of" in selector "${rule.selector.text}"`, rule.place)
    return null
  }
  try {
    return compile<HtmlNode, HtmlElement>(rule.selector.text, selectOptions)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    report.warn('unsupported-selector', `Unexpected selector "${rule.selector.text}": ${detail}`, rule.place)
    return null
  }
}

const selectOptions: Options<HtmlNode, HtmlElement> = {
  adapter: {
    isTag: node => node.kind === 'element',
    getAttributeValue: (element, name) => element.attributes.get(name),
    getChildren: node => (node.kind === 'element' ? node.children : []),
    getName: element => element.name,
    getParent: element => element.parent,
    getSiblings: node => (node.kind === 'element' ? (node.parent?.children ?? [node]) : [node]),
    prevElementSibling: node => (node.kind === 'element' ? node.previous : null),
    getText: () => '',
    hasAttrib: (element, name) => element.attributes.has(name),
    removeSubsets: nodes => nodes,
  },
  pseudos: {
    // Known from the tree; css-select would count siblings and climb for the language anew for every element.
    'first-child': element => element.index === 0,
    'last-child': element => fromEnd(element) === 1,
    'only-child': element => element.parent?.childCounts.all === 1,
    'nth-child': (element, formula) => nthMatches(formula ?? '', element.index + 1),
    'nth-last-child': (element, formula) => nthMatches(formula ?? '', fromEnd(element)),
    'first-of-type': element => element.indexOfName === 0,
    'last-of-type': element => fromEndOfName(element) === 1,
    'only-of-type': element => element.parent?.childCounts.byName.get(element.name) === 1,
    'nth-of-type': (element, formula) => nthMatches(formula ?? '', element.indexOfName + 1),
    'nth-last-of-type': (element, formula) => nthMatches(formula ?? '', fromEndOfName(element)),
    lang: (element, ranges) => isInRanges(element.language, ranges ?? ''),
    root: element => element.parent === null,
    link: element => element.attributes.has('href'),
    'any-link': element => element.attributes.has('href'),
    // Nothing on paper is hovered, focused or visited.
    visited: () => false,
    hover: () => false,
    active: () => false,
    focus: () => false,
    'focus-visible': () => false,
    'focus-within': () => false,
    target: () => false,
  },
}

function fromEnd({ parent, index }: HtmlElement): number {
  return (parent?.childCounts.all ?? 1) - index
}

function fromEndOfName({ parent, indexOfName, name }: HtmlElement): number {
  return (parent?.childCounts.byName.get(name) ?? 1) - indexOfName
}

/** Whether the position, from 1, is one of `an+b` (Selectors 4, 6.6.5.1; CSS Syntax 3, 6). */
function nthMatches(formula: string, position: number): boolean {
  const text = formula.replaceAll(/\s+/g, '').toLowerCase()
  if (text === 'odd') return position % 2 === 1
  if (text === 'even') return position % 2 === 0
  const [, step, offset] = /^(?:([+-]?\d*)n)?([+-]?\d+)?$/.exec(text) ?? []
  const b = offset ? Number(offset) : 0
  if (step === undefined) return position === b
  const a = step === '' || step === '+' ? 1 : step === '-' ? -1 : Number(step)
  const distance = position - b
  return a === 0 ? distance === 0 : distance % a === 0 && distance / a >= 0
}
