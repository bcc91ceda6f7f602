/** A reading as text: a row for each line of the source, and the sum. */
import type { LayoutScore, LineRole, Reading, ReadingLine } from '../index.js'
import { cutTo, harmless, widthOf } from './terminal-text.js'

export interface TextOptions {
  /** Columns to stay in; long lines are cut. `null` for no limit. */
  columns: number | null
  color: boolean
}

/** What stands in a row before the line's own words. */
const heads = ['line', 'entry', 'role', 'score', 'why', 'text'] as const
type Cells = Record<(typeof heads)[number], string>
interface Row {
  cells: Cells
  roles: readonly LineRole[]
}

const numeric: ReadonlySet<string> = new Set(['line', 'score'])
/** The words of the line need so many columns at least; what tells why is cut for them. */
const leastText = 30
const widestWhy = 32

export function printReading(reading: Reading, { columns, color }: TextOptions): string {
  const rows = rowsOf(reading)
  const widths = widthsOf(rows, columns)
  const paint = color ? painted : plain
  const table = [
    paint(print(headRow, widths), '2'),
    ...rows.map(row => paint(print(row.cells, widths), colorOf(row.roles))),
  ]
  return `${[headline(reading), '', ...(rows.length > 0 ? [...table, ''] : []), sum(reading)].join('\n')}\n`
}

const headRow = Object.fromEntries(heads.map(name => [name, name])) as Cells

function headline({ source, layout, runnerUp, certainty, entries }: Reading): string {
  const name = source.file === null ? '' : `${harmless(source.file)}: `
  if (!layout) return `${name}no entries${runnerUp ? `; the best layout was ${told(runnerUp)}` : ''}`
  const against = runnerUp ? `; runner-up ${told(runnerUp)}` : ''
  return `${name}${counted(entries.length, 'entry', 'entries')}, read as ${told(layout)}, ${Math.round(certainty * 100)} % sure${against}`
}

function told({ name, score }: LayoutScore): string {
  return `“${name}” (${signed(score)})`
}

function signed(score: number): string {
  const shown = Math.abs(score).toFixed(1)
  return score < 0 && shown !== '0.0' ? `−${shown}` : shown
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

function sum({ totals }: Reading): string {
  const { lines, lost, twice, entries, ...around } = totals
  const shares = Object.entries(around)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`)
  return `${counted(lines, 'line', 'lines')}: ${[`${entries} in entries`, ...shares].join(', ')}; ${lost} lost, ${twice} twice`
}

function rowsOf(reading: Reading): Row[] {
  let entry: number | null = null
  return reading.lines.map(line => {
    const opens = line.entry !== null && line.entry !== entry
    entry = line.entry ?? entry
    return { roles: line.roles, cells: cellsOf(line, entryCell(reading, line, opens)) }
  })
}

function cellsOf({ line, roles, reason, score, why, text }: ReadingLine, entry: string): Cells {
  return {
    line: String(line),
    entry,
    role: roles.join(' + ') + (reason === null ? '' : `: ${reason}`),
    score: score === null ? '' : signed(score),
    why: why.filter(word => word !== reason).join(', '),
    text: harmless(text).trimStart(),
  }
}

/** An entry's first line says how sure its reading is. */
function entryCell({ entries }: Reading, { entry }: ReadingLine, opens: boolean): string {
  if (entry === null) return ''
  const confidence = opens ? entries[entry]?.confidence : undefined
  return confidence === undefined ? String(entry + 1) : `${entry + 1} (${confidence.toFixed(2)})`
}

function widthsOf(rows: readonly Row[], columns: number | null): Record<keyof Cells, number> {
  const widest = (name: keyof Cells): number =>
    rows.reduce((most, { cells }) => Math.max(most, widthOf(cells[name])), name.length)
  const [line, entry, role, score] = [widest('line'), widest('entry'), widest('role'), widest('score')]
  const why = Math.min(widestWhy, widest('why'))
  if (columns === null)
    return { line, entry, role, score, why: widest('why'), text: Number.POSITIVE_INFINITY }
  const left = columns - line - entry - role - score - 2 * (heads.length - 1)
  const kept = Math.min(why, Math.max(0, left - leastText))
  return { line, entry, role, score, why: kept, text: Math.max(1, left - kept) }
}

function print(cells: Cells, widths: Record<keyof Cells, number>): string {
  return heads
    .map(name => {
      const width = widths[name]
      const cell = Number.isFinite(width) ? cutTo(cells[name], width) : cells[name]
      const space = Number.isFinite(width) ? ' '.repeat(Math.max(0, width - widthOf(cell))) : ''
      return numeric.has(name) ? space + cell : cell + space
    })
    .join('  ')
    .trimEnd()
}

/** SGR parameters (ECMA-48, 8.3.117). */
function colorOf(roles: readonly LineRole[]): string {
  if (roles.includes('lost')) return '31'
  if (roles.includes('unplaced')) return '33'
  if (roles.includes('title') || roles.includes('group')) return '1'
  if (roles.some(role => role === 'lead' || role === 'closing' || role === 'dropped')) return '2'
  return roles.includes('description') || roles.includes('field') ? '0' : '36'
}

function painted(text: string, color: string): string {
  return `\u001B[${color}m${text}\u001B[0m`
}

function plain(text: string): string {
  return text
}
