/** mdast to an HTML fragment that carries no script, style, image or id, whatever the tree holds. */
import type { Element, RootContent as HastContent, Root as HastRoot } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Root } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'

/**
 * Raw HTML in the tree is left out and the text of everything else is escaped. The tree must hold no reference nodes
 * (`digest` resolves them) and only URLs that are safe to follow.
 */
export function printHtml(tree: Root): string {
  const hast = toHast(tree)
  const root: HastRoot = hast.type === 'root' ? hast : { type: 'root', children: [hast as HastContent] }
  visit(root, 'element', tidyCell)
  return toHtml(root)
}

/** `align` is obsolete in HTML, and a header cell without words names nothing. */
function tidyCell(element: Element): void {
  if (element.tagName !== 'th' && element.tagName !== 'td') return
  element.properties = {}
  if (element.children.length === 0) element.tagName = 'td'
}
