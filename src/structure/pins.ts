/** What people say of lines and of the order of fields, as constraints on the decoder. */
import { cite, isCitedBy, warn } from '../model/anchor.js'
import type { Anchor, FieldName, Hints, LineKind } from '../model/corrections.js'
import type { State } from './decode.js'
import type { Layout } from './layouts.js'
import type { Line } from './lines.js'

/** What a line is said to be; `entry` for one that opens an entry and is read as the layout has it. */
export type PinKind = LineKind | 'entry'

/** By line. */
export type Pins = ReadonlyMap<number, PinKind>

interface Pin {
  index: number
  kind: PinKind
  anchor: Anchor
}

/** The lines that hints cite; those that are to be dropped are marked as such. */
export function pinLines(lines: readonly Line[], hints: Hints | null): Pins {
  if (!hints) return new Map()
  const pins = new Map(citedLines(lines, hints).map(({ index, kind }) => [index, kind]))
  for (const [index, kind] of pins) {
    const line = lines[index]
    if (line) line.dropped = kind === 'dropped' ? 'correction' : null
  }
  return pins
}

function citedLines(lines: readonly Line[], hints: Hints): Pin[] {
  const texts = lines.map(line => line.text)
  const wanted = [
    ...hints.lines.map(({ line, after, is }) => ({ anchor: line, after, kind: is })),
    ...hints.split.map(anchor => ({ anchor, after: null, kind: 'entry' as const })),
  ]
  const pins = wanted.flatMap(({ anchor, after, kind }): Pin[] => {
    const among = after ? texts.map((text, at) => (followsOn(texts, at, after) ? text : '')) : texts
    const index = cite(anchor, 'line', hints.file, among)
    return index === null ? [] : [{ index, kind, anchor }]
  })
  return possible(
    pins.sort((one, other) => one.index - other.index),
    hints,
  )
}

function followsOn(texts: readonly string[], at: number, after: Anchor): boolean {
  const before = texts.slice(0, at).findLast(text => text !== '')
  return before !== undefined && isCitedBy(before, after.value)
}

/** Leaves out what the order of an announcement forbids, with a warning. */
function possible(pins: readonly Pin[], { file }: Hints): Pin[] {
  const kept: Pin[] = []
  for (const pin of pins) {
    const fault = faultOf(pin, kept)
    if (fault === null) kept.push(pin)
    else
      warn(
        file,
        'correction-impossible',
        pin.anchor,
        `Unexpected ${pin.kind} “${pin.anchor.value}”: ${fault}`,
      )
  }
  return kept
}

function faultOf({ index, kind }: Pin, before: readonly Pin[]): string | null {
  const placed = before.filter(pin => pin.kind !== 'dropped')
  const last = placed.at(-1)
  if (last?.index === index) return `it is said to be ${last.kind} too`
  if (kind === 'dropped') return null
  if (kind === 'lead' && placed.some(pin => pin.kind !== 'lead')) return 'what is no lead stands before it'
  if (kind !== 'closing' && last?.kind === 'closing') return 'the closing stands before it'
  const cannotFollow = last?.index === index - 1 && (last.kind === 'lead' || last.kind === 'group')
  return kind === 'description' && (index === 0 || cannotFollow) ? 'no entry stands before it' : null
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
