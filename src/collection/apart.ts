import { nameKey } from '../model/name-key.js'
import type { Candidate } from './candidate.js'

/** The names that are declared to be different people's. */
export class Apart {
  readonly #listsOf = new Map<string, Set<number>>()

  constructor(lists: readonly (readonly string[])[]) {
    for (const [index, names] of lists.entries()) {
      for (const name of names) {
        const { spelling } = nameKey(name)
        this.#listsOf.set(spelling, (this.#listsOf.get(spelling) ?? new Set()).add(index))
      }
    }
  }

  has(one: Candidate, other: Candidate): boolean {
    if (this.#listsOf.size === 0) return false
    const lists = this.#lists(one)
    return [...this.#lists(other)].some(list => lists.has(list))
  }

  #lists({ mentions }: Candidate): Set<number> {
    return new Set(mentions.flatMap(({ key }) => [...(this.#listsOf.get(key.spelling) ?? [])]))
  }
}
