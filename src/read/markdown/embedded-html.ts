/** HTML in Markdown to mdast: whole tables as HTML blocks, `<br>`, `<img>` and `<small>` between words. */
import { raw } from 'hast-util-raw'
import type { Definition, Nodes, Parents, Root, RootContent } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
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
    if (end > index) children.push(...convert(siblings.slice(index, end), context))
    else children.push(...keep(siblings[index], context))
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
    if (open.length === 0) return end + 1
  }
  return index + 1
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
  return toContent(tree, context.source, []).children
}

/** A footnote's mark stays text: its note stands outside the fragment. */
function footnoteReference(_state: unknown, node: { identifier: string }): { type: 'text'; value: string } {
  return { type: 'text', value: `[^${node.identifier}]` }
}
