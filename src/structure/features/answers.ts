/** What is known of a line by yes or no, one bit each: a document of a million lines has a million of whatever a line keeps. */

const bits = {
  slot: 1 << 0,
  caption: 1 << 1,
  further: 1 << 2,
  coded: 1 << 3,
  opensAnew: 1 << 4,
  contents: 1 << 5,
  announced: 1 << 6,
  aside: 1 << 7,
  introducesAside: 1 << 8,
  amongOpeners: 1 << 9,
  refrain: 1 << 10,
  endsAsOthers: 1 << 11,
  introduces: 1 << 12,
  amongMakers: 1 << 13,
  time: 1 << 14,
  bracketed: 1 << 15,
}

/** Answers that are worked out when they are first asked for. */
export const asked = { interlude: 1 << 25, media: 1 << 26, prize: 1 << 27, ofOthers: 1 << 28, bare: 1 << 29 }

export class Answers {
  /** Says when and where something is shown, and no more: a time, a room. */
  declare slot: boolean
  /** A label on a line of its own, for what stands below; and a further line of what does. */
  declare caption: boolean
  declare further: boolean
  /** Begins with a code of a series that counts works. */
  declare coded: boolean
  /** Stands behind names that end every entry, or counts entries. */
  declare opensAnew: boolean
  /** Stands in a list of contents; is what a line of one speaks of. */
  declare contents: boolean
  declare announced: boolean
  /** Stands in a list of people who belong to no entry, or opens one. */
  declare aside: boolean
  declare introducesAside: boolean
  /** Opens with a word as lines around it do with given names. */
  declare amongOpeners: boolean
  /** Opens with those who made what it tells of, as lines around it do. */
  declare amongMakers: boolean
  /** Ends in the words that others end in, too. */
  declare refrain: boolean
  /** Running text whose last sentence is that of others, too, but for its numbers. */
  declare endsAsOthers: boolean
  /** Somebody introduces themselves in it. */
  declare introduces: boolean
  /** Begins with a time. */
  declare time: boolean
  /** All of it are people in brackets. */
  declare bracketed: boolean

  #yes = 0
  #known = 0

  /** An answer of `asked`; `undefined` where it is not worked out yet. */
  protected answer(bit: number): boolean | undefined {
    return (this.#known & bit) === 0 ? undefined : (this.#yes & bit) !== 0
  }

  protected settle(bit: number, is: boolean): boolean {
    this.#known |= bit
    this.#yes = is ? this.#yes | bit : this.#yes & ~bit
    return is
  }

  static {
    for (const [name, bit] of Object.entries(bits))
      Object.defineProperty(Answers.prototype, name, {
        get(this: Answers): boolean {
          return (this.#yes & bit) !== 0
        },
        set(this: Answers, is: boolean) {
          this.settle(bit, is)
        },
      })
  }
}
