/** Finds for each entry of the old digest the one of the new digest that it became. */
import type { DigestEntry } from '../model/digest.js'
import { likeness, type Traits, traitsOf } from './likeness.js'

/** Indices of the two lists. */
export interface Pair {
  old: number
  new: number
}

interface Candidate extends Pair {
  score: number
}

/**
 * Entries of different titles are one when they are so alike. The same people alone are not enough where both entries
 * have descriptions: people take part again, with something new.
 */
const leastLikeness = 0.5
/** Of more entries that share a title, a person or a word, an old one is compared with those nearest in the order. */
const mostSharing = 40

/**
 * Pairs entries of the same title first, those most alike where a title stands more than once; then those that are
 * alike enough. In the order of the new list.
 */
export function matchEntries(old: readonly DigestEntry[], next: readonly DigestEntry[]): Pair[] {
  const traits = { old: old.map(traitsOf), new: next.map(traitsOf) }
  const pairs = new Pairs()
  const sameTitle = candidates(traits.old, traits.new, ({ title }) => (title === '' ? [] : [title]))
  pairs.take(sameTitle)
  const free = {
    old: traits.old.map((each, index) => (pairs.old.has(index) ? null : each)),
    new: traits.new.map((each, index) => (pairs.new.has(index) ? null : each)),
  }
  pairs.take(candidates(free.old, free.new, cluesOf).filter(({ score }) => score >= leastLikeness))
  return pairs.found.sort((a, b) => a.new - b.new)
}

/** What two entries of different titles may share: a person, a word of the title, how the description begins. */
function cluesOf({ names, title, words }: Traits): string[] {
  const beginning = [...words].slice(0, 6).join(' ')
  return [
    ...[...names].map(name => `person ${name}`),
    ...title.split(' ').map(word => `title ${word}`),
    `description ${beginning}`,
  ]
}

/** Pairs that share a clue, the most alike first; of those equally alike, the ones nearest in their order. */
function candidates(
  old: readonly (Traits | null)[],
  next: readonly (Traits | null)[],
  clues: (traits: Traits) => string[],
): Candidate[] {
  const sharing = indexBy(next, clues)
  const found: Candidate[] = []
  for (const [index, traits] of old.entries()) {
    if (traits === null) continue
    for (const other of nearest(clues(traits), sharing, index)) {
      const its = next[other]
      if (its) found.push({ old: index, new: other, score: likeness(traits, its) })
    }
  }
  return found.sort((a, b) => b.score - a.score || distance(a) - distance(b) || a.old - b.old)
}

const distance = (pair: Pair) => Math.abs(pair.old - pair.new)

function nearest(
  clues: readonly string[],
  sharing: ReadonlyMap<string, number[]>,
  index: number,
): Set<number> {
  const found = new Set<number>()
  for (const clue of clues) {
    const indices = sharing.get(clue) ?? []
    const behind = indices.findIndex(each => each >= index)
    const from = Math.max(0, (behind < 0 ? indices.length : behind) - mostSharing / 2)
    for (const other of indices.slice(from, from + mostSharing)) found.add(other)
  }
  return found
}

function indexBy(
  all: readonly (Traits | null)[],
  clues: (traits: Traits) => string[],
): Map<string, number[]> {
  const sharing = new Map<string, number[]>()
  for (const [index, traits] of all.entries()) {
    for (const clue of new Set(traits ? clues(traits) : [])) {
      const indices = sharing.get(clue) ?? []
      indices.push(index)
      sharing.set(clue, indices)
    }
  }
  return sharing
}

/** Each entry once. */
class Pairs {
  readonly found: Pair[] = []
  readonly old = new Set<number>()
  readonly new = new Set<number>()

  take(candidates: readonly Candidate[]): void {
    for (const { old, new: next } of candidates) {
      if (this.old.has(old) || this.new.has(next)) continue
      this.old.add(old)
      this.new.add(next)
      this.found.push({ old, new: next })
    }
  }
}
