/** Tables, and lines set out like one: which lines are their rows, and what stands below them. */

import { type Cell, cellsOf } from '../../features/cells.js'
import type { Features } from '../../features/features.js'
import { timeWords } from '../../lexicon/labels.js'
import { roleWords } from '../../lexicon/roles.js'
import { labelKey } from '../../phrases/labels/label-key.js'
import { isRole, meaningOf } from '../../phrases/labels/meaning.js'
import type { CommonWords } from '../../phrases/names/name.js'
import { peopleScore } from '../../phrases/people/people.js'
import { isInterlude } from '../../phrases/sentences/interlude.js'
import { wordCount } from '../../phrases/titles/title.js'
import { simpleSet } from '../../words/simplify.js'
import { stemMatcher } from '../../words/stems.js'
import { type Column, columnsOf, rowsScore, saysWhen, surelyNames } from './columns.js'
import { splitOf } from './full-cells.js'

/** Rows that belong together, and what their columns hold. */
export interface Grid {
  /** Indices of the lines, without the header. */
  rows: readonly number[]
  /** Lines of text below rows. */
  notes: ReadonlySet<number>
  /** Rows that name nobody where the cells of all others are parted into title and people. */
  breaks: ReadonlySet<number>
  header: number | null
  columns: readonly Column[]
  /** Whether shorter rows lack their first cell, which one row has for those below it: the prize of several works. */
  spanned: boolean
  /** Log-odds that a row is an entry. */
  score: number
}

/** All grids of a document. */
export function gridsOf(all: readonly Features[], common: CommonWords): Grid[] {
  const grids: Grid[] = []
  const isMentored = all.slice(0, leadLines).some(({ text, line }) => line.cells === null && mentors(text))
  for (let index = 0; index < all.length; ) {
    const end = gridEnd(all, index)
    if (end > index) grids.push(continued(grids.at(-1), gridOf(all, index, end, common, isMentored)))
    index = Math.max(end, index + 1)
  }
  return grids
}

/** Whether a header says that its column holds times. */
function saysTime(label: string): boolean {
  return times.has(labelKey(label))
}

const times = simpleSet(timeWords)

const leadLines = 50
const mentors = stemMatcher(roleWords.mentor)

/** A grid without a header holds what the one before it does, where both have as many columns and a time in the same. */
function continued(before: Grid | undefined, grid: Grid): Grid {
  const isAlike =
    before !== undefined &&
    grid.header === null &&
    grid.columns.length === before.columns.length &&
    grid.columns.some(({ clock }) => clock) &&
    grid.columns.every(({ clock }, index) => clock === before.columns[index]?.clock)
  return isAlike ? { ...grid, columns: before.columns, score: before.score } : grid
}

/** Where the rows end that begin with a line: one line of text may stand below each. */
function gridEnd(all: readonly Features[], start: number): number {
  let row = all[start]
  if (!row || cellsOf(row).length < 2) return start
  let [end, rows] = [start + 1, 1]
  let isNoted = false
  for (;;) {
    const note = noteBelow(all, end)
    const next = all[note ? end + 1 : end]
    if (!next || !(note || isNextRow(row, next))) break
    row = next
    end = next.line.index + 1
    isNoted ||= note
    rows++
  }
  const last = all[end]
  if (isNoted && last && tells(last)) end++
  return row.line.cells || rows >= 2 ? end : start
}

/** Whether a line is text, and rows go on below it. */
function noteBelow(all: readonly Features[], index: number): boolean {
  const [note, row] = [all[index], all[index + 1]]
  return note !== undefined && row !== undefined && tells(note) && cellsOf(row).length > 1 && !row.line.header
}

/** Whether a line is running text on a line of its own. */
function tells(feature: Features): boolean {
  return feature.line.kind === 'paragraph' && cellsOf(feature).length === 0 && feature.prose > 0
}

function isNextRow({ line }: Features, next: Features): boolean {
  if (line.cells) return next.line.around.at(-1) === line.around.at(-1)
  return next.line.cells === null && cellsOf(next).length > 1
}

const sampleSize = 200

