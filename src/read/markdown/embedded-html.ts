/** HTML in Markdown to mdast: whole tables as HTML blocks, `<br>`, `<img>` and `<small>` between words. */
import { raw } from 'hast-util-raw'
import type { Definition, Nodes, Parents, Root, RootContent } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { toContent } from '../html/to-content.js'

/** Replaces, in place, the blocks that hold HTML by what the HTML means. */
export function replaceHtml(root: Root, source: string): void {
  const definitions = root.children.filter(node => node.type === 'definition')
  replaceIn(root, { source, definitions })
}

interface Context {
  source: string
  definitions: Definition[]
}

function replaceIn(parent: Parents, context: Context): void {
  const children: RootContent[] = []
  const siblings = parent.children as RootContent[]
  for (let index = 0; index < siblings.length; ) {
    const end = htmlEnd(siblings, index)
    const nodes = end > index ? convert(siblings.slice(index, end), context) : keep(siblings[index], context)
    for (const node of nodes) children.push(node)
    index = Math.max(end, index + 1)
  }
  parent.children = children as typeof parent.children
}

function keep(node: RootContent | undefined, context: Context): RootContent[] {
  if (node === undefined) return []
  if (isContainer(node)) replaceIn(node, context)
  if (node.type === 'html') node.data = { ...node.data, dropped: 'markup' }
  return [node]
}

function isContainer(node: Nodes): node is Extract<RootContent, Parents> {
  return ['blockquote', 'list', 'listItem', 'footnoteDefinition'].includes(node.type)
}

/** The index after the blocks that belong to the HTML at `index`; `index` itself where there is none. */
function htmlEnd(siblings: readonly RootContent[], index: number): number {
  const first = siblings[index]
  if (first === undefined || isContainer(first) || !holdsHtml(first)) return index
  const open: string[] = []
  for (let end = index; end < siblings.length; end++) {
    const node = siblings[end]
    if (node?.type === 'html') follow(open, node.value)
    if (open.length === 0) return isDeep(siblings.slice(index, end + 1)) ? index : end + 1
  }
  return isDeep([first]) ? index : index + 1
}

/** Start tags without end tags, beyond which the converters' recursion could run out of stack. */
const mostOpen = 2000

/** A tag of an element that a start tag like it does not end. */
const nestingTag = /<\/?(?!(?:br|hr|img|wbr|input|col|p|li|dt|dd|tr|td|th|option)\b)[a-z]/gi

/** Whether HTML is nested as no document means it; such tags are left as they are, without meaning. */
function isDeep(nodes: readonly RootContent[]): boolean {
  let depth = 0
  let most = 0
  visit({ type: 'root', children: [...nodes] }, 'html', node => {
    for (const [found] of node.value.matchAll(nestingTag)) {
      depth = Math.max(0, depth + (found.startsWith('</') ? -1 : 1))
      most = Math.max(most, depth)
    }
  })
  return most > mostOpen
}

function holdsHtml(node: Nodes): boolean {
  if (node.type === 'html') return !/^\s*<!--[\s\S]*-->\s*$/.test(node.value)
  return 'children' in node && node.children.some(holdsHtml)
}

/** Elements whose end tag HTML asks for and that hold blocks. */
const tags =
  /<(\/?)(table|div|section|article|main|details|ul|ol|dl|blockquote|center|figure|header|aside|nav|font|pre)\b[^>]*?(\/?)>/gi

function follow(open: string[], html: string): void {
  for (const [, slash, name = '', selfClosing] of html.matchAll(tags)) {
    if (slash === '') {
      if (selfClosing === '') open.push(name.toLowerCase())
    } else if (open.at(-1) === name.toLowerCase()) open.pop()
  }
}

function convert(nodes: RootContent[], context: Context): RootContent[] {
  const fragment: Root = { type: 'root', children: [...nodes, ...context.definitions] }
  const hast = toHast(fragment, { allowDangerousHtml: true, handlers: { footnoteReference } })
  const parsed = raw(hast, { file: new VFile(context.source) })
  const tree = parsed.type === 'root' ? parsed : { type: 'root' as const, children: [] }
  const start = nodes[0]?.position?.start.offset ?? 0
  const end = nodes[nodes.length - 1]?.position?.end.offset ?? context.source.length
  return toContent(tree, context.source, { base: '', dropped: [], within: { start, end } }).children
}

/** A footnote's mark stays text: its note stands outside the fragment. */
function footnoteReference(_state: unknown, node: { identifier: string }): { type: 'text'; value: string } {
  return { type: 'text', value: `[^${node.identifier}]` }
}
