/** The scores of a stretch of lines in each state. Layouts differ in little: what they share is worked out once. */
import type { Turn } from './arrows.js'
import type { Layout } from './layouts.js'
import { scoringOf } from './line-score.js'
import type { Scene } from './scene.js'
import type { State } from './states.js'
import { weights } from './weights.js'

export class ScoreTable {
  readonly #columns = new Map<string, Float64Array>()

  /** Of the lines in the half-open range. */
  constructor(
    readonly scene: Scene,
    readonly from: number,
    readonly to: number,
  ) {}

  /** The scores of a state under a layout, by the line's index in the stretch; what people say is not in them. */
  column(state: State, layout: Layout): Float64Array {
    const { key, score } = scoringOf(layout, state)
    return this.#column(key, index => score(this.scene, index))
  }

  /** What lines add where a state follows another, by the line's index in the stretch; `null` where none adds anything. */
  turn(turn: Turn, { labelKey }: Layout): Float64Array | null {
    const { openingLabel } = this.scene
    if (turn === 'ending') return this.#column(turn, index => endingScore(this.scene, index))
    if (turn === 'goingOn')
      return this.#column(turn, index => (goesOn(this.scene, index) ? weights.goingOn : 0))
    if (openingLabel === null || (turn === 'otherOpening' && openingLabel === labelKey)) return null
    const opens = (index: number): boolean => this.scene.all[index]?.label?.key === openingLabel
    const reopens = (index: number): boolean => opens(index) && !this.scene.all[index]?.further
    return turn === 'reopening'
      ? this.#column(turn, index => (reopens(index) ? weights.reopening : 0))
      : this.#column(turn, index => (opens(index) ? 0 : weights.otherOpening))
  }

  #column(key: string, score: (index: number) => number): Float64Array {
    const known = this.#columns.get(key)
    if (known) return known
    const column = new Float64Array(this.to - this.from)
    for (let at = 0; at < column.length; at++) column[at] = score(this.from + at)
    this.#columns.set(key, column)
    return column
  }
}

function endingScore({ all }: Scene, index: number): number {
  const feature = all[index]
  if (!feature) return 0
  const { closing, line } = feature
  return closing * 0.6 + (line.kind === 'heading' ? 0.4 : 0) + (line.kind === 'mark' ? 0.3 : 0)
}

/** Whether a line is an item of a list that stands in a description: introduced there, or with one before it, as items are of one kind. */
function goesOn({ all }: Scene, index: number): boolean {
  const before = all[index - 1]?.line
  const line = all[index]?.line
  if (!line?.opensItem || !before || (all[index]?.telling ?? 0) > 0) return false
  if (/[:：]$/.test(before.text)) return true
  return before.opensItem && before.lists === line.lists && before.around[0] === line.around[0]
}
