/**
 * Phrasing content as one string that remembers its nodes, so that what is found in the string can be cut out of the
 * tree again: every cut keeps links, emphasis and code, and every text node its place in the source.
 */
import type { PhrasingContent, Text } from 'mdast'
import type { Span } from '../model/announcement.js'
import { exact } from '../model/exact.js'
import type { Source } from './source.js'

/** A run of characters that one leaf of the tree gives. */
export interface Leaf {
  /** Half-open range in `Inline.text`. */
  start: number
  end: number
  node: PhrasingContent
  /** URL of the link around it. */
  link: string | null
  strong: boolean
  emphasis: boolean
}

/** Phrasing content, flattened. */
export class Inline {
  readonly nodes: readonly PhrasingContent[]
  /** One UTF-16 unit for each of the leaves' units; white space but a tab is U+0020, a hard break U+000A. */
  readonly text: string

  constructor(nodes: readonly PhrasingContent[]) {
    this.nodes = nodes
    this.text = nodes.map(textOf).join('')
  }

  /** Made when they are asked for: they say nothing that the nodes do not. */
  get leaves(): Leaf[] {
    const leaves: Leaf[] = []
    addLeaves(leaves, this.nodes, plainStyle)
    return leaves
  }
}

/** Flattens phrasing content. */
export function inlineOf(nodes: readonly PhrasingContent[]): Inline {
  return new Inline(nodes)
}

type Style = Pick<Leaf, 'link' | 'strong' | 'emphasis'>

function addLeaves(leaves: Leaf[], nodes: readonly PhrasingContent[], style: Style): void {
  for (const node of nodes)
    if ('children' in node) addLeaves(leaves, node.children, styleIn(node, style))
    else leaves.push(leafAt(leaves.at(-1)?.end ?? 0, node, style))
}

function leafAt(start: number, node: PhrasingContent, { link, strong, emphasis }: Style): Leaf {
  return { start, end: start + leafLength(node), node, link, strong, emphasis }
}

function styleIn(node: PhrasingContent, { link, strong, emphasis }: Style): Style {
  return {
    link: node.type === 'link' ? node.url : link,
    strong: strong || node.type === 'strong',
    emphasis: emphasis || node.type === 'emphasis',
  }
}

const plainStyle: Style = { link: null, strong: false, emphasis: false }

function textOf(node: PhrasingContent): string {
  if ('children' in node) return node.children.map(textOf).join('')
  if (node.type === 'break') return '\n'
  if (node.type === 'text' || node.type === 'inlineCode') return node.value.replace(/[^\S\t ]/g, ' ')
  return ''
}

/** How many units of `Inline.text` a leaf gives. */
function leafLength(node: PhrasingContent): number {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value.length
  return node.type === 'break' ? 1 : 0
}

/** The nodes of the half-open range `from`–`to`; nodes on its edges are cut, nodes inside are shared. */
export function sliceInline(inline: Inline, from: number, to: number, source: Source): PhrasingContent[] {
  let at = 0
  const cut = (node: PhrasingContent): PhrasingContent | null => {
    if ('children' in node) return cutParent(node, cut)
    const start = at
    at += leafLength(node)
    if (start === at) return start > from && start < to ? node : null
    if (start >= to || at <= from) return null
    if ((start >= from && at <= to) || node.type !== 'text') return node
    return sliceText(node, Math.max(0, from - start), Math.min(to, at) - start, source)
  }
  return exact(inline.nodes.map(cut).filter(node => node !== null))
}

type PhrasingParent = Extract<PhrasingContent, { children: PhrasingContent[] }>

function cutParent(
  node: PhrasingParent,
  cut: (node: PhrasingContent) => PhrasingContent | null,
): PhrasingParent | null {
  const children = node.children.map(cut).filter(child => child !== null)
  if (children.length === 0) return null
  if (children.length === node.children.length && children.every((child, i) => child === node.children[i]))
    return node
  const first = children[0]?.position
  const last = children.at(-1)?.position
  const position = first && last ? { start: first.start, end: last.end } : undefined
  return Object.assign({}, node, { children, position })
}

function sliceText(node: Text, from: number, to: number, source: Source): Text {
  return {
    type: 'text',
    value: node.value.slice(from, to),
    position: { start: source.placeIn(node, from), end: source.placeIn(node, to) },
  }
}

/** The source span of the half-open range `from`–`to`, or `null` when its nodes have no position. */
export function spanOf(inline: Inline, from: number, to: number, source: Source): Span | null {
  const inside = inline.leaves.filter(leaf => leaf.start < to && leaf.end > from && leaf.end > leaf.start)
  const first = inside[0]
  const last = inside.at(-1)
  if (!first || !last) return null
  return {
    start: source.placeIn(first.node, Math.max(0, from - first.start)),
    end: source.placeIn(last.node, Math.min(to, last.end) - last.start),
  }
}

/** URLs of the links that touch the half-open range, in text order, each once. */
export function linksIn(inline: Inline, from: number, to: number): string[] {
  const urls = inline.leaves
    .filter(leaf => leaf.start < to && leaf.end > from)
    .map(leaf => leaf.link)
    .filter(url => url !== null)
  return [...new Set(urls)]
}
