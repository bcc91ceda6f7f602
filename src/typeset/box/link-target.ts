import { type HtmlElement, textOf } from '../css/html-tree.js'
import type { LinkArea } from '../document.js'
import { decodeId, type GenerationContext } from './generated-content.js'

export interface LinkTarget {
  target: LinkArea['target']
  label: string
  isSilent: boolean
}

/** Where an `a` leads; `null` when it is no link or leads nowhere. */
export function linkTarget(element: HtmlElement, { elements, report }: GenerationContext): LinkTarget | null {
  const href = element.attributes.get('href')?.trim()
  if (!href) return null
  const text = textOf(element)
  const label = labelOf(element, text, href)
  const isSilent = text.trim() === ''
  if (!href.startsWith('#')) return { target: { kind: 'url', url: href }, label, isSilent }
  const id = decodeId(href.slice(1))
  if (elements.has(id)) return { target: { kind: 'destination', id }, label, isSilent }
  report.warn('missing-target', `Unexpected link to "${href}", which is no element's id`, element.place)
  return null
}

function labelOf({ attributes }: HtmlElement, text: string, href: string): string {
  const label = attributes.get('aria-label') ?? text
  return label.replaceAll(/\s+/g, ' ').trim() || attributes.get('title') || href
}
