import type { CellFlow } from './cell-flow.js'

/** A cell in rows: where it begins, and how many rows it takes. */
export interface RowCell {
  flow: CellFlow
  row: number
  span: number
}

/** Each row as high as its cells, at least as `least`; what a spanning cell lacks the last of its rows gets. */
export function rowHeights(least: readonly number[], cells: readonly RowCell[], gap: number): number[] {
  const heights = [...least]
  for (const { flow, row, span } of [...cells].sort((a, b) => a.span - b.span)) {
    const last = Math.min(row + span, heights.length) - 1
    const missing = flow.height - spanHeight(heights, row, span, gap)
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing
  }
  return heights
}

/** The height of rows with the gaps between them. */
export function spanHeight(heights: readonly number[], row: number, span: number, gap: number): number {
  const spanned = heights.slice(row, row + span)
  return spanned.reduce((sum, height) => sum + height, gap * Math.max(0, spanned.length - 1))
}

/** The top of each row from the first one's. */
export function rowTops(heights: readonly number[], gap: number): number[] {
  return heights.map((_, i) => heights.slice(0, i).reduce((sum, height) => sum + height + gap, 0))
}
