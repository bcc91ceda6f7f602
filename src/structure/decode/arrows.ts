/** What one state after another adds to a score. */
import { type Layout, tellsFirst } from './layouts.js'
import { followers, mayLack, type State, states, successors } from './states.js'
import { weights } from './weights.js'

/** What a line decides that stands at the head of an arrow: see `ScoreTable`. */
export type Turn = 'ending' | 'otherOpening' | 'reopening' | 'goingOn'

/** From one state to another. States are indices in `states`. */
export interface Arrow {
  previous: number
  /** What it adds at every line, and what besides by the line. */
  fixed: number
  turn: Turn | null
}

/** By state: the arrows to it. */
export type Arrows = readonly (readonly Arrow[])[]

/** What may follow what under a layout. */
export function arrowsUnder(layout: Layout): Arrows {
  return once(grammarArrows, layout, () => arrowsOf(successors(layout), stepUnder(layout)))
}

/** What may follow what next to a line of which people say what it is: what the layout has not costs. */
export function freeArrows(layout: Layout): Arrows {
  return once(anyArrows, layout, () => {
    const step = stepUnder(layout)
    const own = successors(layout)
    return arrowsOf(followers, (previous, state) => {
      const { fixed, turn } = step(previous, state)
      return { fixed: fixed + (own.get(previous)?.includes(state) ? 0 : weights.ungrammatical), turn }
    })
  })
}

/** Few layouts differ in what may follow what. */
const grammarArrows = new Map<string, Arrows>()
const anyArrows = new Map<string, Arrows>()

function once(known: Map<string, Arrows>, layout: Layout, make: () => Arrows): Arrows {
  const key = `${layout.head} ${layout.second} ${layout.needs} ${mayLack(layout)}`
  const arrows = known.get(key) ?? make()
  known.set(key, arrows)
  return arrows
}

type Step = (previous: State, state: State) => Omit<Arrow, 'previous'>

function arrowsOf(next: ReadonlyMap<State, readonly State[]>, step: Step): Arrows {
  const arrows: Arrow[][] = states.map(() => [])
  for (const [previous, following] of next)
    for (const state of new Set(following))
      arrows[states.indexOf(state)]?.push({ previous: states.indexOf(previous), ...step(previous, state) })
  return arrows
}

function stepUnder(layout: Layout): Step {
  const awaited = mayLack(layout) ? awaitedBehindHead(layout) : states
  return (previous, state) =>
    opening.has(previous) && !awaited.includes(state)
      ? { fixed: weights.lacking, turn: null }
      : { fixed: fixedStep(previous, state), turn: turnAt(previous, state) }
}

const opening: ReadonlySet<State> = new Set<State>(['head', 'between'])

function fixedStep(previous: State, state: State): number {
  return state === 'second' && previous === 'second' ? weights.furtherPeople : 0
}

function turnAt(previous: State, state: State): Turn | null {
  if (state === 'closing') return previous === 'closing' ? null : 'ending'
  if (state === 'head') return previous === 'description' || previous === 'before' ? 'goingOn' : null
  if (state !== 'field') return null
  if (previous === 'head') return 'otherOpening'
  return previous === 'field' || previous === 'description' ? 'reopening' : null
}

/** What should follow a head. */
function awaitedBehindHead(layout: Layout): readonly State[] {
  if (tellsFirst(layout)) return ['between', 'before']
  return layout.second ? ['between', 'second'] : ['between', 'field', 'before']
}
