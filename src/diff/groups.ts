/** What changed among the groups. */
import type { Change, GroupChanges } from '../model/diff.js'
import type { Digest, DigestEntry } from '../model/digest.js'
import type { Pair } from './match-entries.js'

/** Whether two entries that are one stand in different groups, and in which. */
export type EntryGroups = (old: DigestEntry, next: DigestEntry) => Change<string | null> | null

interface Groups {
  changes: GroupChanges
  ofEntry: EntryGroups
}

/** A group that is gone became a new one when more than half of its entries that are still there stand in that one. */
export function diffGroups(old: Digest, next: Digest, pairs: readonly Pair[]): Groups {
  const titles = { old: titlesOf(old), new: titlesOf(next) }
  const [gone, come] = [without(titles.old, titles.new), without(titles.new, titles.old)]
  const ways = pairs.map(pair => ({
    old: titleOf(old.entries[pair.old], titles.old),
    new: titleOf(next.entries[pair.new], titles.new),
  }))
  const names = renamed(gone, come, ways)
  const renamedTo = new Set(names.values())
  return {
    changes: {
      added: come.filter(title => !renamedTo.has(title)),
      removed: gone.filter(title => !names.has(title)),
      renamed: [...names].map(([from, to]) => ({ old: from, new: to })),
    },
    ofEntry: (one, other) => {
      const way = { old: titleOf(one, titles.old), new: titleOf(other, titles.new) }
      return (names.get(way.old ?? '') ?? way.old) === way.new ? null : way
    },
  }
}

type Titles = ReadonlyMap<string, string>

function titlesOf({ groups }: Digest): Titles {
  return new Map(groups.map(({ id, title }) => [id, title]))
}

function titleOf(entry: DigestEntry | undefined, titles: Titles): string | null {
  return titles.get(entry?.group ?? '') ?? null
}

function without(titles: Titles, others: Titles): string[] {
  const there = new Set(others.values())
  return [...new Set(titles.values())].filter(title => !there.has(title))
}

function renamed(
  gone: readonly string[],
  come: readonly string[],
  ways: readonly Change<string | null>[],
): Map<string, string> {
  const names = new Map<string, string>()
  for (const title of gone) {
    const theirs = ways.filter(way => way.old === title)
    const to = come.find(each => 2 * theirs.filter(way => way.new === each).length > theirs.length)
    if (to !== undefined && ![...names.values()].includes(to)) names.set(title, to)
  }
  return names
}
