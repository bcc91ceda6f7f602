import { fold } from '../model/fold.js'
import { nameKey } from './name-key.js'
import type { Listed } from './survey.js'

/** The people of the entries, to be found by name; where the text calls everybody by one name, by the given name. */
export class Roster {
  readonly #people = new Map<string, Listed>()
  readonly #given = new Map<string, Listed>()

  constructor(people: readonly Listed[]) {
    for (const listed of people) {
      const { person, words } = listed.key
      if (!this.#people.has(person)) this.#people.set(person, listed)
      const given = words[0] ?? person
      if (!this.#given.has(given)) this.#given.set(given, listed)
    }
  }

  find(name: string): Listed | null {
    const known = this.#people.get(nameKey(name).person)
    if (known !== undefined || /\s/.test(name.trim())) return known ?? null
    return this.#given.get(fold(name.trim())) ?? null
  }
}
