/** Parts of entries as blocks, with their places. */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { phrasing } from 'mdast-util-phrasing'
import type { Position } from 'unist'
import type { Entry, EntryContent } from '../model/announcement.js'
import { placeAround } from '../model/span.js'

/** A part of an entry as blocks: phrasing becomes paragraphs. */
export function blocksOf(child: EntryContent): RootContent[] {
  const blocks: RootContent[] = []
  let open: Paragraph | null = null
  for (const node of child.children) {
    if (!isPhrasing(node)) {
      blocks.push(node)
      open = null
      continue
    }
    if (!open) {
      open = { type: 'paragraph', children: [] }
      blocks.push(open)
    }
    open.children.push(node)
    Object.assign(open, placeAround(open.children))
  }
  return blocks
}

/** HTML can stand among blocks, too; in a part of an entry it stands in its text. */
function isPhrasing(node: RootContent): node is PhrasingContent {
  return node.type === 'html' || phrasing(node)
}

/** Whether a person is one whom the entry's description names: the words are the description's already. */
export function isInDescription(child: EntryContent, entry: Entry): boolean {
  if (child.type !== 'person') return false
  return entry.children.some(
    other => other.type === 'description' && contains(other.position, child.position),
  )
}

function contains(outer: Position | undefined, inner: Position | undefined): boolean {
  const [from, to] = [outer?.start.offset, outer?.end.offset]
  const [start, end] = [inner?.start.offset, inner?.end.offset]
  if (from === undefined || to === undefined || start === undefined || end === undefined) return false
  return from <= start && end <= to
}
