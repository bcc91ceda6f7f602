/**
 * Decodes a layout over the lines of a document (Viterbi, one pass, a handful of states): which lines open entries,
 * which belong to them, what stands before, between and after. A score is a sum of log-odds against "this line is
 * ordinary text", so the scores of layouts compare, and a document without entries scores 0.
 */
import type { Layout } from './layouts.js'
import { lineScore } from './line-score.js'
import type { Scene } from './scene.js'
import { finals, followers, mayLack, type State, startable, states, successors } from './states.js'
import { weights } from './weights.js'

export interface Decoded {
  layout: Layout
  score: number
  /** By line. */
  states: State[]
  /** What each line adds to the score. */
  gains: Float64Array
}

const impossible = Number.NEGATIVE_INFINITY

/** What is worked out line by line: the way to each state. Scores are worked out again where they are asked for. */
interface Lattice {
  scene: Scene
  layout: Layout
  /** What may stand before each state under the layout. */
  from: readonly (readonly number[])[]
  /** By line and state: the state before it on the best way. */
  back: Int8Array
}

export function decode(scene: Scene, layout: Layout): Decoded {
  const lattice: Lattice = {
    scene,
    layout,
    from: predecessors(successors(layout)),
    back: new Int8Array(scene.all.length * states.length),
  }
  let scores = new Float64Array(states.length).fill(impossible)
  let next = new Float64Array(states.length)
  for (let index = 0; index < scene.all.length; index++) {
    advance(lattice, scores, next, index)
    ;[scores, next] = [next, scores]
  }
  return trace(scene, layout, scores, lattice.back)
}

/** Writes the best scores up to a line in each state into `next`, from those up to the line before. */
function advance(lattice: Lattice, scores: Float64Array, next: Float64Array, index: number): void {
  const { scene, layout, back } = lattice
  next.fill(impossible)
  states.forEach((name, state) => {
    const at = index * states.length + state
    const emission = lineScore(scene, layout, name, index)
    if (emission === impossible) return
    if (index === 0) {
      if (startable.has(name) || scene.pins.has(0)) next[state] = emission
      return
    }
    const previous = bestBefore(lattice, scores, state, index)
    if (previous < 0) return
    back[at] = previous
    next[state] = (scores[previous] ?? impossible) + move(lattice, previous, state, index) + emission
  })
}

/** The state before a state on the best way to it; -1 where there is no way. */
function bestBefore(lattice: Lattice, scores: Float64Array, state: number, index: number): number {
  let best = impossible
  let bestFrom = -1
  const allowed = lattice.from[state] ?? []
  for (const previous of isFree(lattice.scene, index) ? (freely[state] ?? []) : allowed) {
    const score = (scores[previous] ?? impossible) + move(lattice, previous, state, index)
    if (score > best) {
      best = score
      bestFrom = previous
    }
  }
  return bestFrom
}

/** Whether people say what a line or the one before it is. */
function isFree({ pins }: Scene, index: number): boolean {
  return pins.size > 0 && (pins.has(index) || pins.has(index - 1))
}

/** The score of one state after another. */
function move(lattice: Lattice, previous: number, state: number, index: number): number {
  const { scene, from } = lattice
  const isOdd = isFree(scene, index) && !(from[state] ?? []).includes(previous)
  return step(lattice, previous, state, index) + (isOdd ? weights.ungrammatical : 0)
}

function predecessors(arrows: ReadonlyMap<State, readonly State[]>): number[][] {
  const from: number[][] = states.map(() => [])
  for (const [state, next] of arrows)
    for (const successor of new Set(next)) from[states.indexOf(successor)]?.push(states.indexOf(state))
  return from
}

const freely = predecessors(followers)

const closingState = states.indexOf('closing')
const secondState = states.indexOf('second')
const headState = states.indexOf('head')
const fieldState = states.indexOf('field')
const beforeState = states.indexOf('before')
const betweenState = states.indexOf('between')
const opens: ReadonlySet<number> = new Set([headState, betweenState])
const texts: ReadonlySet<number> = new Set([states.indexOf('description'), beforeState])
const bodyStates: ReadonlySet<number> = new Set([fieldState, states.indexOf('description')])

function step({ scene, layout }: Lattice, previous: number, state: number, index: number): number {
  const isLacking = opens.has(previous) && mayLack(layout) && !awaited(layout).includes(state)
  if (isLacking) return weights.lacking
  if (state === fieldState && previous === headState && opensOtherwise(scene, layout, index))
    return weights.otherOpening
  if (state === fieldState && bodyStates.has(previous) && reopens(scene, index)) return weights.reopening
  if (state === headState && texts.has(previous) && goesOn(scene, index)) return weights.goingOn
  if (state === secondState && previous === secondState) return weights.furtherPeople
  if (state !== closingState || previous === closingState) return 0
  const feature = scene.all[index]
  if (!feature) return 0
  return (
    feature.closing * 0.6 +
    (feature.line.kind === 'heading' ? 0.4 : 0) +
    (feature.line.kind === 'mark' ? 0.3 : 0)
  )
}

/** What should follow a head. */
function awaited({ second }: Layout): readonly number[] {
  return second ? [betweenState, secondState] : [betweenState, fieldState, beforeState]
}

/** Whether a line is an item of a list that stands in a description: introduced there, or with one before it, as items are of one kind. */
function goesOn({ all }: Scene, index: number): boolean {
  const before = all[index - 1]?.line
  const line = all[index]?.line
  if (!line?.opensItem || !before) return false
  if (/[:：]$/.test(before.text)) return true
  return before.opensItem && before.lists === line.lists && before.around[0] === line.around[0]
}

function opensOtherwise({ all, openingLabel }: Scene, { labelKey }: Layout, index: number): boolean {
  return openingLabel !== null && openingLabel !== labelKey && all[index]?.label?.key !== openingLabel
}

function reopens(scene: Scene, index: number): boolean {
  const feature = scene.all[index]
  return scene.openingLabel !== null && feature?.label?.key === scene.openingLabel && !feature.further
}

function trace(scene: Scene, layout: Layout, scores: Float64Array, back: Int8Array): Decoded {
  const count = states.length
  let state = 0
  for (const final of scene.pins.size > 0 ? states : finals(layout)) {
    const candidate = states.indexOf(final)
    if ((scores[candidate] ?? impossible) > (scores[state] ?? impossible)) state = candidate
  }
  const score = scores[state] ?? 0
  const path: State[] = new Array(scene.all.length)
  const gains = new Float64Array(scene.all.length)
  for (let index = scene.all.length - 1; index >= 0; index--) {
    const name = states[state] as State
    path[index] = name
    gains[index] = lineScore(scene, layout, name, index)
    state = back[index * count + state] ?? 0
  }
  return { layout, score, states: path, gains }
}
