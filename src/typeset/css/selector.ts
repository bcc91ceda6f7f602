import type { CssNodePlain, SelectorPlain } from 'css-tree'

/** One complex selector, taken apart as far as the cascade needs it. */
export interface Selector {
  /** Without the pseudo-element. */
  text: string
  pseudo: PseudoElement | null
  /** One number that orders as CSS's (a, b, c) do. */
  specificity: number
  /** What the element itself must have: the rule is looked up under it. */
  key: SelectorKey
}

export const pseudoElements = ['before', 'after', 'marker', 'footnote-call', 'footnote-marker'] as const
export type PseudoElement = (typeof pseudoElements)[number]

export interface SelectorKey {
  kind: 'id' | 'class' | 'tag' | 'any'
  name: string
}

const id = 1_000_000
const classLike = 1_000

/** `textOf` gives a node's source. `null` when the pseudo-element is not one of ours; `unknown` names it. */
export function readSelector(
  selector: SelectorPlain,
  textOf: (node: CssNodePlain) => string,
): { selector: Selector } | { unknown: string } {
  const last = selector.children.at(-1)
  const tail = last && pseudoElementOf(last)
  const nodes = tail ? selector.children.slice(0, -1) : selector.children
  const text =
    nodes
      .map(node => (node.type === 'Combinator' ? ` ${node.name} ` : textOf(node)))
      .join('')
      .trim() || '*'
  const pseudo = pseudoElements.find(name => name === tail) ?? null
  if (tail && !pseudo) return { unknown: `::${tail}` }
  const specificity = specificityOf(nodes) + (pseudo ? 1 : 0)
  return { selector: { text, pseudo, specificity, key: keyOf(nodes) } }
}

/** Also in the old spelling, `:before`. */
function pseudoElementOf(node: CssNodePlain): string | null {
  if (node.type === 'PseudoElementSelector') return node.name.toLowerCase()
  return node.type === 'PseudoClassSelector' && /^(?:before|after|first-line|first-letter)$/i.test(node.name)
    ? node.name.toLowerCase()
    : null
}

function specificityOf(nodes: readonly CssNodePlain[]): number {
  let sum = 0
  for (const node of nodes) sum += weightOf(node)
  return sum
}

function weightOf(node: CssNodePlain): number {
  switch (node.type) {
    case 'IdSelector':
      return id
    case 'ClassSelector':
    case 'AttributeSelector':
      return classLike
    case 'PseudoClassSelector':
      return pseudoClassWeight(node.name.toLowerCase(), node.children)
    case 'TypeSelector':
      return node.name === '*' ? 0 : 1
    default:
      return 0
  }
}

/** `:is`, `:not` and `:has` weigh as their heaviest argument, `:where` nothing (Selectors 4, 17). */
function pseudoClassWeight(name: string, children: readonly CssNodePlain[] | null): number {
  if (name === 'where') return 0
  if (!/^(?:is|not|has|matches)$/.test(name)) return classLike
  const selectors = (children ?? []).flatMap(node => (node.type === 'SelectorList' ? node.children : [node]))
  return Math.max(0, ...selectors.map(node => (node.type === 'Selector' ? specificityOf(node.children) : 0)))
}

/** The rarest simple selector of the last compound. */
function keyOf(nodes: readonly CssNodePlain[]): SelectorKey {
  let key: SelectorKey = { kind: 'any', name: '' }
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i]
    if (!node || node.type === 'Combinator') break
    if (node.type === 'IdSelector') return { kind: 'id', name: node.name }
    if (node.type === 'ClassSelector') key = { kind: 'class', name: node.name }
    else if (node.type === 'TypeSelector' && node.name !== '*' && key.kind === 'any') {
      key = { kind: 'tag', name: node.name.toLowerCase() }
    }
  }
  return key
}
