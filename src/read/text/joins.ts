import type { TextContext } from './context.js'
import { hasGap, type Line, type Lines } from './lines.js'
import { labelOf } from './marks.js'
import { type Filling, isOneWord, isWrap } from './wrap.js'

/**
 * Whether filling made the line end before the line at `index`. `first` is the index of the first of the lines that
 * were joined so far. Where the next word would not have fitted, the line end is still meant when
 *
 * - the line begins with a label, and so do the lines joined so far, or the text has that label where it is certain;
 * - a single word stands before it, an address for example, and it goes on with no sentence;
 * - it looks like a title after a paragraph: a sentence ends before it, it is a short line that ends none, and its own
 *   line end is meant. The full stop of an initial ends no sentence, and no title closes a bracket that it does not open.
 */
export function joins(context: TextContext, lines: Lines, index: number, first: number): boolean {
  const { source, filling } = context
  const line = lines.at(index)
  const before = lines.at(index - 1)
  if (filling === null || line === undefined || before === undefined) return false
  if (!isWrap(source, before, line, filling)) return false
  const isWhole = !context.isCell && !filling.atSpaces && isOneWord(source, before)
  if (isWhole && !goesOn(source, before, line)) return false
  return !isLabelLine(context, lines, line, first) && !isTitleLine(context, lines, index, filling)
}

/** A comma before it, small letters, scripts without small letters, and punctuation go on with a sentence. */
function goesOn(source: string, before: Line, line: Line): boolean {
  if (source.charAt(before.end - 1) === ',') return true
  return /^(?!https?:)[\p{Ll}\p{Lo}\p{P}]/u.test(source.slice(line.start, line.start + 8))
}

function isLabelLine(context: TextContext, lines: Lines, line: Line, first: number): boolean {
  const label = labelOf(context.source, line)
  if (label === null) return false
  const opening = lines.at(first)
  return context.labels.has(label) || (opening !== undefined && labelOf(context.source, opening) !== null)
}

function isTitleLine(context: TextContext, lines: Lines, index: number, filling: Filling): boolean {
  const { source } = context
  const line = lines.at(index)
  const before = lines.at(index - 1)
  const after = lines.at(index + 1)
  if (line === undefined || before === undefined || after === undefined || hasGap(lines, index + 1))
    return false
  if (!sentenceEnd.test(tailOf(source, before)) || /[.!?:;,…。！？]["'”’)]*$/u.test(tailOf(source, line)))
    return false
  return (
    titleStart.test(source.slice(line.start, Math.min(line.end, line.start + longestTitle))) &&
    !isWrap(source, line, after, filling)
  )
}

const sentenceEnd = /(?:[!?…。！？]|(?<!(?:^|[\s(.])\p{Lu})\.)["'”’)]*$/u
const titleStart = /^(?=[\p{Lu}\p{Lo}\p{N}"“„])(?![^()]*\))/u
const longestTitle = 200

function tailOf(source: string, line: Line): string {
  return source.slice(Math.max(line.start, line.end - 4), line.end)
}
