/** HTML to mdast. */
import { fromHtml } from 'hast-util-from-html'
import { toMdast } from 'hast-util-to-mdast'
import type { Root } from 'mdast'

export function readHtml(source: string): Root {
  const tree = fromHtml(source)
  const mdast = toMdast(tree)
  return mdast.type === 'root' ? mdast : { type: 'root', children: [] }
}
