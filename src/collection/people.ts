import type { IndexedPerson, Participation } from '../model/collection.js'
import type { NonEmpty } from '../model/group-by.js'
import { personAnchor } from '../model/person-anchor.js'
import type { Candidate } from './candidate.js'
import type { Mention } from './mention.js'
import { takeId } from './take-id.js'

/**
 * The index of people, in alphabetical order.
 *
 * @param candidates Their mentions, oldest first.
 */
export function indexPeople(
  candidates: readonly Candidate[],
  byName: (a: string, b: string) => number,
): { people: IndexedPerson[]; personIds: IndexedIds } {
  const taken = new Set<string>()
  const personIds = new Map<Mention['person'], string>()
  const people = candidates
    .map(({ mentions }) => ({ mentions, spellings: spellingsByWorth(mentions) }))
    .sort((a, b) => byName(a.spellings[0], b.spellings[0]))
    .map(({ mentions, spellings }) => {
      const id = takeId(personAnchor(spellings[0]), taken)
      for (const { person } of mentions) personIds.set(person, id)
      return indexedPerson(id, spellings, mentions)
    })
  return { people, personIds }
}

type IndexedIds = Map<Mention['person'], string>

function indexedPerson(id: string, spellings: NonEmpty<string>, mentions: readonly Mention[]): IndexedPerson {
  const newestFirst = mentions.toSorted((a, b) => (b.announcement.year ?? -1) - (a.announcement.year ?? -1))
  return {
    id,
    name: spellings[0],
    spellings,
    affiliations: distinct(newestFirst.flatMap(({ person }) => person.affiliation ?? [])),
    links: distinct(newestFirst.flatMap(({ person }) => person.links)),
    participations: participationsOf(newestFirst),
  }
}

/** Each entry and role once, however often the name stands there. */
function participationsOf(mentions: readonly Mention[]): Participation[] {
  const seen = new Map<Mention['entry'], Set<string>>()
  return mentions.flatMap(({ announcement, entry, person: { role, affiliation } }) => {
    const roles = seen.get(entry) ?? new Set()
    seen.set(entry, roles)
    if (roles.has(role)) return []
    roles.add(role)
    return [{ announcement, entry, role, affiliation }]
  })
}

/** The spellings that occur, the one to call the person by first. */
function spellingsByWorth(mentions: readonly Mention[]): NonEmpty<string> {
  const counts = new Map<string, number>()
  for (const { person } of mentions) counts.set(person.name, (counts.get(person.name) ?? 0) + 1)
  const [first, ...others] = Array.from(counts, ([name, count]) => ({
    name,
    worth: worthOf(name, count),
  })).sort((a, b) => compareWorths(b.worth, a.worth) || (a.name < b.name ? -1 : 1))
  if (first === undefined) throw new Error('Unexpected person without a name')
  return [first.name, ...others.map(({ name }) => name)]
}

/** What makes a spelling better, most important first: not shouted, no initials, diacritics, use, length. */
function worthOf(name: string, count: number): readonly number[] {
  const hasCases = name !== name.toUpperCase() && name !== name.toLowerCase()
  const initials = name.match(/(?<!\p{L})\p{L}(?!\p{L})/gu)?.length ?? 0
  const diacritics = name.normalize('NFD').match(/\p{M}/gu)?.length ?? 0
  return [hasCases ? 1 : 0, -initials, diacritics, count, name.length]
}

function compareWorths(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((worth, at) => worth !== b[at])
  return (a[index] ?? 0) - (b[index] ?? 0)
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}
