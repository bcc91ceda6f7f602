import { type HtmlElement, textOf } from './css/html-tree.js'
import { languageOf } from './css/language-tag.js'
import type { Metadata } from './document.js'
import type { Report } from './report.js'

/** What the document's head and root say of it. */
export function readMetadata(html: HtmlElement, date: Date | null, report: Report): Metadata {
  const head = html.children.find(node => node.kind === 'element' && node.name === 'head')
  const inHead = head?.kind === 'element' ? head.children.filter(node => node.kind === 'element') : []
  const meta = (name: string) =>
    inHead
      .find(node => node.name === 'meta' && node.attributes.get('name')?.toLowerCase() === name)
      ?.attributes.get('content')
  const title = inHead.find(node => node.name === 'title')
  return {
    title: (title && wordsOf(title)) || firstHeading(html) || 'Untitled',
    language: languageFor(html, report),
    author: meta('author') ?? null,
    subject: meta('description') ?? null,
    keywords: (meta('keywords') ?? '')
      .split(',')
      .map(word => word.trim())
      .filter(Boolean),
    date,
  }
}

function wordsOf(element: HtmlElement): string {
  return textOf(element).replaceAll(/\s+/g, ' ').trim()
}

/** Stands in for a title: readers show one in place of the file's name. */
function firstHeading(html: HtmlElement): string {
  const pending: HtmlElement[] = [html]
  for (let element = pending.pop(); element; element = pending.pop()) {
    if (/^h[1-6]$/.test(element.name) && wordsOf(element)) return wordsOf(element)
    pending.push(...element.children.filter(child => child.kind === 'element').reverse())
  }
  return ''
}

/** Readers need to be told a language; English where the document names none. */
function languageFor(html: HtmlElement, report: Report): string {
  if (html.attributes.get('lang')) return languageOf(html, report) ?? 'en'
  report.warn(
    'missing-language',
    'Unexpected "<html>" without "lang", expected the language of the text',
    html.place,
  )
  return 'en'
}
