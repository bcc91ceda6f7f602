import { type HtmlElement, textOf } from './css/html-tree.js'
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
    title: title ? textOf(title).replaceAll(/\s+/g, ' ').trim() : '',
    language: languageOf(html, report),
    author: meta('author') ?? null,
    subject: meta('description') ?? null,
    keywords: (meta('keywords') ?? '')
      .split(',')
      .map(word => word.trim())
      .filter(Boolean),
    date,
  }
}

/** Readers need to be told a language; English where the document names none. */
function languageOf(html: HtmlElement, report: Report): string {
  const language = html.attributes.get('lang')
  if (language) return language
  report.warn(
    'missing-language',
    'Unexpected "<html>" without "lang", expected the language of the text',
    html.place,
  )
  return 'en'
}
