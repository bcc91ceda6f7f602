/** What the rules look at, gathered once: the entries with what each of them has, the people, the text around. */
import { toString as textOf } from 'mdast-util-to-string'
import type { Announcement, Entry, EntryContent, Group, Person, Title } from '../model/announcement.js'
import { exact } from '../model/exact.js'
import { nameKey } from '../model/name-key.js'
import type { Role } from '../model/vocabulary.js'
import { type NameList, nameLists } from './name-list.js'
import { type Passage, passagesOf } from './passage.js'
import { type Listed, Roster } from './roster.js'

export interface Survey {
  announcement: Announcement
  entries: EntryFacts[]
  /** The entries of each group; those outside groups together. */
  groups: ReadonlyMap<Group | null, EntryFacts[]>
  /** Every person of every entry, in text order. */
  people: Listed[]
  passages: Passage[]
  /** Lists of names in the passages. */
  lists: NameList[]
}

export interface EntryFacts {
  entry: Entry
  /** The group it stands in; `null` outside groups. */
  group: Group | null
  title: Title | null
  /** Plain words of the title, empty without one. */
  titleText: string
  people: Listed[]
  /** Those whose work the entry is, not those who help. */
  doers: Listed[]
  mentors: Listed[]
  isDescribed: boolean
}

/** Mentors and organisers help; everybody else does the work that an entry presents. */
const helpers: ReadonlySet<Role> = new Set(['mentor', 'organiser'])

/** `source` is the decoded text that the positions refer to. */
export function survey(announcement: Announcement, source: string): Survey {
  const entries = announcement.children.flatMap(section => {
    if (section.type === 'entry') return [factsOf(section, null)]
    if (section.type !== 'group') return []
    return section.children.flatMap(child => (child.type === 'entry' ? [factsOf(child, section)] : []))
  })
  const people = entries.flatMap(entry => entry.people)
  // Without entries there is nothing to hold the text against.
  const passages = entries.length === 0 ? [] : passagesOf(announcement, source)
  return {
    announcement,
    entries,
    groups: byGroup(entries),
    people,
    passages,
    lists: nameLists(passages, new Roster(people)),
  }
}

function byGroup(entries: readonly EntryFacts[]): Map<Group | null, EntryFacts[]> {
  const groups = new Map<Group | null, EntryFacts[]>()
  for (const entry of entries) {
    const group = groups.get(entry.group)
    if (group === undefined) groups.set(entry.group, [entry])
    else group.push(entry)
  }
  return groups
}

function factsOf(entry: Entry, group: Group | null): EntryFacts {
  const people = entry.children.filter(isPerson).map(person => ({ person, key: nameKey(person.name) }))
  const title = entry.children.find(child => child.type === 'title') ?? null
  return {
    entry,
    group,
    title,
    titleText: title === null ? '' : textOf(title).trim(),
    people,
    doers: exact(people.filter(({ person }) => !helpers.has(person.role))),
    mentors: exact(people.filter(({ person }) => person.role === 'mentor')),
    isDescribed: entry.children.some(child => child.type === 'description' && textOf(child).trim() !== ''),
  }
}

const isPerson = (child: EntryContent): child is Person => child.type === 'person'
