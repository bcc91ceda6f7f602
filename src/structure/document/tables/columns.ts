/** What the columns of a table hold: titles, people, times; told by their headers, else by their cells. */

import type { Cell } from '../../features/cells.js'
import { deadlineWords, studyWords } from '../../lexicon/fields.js'
import { factOf } from '../../phrases/facts/fact.js'
import { labelKey } from '../../phrases/labels/label-key.js'
import { isRole, type LabelMeaning, meaningOf } from '../../phrases/labels/meaning.js'
import { type CommonWords, isGivenName } from '../../phrases/names/name.js'
import { readPeople } from '../../phrases/people/people.js'
import { hasAffiliationWord } from '../../phrases/people/workplace.js'
import { isMedia } from '../../phrases/titles/media-words.js'
import { endsSentence, titleScore, wordCount } from '../../phrases/titles/title.js'
import { simpleSet } from '../../words/simplify.js'
import { linesOfCell, type Parting, partingOf, signedAt } from './full-cells.js'

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
  /** Most of its cells are sentences. */
  told: boolean
  /** Most of its cells are text with people behind it, who tell it. */
  signed: boolean
  /** Its cells hold both a title and people, parted so. */
  parted: Parting | null
}

/** Whether a header says that family names stand first, with a comma behind them. */
export function isInverted({ label }: Column): boolean {
  return label !== null && familyFirst.test(label)
}

const familyFirst =
  /^(?:apellidos?\s*[,y]|nachname\s*,|familienname\s*,|surname\s*,|last name\s*,|family name\s*,|nom\s*(?:,|et)\s*pr[ée]nom|cognome\s*[,e]|sobrenome\s*[,e]|apelido\s*[,e])/i

/**
 * The columns of rows that have as many cells as there are labels, which are `null` where no header names the column.
 * Further people help those who do the work where the text speaks of mentoring (`isMentored`).
 */
export function columnsOf(
  rows: readonly Cell[][],
  labels: readonly (string | null)[],
  common: CommonWords,
  isMentored: boolean,
): Column[] {
  const columns = labels.map((label, column) => columnOf(rows, column, label, common))
  settle(columns, isMentored)
  settleParted(columns, rows, common)
  return columns
}

function columnOf(
  sample: readonly Cell[][],
  column: number,
  label: string | null,
  common: CommonWords,
): Column {
  const texts = sample
    .flatMap(({ [column]: cell }) => (cell ? (linesOfCell(cell)[0]?.text ?? '') : ''))
    .filter(text => text !== '')
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
      (mean(wordCount) < fewWords ? oneWord : 0) -
      (texts.filter(hasAffiliationWord).length * 2 > texts.length ? placed : 0) -
      (label === null && mean(wordCount) < fewTitled && areShared(texts) ? shared : 0),
    clock: texts.length > 0 && texts.filter(saysWhen).length * 2 > texts.length,
    words: mean(wordCount),
    told: texts.filter(tells).length * 2 > texts.length,
    signed: isSigned(sample, column, common),
    parted: null,
  }
}

function isSigned(sample: readonly Cell[][], column: number, common: CommonWords): boolean {
  const cells = sample.flatMap(({ [column]: cell }) => (cell && cell.text !== '' ? cell.text : []))
  return cells.filter(text => signedAt(text, common) !== null).length * 2 > cells.length
}

/** Whether a text is a date or a time; from when to when may have how long between the two. */
export function saysWhen(text: string): boolean {
  const fact = factOf(text)
  return fact === 'time' || fact === 'date' || span.test(text)
}

const span = /^\d{1,2}[:：.]\d{2}\s[^\d]{0,2}\d{1,3}\s?\p{L}{1,7}[.)]?\s?\d{1,2}[:：.]\d{2}$/u

/** Whether a cell is a sentence of some length. */
function tells(text: string): boolean {
  return wordCount(text) >= telling && endsSentence(text)
}

/** Whether a text says that its people help: "supervised by Ada Byron". */
function saysMentored(text: string, common: CommonWords): boolean {
  const { people } = readPeople(text, { common, commaIsAffiliation: false })
  return people.length > 0 && people.every(({ role }) => role === 'mentor')
}

/** What a mark around every cell of a column adds to it as one of titles, and what it costs that most hold one word. */
const marked = 0.5
const oneWord = 0.3
/** What it costs that most cells name a university or another place of work. */
const placed = 1.5
const fewWords = 1.5

/** What it costs that rows share short cells: each work has a title of its own, what people do for a team has not. */
const shared = 2
const fewTitled = 2.5
const leastShared = 0.2

