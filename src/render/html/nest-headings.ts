import type { Heading, Root } from 'mdast'
import { nodesOf } from '../../model/nodes-of.js'

/**
 * Moves the headings of a rich text below the heading it stands under: the highest becomes the next level, none is
 * left out on the way down, none goes beyond 6. Changes the tree.
 */
export function nestHeadings(tree: Root, level: number): void {
  const open: number[] = []
  for (const heading of nodesOf(tree, 'heading')) {
    while (open.length > 0 && (open.at(-1) ?? 0) >= heading.depth) open.pop()
    open.push(heading.depth)
    heading.depth = Math.min(level + open.length, 6) as Heading['depth']
  }
}
