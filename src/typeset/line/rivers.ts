import type { LineItem, WordItem } from './line-item.js'

/** A space on a line, and on how many lines up to this one a space has stood there. */
export interface StackedSpace {
  /** The middle of the space from the line's start, in points. */
  x: number
  lines: number
}

/** So many spaces over each other are a river: white that runs through the text. */
export const riverLength = 4
/** Spaces are over each other where their middles differ by less than this share of a space. */
const tolerance = 0.6

interface Position {
  item: number
  offset: number
}

/** The spaces of a line between two positions; each gives `ratio` of its stretch, or of its shrink below 0. */
export function stackSpaces(
  above: readonly StackedSpace[],
  items: readonly LineItem[],
  start: Position,
  end: number,
  ratio: number,
): StackedSpace[] {
  const spaces: StackedSpace[] = []
  let x = 0
  for (let i = start.item; i < end; i++) {
    const item = items[i]
    if (!item) continue
    const width = widthOf(item, i === start.item ? start.offset : 0, ratio)
    if (item.kind === 'glue') spaces.push(stack(above, x + width / 2, tolerance * item.width))
    x += width
  }
  return spaces
}

function stack(above: readonly StackedSpace[], x: number, reach: number): StackedSpace {
  const over = above.find(space => Math.abs(space.x - x) <= reach)
  return { x, lines: over ? over.lines + 1 : 1 }
}

function widthOf(item: LineItem, offset: number, ratio: number): number {
  if (item.kind === 'word')
    return item.word.width + Math.max(0, ratio) * item.word.stretch - before(item, offset)
  if (item.kind === 'glue') return item.width + ratio * (ratio < 0 ? item.shrink : item.stretch)
  if (item.kind === 'atom') return item.atom.width
  return item.kind === 'edge' ? item.width : 0
}

/** The width of a word's part on the line above. */
function before({ word }: WordItem, offset: number): number {
  return offset === 0 ? 0 : (word.breaks.find(point => point.offset === offset)?.width ?? 0)
}
