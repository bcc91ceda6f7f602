/** The scores of a document's lines, side by side: a field of each line would keep every number in a box of its own. */

/** What a line is scored as. */
export const scored = {
  words: 0,
  title: 1,
  people: 2,
  opening: 3,
  prose: 4,
  affiliation: 5,
  closing: 6,
  valuePeople: 7,
  segmentPeople: 8,
  telling: 9,
} as const

export type Scored = (typeof scored)[keyof typeof scored]

const width = Object.keys(scored).length

export class ScoreBook {
  readonly #scores: Float64Array

  constructor(lines: number) {
    this.#scores = new Float64Array(lines * width).fill(Number.NaN)
  }

  /** `undefined` where it is not worked out yet. */
  get(line: number, as: Scored): number | undefined {
    const score = this.#scores[line * width + as] as number
    return Number.isNaN(score) ? undefined : score
  }

  set(line: number, as: Scored, score: number): number {
    this.#scores[line * width + as] = score
    return score
  }
}
