/**
 * How a text node's value came from its source, character by character. What a reader may have undone: character
 * references, backslash escapes, tags and comments, white space around line ends, quote marks after them. Where a
 * character can be read in two ways (`&amp;` as it stands, or as `&`), the way that accounts for the whole stretch is
 * taken.
 */
import { decodeHTML } from 'entities'

/** Offsets of the characters of a value: where each begins and where it ends. */
export interface Alignment {
  start: (index: number) => number
  end: (index: number) => number
}

/**
 * Aligns a text node's value with the stretch of source that it was read from; `null` where the stretch does not
 * explain the value. White space and tags at the edges of the stretch are no part of the value; where the stretch is
 * `open`, other text may follow too.
 */
export function alignText(
  value: string,
  source: string,
  start: number,
  end: number,
  open = false,
): Alignment | null {
  if (end - start === value.length && source.startsWith(value, start))
    return { start: index => start + index, end: index => start + index + 1 }
  const starts = new Int32Array(value.length)
  const ends = new Int32Array(value.length)
  if (!search({ value, source, end, open, starts, ends }, start)) return null
  return { start: index => starts[index] ?? end, end: index => ends[index] ?? end }
}

interface Task {
  value: string
  source: string
  /** Where the stretch ends. */
  end: number
  /** Whether the stretch may go on after the value. */
  open: boolean
  starts: Int32Array
  ends: Int32Array
}

/** How far value and source are explained. */
interface State {
  index: number
  at: number
  /** Whether only white space and quote marks stand between the last line end and `at`. */
  afterLineEnd: boolean
}

/** The source up to `to` says `length` characters of the value; none where it leaves no trace. */
interface Move {
  from: State
  length: number
  to: number
}

/** Steps allowed for each character before a value counts as unexplained. */
const patience = 16

/** Depth first, the likeliest move first; where ways part, each is gone once. */
function search(task: Task, start: number): boolean {
  const open: Move[] = []
  const seen = new Set<number>()
  let state: State = { index: 0, at: start, afterLineEnd: false }
  for (let steps = patience * (task.end - start + task.value.length + 1); steps > 0; steps--) {
    state = followCopies(task, state)
    if (state.index === task.value.length && (task.open || state.at === task.end)) return true
    const moves = movesFrom(task, state)
    const key = state.at * (task.value.length + 1) + state.index
    const isKnown = moves.length > 1 && seen.has(key)
    if (moves.length > 1) seen.add(key)
    if (!isKnown) open.push(...moves.reverse())
    const move = open.pop()
    if (move === undefined) return false
    state = take(task, move)
  }
  return false
}

/** Moves over characters that can only stand for themselves. */
function followCopies(task: Task, state: State): State {
  let { index, at } = state
  while (at < task.end && index < task.value.length) {
    const code = task.source.charCodeAt(at)
    if (code !== task.value.charCodeAt(index) || isAmbiguous(code)) break
    task.starts[index] = at
    task.ends[index] = at + 1
    index++
    at++
  }
  return at === state.at ? state : { index, at, afterLineEnd: task.source.charCodeAt(at - 1) === 10 }
}

/** `&`, `<`, `>`, backslash. */
function isAmbiguous(code: number): boolean {
  return code === 38 || code === 60 || code === 62 || code === 92
}

function take(task: Task, { from, length, to }: Move): State {
  task.starts.fill(from.at, from.index, from.index + length)
  task.ends.fill(to, from.index, from.index + length)
  const char = task.source.charAt(to - 1)
  const isLineEnd = char === '\n' || char === '\r'
  const isMark = isBlank(char) || char === '>'
  return { index: from.index + length, at: to, afterLineEnd: isLineEnd || (from.afterLineEnd && isMark) }
}

/** What the source at a state may say, the likeliest first. */
function movesFrom(task: Task, state: State): Move[] {
  if (state.at >= task.end) return []
  return [...sayingMoves(task, state), ...silentMoves(task, state)].filter(move => move.to <= task.end)
}

function sayingMoves(task: Task, state: State): Move[] {
  const { source, value } = task
  const char = source.charAt(state.at)
  const wanted = value.charAt(state.index)
  const moves: Move[] = []
  if (wanted === '') return moves
  if (char === wanted) moves.push({ from: state, length: 1, to: state.at + 1 })
  else if (isLineEndFor(char, wanted))
    moves.push({ from: state, length: 1, to: lineEndAfter(source, state.at) })
  else if (wanted === ' ' && isBlank(char)) moves.push({ from: state, length: 1, to: state.at + 1 })
  if (char === '\\' && isPunctuation(source.charAt(state.at + 1)) && source.charAt(state.at + 1) === wanted)
    moves.push({ from: state, length: 1, to: state.at + 2 })
  const decoded = char === '&' ? decodeReference(source, state.at) : null
  if (decoded !== null && value.startsWith(decoded.chars, state.index))
    moves.push({ from: state, length: decoded.chars.length, to: state.at + decoded.length })
  return moves
}

function isLineEndFor(char: string, wanted: string): boolean {
  return char === '\r' && (wanted === '\n' || wanted === ' ')
}

function lineEndAfter(source: string, at: number): number {
  return source.startsWith('\r\n', at) ? at + 2 : at + 1
}

/** White space, quote marks after a line end, hard breaks, tags, and elements that were taken out leave no trace. */
function silentMoves(task: Task, state: State): Move[] {
  const { source } = task
  const char = source.charAt(state.at)
  if (char === '<') return tagEnds(source, state.at).map(to => ({ from: state, length: 0, to }))
  const isMark = char === '>' && state.afterLineEnd
  const isHardBreak = char === '\\' && /[\r\n]/.test(source.charAt(state.at + 1))
  return isBlank(char) || isMark || isHardBreak ? [{ from: state, length: 0, to: state.at + 1 }] : []
}

function isBlank(char: string): boolean {
  return char !== '' && ' \t\n\r\f\v\u00a0\u3000\ufeff'.includes(char)
}

const comment = /<(?:!---?>|!--[\s\S]*?--!?>|!\[CDATA\[[\s\S]*?\]\]>|[!?][^>]*>|\/[^>]*>)/y
const startTag = /<([a-z][^\s/>]*)(?:[^>"']|"[^"]*"|'[^']*')*>/iy

/** The offsets after the comment, tag or element at an offset, the nearest first. */
function tagEnds(source: string, at: number): number[] {
  comment.lastIndex = at
  if (comment.test(source)) return [comment.lastIndex]
  startTag.lastIndex = at
  const name = startTag.exec(source)?.[1]
  if (name === undefined) return []
  const end = startTag.lastIndex
  const closing = new RegExp(`</${name.replace(/[^\w-]/g, '.')}\\s*>`, 'gi')
  closing.lastIndex = end
  return closing.test(source) ? [end, closing.lastIndex] : [end]
}

const reference = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]{0,31});?/iy

function decodeReference(source: string, at: number): { chars: string; length: number } | null {
  reference.lastIndex = at
  const found = reference.exec(source)?.[0]
  if (found === undefined) return null
  const chars = decodeHTML(found)
  if (chars === found) return null
  // A reference without a semicolon ends where the name ends: `&notit` is `¬it`.
  const rest = [1, 2].map(length => chars.slice(length)).find(tail => found.endsWith(tail)) ?? ''
  return { chars: chars.slice(0, chars.length - rest.length), length: found.length - rest.length }
}

function isPunctuation(char: string): boolean {
  return /^[!-/:-@[-`{-~]$/.test(char)
}
