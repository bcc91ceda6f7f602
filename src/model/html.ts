/** mdast to an HTML fragment that carries no script, style, image or id, whatever the tree holds. */
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Root } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'
import { printRuns } from './inert.js'

/**
 * Raw HTML in the tree is left out and the text of everything else is escaped. The tree must hold no reference nodes
 * (`digest` resolves them) and only URLs that are safe to follow.
 */
export function printHtml(tree: Root): string {
  return printRuns(tree, text => `<p>${text}</p>`, printBlocks).join('\n')
}

function printBlocks(tree: Root): string {
  const hast = toHast(tree)
  visit(hast, 'element', tidyCell)
  return toHtml(hast)
}

/** `align` is obsolete in HTML; a header cell says what it heads, and one without words heads nothing. */
function tidyCell(element: Element): void {
  if (element.tagName !== 'th' && element.tagName !== 'td') return
  if (element.children.length === 0) element.tagName = 'td'
  element.properties = element.tagName === 'th' ? { scope: 'col' } : {}
}
