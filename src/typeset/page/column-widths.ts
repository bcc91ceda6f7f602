import type { TableBox } from '../box/box-tree.js'
import type { ComputedStyle } from '../css/computed-style.js'
import type { LineContext } from '../line/line-context.js'
import { type ContentWidths, widthsOf } from './content-widths.js'

/** A column while its width is being found. */
interface Column extends ContentWidths {
  /** A share of the table's width that the author asked for. */
  share: number
  /** Whether the author gave a width in points. */
  isFixed: boolean
}

/**
 * Column widths in `available` points (the room without border spacing): by content, or by the first row for
 * `table-layout: fixed` (CSS 2, 17.5.2; the distribution is CSS Tables 3, 4.3, without its rarer cases).
 */
export function columnWidths(table: TableBox, available: number, context: LineContext): number[] {
  const isFixed = table.style['table-layout'] === 'fixed' && table.style.width !== 'auto'
  const columns = measured(table, isFixed, context)
  if (isFixed) return fixedWidths(columns, available)
  return autoWidths(columns, available, table.style.width !== 'auto')
}

/** What each column of a table needs and can use. */
export function columnContents(table: TableBox, context: LineContext): readonly ContentWidths[] {
  return measured(table, false, context)
}

function measured(table: TableBox, isFixed: boolean, context: LineContext): Column[] {
  const columns = Array.from(
    { length: table.columnCount },
    (): Column => ({ least: 0, most: 0, share: 0, isFixed: false }),
  )
  table.columns.forEach((style, i) => {
    const column = columns[i]
    if (style && column) askFor(column, style)
  })
  const rows = isFixed ? table.rows.slice(0, 1) : table.rows
  for (const { cells } of rows) {
    for (const { block, column, columnSpan } of cells) {
      const spanned = columns.slice(column, column + columnSpan)
      addCell(spanned, block.style, isFixed ? { least: 0, most: 0 } : widthsOf(block, context))
    }
  }
  return columns
}

function askFor(column: Column, { width }: ComputedStyle): void {
  if (width === 'auto') return
  column.share = Math.max(column.share, width.share)
  if (width.pt <= 0) return
  column.least = Math.max(column.least, width.pt)
  column.most = Math.max(column.most, width.pt)
  column.isFixed = true
}

function addCell(columns: readonly Column[], style: ComputedStyle, { least, most }: ContentWidths): void {
  const [only] = columns
  if (columns.length === 1 && only) {
    only.least = Math.max(only.least, least)
    only.most = Math.max(only.most, most)
    askFor(only, style)
    return
  }
  spread(columns, 'least', least)
  spread(columns, 'most', most)
}

/** What a spanning cell needs beyond its columns they get by what they can use (CSS Tables 3, 4.3.3). */
function spread(columns: readonly Column[], which: 'least' | 'most', width: number): void {
  const missing = width - columns.reduce((sum, column) => sum + column[which], 0)
  if (missing <= 0) return
  const total = columns.reduce((sum, { most }) => sum + most, 0)
  const shares = columns.map(({ most }) => (total > 0 ? most / total : 1 / columns.length))
  for (const [i, column] of columns.entries()) {
    column[which] += missing * (shares[i] ?? 0)
    column.most = Math.max(column.most, column.least)
  }
}

function fixedWidths(columns: readonly Column[], available: number): number[] {
  const own = columns.map(({ most, share }) => (share > 0 ? share * available : most))
  const open = own.filter(width => width === 0).length
  const rest = Math.max(0, available - own.reduce((sum, width) => sum + width, 0))
  return own.map(width => (width === 0 ? rest / open : width))
}

function autoWidths(columns: readonly Column[], available: number, fills: boolean): number[] {
  const wanted = columns.map(column => ({
    ...column,
    most: Math.max(column.least, column.share > 0 ? column.share * available : column.most),
  }))
  const least = wanted.reduce((sum, column) => sum + column.least, 0)
  const most = wanted.reduce((sum, column) => sum + column.most, 0)
  if (least >= available) return wanted.map(column => (column.least * available) / Math.max(least, 1))
  if (most >= available) return shrink(wanted, available - least)
  return fills ? grow(wanted, available - most) : wanted.map(column => column.most)
}

/**
 * Shares room among columns that could use more. Those whose share is enough for all they can use are not broken for the sake of
 * the others, which get theirs by what they lack (CSS Tables 3, 4.3 lets all lack something).
 */
function shrink(columns: readonly ContentWidths[], room: number): number[] {
  const lackOf = ({ least, most }: ContentWidths) => most - least
  let open = columns
  let left = room
  for (;;) {
    const content = open.filter(column => lackOf(column) <= left / open.length)
    if (content.length === 0) break
    left -= content.reduce((sum, column) => sum + lackOf(column), 0)
    open = open.filter(column => !content.includes(column))
  }
  const scale = left / open.reduce((sum, column) => sum + lackOf(column), 0)
  return columns.map(column => column.least + lackOf(column) * (open.includes(column) ? scale : 1))
}

/** Gives room that is left to the columns without a width of their own, by what they can use. */
function grow(columns: readonly Column[], room: number): number[] {
  const free = columns.filter(column => !column.isFixed && column.share === 0)
  const growing = free.length > 0 ? free : columns
  const total = growing.reduce((sum, column) => sum + Math.max(1, column.most), 0)
  return columns.map(
    column => column.most + (growing.includes(column) ? (room * Math.max(1, column.most)) / total : 0),
  )
}
