/** The fourth stage: a digest and a template make text. Nothing is read or written here. */
import type { Digest } from '../model/digest.js'
import { canonicalLanguage } from '../model/language.js'
import type { Arrangement, Words } from '../model/look.js'
import type { Template } from '../model/template.js'
import type { Format } from '../model/vocabulary.js'
import { arrange } from './arrange.js'
import { SiteLinks } from './site-links.js'
import { htmlPage, type MakeFilling, markdownPage, type PrintDocument, printPage } from './template/fill.js'
import { type OptionValue, resolveOptions } from './template/template-options.js'
import { makeView } from './view.js'

export { placeOfValue } from './value-places.js'
export type { PrintDocument }

export interface RenderOptions extends Partial<Arrangement> {
  /** Values for the template's own options; its defaults hold for the others. */
  settings?: Readonly<Record<string, OptionValue>>
  /** CSS page size: `A5`, `Letter landscape`, `148mm 210mm`; the template's own when it is not given. */
  paper?: string
  /** The document's date; none is printed when it is not given. */
  date?: Date | null
  /** Words of the interface in place of handbill's own. */
  words?: Words
  /** The way from the page to the root of a site over many announcements, to lead there: `''`, `'../'`; none by default. */
  site?: string | null
}

/** Digest and template to text; all throw HandbillError `template-broken` and `bad-option`. */
export type Writer = (digest: Digest, template: Template, options?: RenderOptions) => string

/** The formats that are text. */
export const writers: Readonly<Record<Exclude<Format, 'pdf'>, Writer>> = {
  md: renderMarkdown,
  html: renderHtml,
  json: renderJson,
}

/** The digest as indented JSON; no template changes it. */
export function renderJson(digest: Digest): string {
  return `${JSON.stringify(digest, null, 2)}\n`
}

/** Canonical Markdown (GFM) that reads back to the digest's own words. */
export function renderMarkdown(digest: Digest, template: Template, options: RenderOptions = {}): string {
  return markdownPage(template, options.paper, filling(digest, template, options))
}

/** One self-contained HTML file. */
export function renderHtml(digest: Digest, template: Template, options: RenderOptions = {}): string {
  return htmlPage(template, options.paper, filling(digest, template, options, options.site ?? null))
}

/** The same HTML without its CSS, and the CSS by file, so that messages name the file that is at fault. */
export function renderPrint(digest: Digest, template: Template, options: RenderOptions = {}): PrintDocument {
  return printPage(template, options.paper, filling(digest, template, options))
}

function filling(
  digest: Digest,
  template: Template,
  options: RenderOptions,
  site: string | null = null,
): MakeFilling {
  const shown = arrange(inCanonicalLanguage(digest), options)
  const speech = { language: shown.language, words: options.words ?? {} }
  const extras = {
    options: resolveOptions(template, options.settings ?? {}),
    date: options.date?.toISOString().slice(0, 10) ?? null,
    site: site === null ? null : new SiteLinks(site),
  }
  return stylesheet => ({ view: makeView(shown, { ...extras, stylesheet }, speech), speech })
}

function inCanonicalLanguage(digest: Digest): Digest {
  const language = canonicalLanguage(digest.language)
  return language === digest.language ? digest : { ...digest, language }
}
