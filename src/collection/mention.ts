import type { AnnouncementRecord, RecordEntry, RecordPerson } from '../model/collection.js'
import { type NameKey, nameKey } from '../model/name-key.js'

/** A name where it stands in one announcement. */
export interface Mention {
  announcement: AnnouncementRecord
  entry: RecordEntry
  person: RecordPerson
  key: NameKey
}

/** Every name of every entry, in the order of the announcements. */
export function mentionsIn(announcements: readonly AnnouncementRecord[]): Mention[] {
  const keys = new Map<string, NameKey>()
  const keyOf = (name: string): NameKey => {
    const key = keys.get(name) ?? nameKey(name)
    keys.set(name, key)
    return key
  }
  return announcements.flatMap(announcement =>
    announcement.entries.flatMap(entry =>
      entry.people.map(person => ({ announcement, entry, person, key: keyOf(person.name) })),
    ),
  )
}
