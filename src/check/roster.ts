import type { Person } from '../model/announcement.js'
import { fold } from '../model/fold.js'
import { type NameKey, nameKey } from '../model/name-key.js'

/** A person of an entry, with the key that the name is found by. */
export interface Listed {
  person: Person
  key: NameKey
}

/** The people of the entries, to be found by name; where the text calls everybody by one name, by the given name. */
export class Roster {
  readonly #people = new Map<string, Listed>()
  readonly #given = new Map<string, Listed>()
  /** Lengths of the names that stand without spaces in their text, and so cannot be told by its words. */
  readonly #lengths = new Set<number>()
  readonly #found = new Map<string, Listed | null>()

  constructor(people: readonly Listed[]) {
    for (const listed of people) {
      const { person, words } = listed.key
      const given = words[0] ?? person
      if (!this.#people.has(person)) this.#people.set(person, listed)
      if (!this.#given.has(given)) this.#given.set(given, listed)
      if (unspaced.test(given)) this.#lengths.add(given.length)
    }
  }

  find(name: string): Listed | null {
    const known = this.#found.get(name)
    if (known !== undefined) return known
    const found = this.#look(name)
    this.#found.set(name, found)
    return found
  }

  #look(name: string): Listed | null {
    const known = this.#people.get(nameKey(name).person)
    if (known !== undefined || /\s/.test(name.trim())) return known ?? null
    return this.#given.get(fold(name.trim())) ?? null
  }

  /** Whether a text may name two of them: a quick look that spares most texts the reading. */
  mayNameTwo(text: string): boolean {
    const folded = fold(text)
    const named = new Set<Listed>()
    const note = (word: string): boolean => {
      const listed = this.#given.get(word)
      if (listed !== undefined) named.add(listed)
      return named.size > 1
    }
    for (const [word] of folded.matchAll(/[\p{L}\p{M}\p{N}_]+/gu)) if (note(word)) return true
    if (this.#lengths.size === 0 || !unspaced.test(folded)) return false
    const solid = folded.replace(/\s+/g, '')
    for (let at = 0; at < solid.length; at++)
      for (const length of this.#lengths) if (note(solid.slice(at, at + length))) return true
    return false
  }
}

const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u
