import { mostCommon } from './most-common.js'

/** Equal for two texts that differ in width, case and spaces only. */
export function sameWords(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
}

/** Values filed under names; names that are the same words are one, in the spelling that is most common. */
export class ByName<T> {
  readonly #named = new Map<string, { spellings: Map<string, number>; values: Set<T> }>()

  add(name: string, value: T): void {
    const key = sameWords(name)
    const named = this.#named.get(key) ?? { spellings: new Map<string, number>(), values: new Set<T>() }
    this.#named.set(key, named)
    named.spellings.set(name, (named.spellings.get(name) ?? 0) + 1)
    named.values.add(value)
  }

  /** In the order of first sight. */
  entries(): { name: string; values: T[] }[] {
    return Array.from(this.#named.values(), ({ spellings, values }) => ({
      name: mostCommon(spellings) ?? '',
      values: [...values],
    }))
  }
}
