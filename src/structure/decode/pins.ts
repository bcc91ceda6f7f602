/** What people say of lines and of the order of fields, as constraints on the decoder. */
import { citable, cite, warn } from '../../model/anchor.js'
import type { Anchor, FieldName, Hints, LineKind } from '../../model/corrections.js'
import type { Line } from '../lines/lines.js'
import type { Layout } from './layouts.js'
import type { State } from './states.js'

/** What a line is said to be; `entry` for one that opens an entry and is read as the layout has it. */
export type PinKind = LineKind | 'entry'

/** By line. */
export type Pins = ReadonlyMap<number, PinKind>

interface Pin {
  line: Line
  kind: PinKind
  anchor: Anchor
}

/** The lines that hints cite; those that are to be dropped are marked as such. */
export function pinLines(lines: readonly Line[], hints: Hints | null): Pins {
  if (!hints) return new Map()
  const pins = citedLines(lines, hints)
  for (const { line, kind } of pins) line.dropped = kind === 'dropped' ? 'correction' : null
  return new Map(pins.map(({ line, kind }) => [line.index, kind]))
}

function citedLines(lines: readonly Line[], hints: Hints): Pin[] {
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

/** Leaves out what the order of an announcement forbids, with a warning. */
function possible(pins: readonly Pin[], { file }: Hints): Pin[] {
  const kept: Pin[] = []
  for (const pin of pins) {
    const { kind, anchor } = pin
    const fault = faultOf(pin, kept)
    if (fault === null) kept.push(pin)
    else warn(file, 'correction-impossible', anchor, `Unexpected ${kind} “${anchor.value}”: ${fault}`)
  }
  return kept
}

function faultOf({ line, kind }: Pin, before: readonly Pin[]): string | null {
  const same = before.at(-1)
  if (same?.line === line) return `it is said to be ${same.kind} too`
  if (kind === 'dropped') return null
  if (line.cells && !ofWholeRows.has(kind)) return 'it is a row of a table, which has parts of its own'
  return orderFault(
    line.index,
    kind,
    before.filter(pin => pin.kind !== 'dropped'),
  )
}

/** What a row of a table can be said to be. */
const ofWholeRows: ReadonlySet<PinKind> = new Set(['description', 'lead', 'closing'])

function orderFault(index: number, kind: PinKind, before: readonly Pin[]): string | null {
  const last = before.at(-1)
  if (kind === 'lead' && before.some(pin => pin.kind !== 'lead')) return 'what is no lead stands before it'
  if (kind !== 'closing' && last?.kind === 'closing') return 'the closing stands before it'
  const isFirst = last?.line.index === index - 1 && (last.kind === 'lead' || last.kind === 'group')
  return kind === 'description' && (index === 0 || isFirst) ? 'no entry stands before it' : null
}

const natural: Readonly<Record<Exclude<PinKind, 'title' | 'person'>, readonly State[]>> = {
  entry: ['head'],
  description: ['description', 'before'],
  lead: ['lead'],
  closing: ['closing'],
  group: ['group'],
  dropped: [],
}

const headsWithTitle: ReadonlySet<Layout['head']> = new Set(['title', 'people-title', 'title-people', 'row'])
const headsWithPeople: ReadonlySet<Layout['head']> = new Set([
  'people',
  'people-title',
  'title-people',
  'row',
  'label',
])

/** The states that a layout has for a kind of line. */
function statesOf(kind: PinKind, { head, second }: Layout): readonly State[] {
  if (kind === 'title') {
    if (second === 'title') return ['second']
    if (head === 'label') return ['head', 'field']
    return headsWithTitle.has(head) ? ['head'] : ['field']
  }
  if (kind !== 'person') return natural[kind]
  if (second === 'people') return ['second', 'field']
  return headsWithPeople.has(head) ? ['head', 'field'] : ['field']
}

const impossible = Number.NEGATIVE_INFINITY
/** What a pinned line scores at least in a state that fits. */
const least = -2
/** What it costs to read it in a state that the layout has for something else. */
const unnatural = -3

/** The score of a pinned line in a state, from the score that it would have. */
export function pinnedScore(kind: PinKind, layout: Layout, state: State, score: number): number {
  if (kind === 'dropped') return score
  const mayOpen = state === 'head' && (kind === 'title' || kind === 'person')
  const fits = statesOf(kind, layout).includes(state)
  if (fits && (score > impossible || !mayOpen)) return Math.max(least, score)
  return mayOpen ? least + unnatural : impossible
}

/** Whether all pinned lines are in states that fit. */
export function keepsPins(pins: Pins, layout: Layout, states: readonly State[]): boolean {
  return [...pins].every(
    ([index, kind]) => pinnedScore(kind, layout, states[index] ?? 'lead', 0) > impossible,
  )
}

/** Whether some line is said to be part of an entry. */
export function asksForEntries(pins: Pins): boolean {
  return [...pins.values()].some(
    kind => kind === 'title' || kind === 'person' || kind === 'description' || kind === 'entry',
  )
}

/** The layouts that have an entry's fields in the order that people say; all where none has it, with a warning. */
export function layoutsInOrder(layouts: readonly Layout[], hints: Hints | null): readonly Layout[] {
  const fields = hints?.fields
  if (!hints || !fields) return layouts
  const fitting = layouts.filter(layout => hasOrder(layout, fields.value))
  if (fitting.length > 0) return fitting
  warn(
    hints.file,
    'correction-impossible',
    fields,
    'Unexpected order of fields: no lines follow each other so',
  )
  return layouts
}

/** Whether a layout has an entry's fields in an order. */
function hasOrder({ head, second, needs }: Layout, fields: readonly FieldName[]): boolean {
  const [first, next] = fields.filter(field => field !== 'description')
  if (head === 'row' || head === 'label') return true
  // People may stand in the text that follows the title.
  if (head === 'title-text') return first === 'title' && fields.includes('description')
  if (next === undefined) return isOnly(first, head, second)
  if (head === 'people-title' || head === 'title-people') return head === `${nameOf(first)}-${nameOf(next)}`
  if (head !== nameOf(first)) return false
  if (second !== null) return second === nameOf(next)
  return needs === 'prose' ? fields.includes('description') : needs !== null
}

function isOnly(field: FieldName | undefined, head: Layout['head'], second: Layout['second']): boolean {
  if (second !== null) return false
  return field === 'title' ? head === 'title' : head === 'people' || head === 'opening'
}

function nameOf(field: FieldName | undefined): 'title' | 'people' {
  return field === 'title' ? 'title' : 'people'
}
