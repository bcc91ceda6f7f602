import type { Parents, Root } from 'hast'
import { isElement } from './tree.js'

const blocks = [
  ...[
    'html',
    'body',
    'main',
    'article',
    'section',
    'div',
    'center',
    'header',
    'footer',
    'aside',
    'nav',
    'hgroup',
  ],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'hr', 'pre', 'blockquote', 'figure', 'figcaption', 'address'],
  ...['ul', 'ol', 'menu', 'dir', 'li', 'dl', 'dt', 'dd', 'details', 'summary', 'fieldset', 'form', 'legend'],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
]

/**
 * Takes white space between blocks out of a tree. hast-util-minify-whitespace would too, one splice at a time, which
 * on a page of many blocks takes the square of their number.
 */
export function dropBlankText(node: Parents): void {
  const { children } = node
  for (const child of children) if ('children' in child) dropBlankText(child)
  if (node.type !== 'root' && !isElement(node, ...blocks)) return
  node.children = children.filter((child, index) => {
    if (child.type !== 'text' || child.value.trim() !== '') return true
    return !(isEdge(children[index - 1]) && isEdge(children[index + 1]))
  }) as typeof node.children & Root['children']
}

function isEdge(node: Parents['children'][number] | undefined): boolean {
  return node === undefined || isElement(node, ...blocks)
}
