import type { Role } from '../../model/vocabulary.js'
import { type Fault, whereabouts } from '../fault.js'
import type { Listed } from '../roster.js'
import type { EntryFacts, Survey } from '../survey.js'

/** Roles that one person has once. Mentors, speakers, authors and maintainers may well have several entries. */
const oncePerPerson: ReadonlySet<Role> = new Set(['contributor', 'recipient', 'team'])

/** One person in two entries, or twice in one. */
export function personTwice({ entries }: Survey): Fault[] {
  const seen = new Map<string, { listed: Listed; entry: EntryFacts }>()
  return entries.flatMap(entry => [...twiceInside(entry), ...twiceAcross(entry, seen)])
}

function twiceInside({ people }: EntryFacts): Fault[] {
  const inside = new Map<string, Listed>()
  return people.flatMap(listed => {
    const earlier = inside.get(listed.key.spelling)
    if (earlier !== undefined) return [fault(listed, earlier, 'in one entry')]
    inside.set(listed.key.spelling, listed)
    return []
  })
}

function twiceAcross(entry: EntryFacts, seen: Map<string, { listed: Listed; entry: EntryFacts }>): Fault[] {
  return entry.doers.flatMap(listed => {
    if (!oncePerPerson.has(listed.person.role)) return []
    const earlier = seen.get(listed.key.spelling)
    if (earlier === undefined) {
      seen.set(listed.key.spelling, { listed, entry })
      return []
    }
    return earlier.entry === entry ? [] : [fault(listed, earlier.listed, 'in another entry')]
  })
}

function fault({ person }: Listed, earlier: Listed, where: string): Fault {
  const before = whereabouts(earlier.person.position)
  return {
    reason: `Unexpected ${person.role} ${person.name}, expected somebody else: the name stands ${where} as ${earlier.person.role} at ${before}`,
    place: person.position,
    actual: person.name,
  }
}
