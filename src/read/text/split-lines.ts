import { LineTable } from './line-table.js'
import { type Lines, trimmedLine } from './lines.js'

/** Splits at LF, CRLF and lone CR; blank lines are left out, and so is the margin that all lines share. */
export function splitLines(source: string, from = 0, firstNumber = 1): Lines {
  const table = new LineTable()
  const next = source.includes('\r') ? anyLineEnd : lineFeed
  let number = firstNumber
  for (let origin = from; origin < source.length; number++) {
    const end = next(source, origin)
    const line = trimmedLine(source, number, origin, origin, end.at)
    if (line !== null) table.push(line)
    origin = end.after
  }
  return table.withoutMargin()
}

interface LineEnd {
  at: number
  after: number
}

function lineFeed(source: string, from: number): LineEnd {
  const at = source.indexOf('\n', from)
  return at < 0 ? { at: source.length, after: source.length } : { at, after: at + 1 }
}

function anyLineEnd(source: string, from: number): LineEnd {
  let at = from
  while (at < source.length && !isLineEnd(source.charCodeAt(at))) at++
  const isPair = source.charCodeAt(at) === 13 && source.charCodeAt(at + 1) === 10
  return { at, after: Math.min(source.length, at + (isPair ? 2 : 1)) }
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13
}
