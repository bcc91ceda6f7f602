import type { Paragraph, Root } from 'mdast'
import { printHtml } from '../model/html.js'
import { parseMarkdown } from '../model/markdown.js'
import { escapeAttribute, escapeHtml, escapeJson, escapeStyle } from './escape-html.js'
import { followable } from './followable.js'
import { kindOf } from './helpers.js'
import { nestHeadings } from './nest-headings.js'
import { Anchor, Inline, isRichText, plainText, Stylesheet } from './rich.js'
import { brokenSite, type Site } from './site.js'

/** Around the number of a rich text; `escapeHtml` lets no value hold these characters. */
const mark = { start: '\ufdd0', end: '\ufdd1' } as const
const headingOrMark = /<h([1-6])(?=[\s>])|\ufdd0(\d+)\ufdd1/gi

/**
 * Escapes the values of one HTML document for the places they stand in. Rich text is put in last, when the heading it
 * stands under is known.
 */
export class HtmlOutput {
  readonly #richTexts: (() => Root)[] = []

  readonly emit = (value: unknown, site: Site): string => {
    const { context } = site
    switch (context.kind) {
      case 'json':
        return escapeJson(value)
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
    let level = 0
    return filled.replace(headingOrMark, (found, heading: string | undefined, number: string | undefined) => {
      if (heading !== undefined) level = Number(heading)
      const tree = number === undefined ? undefined : this.#richTexts[Number(number)]?.()
      if (tree === undefined) return found
      nestHeadings(tree, level)
      return printHtml(tree)
    })
  }

  #content(value: unknown, site: Site): string {
    if (value instanceof Anchor) return ''
    if (value instanceof Inline)
      return this.#rich(() => withoutParagraph(parseMarkdown(value.richText.markdown)))
    if (isRichText(value)) return this.#rich(() => parseMarkdown(value.markdown))
    return escapeHtml(text(value, site))
  }

  #rich(tree: () => Root): string {
    return `${mark.start}${this.#richTexts.push(tree) - 1}${mark.end}`
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

/** One paragraph's words, for the middle of a line; more than one block stays as it is. */
function withoutParagraph(tree: Root): Root {
  const [only, ...others] = tree.children
  if (only?.type !== 'paragraph' || others.length > 0) return tree
  return { type: 'root', children: (only satisfies Paragraph).children }
}
