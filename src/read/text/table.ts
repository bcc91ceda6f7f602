/**
 * Tables in plain text. A ruled table has its columns from rules of dashes, as pandoc writes them; a spaced table is
 * two or more lines that white space parts into as many cells.
 */
import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast'
import type { Found, TextContext } from './context.js'
import { readPhrasing } from './inline.js'
import { columns, hasGap, type Line, type Lines, offsetAt, pointOn, spanOf } from './lines.js'

/** Reads the table that begins at a line. */
export function readTable(context: TextContext, lines: Lines, index: number): Found<Table> | null {
  return readRuled(context, lines, index) ?? readSpaced(context, lines, index)
}

/** Half-open range of columns: those under one run of dashes, or between two bars. */
export interface Column {
  start: number
  end: number
}

/** Where the parts of a ruled table stand: indices of lines. */
interface Frame {
  columns: readonly Column[]
  /** Header lines. */
  header: { from: number; to: number }
  body: { from: number; to: number }
  /** Rows are parted by blank lines, and may have several lines. */
  isSpread: boolean
  next: number
}

function readRuled(context: TextContext, lines: Lines, index: number): Found<Table> | null {
  const frame = frameAt(context.source, lines, index)
  if (frame === null || !areCertain(context.source, lines, frame)) return null
  const header = frame.header.to > frame.header.from ? [lines.slice(frame.header.from, frame.header.to)] : []
  const rows = [...header, ...rowsOf(lines, frame)].map(row => ruledRow(context, frame.columns, row))
  const table = tableOf(lines, index, frame.next, rows, frame.columns.length)
  if (header.length === 0) table.data = { headerless: true }
  return rows.length === 0 ? null : { node: table, next: frame.next }
}

/** The most lines that a header has. */
const tallestHeader = 6

function frameAt(source: string, lines: Lines, index: number): Frame | null {
  const first = dashesOf(source, lines.at(index))
  if (first !== null && first.length > 1) return closedFrame(source, lines, first, index, index)
  if (first !== null) return wideFrame(source, lines, index)
  const below = hasGap(lines, index + 1) ? null : dashesOf(source, lines.at(index + 1))
  return below === null || below.length < 2 ? null : openFrame(source, lines, below, index)
}

/** Header, dashes, rows up to a blank line or a rule. */
function openFrame(source: string, lines: Lines, columns: readonly Column[], index: number): Frame {
  const from = index + 2
  let to = from
  while (to < lines.length && !hasGap(lines, to) && dashesOf(source, lines.at(to)) === null) to++
  const isClosed = to < lines.length && !hasGap(lines, to)
  const header = { from: index, to: index + 1 }
  return { columns, header, body: { from, to }, isSpread: false, next: isClosed ? to + 1 : to }
}

/** One rule over the whole width, a header, dashes, rows, and the rule again. */
function wideFrame(source: string, lines: Lines, index: number): Frame | null {
  for (let at = index + 1; at <= index + tallestHeader; at++) {
    const dashes = dashesOf(source, lines.at(at))
    if (dashes !== null) return dashes.length < 2 ? null : closedFrame(source, lines, dashes, index + 1, at)
  }
  return null
}

/** Rows between the dashes at `at` and the next rule; the header stands from `top` to the dashes. */
function closedFrame(
  source: string,
  lines: Lines,
  columns: readonly Column[],
  top: number,
  at: number,
): Frame | null {
  const from = at + 1
  let to = from
  while (to < lines.length && dashesOf(source, lines.at(to)) === null) to++
  if (to === lines.length || to === from) return null
  const body = lines.slice(from, to)
  const gaps = [...body].filter((_, row) => row > 0 && hasGap(lines, from + row)).length
  const whole = [...body].filter(line => isWhole(source, line, columns)).length
  // Few lines of a row fill its first and its last cell: where more do, blank lines only set some rows apart.
  const isSpread = gaps > 0 && whole <= (gaps + 1) * tallestRow
  return { columns, header: { from: top, to: at }, body: { from, to }, isSpread, next: to + 1 }
}

