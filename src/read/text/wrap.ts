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
const favoured = [72, 76, 78, 70, 74, 80, 79, 75, 77, 65]

/** The columns that a text was filled to, or `null` where line ends are meant. */
export function wrapWidth(source: string, lines: Lines): number | null {
  const votes = tally(source, lines)
  const width = bestWidth(votes.support)
  if (width === null) return null
  const support = votes.support[width] ?? 0
  if ((votes.running[width] ?? 0) < support * leastRunning) return null
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
}

function tally(source: string, lines: Lines): Votes {
  const steps = zeros()
  const running = zeros()
  const lengths = zeros()
  const joints = zeros()
  for (let index = 0; index < lines.length; index++) {
    const line = lines.at(index)
    if (line === undefined) break
    if (isTabular(source, line)) continue
    const length = lineColumns(source, line)
    bump(lengths, length, 1)
    const next = lines.at(index + 1)
    if (next === undefined || next.number !== line.number + 1 || isTabular(source, next)) continue
    // An item of a list has a line of its own, however long the line before it is.
    if (markerOf(source, next) === null) bump(joints, length, 1)
    const word = wordColumns(source, next)
    if (length >= widest || word > longestWord) continue
    bump(steps, length, 1)
    bump(steps, length + 1 + word, -1)
    if (sentenceEnd.test(source.slice(Math.max(line.start, line.end - 4), line.end))) continue
    bump(running, length, 1)
    bump(running, length + 1 + word, -1)
  }
  return { support: cumulate(steps), running: cumulate(running), lengths, joints }
}

const sentenceEnd = /[.!?:…。！？：]["'”’»」』)）]*$|["”»」』]$/u

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
