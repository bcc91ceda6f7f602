/** Markdown to mdast: CommonMark, GitHub's extensions, front matter, and the HTML that stands in it. */
import type { Root } from 'mdast'
import { type Extension, fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import { finishTables } from '../finish.js'
import { replaceHtml } from './embedded-html.js'
import { readFrontMatter } from './front-matter.js'
import { shallow } from './shallow.js'

/** Reads a Markdown document. */
export function readMarkdown(source: string): Root {
  const root = fromMarkdown(source, {
    extensions: [gfm(), frontmatter(['yaml', 'toml'])],
    mdastExtensions: [...gfmFromMarkdown().map(withoutTransforms), frontmatterFromMarkdown(['yaml', 'toml'])],
  })
  shallow(root)
  const metadata = readFrontMatter(root, source)
  replaceHtml(root, source)
  finishTables(root)
  return { ...root, data: { metadata } }
}

/** The one transform of GFM finds addresses that the tokenizer left, and drops the positions of what it touches. */
function withoutTransforms(extension: Extension): Extension {
  return { ...extension, transforms: [] }
}
