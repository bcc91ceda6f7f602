import type { BlockBox } from '../box/box-tree.js'
import type { GridLine } from '../css/grid.js'

/** An item with its cells; rows and columns count from 0. */
export interface GridItem {
  block: BlockBox
  column: number
  columnSpan: number
  row: number
  rowSpan: number
}

/** Places items in a grid of `columns`: those with lines of their own there, the others in the next free cells. */
export function placeItems(blocks: readonly BlockBox[], columns: number): GridItem[] {
  const grid = new Occupancy(columns)
  const items = blocks.map(block => ({ block, ...areaOf(block, columns) }))
  const placed: GridItem[] = []
  let cursor = { row: 0, column: 0 }
  for (const { block, column, columnSpan, row, rowSpan } of items) {
    const found = grid.find({ column, columnSpan, row, rowSpan }, cursor)
    if (row === null) cursor = { row: found.row, column: found.column + columnSpan }
    grid.take(found.row, found.column, rowSpan, columnSpan)
    placed.push({ block, ...found, columnSpan, rowSpan })
  }
  return placed
}

interface Area {
  column: number | null
  columnSpan: number
  row: number | null
  rowSpan: number
}

function areaOf({ style }: BlockBox, columns: number): Area {
  const across = rangeOf(style['grid-column-start'], style['grid-column-end'], columns)
  const down = rangeOf(style['grid-row-start'], style['grid-row-end'], 0)
  const columnSpan = Math.min(across.span, columns)
  const column = across.start === null ? null : Math.max(0, Math.min(across.start, columns - columnSpan))
  return { column, columnSpan, row: down.start === null ? null : Math.max(0, down.start), rowSpan: down.span }
}

/** Two lines as a first track and a number of tracks (CSS Grid 2, 8.3). */
function rangeOf(from: GridLine, to: GridLine, tracks: number): { start: number | null; span: number } {
  const first = lineIndex(from, tracks)
  const last = lineIndex(to, tracks)
  if (first !== null && last !== null) {
    return { start: Math.min(first, last), span: Math.max(1, Math.abs(last - first)) }
  }
  const span = spanOf(from) ?? spanOf(to) ?? 1
  if (first !== null) return { start: first, span }
  return { start: last === null ? null : last - span, span }
}

function lineIndex(line: GridLine, tracks: number): number | null {
  if (line === 'auto' || !('line' in line)) return null
  return line.line > 0 ? line.line - 1 : tracks + 1 + line.line
}

function spanOf(line: GridLine): number | null {
  return line !== 'auto' && 'span' in line ? line.span : null
}

interface Place {
  row: number
  column: number
}

/** Which cells are taken. */
class Occupancy {
  readonly #columns: number
  readonly #rows: boolean[][] = []

  constructor(columns: number) {
    this.#columns = columns
  }

  take(row: number, column: number, rowSpan: number, columnSpan: number): void {
    for (let r = row; r < row + rowSpan; r++) {
      const cells = this.#rows[r] ?? []
      for (let c = column; c < column + columnSpan; c++) cells[c] = true
      this.#rows[r] = cells
    }
  }

  /** The area's own place, or the first free one: in its row or column if it names one, else from the cursor on. */
  find(area: Area, cursor: Place): Place {
    const { column, row } = area
    if (row !== null) return { row, column: column ?? this.#freeColumn(area, row, 0) ?? 0 }
    for (let r = cursor.row; ; r++) {
      const free = this.#freeColumn(area, r, r === cursor.row ? cursor.column : 0)
      if (free !== null) return { row: r, column: free }
    }
  }

  #freeColumn({ column, columnSpan, rowSpan }: Area, row: number, start: number): number | null {
    const last = column ?? this.#columns - columnSpan
    for (let c = column ?? start; c <= last; c++) if (this.#isFree(row, c, rowSpan, columnSpan)) return c
    return null
  }

  #isFree(row: number, column: number, rowSpan: number, columnSpan: number): boolean {
    for (let r = row; r < row + rowSpan; r++) {
      for (let c = column; c < column + columnSpan; c++) if (this.#rows[r]?.[c]) return false
    }
    return true
  }
}
