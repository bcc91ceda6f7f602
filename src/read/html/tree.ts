/** Questions to a hast tree. */
import type { Element, Nodes, Parents, Root } from 'hast'

/** Whether a node is an element of one of the names. */
export function isElement(node: Nodes | undefined, ...names: string[]): boolean {
  return node?.type === 'element' && names.includes(node.tagName)
}

/** The first element of a name, in document order. */
export function findElement(tree: Root | Element, name: string): Element | null {
  return elementsOf(tree).find(element => element.tagName === name) ?? null
}

/** All elements below a node, in document order. */
export function elementsOf(tree: Parents): Element[] {
  const found: Element[] = []
  collectElements(tree, found)
  return found
}

function collectElements(node: Parents, found: Element[]): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    found.push(child)
    collectElements(child, found)
  }
}

/** An attribute's value as one string; empty where there is none. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name]
  if (Array.isArray(value)) return value.join(' ')
  return value === null || value === undefined ? '' : String(value)
}
