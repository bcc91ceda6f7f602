/** mdast to an HTML fragment that carries no script, style, image or id, whatever the tree holds. */
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { List, ListItem, Parents, Root } from 'mdast'
import { defaultHandlers, type State, toHast } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'
import { isInert, printRuns } from './inert.js'

/**
 * Raw HTML in the tree is left out and the text of everything else is escaped. The tree must hold no reference nodes
 * (`digest` resolves them) and only URLs that are safe to follow.
 */
export function printHtml(tree: Root): string {
  return printRuns(tree, inertParagraph, printBlocks).join('\n')
}

function inertParagraph({ children }: Root, index: number): string | null {
  const block = children[index]
  if (block?.type !== 'paragraph' || block.children.length !== 1) return null
  const [only] = block.children
  return only?.type === 'text' && isInert(only.value) ? `<p>${only.value}</p>` : null
}

function printBlocks(tree: Root): string {
  const hast = toHast(tree, { handlers: { listItem: itemPrinter() } })
  visit(hast, 'element', tidyCell)
  return toHtml(hast)
}

/**
 * Prints items as the default does, which looks through the whole list at every item: here each list is looked through
 * once, so that the time stays linear in its length.
 */
function itemPrinter(): (state: State, item: ListItem, list: Parents | undefined) => Element {
  const known = new WeakMap<List, List>()
  return (state, item, list) => {
    if (list?.type !== 'list') return defaultHandlers.listItem(state, item, list)
    const brief = known.get(list) ?? { type: 'list', spread: isLoose(list), children: [] }
    known.set(list, brief)
    return defaultHandlers.listItem(state, item, brief)
  }
}

/** Whether blank lines part the list, or the blocks of one of its items (CommonMark 5.3). */
function isLoose({ spread, children }: List): boolean {
  return spread === true || children.some(item => item.spread ?? item.children.length > 1)
}

/** `align` is obsolete in HTML; a header cell says what it heads, and one without words heads nothing. */
function tidyCell(element: Element): void {
  if (element.tagName !== 'th' && element.tagName !== 'td') return
  if (element.children.length === 0) element.tagName = 'td'
  element.properties = element.tagName === 'th' ? { scope: 'col' } : {}
}
