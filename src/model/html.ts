/** mdast to an HTML fragment that carries no script, style, image or id, whatever the tree holds. */
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Link, List, ListItem, Parents, PhrasingContent, Root, TableRow } from 'mdast'
import { defaultHandlers, type State, toHast } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'
import { printRuns } from './inert.js'

/**
 * Raw HTML in the tree is left out and the text of everything else is escaped. The tree must hold no reference nodes
 * (`digest` resolves them) and only URLs that are safe to follow.
 */
export function printHtml(tree: Root): string {
  return printRuns(tree, inertParagraph, printBlocks).join('\n')
}

function inertParagraph({ children }: Root, index: number): string | null {
  const block = children[index]
  const inside = block?.type === 'paragraph' ? inertPhrasing(block.children) : null
  return inside === null ? null : `<p>${inside}</p>`
}

/** Phrasing of plain words, emphasis and links to plain addresses, which are the same in HTML; `null` for all other. */
function inertPhrasing(nodes: readonly PhrasingContent[]): string | null {
  let html = ''
  for (const node of nodes) {
    const piece = inertPiece(node)
    if (piece === null) return null
    html += piece
  }
  return html
}

function inertPiece(node: PhrasingContent): string | null {
  if (node.type === 'text') return escaped.test(node.value) ? null : node.value
  const name = isAnchor(node) ? `a href="${node.url}"` : tagNames[node.type]
  const inside = name === undefined || !('children' in node) ? null : inertPhrasing(node.children)
  return inside === null ? null : `<${name}>${inside}</${name?.split(' ')[0]}>`
}

const tagNames: Readonly<Partial<Record<PhrasingContent['type'], string>>> = {
  emphasis: 'em',
  strong: 'strong',
}

/** What is escaped, and what white space is changed beside. */
const escaped = /[<>&\p{Cc}]/u

const isAnchor = (node: PhrasingContent): node is Link =>
  node.type === 'link' && !node.title && !node.data && plainUrl.test(node.url)

/** What stands in an attribute as it is, and in percent encoding. */
const plainUrl = /^(?:https?:\/\/|mailto:)[\w/.:?=+#@~-]*$/

function printBlocks(tree: Root): string {
  const hast = toHast(tree, { handlers: { listItem: itemPrinter(), tableRow: printRow } })
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

/** Prints rows as the default does, which looks for each in the whole table to know the first: here it looks in that one alone. */
function printRow(state: State, row: TableRow, table: Parents | undefined): Element {
  const brief = table?.type === 'table' ? { ...table, children: table.children.slice(0, 1) } : table
  return defaultHandlers.tableRow(state, row, brief)
}

/** `align` is obsolete in HTML: a class says it. A header cell says what it heads, and one without words heads nothing. */
function tidyCell(element: Element): void {
  if (element.tagName !== 'th' && element.tagName !== 'td') return
  if (element.children.length === 0) element.tagName = 'td'
  const { align } = element.properties
  element.properties = {
    ...(element.tagName === 'th' ? { scope: 'col' } : {}),
    ...(align === 'right' || align === 'center' ? { className: [`align-${align}`] } : {}),
  }
}
