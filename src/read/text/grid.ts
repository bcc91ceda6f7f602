/**
 * Tables with a frame around their cells, as pandoc, reStructuredText and databases write them: rules of `+---+`, rows
 * between bars. A rule of `=` ends the header. Where rules part no rows, every line is one, and the first the header.
 */
import type { Table } from 'mdast'
import type { Found, TextContext } from './context.js'
import { columns, hasGap, type Line, type Lines, offsetAt } from './lines.js'
import { type Column, partOf, rowOf, ruledCell, tableOf } from './table.js'

const rule = /^\+(?:[-=:]+\+)+$/
const plus = 43
const equals = 61
const bar = 124

/** Rows between rules, and whether a rule of `=` stands below the first. */
interface Frame {
  groups: readonly Lines[]
  isHeaded: boolean
  next: number
}

/** Reads the framed table that begins at a line. */
export function readGrid(context: TextContext, lines: Lines, index: number): Found<Table> | null {
  const { source } = context
  const first = lines.at(index)
  if (first === undefined || !isRule(source, first)) return null
  const widths = columnsOf(source, first)
  const frame = frameBelow(source, lines, index, widths)
  if (frame === null) return null
  const { groups, isHeaded, next } = frame
  const isPlain =
    !isHeaded && groups.length === 2 && groups[0]?.length === 1 && areWhole(source, groups[1], widths)
  const rows = isPlain ? groups.flatMap(group => [...group].map(line => [line])) : groups
  const children = rows.map(row =>
    rowOf(
      row,
      widths.map(column => ruledCell(context, row, column, { start: column.end, end: column.end })),
    ),
  )
  const node = tableOf(lines, index, next, children, widths.length)
  if (!isHeaded && !isPlain) node.data = { headerless: true }
  return { node, next }
}

/** The rows of a frame up to the last rule of its columns; `null` where no rule closes one. */
function frameBelow(source: string, lines: Lines, index: number, widths: readonly Column[]): Frame | null {
  const groups: Line[][] = []
  let isHeaded = false
  let open: Line[] = []
  let next = index + 1
  for (let at = next; at < lines.length && !hasGap(lines, at); at++) {
    const line = lines.at(at)
    if (line === undefined || !stands(source, line, widths)) break
    if (!isRule(source, line)) open.push(line)
    else if (open.length === 0) break
    else {
      groups.push(open)
      open = []
      next = at + 1
      isHeaded ||= groups.length === 1 && source.charCodeAt(line.start + 1) === equals
    }
  }
  return groups.length === 0 ? null : { groups, isHeaded, next }
}

function isRule(source: string, line: Line): boolean {
  return source.charCodeAt(line.start) === plus && rule.test(source.slice(line.start, line.end))
}

/** Whether a line has a bar, or the corner of a rule, wherever columns meet. */
function stands(source: string, line: Line, widths: readonly Column[]): boolean {
  const edges = [...widths.map(({ start }) => start - 1), widths.at(-1)?.end ?? 0]
  return edges.every(edge => {
    const code = source.charCodeAt(offsetAt(source, line, edge))
    return code === bar || code === plus
  })
}

/** The columns between the corners of a rule. */
function columnsOf(source: string, line: Line): Column[] {
  const offset = columns(source, line.base, line.start)
  const corners = [...source.slice(line.start, line.end)].flatMap((letter, at) =>
    letter === '+' ? offset + at : [],
  )
  return corners.slice(1).map((end, at) => ({ start: (corners[at] ?? 0) + 1, end }))
}

/** Whether every line has something in its first column: none goes on with the row above. */
function areWhole(source: string, group: Lines | undefined, [first]: readonly Column[]): boolean {
  if (group === undefined || first === undefined) return false
  return [...group].every(
    line => partOf(source, line, first, { start: first.end, end: first.end }).length > 0,
  )
}
