/**
 * Which line ends a mail program made and which ones the author meant. Text filled to a width W breaks a line exactly
 * where the next word would not have fitted: for a line of n columns and a next word of w, n ≤ W < n + 1 + w. Every
 * line end is a vote for the widths that explain it; the width with most votes is the document's. Filled text breaks in
 * the middle of sentences: a width whose line ends are ends of sentences explains them by chance. Writing without spaces may
 * break anywhere, or, by a program that knows no better, only at the spaces that it has.
 */
import { columns, type Line, type Lines } from './lines.js'
import { labelOf, markerOf, ruleOf } from './marks.js'

/** How a text is filled. */
export interface Filling {
  /** Columns. */
  width: number
  /** Writing without spaces breaks at the few that it has, too, and a line without any may have any length. */
  atSpaces: boolean
}

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

/** How a text was filled, or `null` where line ends are meant. Few texts have writing without spaces (`hasDense`). */
export function fillingOf(source: string, lines: Lines, hasDense: boolean): Filling | null {
  const spaced = hasDense ? spacedWidth(source, lines) : null
  const width = spaced ?? wrapWidth(source, lines)
  return width === null ? null : { width, atSpaces: spaced !== null }
}

/** The columns that a text was filled to, or `null` where line ends are meant. */
function wrapWidth(source: string, lines: Lines): number | null {
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
export function isWrap(source: string, line: Line, next: Line, { width, atSpaces }: Filling): boolean {
  const length = lineColumns(source, line)
  if (atSpaces) return breaksAtSpace(source, line, next) && length + 1 + tokenColumns(source, next) > width
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
  return dense.test(source.charAt(line.start)) ? anywhere : tokenColumns(source, line)
}

/** Line ends inside sentences that show that a text is filled at its spaces. */
const fewestAtSpaces = 2
/** One in so many lines has a blank one behind it at least. */
const mostLines = 10

/**
 * The least common width that no line with a space exceeds, of a text of paragraphs in writing without spaces that breaks
 * beside Latin letters and numbers, for want of room, in lines that have both; `null` for any other text.
 */
function spacedWidth(source: string, lines: Lines): number | null {
  const longest = longestSpaced(source, lines)
  const width = spacedWidths.find(each => each >= longest)
  if (width === undefined) return null
  const { gaps, inside, full } = endsAtSpaces(source, lines, width)
  return gaps * mostLines >= lines.length && full >= fewestAtSpaces && inside < full ? width : null
}

/** Columns of the longest line that has a space. */
function longestSpaced(source: string, lines: Lines): number {
  let longest = 0
  for (const line of lines)
    if (!isTabular(source, line) && !isOneWord(source, contentOf(source, line)))
      longest = Math.max(longest, lineColumns(source, line))
  return longest
}

/** Blank lines, line ends inside writing without spaces, and those at spaces for want of room. */
function endsAtSpaces(
  source: string,
  lines: Lines,
  width: number,
): { gaps: number; inside: number; full: number } {
  const found = { gaps: 0, inside: 0, full: 0 }
  let line = lines.at(0)
  for (let index = 1; line !== undefined; index++) {
    const next = lines.at(index)
    if (next === undefined) break
    if (next.number > line.number + 1) found.gaps++
    else if (breaksInside(source, line, next)) found.inside++
    else if (isMixed(source, line) && isWrap(source, line, next, { width, atSpaces: true })) found.full++
    line = next
  }
  return found
}

const spacedWidths: readonly number[] = [72, 76, 78, 80]

/** Whether a full line ends where writing without spaces has none. */
function breaksInside(source: string, line: Line, next: Line): boolean {
  const isDense = dense.test(source.charAt(line.end - 1)) && dense.test(source.charAt(next.start))
  return isDense && lineColumns(source, line) >= narrowest && markerOf(source, next) === null
}

function contentOf(source: string, line: Line): Line {
  return { ...line, start: markerOf(source, line)?.content ?? line.start }
}

/** Whether a line without a label has characters of both kinds. */
function isMixed(source: string, line: Line): boolean {
  if (labelOf(source, line, contentOf(source, line).start) !== null) return false
  const text = source.slice(line.start, Math.min(line.end, line.start + 2 * widest))
  return anyDense.test(text) && /[A-Za-z\d]/.test(text)
}

/** Whether a line end stands beside a Latin letter or a number, where writing without spaces has some. */
function breaksAtSpace(source: string, line: Line, next: Line): boolean {
  if (markerOf(source, next) !== null) return false
  const last = source.charAt(line.end - 1)
  const first = source.charAt(next.start)
  return (
    (plain.test(last) && (dense.test(first) || plain.test(first))) || (dense.test(last) && plain.test(first))
  )
}

const anyDense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const plain = /[A-Za-z\d@#.,)\]—–-]/

/** Columns up to the next space. */
function tokenColumns(source: string, line: Line): number {
  let end = line.start
  const last = Math.min(line.end, line.start + 2 * widest)
  while (end < last && source.charCodeAt(end) !== 32) end++
  return columns(source, line.start, end)
}

/** Whether no space stands in a line. */
export function isOneWord(source: string, line: Line): boolean {
  for (let at = line.start; at < line.end; at++) if (source.charCodeAt(at) === 32) return false
  return true
}
