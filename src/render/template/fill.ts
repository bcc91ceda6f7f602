/** Fills a template with the view of a page: Markdown, HTML for the screen, HTML and CSS for print. */
import type { Root } from 'mdast'
import { printMarkdown } from '../../model/markdown.js'
import { pageSize } from '../../model/paper.js'
import type { Template, TemplateFile } from '../../model/template.js'
import { browserCss } from '../html/browser-css.js'
import { HtmlContext } from '../html/html-context.js'
import { HtmlOutput } from '../html/html-output.js'
import { defaultCss, htmlShell } from '../html/shell.js'
import { htmlToMarkdown } from '../markdown/html-to-markdown.js'
import { MarkdownOutput } from '../markdown/markdown-output.js'
import { markdownScanner } from '../markdown/markdown-scanner.js'
import type { PageView } from '../page-view.js'
import { Stylesheet } from '../rich.js'
import type { Speech } from '../words.js'
import { compile, type Emit, type Fill } from './compile.js'
import { Emissions, type Origin, readTrace } from './trace.js'

/** What fills a template. */
export interface Filling {
  view: PageView
  speech: Speech
}

/** Makes what fills a template, with its stylesheet. */
export type MakeFilling = (stylesheet: Stylesheet) => Filling

/** What `typeset` gets: the document, and its CSS in the order of the cascade. */
export interface PrintDocument {
  html: string
  css: TemplateFile[]
  /** CSS page size. */
  paper: string
  /** Where in the template that comes from which stands at an offset of the HTML; `null` where none of it does. */
  originOf(offset: number): Origin | null
}

/** Canonical Markdown (GFM) that reads back to the view's own words. */
export function markdownPage(template: Template, paper: string | undefined, make: MakeFilling): string {
  const { markdown } = template
  if (markdown === null) return htmlToMarkdown(htmlPage(template, paper, make))
  return printMarkdown(fillMarkdown(markdown, template, make(noStyle)))
}

/** One self-contained HTML file. */
export function htmlPage(template: Template, paper: string | undefined, make: MakeFilling): string {
  return fillHtml(template, make(new Stylesheet(styles(template, paper).map(screenCss).join('\n'))), 'screen')
}

const screenSheets = new WeakMap<TemplateFile, string>()

function screenCss(file: TemplateFile): string {
  const css = screenSheets.get(file) ?? browserCss(file.source)
  screenSheets.set(file, css)
  return css
}

/** The same HTML without its CSS and its data, and the CSS by file, so that messages name the file that is at fault. */
export function printPage(template: Template, paper: string | undefined, make: MakeFilling): PrintDocument {
  const filling = make(noStyle)
  let origins: PrintDocument['originOf'] | null = null
  return {
    html: fillHtml(template, filling, 'print'),
    css: styles(template, paper),
    paper: pageSize(paper ?? template.paper),
    originOf(offset) {
      origins ??= traceOrigins(template, filling)
      return origins(offset)
    },
  }
}

function traceOrigins(template: Template, { view, speech }: Filling): PrintDocument['originOf'] {
  if (template.html === null) return () => null
  const output = new HtmlOutput('print', view.language)
  const fill = compile(template.html, template, () => new HtmlContext(), true)
  const emissions = new Emissions()
  const emit: Emit = (value, site) => {
    emissions.add(site, value)
    return output.emit(value, site)
  }
  return readTrace(output.finish(fill(view, speech, emit)), fill.sites, emissions)
}

const noStyle = new Stylesheet('')

function styles(template: Template, paper: string | undefined): TemplateFile[] {
  const size = pageSize(paper ?? template.paper)
  const css = template.css.length === 0 ? [defaultCss] : template.css
  return [...css, paperSheet(size)]
}

/** The last one: documents of one run are of one paper, and what reads a style sheet knows it again. */
let lastPaper = { size: '', sheet: { path: 'paper', source: '' } }

function paperSheet(size: string): TemplateFile {
  if (lastPaper.size !== size)
    lastPaper = { size, sheet: { path: 'paper', source: `@page { size: ${size} }\n` } }
  return lastPaper.sheet
}

function fillHtml(template: Template, filling: Filling, medium: 'screen' | 'print'): string {
  if (template.html === null) return shellFromMarkdown(template, filling)
  const output = new HtmlOutput(medium, filling.view.language)
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

const compiled = new WeakMap<TemplateFile, Fill>()

function filler(template: Template, file: TemplateFile, newScanner: Parameters<typeof compile>[2]): Fill {
  const fill = compiled.get(file) ?? compile(file, template, newScanner)
  compiled.set(file, fill)
  return fill
}
