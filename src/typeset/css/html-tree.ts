import { type DefaultTreeAdapterTypes as Parse5, parse } from 'parse5'
import type { Place } from '../report.js'

/** A file as the caller gives it: `path` is for messages. */
export interface SourceFile {
  path: string
  source: string
}

/** An HTML document as selectors and boxes need it: parents, siblings and places at hand. */
export interface HtmlElement {
  kind: 'element'
  name: string
  attributes: ReadonlyMap<string, string>
  children: HtmlNode[]
  parent: HtmlElement | null
  /** The element before it under the same parent. */
  previous: HtmlElement | null
  /** Its rank among the elements under the same parent, from 0. */
  index: number
  place: Place | null
}

export interface HtmlText {
  kind: 'text'
  value: string
  place: Place | null
}

export type HtmlNode = HtmlElement | HtmlText

const noAttributes: ReadonlyMap<string, string> = new Map()

/** Parses a document (WHATWG HTML, by parse5); never throws. The result is the `html` element. */
export function parseHtml(file: SourceFile): HtmlElement {
  const document = parse(file.source, { sourceCodeLocationInfo: true, scriptingEnabled: false })
  const root = element('html', noAttributes, null, null)
  const html = document.childNodes.find(isElement)
  if (!html) return root
  const converted = { ...root, attributes: attributesOf(html) }
  convertChildren(html, converted, file.path)
  return converted
}

/** Without recursion: hostile documents nest tens of thousands of elements. */
function convertChildren(from: Parse5.Element, to: HtmlElement, path: string): void {
  const pending: [Parse5.ParentNode, HtmlElement][] = [[from, to]]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [source, target] = next
    let previous: HtmlElement | null = null
    for (const child of contentOf(source)) {
      const node = convert(child, target, previous, path)
      if (!node) continue
      target.children.push(node)
      if (node.kind === 'text' || !isElement(child)) continue
      previous = node
      pending.push([child, node])
    }
  }
}

function convert(
  node: Parse5.ChildNode,
  parent: HtmlElement,
  previous: HtmlElement | null,
  path: string,
): HtmlNode | null {
  const location = node.sourceCodeLocation
  const place = location
    ? { path, line: location.startLine, column: location.startCol, offset: location.startOffset }
    : null
  if (isText(node)) return { kind: 'text', value: node.value, place }
  if (!isElement(node)) return null
  const converted = element(node.tagName, attributesOf(node), parent, place)
  converted.previous = previous
  converted.index = previous ? previous.index + 1 : 0
  return converted
}

function element(
  name: string,
  attributes: ReadonlyMap<string, string>,
  parent: HtmlElement | null,
  place: Place | null,
): HtmlElement {
  return { kind: 'element', name, attributes, children: [], parent, previous: null, index: 0, place }
}

function attributesOf(node: Parse5.Element): ReadonlyMap<string, string> {
  if (node.attrs.length === 0) return noAttributes
  return new Map(node.attrs.map(({ name, value }) => [name, value]))
}

function contentOf(node: Parse5.ParentNode): Parse5.ChildNode[] {
  return 'content' in node ? node.content.childNodes : node.childNodes
}

function isElement(node: Parse5.ChildNode): node is Parse5.Element {
  return 'tagName' in node
}

function isText(node: Parse5.ChildNode): node is Parse5.TextNode {
  return node.nodeName === '#text'
}

/** All text below an element, in order. */
export function textOf(element: HtmlElement): string {
  let text = ''
  const pending: HtmlNode[] = [element]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'text') text += node.value
    else for (let i = node.children.length - 1; i >= 0; i--) pending.push(...node.children.slice(i, i + 1))
  }
  return text
}
