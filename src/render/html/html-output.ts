import type { Root } from 'mdast'
import type { RichText } from '../../model/digest.js'
import { printHtml } from '../../model/html.js'
import { parseMarkdown } from '../../model/markdown.js'
import { nodesOf } from '../../model/nodes-of.js'
import { Anchor, Inline, isRichText, plainText, Script, Stylesheet } from '../rich.js'
import { kindOf } from '../template/helpers.js'
import { brokenSite, type Site } from '../template/site.js'
import { writtenAddress } from '../written-address.js'
import { escapeAttribute, escapeHtml, escapeJson, escapeStyle, replaceNoncharacters } from './escape-html.js'
import { followable } from './followable.js'
import { nestHeadings } from './nest-headings.js'
import { PrintedAddresses } from './printed-addresses.js'

/** Around the number of a rich text; no escaped value and no text of a template holds these characters. */
const mark = { start: '\ufdd0', end: '\ufdd1' } as const
const headingOrMark = /<h([1-6])(?=[\s>])|\ufdd0(\d+)\ufdd1/gi

/**
 * Escapes the values of one HTML document for the places they stand in. Rich text is put in last, when the heading it
 * stands under is known.
 */
export class HtmlOutput {
  readonly #medium: 'screen' | 'print'
  readonly #language: string
  readonly #richTexts: (RichText | Inline)[] = []

  /** In print, blocks of data stay empty: no script reads them there. `language` is the document's (BCP 47 tag). */
  constructor(medium: 'screen' | 'print', language: string) {
    this.#medium = medium
    this.#language = language
  }

  readonly emit = (value: unknown, site: Site): string => {
    const { context } = site
    switch (context.kind) {
      case 'json':
        return this.#medium === 'print' ? '' : escapeJson(value)
      case 'script':
        return scriptSource(value, site)
      case 'style':
        return escapeStyle(stylesheet(value, site))
      case 'url':
        return escapeAttribute(followable(text(value, site)), context.quote)
      case 'attribute':
        return escapeAttribute(text(value, site), context.quote)
      case 'text':
        return this.#content(value, site)
      default:
        return escapeHtml(text(value, site))
    }
  }

  /** Puts the rich texts into the filled template. */
  finish(filled: string): string {
    const addresses = this.#addresses(filled)
    let level = 0
    return filled.replace(headingOrMark, (found, heading: string | undefined, number: string | undefined) => {
      if (heading !== undefined) level = Number(heading)
      const richText = number === undefined ? undefined : this.#richTexts[Number(number)]
      return richText === undefined ? found : this.#richHtml(richText, level, addresses)
    })
  }

  /** In print, where no link can be followed; `null` where there is none. */
  #addresses(filled: string): PrintedAddresses | null {
    const texts = this.#medium === 'print' ? this.#richTexts.map(markdownOf) : []
    return texts.some(text => text.includes(']('))
      ? new PrintedAddresses(filled, texts, this.#language)
      : null
  }

  #content(value: unknown, site: Site): string {
    if (value instanceof Anchor) return ''
    if (value instanceof Inline) return this.#rich(value)
    if (isRichText(value)) return this.#rich(value)
    return escapeHtml(text(value, site))
  }

  /** HTML of a rich text under a heading of the given level; inline, one paragraph goes without its tags. */
  #richHtml(value: RichText | Inline, level: number, addresses: PrintedAddresses | null): string {
    const tree = parseMarkdown(markdownOf(value))
    nestHeadings(tree, level)
    addresses?.add(tree)
    writeAddresses(tree, this.#language)
    const html = replaceNoncharacters(printHtml(tree))
    const isOneParagraph = tree.children.length === 1 && tree.children[0]?.type === 'paragraph'
    return value instanceof Inline && isOneParagraph ? html.slice('<p>'.length, -'</p>'.length) : html
  }

  #rich(value: RichText | Inline): string {
    return `${mark.start}${this.#richTexts.push(value) - 1}${mark.end}`
  }
}

function text(value: unknown, site: Site): string {
  const words = plainText(value)
  if (words !== undefined) return words
  throw brokenSite(site, `Unexpected ${kindOf(value)}, expected text`, 'Print one of its values.')
}

function stylesheet(value: unknown, site: Site): string {
  if (value instanceof Stylesheet) return value.source
  throw brokenSite(site, 'Unexpected value in <style>', 'Only {{stylesheet}} may stand there.')
}

function scriptSource(value: unknown, site: Site): string {
  if (value instanceof Script && !/<\/script|<!--/i.test(value.source)) return value.source
  throw brokenSite(
    site,
    'Unexpected value in a script',
    'Only {{script}} may stand there; <script type="application/json"> holds any value.',
  )
}

function markdownOf(value: RichText | Inline): string {
  return value instanceof Inline ? value.richText.markdown : value.markdown
}

/** Writes the address that is a link's whole text as people do. Changes the tree. */
function writeAddresses(tree: Root, language: string): void {
  for (const { url, children } of nodesOf(tree, 'link')) {
    const [text, ...others] = children
    if (text?.type !== 'text' || others.length > 0 || !url.endsWith(text.value)) continue
    text.value = writtenAddress(text.value, language)
  }
}
