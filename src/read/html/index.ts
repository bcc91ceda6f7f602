/** HTML to mdast: the main content of a page or a fragment; what stands around it is kept as dropped nodes. */
import type { Root as HastRoot } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import type { Root } from 'mdast'
import { parse } from 'parse5'
import { VFile } from 'vfile'
import { readHead } from './head.js'
import { takeMainContent } from './main-content.js'
import { shallow } from './shallow.js'
import { toContent } from './to-content.js'
import { attribute, findElement } from './tree.js'

/** Reads an HTML document or fragment. */
export function readHtml(source: string): Root {
  const tree = parseHtml(source)
  const metadata = readHead(tree)
  const element = findElement(tree, 'base')
  const base = element === null ? '' : attribute(element, 'href')
  const dropped = takeMainContent(tree, source)
  const root = toContent(tree, source, { base, dropped, within: { start: 0, end: source.length } })
  return { ...root, data: { metadata } }
}

function parseHtml(source: string): HastRoot {
  const document = shallow(parse(source, { sourceCodeLocationInfo: true, scriptingEnabled: false }))
  const tree = fromParse5(document, { file: new VFile(source) })
  return tree.type === 'root' ? tree : { type: 'root', children: [] }
}
