import type { Element, Root as HastRoot } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast'
import type { Heading, Root } from 'mdast'
import { CONTINUE, EXIT, SKIP, visit } from 'unist-util-visit'
import { printMarkdown } from '../model/markdown.js'
import { resolveAnchors } from './anchors.js'

/** Markdown from the page of a template that brings no Markdown of its own: what stands in `<main>`, else in `<body>`. */
export function htmlToMarkdown(html: string): string {
  const page = fromHtml(html)
  const content = find(page, 'main') ?? find(page, 'body')
  const headings = new Map<Element, Heading>()
  const heading: Handle = (state, element) => {
    const made = defaultHandlers.h1(state, element)
    headings.set(element, made)
    return made
  }
  const handlers = { h1: heading, h2: heading, h3: heading, h4: heading, h5: heading, h6: heading }
  const tree = toMdast(content ?? page, { handlers })
  const root: Root = tree.type === 'root' ? tree : { type: 'root', children: [] }
  resolveAnchors(root, anchors(content ?? page, headings))
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

/** An id leads to the first heading in the element that carries it. */
function anchors(content: HastRoot, headings: ReadonlyMap<Element, Heading>): Map<string, Heading> {
  const found = new Map<string, Heading>()
  visit(content, 'element', element => {
    const heading = firstHeading(element, headings)
    if (heading === undefined) return SKIP
    if (typeof element.properties.id === 'string') found.set(element.properties.id, heading)
    return CONTINUE
  })
  return found
}

function firstHeading(element: Element, headings: ReadonlyMap<Element, Heading>): Heading | undefined {
  let found: Heading | undefined
  visit(element, 'element', child => {
    found = headings.get(child)
    return found === undefined ? CONTINUE : EXIT
  })
  return found
}
