import type { Place } from '../report.js'

/** An HTML document as selectors and boxes need it: parents, siblings and places at hand. */
export interface HtmlElement {
  kind: 'element'
  name: string
  /** Whether it is part of a drawing, in the namespace of SVG. */
  isSvg: boolean
  attributes: ReadonlyMap<string, string>
  /** As its own `lang`, or the nearest around it, is written, in lower case; empty for none. */
  language: string
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
export const noAttributes: ReadonlyMap<string, string> = new Map()

/** An element without children, not yet among those of its parent. */
export function createElement(
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
    language: writtenLanguage(attributes) ?? parent?.language ?? '',
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

function writtenLanguage(attributes: ReadonlyMap<string, string>): string | undefined {
  if (attributes.size === 0) return undefined
  return (attributes.get('xml:lang') ?? attributes.get('lang'))?.toLowerCase()
}

/** Adds an element after the other children of its parent. */
export function appendElement(element: HtmlElement, parent: HtmlElement): void {
  parent.children.push(element)
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
