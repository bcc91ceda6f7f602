import type { Root } from 'mdast'
import { parseMarkdown } from '../model/markdown.js'
import { resolveAnchors } from './anchors.js'
import { kindOf } from './helpers.js'
import { Anchor, Inline, isRichText, plainText } from './rich.js'
import { brokenSite, type Site } from './site.js'
import { type Held, mark, substitute } from './substitute.js'

/**
 * Keeps the values of one Markdown document out of its text until the filled template is parsed: a value never meets
 * the parser, so it cannot become markup.
 */
export class MarkdownOutput {
  readonly #held: Held[] = []

  readonly emit = (value: unknown, site: Site): string => {
    const number = this.#held.push({ value: printable(value, site), site }) - 1
    return `${mark.start}${number}${mark.end}`
  }

  /** The filled template as a tree with the values in it. */
  finish(filled: string): Root {
    const tree = parseMarkdown(filled)
    resolveAnchors(tree, substitute(tree, this.#held))
    return tree
  }
}

function printable(value: unknown, site: Site): Held['value'] {
  if (value instanceof Anchor || value instanceof Inline || isRichText(value)) return value
  const words = plainText(value)
  if (words !== undefined) return words
  throw brokenSite(site, `Unexpected ${kindOf(value)}, expected text`, 'Print one of its values.')
}