/** Lines of a row that fill its first and its last cell, on average, at most. */
const tallestRow = 2.5

/** Whether a line has text below the first and the last column. */
function isWhole(source: string, line: Line, columns: readonly Column[]): boolean {
  const ends = [0, columns.length - 1]
  return ends.every(index => {
    const column = columns[index]
    return column !== undefined && partOf(source, line, column, columns[index + 1]).length > 0
  })
}

/** The columns that a line of nothing but dashes and spaces marks. */
function dashesOf(source: string, line: Line | undefined): Column[] | null {
  if (line === undefined || source.charCodeAt(line.start) !== 45 || line.end - line.start < 3) return null
  const found: Column[] = []
  const offset = columns(source, line.base, line.start) - line.start
  for (let at = line.start; at < line.end; at++) {
    const code = source.charCodeAt(at)
    if (code !== 45 && code !== 32) return null
    const last = found[found.length - 1]
    if (code === 32) continue
    if (last !== undefined && last.end === at + offset) last.end++
    else found.push({ start: at + offset, end: at + offset + 1 })
  }
  return found.every(column => column.end - column.start > 1) ? found : null
}

/** Whether no text of a row stands where two columns are parted. */
function areCertain(source: string, lines: Lines, frame: Frame): boolean {
  const header = [...lines.slice(frame.header.from, frame.header.to)]
  const inner = header.concat([...lines.slice(frame.body.from, frame.body.to)])
  return inner.every(line =>
    frame.columns.slice(1).every(column => {
      const at = offsetAt(source, line, column.start)
      return at >= line.end || at <= line.start || source.charCodeAt(at - 1) === 32
    }),
  )
}

function rowsOf(lines: Lines, frame: Frame): Line[][] {
  const rows: Line[][] = []
  for (let index = frame.body.from; index < frame.body.to; index++) {
    const line = lines.at(index)
    if (line === undefined) break
    const last = rows[rows.length - 1]
    const isNew = last === undefined || !frame.isSpread || hasGap(lines, index)
    if (isNew) rows.push([line])
    else last.push(line)
  }
  return rows
}

function ruledRow(context: TextContext, widths: readonly Column[], row: Lines): TableRow {
  const children = widths.map((column, index) => ruledCell(context, row, column, widths[index + 1]))
  return rowOf(row, children)
}

/** A cell's lines, one text each; where the next word would have fitted, the line end is meant. */
export function ruledCell(
  context: TextContext,
  row: Lines,
  column: Column,
  next: Column | undefined,
): TableCell {
  const { source } = context
  const parts = [...row].flatMap(line => partOf(source, line, column, next))
  const filling = { width: column.end - column.start, atSpaces: false }
  const inner = { ...context, filling, isCell: true }
  return cellOf(row, parts, readPhrasing(inner, parts))
}

/** The part of a line below a column, as a line. */
export function partOf(source: string, line: Line, column: Column, next: Column | undefined): Line[] {
  let start = Math.max(line.start, offsetAt(source, line, column.start))
  const until = next === undefined ? line.end : Math.min(line.end, offsetAt(source, line, next.start))
  while (start < until && source.charCodeAt(start) === 32) start++
  let end = until
  while (end > start && source.charCodeAt(end - 1) === 32) end--
  return start >= end ? [] : [{ ...line, base: start, start, end, indent: 0 }]
}

function readSpaced(context: TextContext, lines: Lines, index: number): Found<Table> | null {
  const first = lines.at(index)
  const cells = first === undefined ? [] : cellsOf(context.source, first)
  if (cells.length < 2) return null
  const rows = [cells]
  for (let next = index + 1; next < lines.length && !hasGap(lines, next); next++) {
    const line = lines.at(next)
    const row = line === undefined ? [] : cellsOf(context.source, line)
    if (!isRowLike(context, cells, row)) break
    rows.push(row)
  }
  const next = index + rows.length
  if (rows.length < 2 || hangsBelow(context, lines, next, rows)) return null
  const children = rows.map(row =>
    rowOf(
      row,
      row.map(cell => cellOf(row, [cell], readPhrasing(context, [cell]))),
    ),
  )
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const table = tableOf(lines, index, next, children, width)
  return { node: { ...table, data: { headerless: true } }, next }
}

