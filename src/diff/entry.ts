/** What changed in one entry. */
import type { EntryChange, EntryName, FieldChanges, FieldText, LinkChanges } from '../model/diff.js'
import type { Digest, DigestEntry, DigestField } from '../model/digest.js'
import type { EntryGroups } from './groups.js'
import type { Pair } from './match-entries.js'
import { diffPeople } from './people.js'
import { textChange, wordChange } from './words.js'

export function nameOf({ id, title, people }: DigestEntry, index: number): EntryName {
  return { id, number: index + 1, title, people: people.map(person => person.name) }
}

export function entryChange(
  pair: Pair,
  isMoved: boolean,
  groupChange: EntryGroups,
  { entries: olds }: Digest,
  { entries: nexts }: Digest,
): EntryChange {
  const [old, next] = [olds[pair.old], nexts[pair.new]]
  if (old === undefined || next === undefined)
    throw new Error('Unexpected pair of entries that are not there')
  return {
    old: nameOf(old, pair.old),
    new: nameOf(next, pair.new),
    title: wordChange(old.title ?? '', next.title ?? ''),
    group: groupChange(old, next),
    isMoved,
    people: diffPeople(old.people, next.people),
    description: textChange(old.description, next.description),
    links: diffLinks(old, next),
    fields: diffFields(old.fields, next.fields),
  }
}

export function isChanged({
  title,
  group,
  isMoved,
  people,
  description,
  links,
  fields,
}: EntryChange): boolean {
  const lists = [
    people.added,
    people.removed,
    people.changed,
    ...Object.values(links),
    ...Object.values(fields),
  ]
  const isOther = title !== null || group !== null || description !== null
  return isOther || isMoved || people.isReordered || lists.some(list => list.length > 0)
}

function diffLinks(old: DigestEntry, next: DigestEntry): LinkChanges {
  const urls = {
    old: new Set(old.links.map(({ url }) => url)),
    new: new Set(next.links.map(({ url }) => url)),
  }
  return {
    added: next.links.filter(({ url }) => !urls.old.has(url)),
    removed: old.links.filter(({ url }) => !urls.new.has(url)),
  }
}

/** Fields are matched by their labels; those of one label in their order. */
function diffFields(old: readonly DigestField[], next: readonly DigestField[]): FieldChanges {
  const changes: FieldChanges = { added: [], removed: [], changed: [] }
  const left = [...old]
  for (const field of next) {
    const index = left.findIndex(({ label }) => label === field.label)
    const [was] = index < 0 ? [] : left.splice(index, 1)
    const value = was ? textChange(was.value, field.value) : null
    if (!was) changes.added.push(fieldText(field))
    else if (value) changes.changed.push({ label: field.label, value })
  }
  changes.removed = left.map(fieldText)
  return changes
}

function fieldText({ label, value }: DigestField): FieldText {
  return { label, value: value.text }
}
