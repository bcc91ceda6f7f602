/**
 * Decodes a layout over the lines of a document (Viterbi, one pass, a handful of states): which lines open entries,
 * which belong to them, what stands before, between and after. A score is a sum of log-odds against "this line is
 * ordinary text", so the scores of layouts compare, and a document without entries scores 0.
 */
import type { Draft } from '../entries/draft.js'
import { type Arrows, arrowsUnder, freeArrows, type Turn } from './arrows.js'
import type { Layout } from './layouts.js'
import { lineScorer, withPin } from './line-score.js'
import type { Scene } from './scene.js'
import { ScoreTable } from './score-table.js'
import { finals, type State, startable, states } from './states.js'

export interface Decoded {
  layout: Layout
  score: number
  /** By line. */
  states: State[]
  /** What each line adds to the score. */
  gains: Float64Array
  /** By line that opens an entry: what a list above says of it, where there is one. */
  listed?: ReadonlyMap<number, Draft>
}

/** The best way of a layout through the lines: its score, and what it takes to follow it back. */
export interface Way {
  layout: Layout
  score: number
  /** The last of its states; states are indices in `states`. */
  last: number
  /** By line and state: the state before it on the best way. */
  back: Int8Array
}

const impossible = Number.NEGATIVE_INFINITY

/** So many lines have a table of scores at a time. */
export const stretch = 2500

/** The tables of all lines. Layouts may share them; each is made when it is asked for. */
export function* tablesOf(scene: Scene): Generator<ScoreTable> {
  for (let from = 0; from < scene.all.length; from += stretch)
    yield new ScoreTable(scene, from, Math.min(scene.all.length, from + stretch))
}

export function decode(scene: Scene, layout: Layout): Decoded {
  return follow(scene, search(scene, layout, tablesOf(scene)))
}

/** Finds the best way; `tables` hold the scores of all lines in their order. */
export function search(scene: Scene, layout: Layout, tables: Iterable<ScoreTable>): Way {
  const lattice: Lattice = {
    scene,
    layout,
    arrows: arrowsUnder(layout),
    free: scene.pins.size > 0 ? freeArrows(layout) : null,
    back: new Int8Array(scene.all.length * states.length),
  }
  let scores = new Float64Array(states.length).fill(impossible)
  let next = new Float64Array(states.length)
  for (const table of tables) {
    const columns = columnsOf(table, lattice)
    for (let index = table.from; index < table.to; index++) {
      if (index === 0) begin(lattice, columns, next)
      else advance(lattice, columns, scores, next, index)
      ;[scores, next] = [next, scores]
    }
  }
  return { layout, ...endOf(scene, layout, scores), back: lattice.back }
}

interface Lattice {
  scene: Scene
  layout: Layout
  arrows: Arrows
  /** Those next to lines of which people say what they are. */
  free: Arrows | null
  back: Int8Array
}

/** The scores of a stretch of lines under a layout. */
interface Columns {
  from: number
  /** By state; `null` for one that no other leads to. */
  scores: readonly (Float64Array | null)[]
  /** By state: the steps to it, and those next to lines of which people say what they are. */
  steps: Steps
  free: Steps | null
}

/** From one state to another: what it adds at every line, and what besides by the line. */
interface Step {
  previous: number
  fixed: number
  byLine: Float64Array | null
}

type Steps = readonly (readonly Step[])[]

function columnsOf(table: ScoreTable, { layout, arrows, free }: Lattice): Columns {
  const isReached = (name: State, state: number): boolean =>
    free !== null ||
    startable.has(name) ||
    (arrows[state]?.some(({ previous }) => previous !== state) ?? false)
  const turns = {
    ending: table.turn('ending', layout),
    otherOpening: table.turn('otherOpening', layout),
    reopening: table.turn('reopening', layout),
    goingOn: table.turn('goingOn', layout),
  }
  return {
    from: table.from,
    scores: states.map((name, state) => (isReached(name, state) ? table.column(name, layout) : null)),
    steps: stepsOf(arrows, turns),
    free: free && stepsOf(free, turns),
  }
}

function stepsOf(arrows: Arrows, turns: Readonly<Record<Turn, Float64Array | null>>): Steps {
  return arrows.map(to =>
    to.map(({ previous, fixed, turn }) => ({ previous, fixed, byLine: turn && turns[turn] })),
  )
}

/** Writes the best scores of all ways up to the first line into `next`. */
function begin({ scene, layout }: Lattice, { scores }: Columns, next: Float64Array): void {
  for (const [state, name] of states.entries())
    next[state] =
      startable.has(name) || scene.pins.has(0)
        ? withPin(scene, layout, name, 0, scores[state]?.[0] ?? impossible)
        : impossible
}

/** Writes the best scores of all ways up to a line, by the state they end in, into `next`, from those up to the line before. */
function advance(
  { scene, layout, back }: Lattice,
  { from, scores, steps, free }: Columns,
  before: Float64Array,
  next: Float64Array,
  index: number,
): void {
  const open = free && isFree(scene, index) ? free : steps
  const line = index - from
  for (let state = 0; state < states.length; state++) {
    next[state] = impossible
    const own = scores[state]?.[line] ?? impossible
    const score = free ? withPin(scene, layout, states[state] as State, index, own) : own
    if (score === impossible) continue
    let best = impossible
    for (const step of open[state] ?? []) {
      const reached = (before[step.previous] ?? impossible) + stepScore(step, line)
      if (reached <= best) continue
      best = reached
      back[index * states.length + state] = step.previous
    }
    next[state] = best + score
  }
}

function stepScore({ fixed, byLine }: Step, line: number): number {
  return byLine === null ? fixed : fixed + (byLine[line] ?? 0)
}

/** Whether people say what a line or the one before it is. */
function isFree({ pins }: Scene, index: number): boolean {
  return pins.has(index) || pins.has(index - 1)
}

/** The state in which the best way ends, and its score. */
function endOf(scene: Scene, layout: Layout, scores: Float64Array): Pick<Way, 'last' | 'score'> {
  let last = 0
  for (const final of scene.pins.size > 0 ? states : finals(layout)) {
    const candidate = states.indexOf(final)
    if ((scores[candidate] ?? impossible) > (scores[last] ?? impossible)) last = candidate
  }
  return { last, score: scores[last] ?? 0 }
}

/** Follows the best way back. */
export function follow(scene: Scene, { layout, score: total, last, back }: Way): Decoded {
  const path: State[] = new Array(scene.all.length)
  const gains = new Float64Array(scene.all.length)
  const score = lineScorer(scene, layout)
  let state = last
  for (let index = scene.all.length - 1; index >= 0; index--) {
    const name = states[state] as State
    path[index] = name
    gains[index] = score(name, index)
    state = back[index * states.length + state] ?? 0
  }
  return { layout, score: total, states: path, gains }
}
