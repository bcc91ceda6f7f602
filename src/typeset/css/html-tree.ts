import { defaultTreeAdapter, type DefaultTreeAdapterTypes as Parse5, parse, type TreeAdapter } from 'parse5'
import type { Place } from '../report.js'
import {
  appendElement,
  createElement,
  type HtmlElement,
  type HtmlNode,
  noAttributes,
} from './html-element.js'

/** A file as the caller gives it: `path` is for messages. */
export interface SourceFile {
  path: string
  source: string
}

export type { HtmlElement, HtmlNode, HtmlText } from './html-element.js'

/** Where elements end is not asked for, and takes a third of the time to note. */
const treeAdapter: TreeAdapter<Parse5.DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  updateNodeSourceCodeLocation() {},
}

/** Parses a document (WHATWG HTML, by parse5); never throws. The result is the `html` element. */
export function parseHtml(file: SourceFile): HtmlElement {
  const document = parse(file.source, { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter })
  const html = document.childNodes.find(isElement)
  const start = { path: file.path, line: 1, column: 1, offset: 0 }
  if (!html) return createElement('html', false, noAttributes, null, start)
  const root = createElement('html', false, attributesOf(html), null, placeOf(html, file.path) ?? start)
  convertChildren(html, root, file.path)
  return root
}

/** Without recursion: hostile documents nest tens of thousands of elements. */
function convertChildren(from: Parse5.Element, to: HtmlElement, path: string): void {
  const pending: [Parse5.Element, HtmlElement][] = [[from, to]]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [source, target] = next
    for (const child of contentOf(source)) {
      const place = placeOf(child, path)
      if (isText(child)) target.children.push({ kind: 'text', value: child.value, place })
      if (!isElement(child)) continue
      const isSvg = child.namespaceURI === svgNamespace
      const element = createElement(child.tagName, isSvg, attributesOf(child), target, place)
      appendElement(element, target)
      pending.push([child, element])
    }
  }
}

function placeOf({ sourceCodeLocation: location }: Parse5.ChildNode, path: string): Place | null {
  if (!location) return null
  return { path, line: location.startLine, column: location.startCol, offset: location.startOffset }
}

const svgNamespace: string = 'http://www.w3.org/2000/svg'

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

/** The elements of a tree by their ids; of two with one id the first counts. */
export function elementsById(root: HtmlElement): Map<string, HtmlElement> {
  const elements = new Map<string, HtmlElement>()
  const pending = [root]
  for (let element = pending.pop(); element; element = pending.pop()) {
    const id = element.attributes.get('id')
    if (id && !elements.has(id)) elements.set(id, element)
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i]
      if (child?.kind === 'element') pending.push(child)
    }
  }
  return elements
}