function gridOf(
  all: readonly Features[],
  start: number,
  end: number,
  common: CommonWords,
  isMentored: boolean,
): Grid {
  let first = start
  while (first < end - 1 && all[first]?.line.dropped) first++
  const head = all[first]
  const headCells = head ? cellsOf(head) : []
  const header = head && isHeader(head, headCells, common) ? first : null
  const rows: number[] = []
  const notes = new Set<number>()
  for (let index = header === null ? start : header + 1; index < end; index++) {
    const feature = all[index]
    if (!feature || feature.line.dropped) continue
    if (cellsOf(feature).length > 1) rows.push(index)
    else notes.add(index)
  }
  const cells = rows.slice(0, sampleSize).map(row => cellsOf(all[row] as Features))
  const width = Math.max(headCells.length, ...cells.map(row => row.length))
  const lacking = lacksFirst(headCells, cells, width) ? 1 : 0
  const labels = Array.from({ length: width }, (_, column) =>
    header === null ? null : (headCells[column - lacking]?.text ?? null),
  )
  const columns = columnsOf(wholeRows(cells, width), labels, common, isMentored)
  const breaks = breaksIn(
    rows.map(row => all[row] as Features),
    columns,
    common,
  )
  const spanned = lackFirst(cells, columns, common)
  return { rows, notes, breaks, header, columns, spanned, score: rowsScore(columns) }
}

/** Whether rows with a cell less than the others name people where the others do if their first cell is the one that they lack. */
function lackFirst(rows: readonly Cell[][], columns: readonly Column[], common: CommonWords): boolean {
  const people = columns.flatMap(({ meaning }, column) => (isRole(meaning) ? [column] : []))
  const short = rows.filter(row => row.length === columns.length - 1)
  if (short.length === 0 || short.length === rows.length || people.includes(0)) return false
  const named = (shift: number): number =>
    short
      .flatMap(row => people.map(column => row[column - shift]?.text ?? ''))
      .reduce((sum, text) => sum + peopleScore(text, common), 0)
  return named(1) > named(0)
}

/** The cells of a row under the columns of its grid. */
export function cellsUnder({ spanned, columns }: Grid, feature: Features): (Cell | undefined)[] {
  const cells = cellsOf(feature)
  return spanned && cells.length === columns.length - 1 ? [undefined, ...cells] : cells
}

/** Words of a break at most; a whole title that nobody tells is none. */
const longestBreak = 3

/** The rows that have nobody in the column that has both a title and people in others, or who opens or closes the day. */
function breaksIn(rows: readonly Features[], columns: readonly Column[], common: CommonWords): Set<number> {
  const column = columns.findIndex(({ parted }) => parted !== null)
  const order = columns[column]?.parted?.order ?? null
  if (order === null) return new Set()
  const isBreak = (cell: Cell | undefined): boolean => {
    const split = cell ? splitOf(cell, order, common) : null
    if (!cell || !split) return wordCount(cell?.text ?? '') <= longestBreak
    return isInterlude(cell.inline.text.slice(...split.title).trim())
  }
  return new Set(rows.filter(row => isBreak(cellsOf(row)[column])).map(({ line }) => line.index))
}

/** Whether a header set out by gaps does not show that it has no word for the first column, of times. */
function lacksFirst(head: readonly Cell[], rows: readonly Cell[][], width: number): boolean {
  const times = rows.filter(([first]) => first !== undefined && saysWhen(first.text)).length
  return head.length === width - 1 && times * 2 > rows.length && !saysTime(head[0]?.text ?? '')
}

/** Whether the first row names the columns. Markdown has no table without one: there it may be a row like the others. */
function isHeader({ line }: Features, cells: readonly Cell[], common: CommonWords): boolean {
  const known = cells.filter(({ text }) => isHeading(text) && meaningOf(text) !== null).length
  if (line.header) return known > 0 || !cells.some(({ text }) => surelyNames(text, common))
  return known >= 2 && known * 2 >= cells.length && cells.every(({ text }) => isHeading(text))
}

/** Whether a cell has few words beside what it says in brackets, such as the unit of its numbers. */
function isHeading(text: string): boolean {
  return wordCount(text.replace(/\s*[(（][^()（）]*[)）]/gu, '')) <= longestHeading
}

const longestHeading = 4

/** The rows that have all cells: a line set out by gaps does not say which one it lacks. */
function wholeRows(rows: readonly Cell[][], width: number): readonly Cell[][] {
  const whole = rows.filter(row => row.length === width)
  return whole.length > 1 ? whole : rows
}
