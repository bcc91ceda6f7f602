import { defaultTreeAdapter, type DefaultTreeAdapterTypes as Parse5, parse, type TreeAdapter } from 'parse5'
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
  /** Whether it is part of a drawing, in the namespace of SVG. */
  isSvg: boolean
  attributes: ReadonlyMap<string, string>
  children: HtmlNode[]
  parent: HtmlElement | null
  /** The element before it under the same parent. */
  previous: HtmlElement | null
  /** Its rank among the elements under the same parent, and among those of its name there, from 0. */
  index: number
  indexOfName: number
  /** How many elements it has, and how many of each name. */
  childCounts: { all: number; byName: Map<string, number> }
  lastElement: HtmlElement | null
  /** `null` where the parser supplied the element; the root has a place always. */
  place: Place | null
}

export interface HtmlText {
  kind: 'text'
  value: string
  place: Place | null
}

export type HtmlNode = HtmlElement | HtmlText

const noChildren: HtmlElement['childCounts'] = { all: 0, byName: new Map() }
const noAttributes: ReadonlyMap<string, string> = new Map()

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
  if (!html) return element('html', false, noAttributes, null, start)
  const root = element('html', false, attributesOf(html), null, placeOf(html, file.path) ?? start)
  convertChildren(html, root, file.path)
  return root
}

/** Without recursion: hostile documents nest tens of thousands of elements. */
function convertChildren(from: Parse5.Element, to: HtmlElement, path: string): void {
  const pending: [Parse5.Element, HtmlElement][] = [[from, to]]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [source, target] = next
    for (const child of contentOf(source)) {
      const node = convert(child, target, path)
      if (!node) continue
      target.children.push(node)
      if (node.kind === 'text' || !isElement(child)) continue
      addToFamily(node, target)
      pending.push([child, node])
    }
  }
}

/** Tells an element its place among its siblings; they come in order. */
function addToFamily(element: HtmlElement, parent: HtmlElement): void {
  // Most elements have none in them, and need no counts of their own.
  if (parent.lastElement === null) parent.childCounts = { all: 0, byName: new Map() }
  const { childCounts } = parent
  element.previous = parent.lastElement
  element.index = childCounts.all
  element.indexOfName = childCounts.byName.get(element.name) ?? 0
  childCounts.all++
  childCounts.byName.set(element.name, element.indexOfName + 1)
  parent.lastElement = element
}

function convert(node: Parse5.ChildNode, parent: HtmlElement, path: string): HtmlNode | null {
  const place = placeOf(node, path)
  if (isText(node)) return { kind: 'text', value: node.value, place }
  if (!isElement(node)) return null
  return element(node.tagName, node.namespaceURI === svgNamespace, attributesOf(node), parent, place)
}

function placeOf({ sourceCodeLocation: location }: Parse5.ChildNode, path: string): Place | null {
  if (!location) return null
  return { path, line: location.startLine, column: location.startCol, offset: location.startOffset }
}

const svgNamespace: string = 'http://www.w3.org/2000/svg'

function element(
  name: string,
  isSvg: boolean,
  attributes: ReadonlyMap<string, string>,
  parent: HtmlElement | null,
  place: Place | null,
): HtmlElement {
  return {
    kind: 'element',
    name,
    isSvg,
    attributes,
    children: [],
    parent,
    previous: null,
    index: 0,
    indexOfName: 0,
    childCounts: noChildren,
    lastElement: null,
    place,
  }
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
