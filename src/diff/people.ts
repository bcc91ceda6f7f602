/** What changed among the people of an entry. */
import { distance } from 'fastest-levenshtein'
import type { Change, DiffPerson, PeopleChanges } from '../model/diff.js'
import type { DigestPerson } from '../model/digest.js'
import { groupBy } from '../model/group-by.js'
import { nameKey } from '../model/name-key.js'
import { plain } from './likeness.js'
import { outOfOrder } from './order.js'

/** People by the order in which they are sought: each way takes those that the ways before have left. */
const ways: readonly ((old: DigestPerson, next: DigestPerson) => boolean)[] = [
  (old, next) => old.name === next.name && old.role === next.role,
  (old, next) => old.name === next.name,
  (old, next) => plain(old.name) === plain(next.name),
  (old, next) => isLikeSpelling(plain(old.name), plain(next.name)),
]

export function diffPeople(old: readonly DigestPerson[], next: readonly DigestPerson[]): PeopleChanges {
  const became = matchPeople(old, next)
  const kept = new Set(became.values())
  const pairs = [...became].sort(([one], [other]) => one - other)
  return {
    added: next.filter((_, index) => !kept.has(index)).map(withoutPlace),
    removed: old.filter((_, index) => !became.has(index)).map(withoutPlace),
    changed: pairs.flatMap(([from, to]) => personChange(old[from], next[to])),
    isReordered: outOfOrder(pairs.map(([, to]) => to)).size > 0,
  }
}

/** By the index of an old person: that of the same person among the new. */
function matchPeople(old: readonly DigestPerson[], next: readonly DigestPerson[]): Map<number, number> {
  const became = new Map<number, number>()
  const taken = new Set<number>()
  for (const isSame of [...ways, sharesWord(old, next), inPlace(old, next)]) {
    for (const [from, person] of old.entries()) {
      if (became.has(from)) continue
      const to = next.findIndex((other, index) => !taken.has(index) && isSame(person, other))
      if (to < 0) continue
      became.set(from, to)
      taken.add(to)
    }
  }
  return became
}

/** A letter in five may differ: the same name, mended. */
function isLikeSpelling(old: string, next: string): boolean {
  return distance(old, next) <= Math.floor(Math.max(old.length, next.length) / 5)
}

/** Whether both have one role and a word of three letters or more, which is no particle: a family name, a given name. */
function sharesWord(
  olds: readonly DigestPerson[],
  nexts: readonly DigestPerson[],
): (old: DigestPerson, next: DigestPerson) => boolean {
  const words = new Map([...olds, ...nexts].map(person => [person, longWords(person)]))
  return (old, next) =>
    old.role === next.role && words.get(old)?.some(word => words.get(next)?.includes(word)) === true
}

function longWords({ name }: DigestPerson): string[] {
  return nameKey(name).words.filter(word => word.length > 2)
}

/** Whether one stands where the other stood among as many people of one role. */
function inPlace(
  olds: readonly DigestPerson[],
  nexts: readonly DigestPerson[],
): (old: DigestPerson, next: DigestPerson) => boolean {
  const [before, after] = [placesOf(olds), placesOf(nexts)]
  return (old, next) => before.get(old) === after.get(next)
}

/** Each person's role, the number of those who have it, and which of them this is. */
function placesOf(people: readonly DigestPerson[]): ReadonlyMap<DigestPerson, string> {
  const places = new Map<DigestPerson, string>()
  for (const [role, those] of groupBy(people, person => person.role))
    for (const [index, person] of those.entries()) places.set(person, `${role} ${those.length} ${index}`)
  return places
}

function personChange(old: DigestPerson | undefined, next: DigestPerson | undefined): Change<DiffPerson>[] {
  if (!old || !next) return []
  const isSame =
    old.name === next.name &&
    old.role === next.role &&
    old.label === next.label &&
    old.affiliation === next.affiliation &&
    old.links.join('\n') === next.links.join('\n')
  return isSame ? [] : [{ old: withoutPlace(old), new: withoutPlace(next) }]
}

function withoutPlace({ name, role, label, affiliation, links }: DigestPerson): DiffPerson {
  return { name, role, label, affiliation, links }
}
