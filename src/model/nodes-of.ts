import type { Nodes } from 'mdast'
import type { Node } from 'unist'

type NodeOf<Type> = Extract<Nodes, { type: Type }>

/**
 * The nodes of a type in a tree, each before those in it. `unist-util-visit` finds the same; what else it offers at every
 * node takes most of its time, and this is asked of every text.
 */
export function nodesOf<Type extends Nodes['type']>(tree: Node, type: Type): NodeOf<Type>[] {
  const found: NodeOf<Type>[] = []
  collect(tree, type, found)
  return found
}

function collect<Type extends Nodes['type']>(node: Node, type: Type, found: NodeOf<Type>[]): void {
  if (node.type === type) found.push(node as NodeOf<Type>)
  if ('children' in node) for (const child of node.children as Node[]) collect(child, type, found)
}
