import type { VFile } from 'vfile'
import { cite } from '../model/anchor.js'
import type { Announcement, Entry, Person } from '../model/announcement.js'
import type { PersonCorrection } from '../model/corrections.js'
import { changeEntries, citeEntry, entriesOf } from './entries.js'

/** Corrects a person in one entry, or wherever the name stands. */
export function correctPerson(
  announcement: Announcement,
  correction: PersonCorrection,
  file: VFile,
): Announcement {
  const entries = entriesOf(announcement)
  const only = correction.in && citeEntry(correction.in, entries, file)
  if (correction.in && !only) return announcement
  const within = only ? [only] : entries
  const names = namesIn(within)
  const index = cite(correction.person, 'person', file, names)
  const name = index === null ? undefined : names[index]
  if (name === undefined) return announcement
  return changeEntries(announcement, entry =>
    within.includes(entry) ? [correctIn(entry, name, correction)] : [entry],
  )
}

/** Every name once, however often it stands. */
function namesIn(entries: readonly Entry[]): string[] {
  const people = entries.flatMap(entry => entry.children.filter(child => child.type === 'person'))
  return [...new Set(people.map(({ name }) => name))]
}

function correctIn(entry: Entry, name: string, correction: PersonCorrection): Entry {
  const children = entry.children.map(child =>
    child.type === 'person' && child.name === name ? corrected(child, correction) : child,
  )
  return { ...entry, children }
}

function corrected(person: Person, { name, role, affiliation }: PersonCorrection): Person {
  return {
    ...person,
    name: name ?? person.name,
    role: role ?? person.role,
    affiliation: affiliation === undefined ? person.affiliation : affiliation,
  }
}
