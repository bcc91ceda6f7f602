import type { AnnouncementRecord, IndexedTopic, RecordEntry } from '../model/collection.js'
import { slug } from '../model/slug.js'
import { ByName } from './same-words.js'
import { takeId } from './take-id.js'

/** The index of topics: what labelled fields name, and the groups that announcements put their entries in. */
export function indexTopics(
  announcements: readonly AnnouncementRecord[],
  byName: (a: string, b: string) => number,
): IndexedTopic[] {
  const topics = new ByName<{ announcement: AnnouncementRecord; entry: RecordEntry }>()
  for (const announcement of announcements) {
    for (const entry of announcement.entries) {
      const place = { announcement, entry }
      for (const topic of namesOf(entry)) topics.add(topic, place)
    }
  }
  const taken = new Set<string>()
  return topics
    .entries()
    .sort((a, b) => byName(a.name, b.name))
    .map(({ name, values }) => ({ id: takeId(slug(name) || 'topic', taken), name, entries: values }))
}

function namesOf({ topics, group }: RecordEntry): string[] {
  return group === null ? topics : [...topics, group]
}
