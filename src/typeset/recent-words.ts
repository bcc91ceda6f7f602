/** So many words are new before the oldest are forgotten: those of a long document, not of all documents there are. */
const mostWords = 5000

/**
 * What is known of words. Those that come again stay: at every 5000 new ones, those go that were not asked for since the
 * 5000 before them. So a process that makes one document after another needs no more memory in the end than early on.
 */
export class RecentWords<Known extends object> {
  #recent = new Map<string, Known>()
  #former: ReadonlyMap<string, Known> = new Map()

  get(word: string): Known | undefined {
    const known = this.#recent.get(word)
    if (known) return known
    const former = this.#former.get(word)
    if (former) this.set(word, former)
    return former
  }

  set(word: string, known: Known): void {
    if (this.#recent.size === mostWords) {
      this.#former = this.#recent
      this.#recent = new Map()
    }
    this.#recent.set(word, known)
  }
}
