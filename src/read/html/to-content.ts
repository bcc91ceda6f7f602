/** hast to mdast, with what hast-util-to-mdast leaves out or makes up set right. */
import type { Element, Root as HastRoot } from 'hast'
import { type Handle, toMdast } from 'hast-util-to-mdast'
import type { Html, Root } from 'mdast'
import { finishBlocks } from '../finish.js'
import { completePositions, type Range } from '../positions.js'
import { dropBlankText } from './blank.js'
import type { DroppedPart } from './main-content.js'
import { attribute, elementsOf, isElement } from './tree.js'

/** Turns a tree into mdast, the dropped parts among its blocks; links are resolved by `base` where it is a URL. */
export function toContent(
  tree: HastRoot,
  source: string,
  { base, dropped, within }: { base: string; dropped: readonly DroppedPart[]; within: Range },
): Root {
  for (const element of elementsOf(tree)) prepare(element, base)
  dropBlankText(tree)
  const content = toMdast(tree, { document: true, handlers })
  const root: Root = content.type === 'root' ? content : { type: 'root', children: [] }
  finishBlocks(root)
  for (const part of dropped) root.children.push(droppedNode(part, source))
  completePositions(root, source, within)
  root.children.sort((a, b) => startOf(a) - startOf(b))
  return root
}

const ignore: Handle = () => undefined

const handlers: Record<string, Handle> = {
  base: ignore,
  // A zero-width space that the source does not have would part a word for searches.
  wbr: ignore,
  math: (state, node) => state.all(node),
}

function prepare(element: Element, base: string): void {
  if (element.tagName === 'a') prepareLink(element, base)
  if (element.tagName === 'menu') element.tagName = 'ul'
  if (element.tagName === 'caption') element.tagName = 'p'
  if (element.tagName === 'table') prepareTable(element)
}

function prepareLink(element: Element, base: string): void {
  const href = attribute(element, 'href')
  if (href === '') element.tagName = 'span'
  else if (base !== '' && URL.canParse(href, base)) element.properties.href = new URL(href, base).href
}

const cellNames = ['td', 'th']

/** A table for layout becomes plain blocks; a caption moves out in front of its table. */
function prepareTable(table: Element): void {
  const inner = elementsOf(table)
  if (isLayout(table, inner)) {
    for (const element of [table, ...inner])
      if (isElement(element, 'table', 'thead', 'tbody', 'tfoot', 'tr', ...cellNames)) element.tagName = 'div'
    return
  }
  const captions = table.children.filter(child => isElement(child, 'caption', 'p'))
  if (captions.length === 0) return
  const rows = table.children.filter(child => !isElement(child, 'caption', 'p'))
  const start = captions[captions.length - 1]?.position?.end
  const moved: Element = { ...table, children: rows }
  if (start !== undefined && table.position !== undefined) moved.position = { ...table.position, start }
  table.tagName = 'div'
  table.children = [...captions, moved]
}

function isLayout(table: Element, inner: readonly Element[]): boolean {
  const cells = inner.filter(element => isElement(element, ...cellNames))
  return (
    cells.length < 2 ||
    ['presentation', 'none'].includes(attribute(table, 'role')) ||
    inner.some(element => isElement(element, 'table', 'h1', 'h2', 'hr', 'article', 'section'))
  )
}

function droppedNode(part: DroppedPart, source: string): Html {
  const value = source.slice(part.position.start.offset, part.position.end.offset)
  return { type: 'html', value, position: part.position, data: { dropped: part.reason } }
}

function startOf(node: Root['children'][number]): number {
  return node.position?.start.offset ?? 0
}
