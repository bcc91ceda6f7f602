/** What an HTML head says of the page. */
import type { Element, Root } from 'hast'
import type { Fact } from '../../model/announcement.js'
import type { Metadata } from '../../model/source-data.js'
import { attribute, elementsOf, findElement } from './tree.js'

/** Names a `meta` element may give to what a digest wants to know. */
const names: Record<string, string> = {
  date: 'date',
  'dc.date': 'date',
  'article:published_time': 'date',
  'og:title': 'title',
  'og:site_name': 'site',
  author: 'author',
  description: 'description',
}

/** Reads title, date, language and the like of a page; empty for a fragment. */
export function readHead(tree: Root): Metadata {
  const metadata: Metadata = {}
  const html = findElement(tree, 'html')
  const title = findElement(tree, 'title')
  if (html !== null) note(metadata, 'lang', attribute(html, 'lang'), html)
  if (title !== null) note(metadata, 'title', textOf(title), title)
  for (const meta of elementsOf(tree).filter(element => element.tagName === 'meta')) {
    const name = names[(attribute(meta, 'name') || attribute(meta, 'property')).toLowerCase()]
    if (name !== undefined) note(metadata, name, attribute(meta, 'content').trim(), meta)
  }
  return metadata
}

function textOf(element: Element): string {
  return element.children
    .map(child => (child.type === 'text' ? child.value : ''))
    .join('')
    .trim()
}

function note(metadata: Metadata, name: string, value: string, element: Element): void {
  if (value === '' || metadata[name] !== undefined) return
  metadata[name] = { value, position: spanOf(element) }
}

function spanOf(element: Element): Fact<string>['position'] {
  const { start, end } = element.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return null
  return { start: { ...start, offset: start.offset }, end: { ...end, offset: end.offset } }
}
