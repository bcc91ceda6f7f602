/**
 * The one Markdown dialect of the project: CommonMark with GitHub's extensions, parsed and printed so that what is
 * printed reads back to the same tree. `digest` prints with it, `render` parses and prints with it.
 */
import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

const printer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', incrementListMarker: true })
  .freeze()

/** Markdown (GFM) to mdast; positions are of the given text. */
export function parseMarkdown(source: string): Root {
  return parser.parse(source)
}

/** mdast to canonical Markdown (GFM): one line a paragraph, `-` for bullets, a newline at the end. */
export function printMarkdown(tree: Root): string {
  return printer.stringify(tree)
}
