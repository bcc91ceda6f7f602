/**
 * Which line ends a mail program made and which ones the author meant. Text filled to a width W breaks a line exactly
 * where the next word would not have fitted: for a line of n columns and a next word of w, n ≤ W < n + 1 + w. Every
 * line end is a vote for the widths that explain it; the width with most votes is the document's. Filled text breaks in
 * the middle of sentences: a width whose line ends are ends of sentences explains them by chance.
 */
import { columns, type Line, type Lines } from './lines.js'
import { markerOf, ruleOf } from './marks.js'

const narrowest = 50
const widest = 120
/** Longer words, addresses for example, would explain any width; of wide characters they may break anywhere. */
const longestWord = 30
/** Columns of one wide character: what a line of text that may break anywhere must have room for. */
const anywhere = 2
/** The share of line ends inside a sentence that text which is filled has at least. */
const leastRunning = 0.4
/** The share of line ends that filling made where no blank lines part paragraphs. */
const leastFilled = 0.6
/** With fewer line ends than this those before items have a vote, too. */
const fewestJoints = 3
const favoured = [72, 76, 78, 70, 74, 80, 79, 75, 77, 65]

/** The columns that a text was filled to, or `null` where line ends are meant. */
export function wrapWidth(source: string, lines: Lines): number | null {
  const votes = tally(source, lines, false)
  if (votes.joined >= fewestJoints) return widthOf(votes)
  // What begins as an item ends the line before it, unless one width explains every line end.
  const all = tally(source, lines, true)
  const width = widthOf(all)
  return width !== null && all.support[width] === all.joined ? width : widthOf(votes)
}

function widthOf(votes: Votes): number | null {
  const width = bestWidth(votes.support)
  if (width === null) return null
  const support = votes.support[width] ?? 0
  if ((votes.running[width] ?? 0) < support * leastRunning) return null
  if (votes.gaps * 10 < votes.count && support < votes.joined * leastFilled) return null
  const over = sum(votes.lengths, width + 1)
  const eligible = sum(votes.joints, Math.floor(width * 0.75))
  if (support < 3) return over === 0 && support >= eligible && width >= 60 ? width : null
  return support > over && support >= eligible * 0.6 ? width : null
}

/** Whether the end of `line` is there because the first word of `next` did not fit any more. */
export function isWrap(source: string, line: Line, next: Line, width: number): boolean {
  const length = lineColumns(source, line)
  if (length > width) return isOneWord(source, line)
  const word = wordColumns(source, next)
  return word === anywhere ? length >= width * 0.8 : length + 1 + word > width
}

interface Votes {
  /** By width: the line ends that it explains. */
  support: number[]
  /** By width: those of them that no sentence ends at. */
  running: number[]
  /** By columns (capped): lines, and lines followed directly by another. */
  lengths: number[]
  joints: number[]
  /** How many lines there are, followed by a blank one, and directly by another. */
  count: number
  gaps: number
  joined: number
}

/** Counts the votes of line ends; those before what begins as an item does only `withItems`. */
function tally(source: string, lines: Lines, withItems: boolean): Votes {
  const votes: Votes = {
    support: zeros(),
    running: zeros(),
    lengths: zeros(),
    joints: zeros(),
    count: 0,
    gaps: 0,
    joined: 0,
  }
  for (let index = 0; index < lines.length; index++) {
    const line = lines.at(index)
    if (line === undefined) break
    if (isTabular(source, line)) continue
    bump(votes.lengths, lineColumns(source, line), 1)
    votes.count++
    const next = lines.at(index + 1)
    if (next === undefined) break
    if (next.number > line.number + 1) votes.gaps++
    else if (!isTabular(source, next) && (withItems || markerOf(source, next) === null))
      addVote(source, votes, line, next)
  }
  return { ...votes, support: cumulate(votes.support), running: cumulate(votes.running) }
}

/** Adds the vote of the line end between two lines, to where widths begin and cease to explain it. */
function addVote(source: string, votes: Votes, line: Line, next: Line): void {
  const length = lineColumns(source, line)
  const word = wordColumns(source, next)
  bump(votes.joints, length, 1)
  votes.joined++
  if (length >= widest || word > longestWord) return
  const isRunning = !sentenceEnd.test(source.slice(Math.max(line.start, line.end - 4), line.end))
  for (const steps of isRunning ? [votes.support, votes.running] : [votes.support]) {
    bump(steps, length, 1)
    bump(steps, length + 1 + word, -1)
  }
}

const sentenceEnd = /[.!?:…。！？：]["'”’»」』)）]*$|["”»」』)）]$/u

/** Rules, and rows of tables: lines that no program fills. */
function isTabular(source: string, line: Line): boolean {
  const text = source.slice(
    markerOf(source, line)?.content ?? line.start,
    Math.min(line.end, line.start + 2 * widest),
  )
  return text.includes('   ') || ruleOf(source, line) !== null
}

function zeros(): number[] {
  return new Array<number>(widest + 2).fill(0)
}

function bump(counts: number[], at: number, by: number): void {
  const index = Math.min(at, widest + 1)
  counts[index] = (counts[index] ?? 0) + by
}

function cumulate(steps: readonly number[]): number[] {
  let total = 0
  return steps.map(step => (total += step))
}

function sum(counts: readonly number[], from: number): number {
  return counts.slice(from).reduce((total, count) => total + count, 0)
}

/** The width with most votes; among equals a common one, else the largest. */
function bestWidth(support: readonly number[]): number | null {
  const most = Math.max(...support.slice(narrowest, widest + 1))
  if (most < 1) return null
  const common = favoured.find(width => support[width] === most)
  return common ?? support.lastIndexOf(most, widest)
}

function lineColumns(source: string, line: Line): number {
  // Beyond the widest width the exact figure says nothing more.
  return columns(source, line.base, Math.min(line.end, line.base + 2 * widest))
}

/** Writing without spaces, which may break anywhere. */
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}《「『]/u

function wordColumns(source: string, line: Line): number {
  let end = line.start
  const last = Math.min(line.end, line.start + 2 * widest)
  while (end < last && source.charCodeAt(end) !== 32) end++
  const width = columns(source, line.start, end)
  return dense.test(source.charAt(line.start)) ? anywhere : width
}

/** Whether no space stands in a line. */
export function isOneWord(source: string, line: Line): boolean {
  for (let at = line.start; at < line.end; at++) if (source.charCodeAt(at) === 32) return false
  return true
}
