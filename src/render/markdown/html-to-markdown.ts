import type { Element, Root as HastRoot } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast'
import type { Heading, Root } from 'mdast'
import { CONTINUE, EXIT, visit } from 'unist-util-visit'
import { printMarkdown } from '../../model/markdown.js'
import { resolveAnchors } from '../anchors.js'

/** Markdown from the page of a template that brings no Markdown of its own: what stands in `<main>`, else in `<body>`. */
export function htmlToMarkdown(html: string): string {
  const page = fromHtml(html)
  const content = find(page, 'main') ?? find(page, 'body') ?? page
  noteIds(content)
  const anchors = new Map<string, Heading>()
  const heading: Handle = (state, element) => {
    const made = defaultHandlers.h1(state, element)
    for (const id of idsOf(element)) anchors.set(id, made)
    return made
  }
  const handlers = { h1: heading, h2: heading, h3: heading, h4: heading, h5: heading, h6: heading }
  const tree = toMdast(content, { handlers })
  const root: Root = tree.type === 'root' ? tree : { type: 'root', children: [] }
  resolveAnchors(root, anchors)
  return printMarkdown(root)
}

function find(page: HastRoot, tagName: string): HastRoot | null {
  let found: HastRoot | null = null
  visit(page, 'element', element => {
    if (element.tagName !== tagName) return CONTINUE
    found = { type: 'root', children: element.children }
    return EXIT
  })
  return found
}

/** An id leads to the first heading in the element that carries it; the heading takes note. */
function noteIds(content: HastRoot): void {
  visit(content, 'element', element => {
    const { id } = element.properties
    const heading = firstHeading(element)
    if (typeof id === 'string' && heading !== undefined) {
      heading.properties.dataIds = [...idsOf(heading), id]
    }
  })
}

function idsOf(heading: Element): string[] {
  const { dataIds } = heading.properties
  return Array.isArray(dataIds) ? dataIds.map(String) : []
}

function firstHeading(element: Element): Element | undefined {
  let found: Element | undefined
  visit(element, 'element', child => {
    if (!/^h[1-6]$/.test(child.tagName)) return CONTINUE
    found = child
    return EXIT
  })
  return found
}
