import type { Root } from 'mdast'
import { parseMarkdown } from '../model/markdown.js'
import { resolveAnchors } from './anchors.js'
import { kindOf } from './helpers.js'
import { parseParts } from './parse-parts.js'
import { Anchor, Inline, isRichText, plainText } from './rich.js'
import { brokenSite, type Site } from './site.js'
import { type Held, mark, marks, substitute } from './substitute.js'

/**
 * Keeps the values of one Markdown document out of its text until the filled template is parsed: a value never meets
 * the parser, so it cannot become markup.
 */
export class MarkdownOutput {
  readonly #held: Held[] = []

  readonly emit = (value: unknown, site: Site): string => {
    const number = this.#held.push({ value: printable(value, site), site }) - 1
    return markOf(number)
  }

  /** The filled template as a tree with the values in it. */
  finish(filled: string): Root {
    const tree = parseParts(filled, outlineParser())
    resolveAnchors(tree, substitute(tree, this.#held))
    return tree
  }
}

/**
 * A parser that remembers the trees it made. Parts of a filled template differ in the numbers of their values only, so
 * the numbers are counted from 0 in what it remembers.
 */
function outlineParser(): (part: string) => Root {
  const trees = new Map<string, string>()
  return part => {
    const numbers: string[] = []
    const outline = part.replace(marks, (_, number: string) => markOf(numbers.push(number) - 1))
    const json = trees.get(outline) ?? JSON.stringify(parseMarkdown(outline), withoutPosition)
    trees.set(outline, json)
    return JSON.parse(json.replace(marks, (_, index: string) => markOf(numbers[Number(index)] ?? '')))
  }
}

function withoutPosition(key: string, value: unknown): unknown {
  return key === 'position' ? undefined : value
}

function markOf(number: number | string): string {
  return `${mark.start}${number}${mark.end}`
}

function printable(value: unknown, site: Site): Held['value'] {
  if (value instanceof Anchor || value instanceof Inline || isRichText(value)) return value
  const words = plainText(value)
  if (words !== undefined) return words
  throw brokenSite(site, `Unexpected ${kindOf(value)}, expected text`, 'Print one of its values.')
}
