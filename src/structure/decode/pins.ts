/** What people say of lines and of the order of fields, as constraints on the decoder. */
import { warn } from '../../model/anchor.js'
import type { FieldName, Hints, LineKind } from '../../model/corrections.js'
import type { Layout } from './layouts.js'
import type { State } from './states.js'

/** What a line is said to be; `entry` for one that opens an entry and is read as the layout has it. */
export type PinKind = LineKind | 'entry'

/** By line. */
export type Pins = ReadonlyMap<number, PinKind>

const natural: Readonly<Record<Exclude<PinKind, 'title' | 'person'>, readonly State[]>> = {
  entry: ['head'],
  description: ['description', 'before'],
  field: ['field', 'between', 'before'],
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
    kind =>
      kind === 'title' || kind === 'person' || kind === 'description' || kind === 'field' || kind === 'entry',
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
