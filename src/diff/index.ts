/** Two digests to what changed between them. */
import { type DigestDiff, type FactChange, factNames } from '../model/diff.js'
import type { Digest } from '../model/digest.js'
import { entryChange, isChanged, nameOf } from './entry.js'
import { diffGroups } from './groups.js'
import { matchEntries } from './match-entries.js'
import { outOfOrder } from './order.js'
import { textChange } from './words.js'

/**
 * What changed from one digest to another. Entries are matched by title, people and description, so that a renamed
 * entry is one change and not two. What a reader sees is compared: places in the source, ids, confidence and messages
 * are not. Throws nothing.
 */
export function diff(old: Digest, next: Digest): DigestDiff {
  const pairs = matchEntries(old.entries, next.entries)
  const groups = diffGroups(old, next, pairs)
  const moved = outOfOrder(pairs.map(pair => pair.old))
  const changed = pairs.map((pair, index) => entryChange(pair, moved.has(index), groups.ofEntry, old, next))
  const matched = { old: new Set(pairs.map(pair => pair.old)), new: new Set(pairs.map(pair => pair.new)) }
  const found = {
    facts: factChanges(old, next),
    lead: textChange(old.lead, next.lead),
    closing: textChange(old.closing, next.closing),
    groups: groups.changes,
    entries: {
      added: next.entries.map(nameOf).filter((_, index) => !matched.new.has(index)),
      removed: old.entries.map(nameOf).filter((_, index) => !matched.old.has(index)),
      changed: changed.filter(isChanged),
    },
  }
  return { equal: isEqual(found), ...found }
}

function factChanges(old: Digest, next: Digest): FactChange[] {
  return factNames
    .filter(name => old[name] !== next[name])
    .map(name => ({ name, old: old[name], new: next[name] }))
}

function isEqual({ facts, lead, closing, groups, entries }: Omit<DigestDiff, 'equal'>): boolean {
  const lists = [facts, ...Object.values(groups), ...Object.values(entries)]
  return lead === null && closing === null && lists.every(list => list.length === 0)
}
