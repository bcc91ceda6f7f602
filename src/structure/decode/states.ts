/** What a line can be, and what may follow what under a layout. */
import { type Layout, tellsFirst } from './layouts.js'

export const states = [
  'lead',
  'group',
  'note',
  'head',
  'between',
  'second',
  'before',
  'field',
  'beside',
  'description',
  'interlude',
  'closing',
] as const
export type State = (typeof states)[number]

/** The states of the lines of an entry. */
export const entryStates: readonly State[] = [
  'head',
  'between',
  'second',
  'before',
  'field',
  'beside',
  'description',
]

/** What may follow what under a layout. */
export function successors(layout: Layout): ReadonlyMap<State, readonly State[]> {
  const body: State[] = ['field', 'description']
  const open: State[] = layout.head === 'row' ? ['description'] : ['between', ...afterHead(layout)]
  const first = mayLack(layout) ? [...open, ...body] : open
  const next: State[] = ['head', 'group', 'interlude', 'closing']
  const settled = (own: State[], ends: boolean): State[] => (ends ? [...own, ...next] : own)
  return new Map<State, State[]>([
    ['lead', ['lead', 'head', 'group', 'interlude']],
    ['group', ['head', 'group', 'note']],
    ['note', ['head', 'note', 'group']],
    ['head', settled(first, mayLack(layout) || isComplete(layout))],
    ['between', settled(first, mayLack(layout) || isComplete(layout))],
    [
      'second',
      settled(
        layout.second === 'people' ? ['second', 'beside', ...body] : ['beside', ...body],
        !needsMore(layout),
      ),
    ],
    ['before', ['before', tellsFirst(layout) ? 'second' : 'field']],
    ['field', settled(body, true)],
    ['beside', settled(['beside', 'field', 'description'], true)],
    ['description', settled(['description', 'field'], true)],
    ['interlude', ['interlude', 'head', 'group', 'closing']],
    ['closing', ['closing']],
  ])
}

/** Whether a head is an entry by itself. */
function isComplete(layout: Layout): boolean {
  return !layout.second && !needsMore(layout)
}

/** Whether a head has a mark of its own by which it opens an entry even where what should follow is missing. */
export function mayLack({ head, second, needs, shape }: Layout): boolean {
  const isMarked = shape !== null && /^(?:h\d|li1|n1|strong)$/u.test(shape)
  return isMarked && head === 'title' && (second === 'people' || needs === 'field')
}

/** Whether lines have to follow the head. */
function needsMore({ second, needs }: Layout): boolean {
  return needs === 'field' || (needs === 'prose' && second === null)
}

function afterHead(layout: Layout): State[] {
  if (layout.second) return tellsFirst(layout) ? ['before'] : ['second']
  if (layout.needs === 'field')
    return layout.head === 'people' ? ['field', 'beside', 'before'] : ['field', 'before']
  if (layout.needs === 'prose') return ['description']
  if (layout.head === 'title') return ['field', 'description']
  // People and a title are known: their fields may stand behind a description.
  const later: State[] = layout.head === 'people-title' || layout.head === 'title-people' ? ['before'] : []
  return ['field', 'beside', ...later, 'description']
}

/** The states an announcement may end in. */
export function finals(layout: Layout): readonly State[] {
  const ends: State[] = ['lead', 'closing', 'description', 'interlude', 'field', 'beside']
  if (layout.second && !needsMore(layout)) ends.push('second')
  if (mayLack(layout) || isComplete(layout)) ends.push('head')
  return ends
}

const anywhere: readonly State[] = ['head', 'group', 'interlude', 'closing']

/** What may follow what around a line of which people say what it is: the order of an announcement holds, no more. */
export const followers: ReadonlyMap<State, readonly State[]> = new Map([
  ['lead', ['lead', ...anywhere]],
  ['group', ['note', ...anywhere]],
  ['note', ['note', ...anywhere]],
  ['interlude', ['description', ...anywhere]],
  ['closing', ['closing']],
  ...entryStates.map((state): [State, readonly State[]] => [state, [...entryStates, ...anywhere]]),
])

/** The states an announcement may begin with. */
export const startable: ReadonlySet<State> = new Set<State>(['lead', 'group', 'head', 'interlude'])
