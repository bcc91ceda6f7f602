import type { VFile } from 'vfile'
import { cite } from '../model/anchor.js'
import type { Entry, Person } from '../model/announcement.js'
import type { PersonCorrection } from '../model/corrections.js'
import { citeEntry, type Entries, namesIn } from './entries.js'

/** What is corrected of the people in each entry: by its index, and by the name as it was read. */
export type PeopleChanges = ReadonlyMap<number, ReadonlyMap<string, readonly PersonCorrection[]>>

/** A correction holds in one entry, or wherever the name stands. */
export function peopleChanges(
  corrections: readonly PersonCorrection[],
  entries: Entries,
  file: VFile,
): PeopleChanges {
  const changes = new Map<number, Map<string, PersonCorrection[]>>()
  for (const correction of corrections) {
    const cited = citePerson(correction, entries, file)
    if (!cited) continue
    for (const index of cited.indices) {
      const byName = changes.get(index) ?? new Map<string, PersonCorrection[]>()
      byName.set(cited.name, [...(byName.get(cited.name) ?? []), correction])
      changes.set(index, byName)
    }
  }
  return changes
}

interface CitedPerson {
  name: string
  indices: readonly number[]
}

function citePerson(
  { person, in: entry }: PersonCorrection,
  entries: Entries,
  file: VFile,
): CitedPerson | null {
  const only = entry ? citeEntry(entry, entries, file) : null
  if (entry && only === null) return null
  const names = only === null ? entries.names : namesOf(entries, only)
  const index = cite(person, 'person', file, names)
  const name = index === null ? undefined : names[index]
  if (name === undefined) return null
  return { name, indices: only === null ? (entries.naming.get(name) ?? []) : [only] }
}

function namesOf({ all }: Entries, index: number): string[] {
  const entry = all[index]
  return entry ? [...new Set(namesIn(entry))] : []
}

export function correctPeople(
  entry: Entry,
  changes: ReadonlyMap<string, readonly PersonCorrection[]>,
): Entry {
  const children = entry.children.map(child =>
    child.type === 'person' ? (changes.get(child.name) ?? []).reduce(corrected, child) : child,
  )
  return { ...entry, children }
}

function corrected(person: Person, { name, role, affiliation }: PersonCorrection): Person {
  return {
    ...person,
    name: name ?? person.name,
    role: role ?? person.role,
    // What is called a mentor and is none is not called so.
    label: role !== null && role !== person.role ? null : person.label,
    affiliation: affiliation === undefined ? person.affiliation : affiliation,
  }
}
