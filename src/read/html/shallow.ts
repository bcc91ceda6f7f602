import type { DefaultTreeAdapterTypes } from 'parse5'

type Document = DefaultTreeAdapterTypes.Document
type ParentNode = DefaultTreeAdapterTypes.ParentNode
type ChildNode = DefaultTreeAdapterTypes.ChildNode

/** No page means more levels than this; tools that walk trees by recursion would run out of stack. */
const deepest = 200

/** Lifts what is nested deeper than any page means to the deepest level that is kept. */
export function shallow(document: Document): Document {
  const pending: { node: ParentNode; depth: number }[] = [{ node: document, depth: 0 }]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, depth } = next
    if (depth === deepest) node.childNodes = leavesOf(node)
    for (const child of node.childNodes)
      if ('childNodes' in child) pending.push({ node: child, depth: depth + 1 })
  }
  return document
}

/** Text and childless elements below a node, in order. */
function leavesOf(node: ParentNode): ChildNode[] {
  const leaves: ChildNode[] = []
  const pending = [...node.childNodes].reverse()
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (!('childNodes' in next) || next.childNodes.length === 0) leaves.push(next)
    else for (const child of [...next.childNodes].reverse()) pending.push(child)
  }
  return leaves
}