/** Whether a line goes on below the second column of rows that begin with numbers: they are lines of a timetable. */
function hangsBelow(context: TextContext, lines: Lines, next: number, rows: readonly Lines[]): boolean {
  const line = hasGap(lines, next) ? undefined : lines.at(next)
  const second = rows.at(-1)?.at(1)
  if (line === undefined || second === undefined) return false
  const isNumbered = rows.every(row => !hasLetters(context.source, row.at(0)))
  return isNumbered && columnOf(context.source, line) >= columnOf(context.source, second)
}

function hasLetters(source: string, cell: Line | undefined): boolean {
  return cell !== undefined && /\p{L}/u.test(source.slice(cell.start, cell.end))
}

/** Whether a line's cells may stand below another's: about as many, and in filled text at the same columns. */
function isRowLike(context: TextContext, cells: Lines, row: Lines): boolean {
  if (row.length < 2 || Math.abs(row.length - cells.length) > 1) return false
  if (context.filling === null) return true
  return [...row].every(
    (cell, at) => columnOf(context.source, cell) === columnOf(context.source, cells.at(at) ?? cell),
  )
}

function columnOf(source: string, cell: Line): number {
  return columns(source, cell.origin, cell.start)
}

/** The parts of a line between tabs, or between two spaces and more that end no sentence. */
function cellsOf(source: string, line: Line): Line[] {
  const cells: Line[] = []
  let start = line.start
  for (let at = line.start; at < line.end; at++) {
    const after = gapAfter(source, at, line.end)
    if (after === at) continue
    cells.push({ ...line, base: start, start, end: at, indent: 0 })
    start = after
    at = after
  }
  cells.push({ ...line, base: start, start, end: line.end, indent: 0 })
  return cells
}

function gapAfter(source: string, at: number, end: number): number {
  const code = source.charCodeAt(at)
  if (code !== 32 && code !== 9) return at
  let after = at
  let hasTab = false
  while (after < end && (source.charCodeAt(after) === 32 || source.charCodeAt(after) === 9)) {
    hasTab ||= source.charCodeAt(after) === 9
    after++
  }
  const isGap = hasTab || (after - at > 1 && !'.!?:;'.includes(source.charAt(at - 1)))
  return isGap ? after : at
}

export function tableOf(lines: Lines, from: number, to: number, children: TableRow[], width: number): Table {
  const first = lines.at(from)
  const last = lines.at(to - 1)
  const align = new Array<null>(width).fill(null)
  const table: Table = { type: 'table', align, children }
  if (first !== undefined && last !== undefined) table.position = spanOf(first, last, children)
  return table
}

export function rowOf(lines: Lines, children: TableCell[]): TableRow {
  const first = lines.at(0)
  const last = lines.at(lines.length - 1)
  const row: TableRow = { type: 'tableRow', children }
  if (first !== undefined && last !== undefined) row.position = spanOf(first, last, children)
  return row
}

/** A cell stands where its parts stand; an empty one at the end of its row's first line. */
function cellOf(row: Lines, parts: Lines, children: PhrasingContent[]): TableCell {
  const first = parts.at(0)
  const last = parts.at(parts.length - 1)
  if (first !== undefined && last !== undefined)
    return { type: 'tableCell', children, position: spanOf(first, last, children) }
  const line = row.at(0)
  const end = line === undefined ? undefined : pointOn(line, line.end)
  return {
    type: 'tableCell',
    children,
    ...(end === undefined ? {} : { position: { start: end, end } }),
  }
}
