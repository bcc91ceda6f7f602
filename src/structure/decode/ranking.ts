/** The readings of a document by all layouts, the one that explains it best first. */

import { type Decoded, follow, search, tablesOf, type Way } from './decode.js'
import { asStatedWithoutFirst } from './false-start.js'
import type { Layout } from './layouts.js'
import type { Scene } from './scene.js'
import { statedWorth, weigh } from './weigh.js'

/** Readings whose regularity is weighed. */
const finalists = 24

/** Most documents show in the first readings what their entries are: the others are weighed when they are asked for. */
export class Ranking {
  readonly #known: Decoded[] = []
  readonly #others: Generator<Decoded>

  constructor(scene: Scene, layouts: readonly Layout[]) {
    this.#others = bestFirst(scene, waysOf(scene, layouts))
  }

  /** The best reading that a test holds for. */
  find(test: (decoded: Decoded) => boolean): Decoded | undefined {
    const known = this.#known.find(test)
    if (known) return known
    for (let next = this.#others.next(); !next.done; next = this.#others.next()) {
      this.#known.push(next.value)
      if (test(next.value)) return next.value
    }
    return undefined
  }
}

function waysOf(scene: Scene, layouts: readonly Layout[]): Way[] {
  const tables = [...tablesOf(scene)]
  return layouts
    .map(layout => search(scene, layout, tables))
    .sort(byScore)
    .slice(0, finalists)
}

/**
 * Regularity only ever costs: what scores no less, weighed, than the next way at its best comes before all that follow.
 */
function* bestFirst(scene: Scene, ways: readonly Way[]): Generator<Decoded> {
  const weighed: Decoded[] = []
  for (const way of ways) {
    yield* shiftFrom(weighed, way.score + statedWorth)
    const decoded = asStatedWithoutFirst(scene, follow(scene, way))
    weighed.push({ ...decoded, score: weigh(scene, decoded) })
    weighed.sort(byScore)
  }
  yield* weighed
}

function* shiftFrom(weighed: Decoded[], least: number): Generator<Decoded> {
  for (let first = weighed[0]; first && first.score >= least; first = weighed[0]) {
    weighed.shift()
    yield first
  }
}

function byScore(one: { score: number }, other: { score: number }): number {
  return other.score - one.score
}
