import type { Root } from 'mdast'
import { parseMarkdown } from '../../model/markdown.js'
import { resolveAnchors } from '../anchors.js'
import { Anchor, Inline, isRichText, plainText } from '../rich.js'
import { kindOf } from '../template/helpers.js'
import { parseParts } from '../template/parse-parts.js'
import { brokenSite, type Site } from '../template/site.js'
import { type Held, mark, marks, substitute } from '../template/substitute.js'

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
    const tree = parseParts(filled, parsePart)
    resolveAnchors(tree, substitute(tree, this.#held))
    return tree
  }
}

/** Trees of parts of filled templates, from document to document. */
const outlines = new Map<string, unknown>()
const mostOutlines = 1000
/** What is longer hardly comes again. */
const longestOutline = 2000

/**
 * Parts of filled templates differ in the numbers of their values only: counted from 0 they are few outlines, each of
 * which is parsed once.
 */
function parsePart(part: string): Root {
  const numbers: string[] = []
  const outline = part.replace(marks, (_, number: string) => markOf(numbers.push(number) - 1))
  const renumber = (text: string) =>
    text.replace(marks, (_, index: string) => markOf(numbers[Number(index)] ?? ''))
  return copyOf(outlines.get(outline) ?? parseOutline(outline), renumber) as Root
}

function parseOutline(outline: string): unknown {
  const tree: unknown = JSON.parse(JSON.stringify(parseMarkdown(outline), withoutPosition))
  if (outline.length > longestOutline) return tree
  if (outlines.size === mostOutlines) outlines.clear()
  outlines.set(outline, tree)
  return tree
}

/** A tree anew, with its marks changed. */
function copyOf(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return value.includes(mark.start) ? change(value) : value
  if (Array.isArray(value)) return value.map(item => copyOf(item, change))
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = {}
  const own = value as Record<string, unknown>
  for (const key of Object.keys(own)) copy[key] = copyOf(own[key], change)
  return copy
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
