import type { Digest, DigestEntry } from '../model/digest.js'
import type { Arrangement } from '../model/look.js'
import type { EntryOrder } from '../model/vocabulary.js'
import { numericCollator } from './by-language.js'

/** The digest with its entries in another order, or without groups. Groups keep their order. */
export function arrange(digest: Digest, { order = 'source', groups = 'keep' }: Partial<Arrangement>): Digest {
  const grouped = groups === 'none' ? withoutGroups(digest) : digest
  if (order === 'source') return grouped
  const compare = comparison(order, digest.language)
  return { ...grouped, entries: runsOf(grouped.entries).flatMap(run => run.toSorted(compare)) }
}

function withoutGroups(digest: Digest): Digest {
  return { ...digest, groups: [], entries: digest.entries.map(entry => ({ ...entry, group: null })) }
}

/** Neighbouring entries of one group. */
function runsOf(entries: readonly DigestEntry[]): DigestEntry[][] {
  const runs: DigestEntry[][] = []
  for (const entry of entries) {
    const last = runs.at(-1)
    if (last?.[0]?.group === entry.group) last?.push(entry)
    else runs.push([entry])
  }
  return runs
}

type Compare = (a: DigestEntry, b: DigestEntry) => number

/** Entries that have nothing to be sorted by stand last, in the order of the text. */
function comparison(order: Exclude<EntryOrder, 'source'>, language: string): Compare {
  const { compare } = numericCollator(language)
  const keyOf = (entry: DigestEntry) => (order === 'title' ? entry.title : entry.people[0]?.name) ?? null
  return (a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return compare(one, other)
  }
}
