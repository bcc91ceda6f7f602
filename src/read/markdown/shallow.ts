import type { Nodes, Parents, Root } from 'mdast'

/** No document means more levels than this; tools that walk trees by recursion would run out of stack. */
const deepest = 100

/** Lifts, in place, what is nested deeper than any document means to the deepest level that is kept. */
export function shallow(root: Root): void {
  const pending: { node: Parents; depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, depth } = next
    if (depth >= deepest && node.type !== 'list') node.children = innermost(node) as typeof node.children & []
    for (const child of node.children)
      if ('children' in child) pending.push({ node: child, depth: depth + 1 })
  }
}

const containers = ['blockquote', 'list', 'listItem', 'footnoteDefinition']

/** Below a container its paragraphs and the like, below phrasing its leaves, in order. */
function innermost(node: Parents): Nodes[] {
  const found: Nodes[] = []
  const isContainer = containers.includes(node.type)
  const pending: Nodes[] = [...node.children].reverse()
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const opens = 'children' in next && (!isContainer || containers.includes(next.type))
    if (opens && 'children' in next) for (const child of [...next.children].reverse()) pending.push(child)
    else found.push(next)
  }
  return found
}
