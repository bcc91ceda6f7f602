import type { IndexedPerson, Participation } from '../index.js'
import { harmless } from './terminal-text.js'

/** The people for a reader: a line for each, and below it one for each time. */
export function peopleText(people: readonly IndexedPerson[]): string {
  return people
    .map(person => [headline(person), ...person.participations.map(line)].map(text => `${text}\n`).join(''))
    .join('')
}

function headline({ name, spellings, affiliations }: IndexedPerson): string {
  const others = spellings.slice(1).map(spelling => `also ${spelling}`)
  const notes = [...affiliations, ...others]
  return harmless(notes.length === 0 ? name : `${name} (${notes.join('; ')})`)
}

function line({ announcement, entry, role }: Participation): string {
  const year = announcement.year === null ? '    ' : String(announcement.year)
  const what = [entry.title, announcement.title].filter(fact => fact !== null).join(' · ')
  return harmless(`  ${year}  ${role.padEnd(11)}  ${what}`)
}
