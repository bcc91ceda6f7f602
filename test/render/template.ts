import { loadTemplate } from '../../src/build/template/load-template.js'
import type { Digest, DigestEntry, RichText } from '../../src/model/digest.js'
import { printHtml } from '../../src/model/html.js'
import { parseMarkdown } from '../../src/model/markdown.js'
import type { Template, TemplateFile } from '../../src/model/template.js'

/** A template from its texts; partials by name. */
export function template(texts: {
  md?: string
  html?: string
  css?: string
  partials?: Record<string, string>
  options?: Template['options']
}): Template {
  const file = (path: string, source: string | undefined): TemplateFile | null =>
    source === undefined ? null : { path, source }
  const partials = Object.entries(texts.partials ?? {}).map(([name, source]): [string, TemplateFile] => [
    name,
    { path: `partials/${name}.hbs`, source },
  ])
  return {
    name: 'test',
    description: '',
    paper: 'A4',
    options: texts.options ?? {},
    markdown: file('digest.md.hbs', texts.md),
    html: file('digest.html.hbs', texts.html),
    css: texts.css === undefined ? [] : [{ path: 'digest.css', source: texts.css }],
    script: null,
    partials: Object.fromEntries(partials),
  }
}

/** A template that comes with the package, loaded as the command loads it. */
export async function shippedTemplate(name: string): Promise<Template> {
  return await loadTemplate(name)
}

const span = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } }

export function digestOf(facts: Partial<Digest> = {}): Digest {
  return {
    title: 'Spring grants',
    programme: null,
    organisation: null,
    year: null,
    date: null,
    language: 'en',
    lead: null,
    closing: null,
    groups: [],
    entries: [],
    source: { file: 'spring.txt', sha256: '0'.repeat(64) },
    messages: [],
    ...facts,
  }
}

export function entryOf(title: string, facts: Partial<DigestEntry> = {}): DigestEntry {
  return {
    id: title.toLowerCase().replace(/[^a-z0-9]+/g, '-') || 'entry',
    title,
    people: [],
    group: null,
    description: null,
    summary: null,
    links: [],
    fields: [],
    language: null,
    confidence: 1,
    source: span,
    ...facts,
  }
}

export function personOf(name: string, facts: Partial<DigestEntry['people'][number]> = {}) {
  return {
    name,
    role: 'contributor' as const,
    label: null,
    affiliation: null,
    links: [],
    source: span,
    ...facts,
  }
}

export function groupOf(title: string) {
  return { id: title.toLowerCase().replace(/[^a-z0-9]+/g, '-'), title, source: span }
}

export function richOf(markdown: string): RichText {
  return { text: markdown, markdown, html: printHtml(parseMarkdown(markdown)) }
}