function areShared(texts: readonly string[]): boolean {
  const once = new Set<string>()
  const again = texts.filter(text => once.size === once.add(text).size).length
  return again > 1 && again >= texts.length * leastShared
}

function markBonus(sample: readonly Cell[][], column: number): number {
  const cells = sample.flatMap(row => row[column] ?? []).filter(({ text }) => text !== '')
  const isMarked = ({ inline, from, to }: Cell): boolean =>
    inline.leaves.every(leaf => leaf.end <= from || leaf.start >= to || leaf.strong || leaf.emphasis)
  return cells.length > 0 && cells.every(isMarked) ? marked : 0
}

/** What a column of people holds at least whom its header does not name. */
const surelyPeople = 1.5

/** Whether a cell surely holds people. */
export function surelyNames(text: string, common: CommonWords): boolean {
  return readPeople(text, { common, commaIsAffiliation: false }).score > surelyPeople
}

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
    if (title && title.title > 0 && !title.clock) title.meaning = 'title'
    else settleTitle(columns)
  }
  settleDescription(columns)
}

/** A column whose header says nothing known, and whose cells are sentences, tells of the work: "What is it about?". */
function settleDescription(columns: readonly Column[]): void {
  if (columns.some(({ meaning }) => meaning === 'description')) return
  const telling = columns.find(({ meaning, label, told }) => meaning === null && label !== null && told)
  if (telling) telling.meaning = 'description'
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

/** Where no column has people, that of the titles may have them, too. */
function settleParted(columns: readonly Column[], rows: readonly Cell[][], common: CommonWords): void {
  if (columns.some(({ meaning }) => isRole(meaning) && meaning !== 'mentor')) return
  for (const [index, column] of columns.entries())
    if (column.meaning === 'title')
      column.parted = partingOf(
        rows.flatMap(row => row[index] ?? []),
        common,
      )
}

/** A column may be named for the room or for what is told, and hold titles. */
function settleTitle(columns: readonly Column[]): void {
  const wordy = columns.filter(
    ({ meaning, label, words }) =>
      (meaning === 'field' || meaning === 'description') && words >= fewestWords && !isStudied(label),
  )
  const title = best(wordy, column => column.title)
  if (title && title.title > 0.5) title.meaning = 'title'
}

const fewestWords = 2.5

/** Whether a header says that its column holds what people study. */
function isStudied(label: string | null): boolean {
  return label !== null && studied.has(labelKey(label))
}

const studied = simpleSet(studyWords)

function best(columns: readonly Column[], score: (column: Column) => number): Column | null {
  return columns.reduce<Column | null>(
    (top, column) => (!top || score(column) > score(top) ? column : top),
    null,
  )
}

/** A row whose cells name both what and who. */
const partedRow = 2

/** What it adds to headed people that another column has a header for titles, or one for what is told of the people. */
function saidScore(columns: readonly Column[]): number {
  if (columns.some(({ meaning, label }) => meaning === 'title' && label)) return 0.4
  return columns.some(({ meaning, words }) => meaning === 'description' && words >= telling) ? 0.5 : 0
}

/** Words of a cell at least, on average, that tells something. */
const telling = 5

/** Whether a column says by when its row has to be done: the table is one of tasks. */
function isDeadline({ label, clock }: Column): boolean {
  return clock && label !== null && deadlines.has(labelKey(label))
}

const deadlines = simpleSet(deadlineWords)

/** Whether people stand in the cells of a title, or behind a text. */
function namesInside(columns: readonly Column[]): boolean {
  return columns.some(({ meaning, parted, signed }) => signed || (meaning === 'title' && parted !== null))
}

/** Log-odds that a row of such columns is an entry. */
export function rowsScore(columns: readonly Column[]): number {
  const people = columns.filter(column => isRole(column.meaning) && column.meaning !== 'mentor')
  const title = columns.find(column => column.meaning === 'title')
  if (people.length === 0 && !title) return -4
  if (columns.some(isDeadline)) return -4
  if (people.length === 0 && namesInside(columns)) return partedRow + (title?.label ? 0.4 : 0)
  const named = people.some(column => column.label !== null)
  const peopleScore =
    people.length === 0
      ? -1
      : Math.max(named ? 1 : -5, Math.min(2.5, best(people, c => c.people)?.people ?? -5))
  return (
    peopleScore + (title ? 1 : 0) + (title && people.length > 0 ? 0.5 : 0) + (named ? saidScore(columns) : 0)
  )
}
