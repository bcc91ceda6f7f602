/** The lines that people say something of. */
import { citable, cite, warn } from '../../model/anchor.js'
import type { Anchor, Hints } from '../../model/corrections.js'
import type { Line } from '../lines/lines.js'
import type { PinKind, Pins } from './pins.js'

/** A line, and what it is said to be where. */
export interface Pin {
  line: Line
  kind: PinKind
  anchor: Anchor
}

/** The lines that people say something of, in text order; what contradicts itself is left out, with a warning. */
export function citedLines(lines: readonly Line[], hints: Hints): Pin[] {
  const texts = lines.map(line => line.text)
  const before = textsBefore(texts)
  const wanted = [
    ...hints.lines.map(({ line, after, is }) => ({ anchor: line, after, kind: is })),
    ...hints.split.map(anchor => ({ anchor, after: null, kind: 'entry' as const })),
  ]
  const pins = wanted.flatMap(({ anchor, after, kind }): Pin[] => {
    const index = after
      ? citeAfter(anchor, after, { texts, before, hints })
      : cite(anchor, 'line', hints.file, texts)
    const line = index === null ? undefined : lines[index]
    return line ? [{ line, kind, anchor }] : []
  })
  return possible(
    pins.sort((one, other) => one.line.index - other.line.index),
    hints,
  )
}

/** For each line the text of the one before it that says something. */
function textsBefore(texts: readonly string[]): string[] {
  let last = ''
  return texts.map(text => {
    const before = last
    last = text || last
    return before
  })
}

interface Page {
  texts: readonly string[]
  before: readonly string[]
  hints: Hints
}

function citeAfter(anchor: Anchor, after: Anchor, { texts, before, hints }: Page): number | null {
  const following = new Set(citable(after.value, before))
  const indices = citable(anchor.value, texts).filter(index => following.has(index))
  const found = cite(
    anchor,
    'line',
    hints.file,
    indices.map(index => texts[index] ?? ''),
  )
  return found === null ? null : (indices[found] ?? null)
}

/** What lines are said to be; those that are to be dropped are marked as such. */
export function pinsOf(cited: readonly Pin[]): Pins {
  for (const { line, kind } of cited) line.dropped = kind === 'dropped' ? 'correction' : null
  return new Map(cited.map(({ line, kind }) => [line.index, kind]))
}

/** Leaves a correction out, with a warning that says why. */
export function refuse({ kind, anchor }: Pin, reason: string, { file }: Hints): void {
  warn(file, 'correction-impossible', anchor, `Unexpected ${kind} “${anchor.value}”: ${reason}`)
}

/** Leaves out what the order of an announcement forbids: a border of the entries before a line of one. */
function possible(pins: readonly Pin[], hints: Hints): Pin[] {
  const kept: Pin[] = []
  for (const pin of pins) {
    const fault = ownFault(pin, kept.at(-1))
    if (fault === null) kept.push(pin)
    else refuse(pin, fault, hints)
  }
  return withinBorders(kept, hints)
}

function ownFault({ line, kind }: Pin, before: Pin | undefined): string | null {
  if (before?.line === line) return `it is said to be ${before.kind} too`
  if (line.cells && !ofWholeRows.has(kind)) return 'it is a row of a table, which has parts of its own'
  return null
}

/** What a row of a table can be said to be. */
const ofWholeRows: ReadonlySet<PinKind> = new Set(['entry', 'description', 'lead', 'closing', 'dropped'])

/** A lead below, or a closing above, what is said to be something else yields; then what has no entry before it. */
function withinBorders(pins: readonly Pin[], hints: Hints): Pin[] {
  const firstOther = pins.find(({ kind }) => kind !== 'lead' && kind !== 'dropped' && kind !== 'closing')
  const lastOther = pins.findLast(({ kind }) => kind !== 'closing' && kind !== 'dropped')
  const kept: Pin[] = []
  for (const pin of pins) {
    const against = contradicting(pin, firstOther, lastOther)
    const fault = against ? said(pin, against) : placeFault(pin, kept.at(-1))
    if (fault === null) kept.push(pin)
    else refuse(pin, fault, hints)
  }
  return kept
}

function contradicting(pin: Pin, firstOther: Pin | undefined, lastOther: Pin | undefined): Pin | null {
  if (pin.kind === 'lead') return firstOther && firstOther.line.index < pin.line.index ? firstOther : null
  if (pin.kind === 'closing') return lastOther && lastOther.line.index > pin.line.index ? lastOther : null
  return null
}

function said({ line }: Pin, { kind, anchor, line: other }: Pin): string {
  const what = kind === 'entry' ? 'begin an entry' : `be ${kind}`
  return `“${anchor.value}” ${other.index < line.index ? 'above' : 'below'} it is said to ${what}`
}

function placeFault({ line, kind }: Pin, before: Pin | undefined): string | null {
  if (kind !== 'description' && kind !== 'field') return null
  const isFirst = before?.line.index === line.index - 1 && (before.kind === 'lead' || before.kind === 'group')
  return line.index === 0 || isFirst ? 'no entry stands before it' : null
}
