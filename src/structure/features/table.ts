/** Tables, and lines set out like one: which column holds the title, which the people. */
import { roleWords } from '../lexicon/roles.js'
import type { Inline } from '../lines/inline.js'
import { factOf } from './fact.js'
import type { Features } from './features.js'
import { isRole, type LabelMeaning, meaningOf } from './label.js'
import { type CommonWords, isGivenName } from './name.js'
import { readPeople } from './people.js'
import { stemMatcher } from './stems.js'
import { isMedia, titleScore, wordCount } from './title.js'

export interface Cell {
  text: string
  inline: Inline
  /** Half-open range in the inline. */
  from: number
  to: number
}

export interface Column {
  meaning: LabelMeaning | 'media' | null
  label: string | null
  people: number
  /** The share of cells that open with a given name. */
  given: number
  title: number
  /** Says when. */
  clock: boolean
  /** Words in a cell, on average. */
  words: number
}

/** Whether a header says that family names stand first, with a comma behind them. */
export function isInverted({ label }: Column): boolean {
  return label !== null && familyFirst.test(label)
}

const familyFirst =
  /^(?:apellidos?\s*[,y]|nachname\s*,|familienname\s*,|surname\s*,|last name\s*,|family name\s*,|nom\s*(?:,|et)\s*pr[ée]nom|cognome\s*[,e]|sobrenome\s*[,e]|apelido\s*[,e])/i

/** Rows that belong together, and what their columns hold. */
export interface Grid {
  /** Indices of the lines, without the header. */
  rows: readonly number[]
  /** Lines of text below rows. */
  notes: ReadonlySet<number>
  header: number | null
  columns: readonly Column[]
  /** Log-odds that a row is an entry. */
  score: number
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
  const sample = wholeRows(cells, width)
  const columns = Array.from({ length: width }, (_, column) =>
    columnOf(sample, column, header === null ? null : (headCells[column]?.text ?? null), common),
  )
  settle(columns, isMentored)
  return { rows, notes, header, columns, score: gridScore(columns) }
}

/** Whether the first row names the columns. Markdown has no table without one: there it may be a row like the others. */
function isHeader({ line }: Features, cells: readonly Cell[], common: CommonWords): boolean {
  const known = cells.filter(({ text }) => wordCount(text) <= 4 && meaningOf(text) !== null).length
  if (line.header) return known > 0 || !cells.some(({ text }) => surelyNames(text, common))
  return known >= 2 && known * 2 >= cells.length && cells.every(({ text }) => wordCount(text) <= 4)
}

function surelyNames(text: string, common: CommonWords): boolean {
  return readPeople(text, { common, commaIsAffiliation: false }).score > surelyPeople
}

/** The rows that have all cells: a line set out by gaps does not say which one it lacks. */
function wholeRows(rows: readonly Cell[][], width: number): readonly Cell[][] {
  const whole = rows.filter(row => row.length === width)
  return whole.length > 1 ? whole : rows
}

