/** The fourth stage: a digest and a template make text. Nothing is read or written here. */
import type { Root } from 'mdast'
import type { Digest } from '../model/digest.js'
import { canonicalLanguage } from '../model/language.js'
import type { Arrangement, Words } from '../model/look.js'
import { printMarkdown } from '../model/markdown.js'
import { pageSize } from '../model/paper.js'
import type { Template, TemplateFile } from '../model/template.js'
import type { Format } from '../model/vocabulary.js'
import { arrange } from './arrange.js'
import { browserCss } from './browser-css.js'
import { compile, type Fill } from './compile.js'
import { HtmlContext } from './html-context.js'
import { HtmlOutput } from './html-output.js'
import { htmlToMarkdown } from './html-to-markdown.js'
import { MarkdownOutput } from './markdown-output.js'
import type { Scanner } from './rewrite.js'
import { Stylesheet } from './rich.js'
import { defaultCss, htmlShell } from './shell.js'
import { type OptionValue, resolveOptions } from './template-options.js'
import { makeView, type View } from './view.js'
import type { Speech } from './words.js'

export interface RenderOptions extends Partial<Arrangement> {
  /** Values for the template's own options; its defaults hold for the others. */
  settings?: Readonly<Record<string, OptionValue>>
  /** CSS page size: `A5`, `Letter landscape`, `148mm 210mm`; the template's own when it is not given. */
  paper?: string
  /** The document's date; none is printed when it is not given. */
  date?: Date | null
  /** Words of the interface in place of handbill's own. */
  words?: Words
}

/** What fills a template. */
interface Filling {
  view: View
  speech: Speech
}

/** What `typeset` gets: the document, and its CSS in the order of the cascade. */
export interface PrintDocument {
  html: string
  css: TemplateFile[]
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
  const { markdown } = template
  if (markdown === null) return htmlToMarkdown(renderHtml(digest, template, options))
  return printMarkdown(fillMarkdown(markdown, template, fillingOf(digest, template, options, '')))
}

/** One self-contained HTML file. */
export function renderHtml(digest: Digest, template: Template, options: RenderOptions = {}): string {
  const css = styles(template, options).map(file => browserCss(file.source))
  return fillHtml(template, fillingOf(digest, template, options, css.join('\n')))
}

/** The same HTML without its CSS, and the CSS by file, so that messages name the file that is at fault. */
export function renderPrint(digest: Digest, template: Template, options: RenderOptions = {}): PrintDocument {
  return {
    html: fillHtml(template, fillingOf(digest, template, options, '')),
    css: styles(template, options),
  }
}

function fillingOf(digest: Digest, template: Template, options: RenderOptions, css: string): Filling {
  const shown = arrange(inCanonicalLanguage(digest), options)
  const speech = { language: shown.language, words: options.words ?? {} }
  const extras = {
    options: resolveOptions(template, options.settings ?? {}),
    date: options.date?.toISOString().slice(0, 10) ?? null,
    stylesheet: new Stylesheet(css),
  }
  return { view: makeView(shown, extras, speech), speech }
}

function inCanonicalLanguage(digest: Digest): Digest {
  const language = canonicalLanguage(digest.language)
  return language === digest.language ? digest : { ...digest, language }
}

function styles(template: Template, { paper }: RenderOptions): TemplateFile[] {
  const size = pageSize(paper ?? template.paper)
  const css = template.css.length === 0 ? [defaultCss] : template.css
  return [...css, { path: 'paper', source: `@page { size: ${size} }\n` }]
}

function fillHtml(template: Template, filling: Filling): string {
  if (template.html === null) return shellFromMarkdown(template, filling)
  const output = new HtmlOutput()
  const fill = filler(template, template.html, () => new HtmlContext())
  return output.finish(fill(filling.view, filling.speech, output.emit))
}

function shellFromMarkdown(template: Template, filling: Filling): string {
  if (template.markdown === null) throw new Error('Unexpected template without Markdown and HTML')
  return htmlShell(fillMarkdown(template.markdown, template, filling), filling.view)
}

function fillMarkdown(file: TemplateFile, template: Template, { view, speech }: Filling): Root {
  const output = new MarkdownOutput()
  const fill = filler(template, file, () => markdownScanner)
  return output.finish(fill(view, speech, output.emit))
}

/** Markdown needs no following: values enter the tree, not the text. */
const markdownScanner: Scanner = {
  state: 'markdown',
  isWhole: true,
  feed: () => null,
  context: () => ({ kind: 'markdown' }),
  print: () => undefined,
  join: state => state,
  joinTurns: state => state,
}

const compiled = new WeakMap<TemplateFile, Fill>()

function filler(template: Template, file: TemplateFile, newScanner: Parameters<typeof compile>[2]): Fill {
  const fill = compiled.get(file) ?? compile(file, template, newScanner)
  compiled.set(file, fill)
  return fill
}
