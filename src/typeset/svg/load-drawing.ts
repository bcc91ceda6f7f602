import { parseHtml, textOf } from '../css/html-tree.js'
import type { PageMeasure } from '../css/page-measure.js'
import { type StyledElement, styleDocument } from '../css/styled-tree.js'
import type { Report } from '../report.js'
import { readDrawing } from './read-drawing.js'

/** Whether the bytes of a file look like an SVG's. */
export function isSvg(data: Uint8Array): boolean {
  const head = new TextDecoder().decode(data.subarray(0, 4096)).trimStart()
  return /^<(?:\?xml|!--|!doctype\s+svg|svg[\s>])/i.test(head) && /<svg[\s>]/i.test(head)
}

/** Reads an SVG file; `path` is for messages. `null` where it has no `svg` element. */
export function loadDrawing(data: Uint8Array, path: string, page: PageMeasure, report: Report) {
  // An XML declaration is a comment to HTML's parser, which reads the rest of what SVG files hold.
  const file = { path, source: new TextDecoder().decode(data) }
  const html = parseHtml(file)
  const svg = findSvg(styleDocument(html, file, [], page, report).root)
  return svg && { ...readDrawing(svg, true, report), title: titleOf(svg) }
}

function findSvg(root: StyledElement): StyledElement | null {
  const pending = [root]
  for (let element = pending.pop(); element; element = pending.pop()) {
    if (element.element.isSvg) return element
    pending.push(...element.children.filter(child => child.kind === 'element').reverse())
  }
  return null
}

/** What an `svg` element says of itself to those who do not see it; empty for nothing. */
export function titleOf({ element: { attributes, children } }: StyledElement): string {
  const title = children.find(child => child.kind === 'element' && child.name === 'title')
  const text = title?.kind === 'element' ? textOf(title) : ''
  return (attributes.get('aria-label') ?? text).replaceAll(/\s+/g, ' ').trim()
}
