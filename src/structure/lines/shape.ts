/** What a line looks like on the page, in short: `h2`, `li1`, `qn2`, `strong`, `row3`, `paragraph`. */
import type { Line } from './lines.js'

/** Equal for lines that are set alike: depth of heading, kind and depth of list, quotation, mark, columns. */
export function shapeOf(line: Line): string {
  if (line.kind === 'heading') return `h${line.depth}`
  if (line.kind === 'row') return `row${line.cells?.length ?? 0}`
  const quote = line.quotes > 0 ? 'q' : ''
  if (line.lists > 0) return `${quote}${line.opensItem ? (line.ordered ? 'n' : 'li') : 'in'}${line.lists}`
  if (line.marked) return `${quote}${line.marked}`
  return `${quote}${line.kind}`
}
