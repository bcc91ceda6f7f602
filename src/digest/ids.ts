import { slug } from '../model/slug.js'

/** Gives out each id once: a slug that is taken gets `-2`, `-3` … */
export class Ids {
  readonly #next = new Map<string, number>()

  /** `fallback` is used where the words give no slug. */
  take(words: string, fallback: string): string {
    const base = slug(words) || fallback
    let count = this.#next.get(base) ?? 1
    let id = count === 1 ? base : `${base}-${count}`
    while (this.#next.has(id) && id !== base) {
      count += 1
      id = `${base}-${count}`
    }
    this.#next.set(base, count + 1)
    if (id !== base) this.#next.set(id, 2)
    return id
  }
}
