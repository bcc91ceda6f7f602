/** The cells of a line: those of a table's row, or the parts of a line that is set out like one. */
import type { Inline } from '../inline.js'
import type { Features } from './features.js'

export interface Cell {
  text: string
  inline: Inline
  /** Half-open range in the inline. */
  from: number
  to: number
}

/** The cells of a line: a table row's, or the parts between gaps of two spaces. */
export function cellsOf({ line }: Features): Cell[] {
  if (line.cells) return line.cells.flatMap(partsIn)
  if (line.kind !== 'paragraph' || line.text.length > 1000) return []
  const cells = partsIn(line.inline)
  return cells.length > 1 ? cells : []
}

/** The parts of a string between tabs and gaps of two spaces; an empty cell is one part. */
function partsIn(inline: Inline): Cell[] {
  const gaps = [...inline.text.trim().matchAll(/[^\S\n]{2,}|\t/gu)]
  if (gaps.length === 0) return [cellIn(inline, 0, inline.text.length)]
  const lead = inline.text.length - inline.text.trimStart().length
  const starts = [0, ...gaps.map(gap => lead + gap.index + gap[0].length)]
  const ends = [...gaps.map(gap => lead + gap.index), inline.text.length]
  return starts.map((from, index) => cellIn(inline, from, ends[index] ?? inline.text.length))
}

function cellIn(inline: Inline, from: number, to: number): Cell {
  const raw = inline.text.slice(from, to)
  const start = from + raw.length - raw.trimStart().length
  return { text: raw.trim(), inline, from: start, to: start + raw.trim().length }
}
