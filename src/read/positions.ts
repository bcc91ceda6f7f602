/** Positions of nodes that converters leave without one, or with one that is too wide or off. */
import type { Nodes, Parents, Text } from 'mdast'
import { alignText } from '../model/alignment.js'
import type { Place } from '../model/announcement.js'
import { placesIn } from '../model/source-map.js'

/**
 * Gives every node below a root a true position, in place: within the source, from the first to the last character
 * for a text, around the children for a parent that had none. The root was read from the stretch `within`.
 */
export function completePositions(root: Parents, source: string, within: Range): void {
  const context = { source, places: placesIn(source) }
  completeChildren(root, context, within)
  root.position = { start: context.places(within.start), end: context.places(within.end) }
}

interface Context {
  source: string
  places: (offset: number) => Place
}

/** Half-open range of offsets. */
export interface Range {
  start: number
  end: number
}

/** `around` is where the node may stand: after the node before it, before the node after it. */
function complete(node: Nodes, context: Context, around: Range): Range {
  const own = ownRange(node, context.source)
  let range = own ?? { start: around.start, end: around.start }
  if (node.type === 'text') range = textRange(node, context.source, own ?? around, around) ?? range
  if ('children' in node) {
    const hull = completeChildren(node, context, own ?? around)
    if (own === null && hull !== null) range = hull
  }
  node.position = { start: context.places(range.start), end: context.places(range.end) }
  return range
}

/** What the parser says, within the source: one may count the end of the file as a character. */
function ownRange(node: Nodes, source: string): Range | null {
  const { start, end } = node.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return null
  const from = Math.min(start.offset, source.length)
  return { start: from, end: Math.max(from, Math.min(end.offset, source.length)) }
}

function completeChildren(parent: Parents, context: Context, around: Range): Range | null {
  const nexts = startsAfter(parent.children, around.end)
  let hull: Range | null = null
  parent.children.forEach((child, index) => {
    const start = hull?.end ?? around.start
    const range = complete(child, context, { start, end: Math.max(start, nexts[index] ?? around.end) })
    hull = { start: Math.min(hull?.start ?? range.start, range.start), end: Math.max(start, range.end) }
  })
  return hull
}

/** For each node, where the first positioned node after it starts. */
function startsAfter(nodes: readonly Nodes[], end: number): number[] {
  const starts: number[] = []
  let next = end
  for (let index = nodes.length - 1; index >= 0; index--) {
    starts[index] = next
    next = nodes[index]?.position?.start.offset ?? next
  }
  return starts
}

/** From a text's first to its last character; where its own range does not explain it, those around it may. */
function textRange(node: Text, source: string, own: Range, around: Range): Range | null {
  if (node.value === '') return null
  const after = { start: own.start, end: around.end }
  const closed = [own, { start: around.start, end: own.end }, after, around]
  for (const [index, { start, end }] of [...closed, after, around].entries()) {
    const isOpen = index >= closed.length
    const aligned = alignText(node.value, source, start, end, isOpen)
    if (aligned !== null) return { start: aligned.start(0), end: aligned.end(node.value.length - 1) }
  }
  return null
}