function columnOf(
  sample: readonly Cell[][],
  column: number,
  label: string | null,
  common: CommonWords,
): Column {
  const texts = sample.map(cells => cells[column]?.text ?? '').filter(text => text !== '')
  const mean = (score: (text: string) => number): number =>
    texts.length === 0 ? -5 : texts.reduce((sum, text) => sum + score(text), 0) / texts.length
  const people = mean(text => readPeople(text, { common, commaIsAffiliation: false }).score)
  const meaning = label ? meaningOf(label) : null
  const helps = texts.length > 0 && texts.every(text => saysMentored(text, common))
  const media = texts.length > 0 && texts.filter(isMedia).length * 2 > texts.length
  return {
    meaning: meaning ?? (media ? 'media' : helps ? 'mentor' : null),
    label,
    people,
    given: mean(text => (isGivenName(/[^\s,(]+/u.exec(text)?.[0] ?? '') ? 1 : 0)),
    title:
      mean(titleScore) -
      Math.max(0, people) +
      markBonus(sample, column) -
      (mean(wordCount) < fewWords ? oneWord : 0),
    clock: texts.length > 0 && texts.filter(saysWhen).length * 2 > texts.length,
    words: mean(wordCount),
  }
}

function saysWhen(text: string): boolean {
  const fact = factOf(text)
  return fact === 'time' || fact === 'date'
}

/** Whether a text says that its people help: "supervised by Ada Byron". */
function saysMentored(text: string, common: CommonWords): boolean {
  const { people } = readPeople(text, { common, commaIsAffiliation: false })
  return people.length > 0 && people.every(({ role }) => role === 'mentor')
}

/** What a mark around every cell of a column adds to it as one of titles, and what it costs that most hold one word. */
const marked = 0.5
const oneWord = 0.3
const fewWords = 1.5

function markBonus(sample: readonly Cell[][], column: number): number {
  const cells = sample.flatMap(row => row[column] ?? []).filter(({ text }) => text !== '')
  const isMarked = ({ inline, from, to }: Cell): boolean =>
    inline.leaves.every(leaf => leaf.end <= from || leaf.start >= to || leaf.strong || leaf.emphasis)
  return cells.length > 0 && cells.every(isMarked) ? marked : 0
}

/** What a column of people holds at least whom its header does not name. */
const surelyPeople = 1.5
/** What the names of a column look like at least that stands before one that surely holds names, and how many are given names. */
const likelyPeople = 0.5
const mostlyGiven = 0.3

/** Gives the columns that no header names their meaning, by what they hold; further people help those who do the work. */
function settle(columns: readonly Column[], isMentored: boolean): void {
  settleTeams(columns)
  const open = columns.filter(column => column.meaning === null)
  if (!columns.some(({ meaning }) => isRole(meaning) && meaning !== 'mentor')) {
    const people = workersIn(open)
    if (people && people.people > 0.3) people.meaning = 'contributor'
  }
  if (!columns.some(column => column.meaning === 'mentor')) {
    const helpers = best(
      columns.filter(column => column.meaning === null && (column.label !== null || isMentored)),
      column => column.people,
    )
    if (helpers && helpers.people > surelyPeople) helpers.meaning = 'mentor'
  }
  if (!columns.some(column => column.meaning === 'title')) {
    const title = best(
      columns.filter(column => column.meaning === null),
      column => column.title,
    )
    if (title && title.title > 0) title.meaning = 'title'
    else settleTitle(columns)
  }
}

/** The column of those who do the work: the one that looks most like names, or one before it that does, too, name by name. */
function workersIn(columns: readonly Column[]): Column | null {
  const surest = best(columns, column => column.people)
  const first = columns.find(({ people, given }) => people > likelyPeople && given > mostlyGiven)
  return surest && surest.people > surelyPeople && first ? first : surest
}

/** Those who lead a team are people; the team is what they do it for. */
function settleTeams(columns: readonly Column[]): void {
  if (!columns.some(({ meaning }) => meaning === 'maintainer' || meaning === 'organiser')) return
  for (const column of columns) if (column.meaning === 'team') column.meaning = 'field'
}

/** A column may be named for the room, and hold what is shown there. */
function settleTitle(columns: readonly Column[]): void {
  const wordy = columns.filter(column => column.meaning === 'field' && column.words >= fewestWords)
  const title = best(wordy, column => column.title)
  if (title && title.title > 0.5) title.meaning = 'title'
}

const fewestWords = 2.5

function best(columns: readonly Column[], score: (column: Column) => number): Column | null {
  return columns.reduce<Column | null>(
    (top, column) => (!top || score(column) > score(top) ? column : top),
    null,
  )
}

function gridScore(columns: readonly Column[]): number {
  const people = columns.filter(column => isRole(column.meaning) && column.meaning !== 'mentor')
  const title = columns.find(column => column.meaning === 'title')
  if (people.length === 0 && !title) return -4
  const named = people.some(column => column.label !== null)
  const peopleScore =
    people.length === 0
      ? -1
      : Math.max(named ? 1 : -5, Math.min(2.5, best(people, c => c.people)?.people ?? -5))
  return (
    peopleScore + (title ? 1 : 0) + (title && people.length > 0 ? 0.5 : 0) + (named && title?.label ? 0.4 : 0)
  )
}
