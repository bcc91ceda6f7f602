import type { Root, RootContent } from 'mdast'

/** Where a part may end: before a heading, or before an item of a list without blank lines. */
const ends = /\n(?=#{1,6} )|(?<!\n)\n(?=- \S)/
/** Code, HTML, definitions and other bullets, which tie the lines of a document together in other ways. */
const ties = /```|~~~|<|\]:|\]\[|\t|^ {4}|^\s*[*+] /m

/**
 * Parses a document part by part, so that `parse` may answer from memory for parts that are alike. A heading or a
 * bullet at the start of a line ends what stands before it in any document but those that `ties` finds: they are one
 * part.
 */
export function parseParts(source: string, parse: (part: string) => Root): Root {
  const parts = ties.test(source) ? [source] : source.split(ends)
  const blocks: RootContent[] = []
  for (const part of parts) {
    const [first, ...others] = parse(part).children
    const isItem = part.startsWith('- ')
    if (first !== undefined && !(isItem && joinLists(blocks.at(-1), first))) blocks.push(first)
    blocks.push(...others)
  }
  return { type: 'root', children: blocks }
}

/** Puts the items of a list into the list that it goes on from; says whether it does. */
function joinLists(list: RootContent | undefined, next: RootContent): boolean {
  if (list?.type !== 'list' || next.type !== 'list' || list.ordered || next.ordered) return false
  list.children.push(...next.children)
  list.spread = Boolean(list.spread) || Boolean(next.spread)
  return true
}
