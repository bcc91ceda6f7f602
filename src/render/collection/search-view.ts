/**
 * What the search page's script reads: every entry in short. Lists refer to one another by position, because the data
 * of 60,000 entries stands on one page.
 */
import type { RecordEntry } from '../../model/collection.js'
import { type Role, roles } from '../../model/vocabulary.js'
import { interfaceWord } from '../words.js'
import { foreignLanguage, headingOf, type Scene } from './collection-view.js'

export interface SearchData {
  /** The people page, and where it has whom. */
  peoplePage: string
  people: readonly (readonly [name: string, id: string])[]
  /** Each with the word for it. */
  roles: readonly (readonly [role: Role, word: string])[]
  programmes: string[]
  announcements: SearchAnnouncement[]
  entries: SearchEntry[]
}

export interface SearchAnnouncement {
  title: string
  url: string | null
  year: number | null
  /** Position in `programmes`, or -1. */
  programme: number
  organisation: string
  language: string | null
}

export type SearchEntry = readonly [
  heading: string,
  /** Position in `announcements`. */
  announcement: number,
  /** Fragment of the entry on its page; empty where its page has none. */
  id: string,
  /** Positions in `people` and in `roles`, in turn. */
  people: number[],
  /** Affiliations, topics, the group. */
  words: string,
]

export function searchData(scene: Scene): SearchData {
  const { collection, links, speech } = scene
  const programmes = [...new Set(collection.announcements.flatMap(({ programme }) => programme ?? []))]
  const positions = new Map(collection.people.map(({ id }, index) => [id, index]))
  return {
    peoplePage: links.page('people') ?? '',
    people: collection.people.map(({ name, id }) => [name, id]),
    roles: roles.map(role => [role, interfaceWord(role, speech)]),
    programmes,
    announcements: collection.announcements.map(announcement => ({
      title: announcement.title,
      url: links.announcement(announcement),
      year: announcement.year,
      programme: programmes.indexOf(announcement.programme ?? ''),
      organisation: announcement.organisation ?? '',
      language: foreignLanguage(announcement, speech),
    })),
    entries: collection.announcements.flatMap((announcement, index) => {
      const hasPlaces = links.announcement(announcement)?.endsWith('.html') ?? false
      return announcement.entries.map(
        (entry): SearchEntry => [
          headingOf(entry, speech),
          index,
          hasPlaces ? entry.id : '',
          peopleOf(entry, scene, positions),
          wordsOf(entry),
        ],
      )
    }),
  }
}

function peopleOf(
  entry: RecordEntry,
  { collection }: Scene,
  positions: ReadonlyMap<string, number>,
): number[] {
  return entry.people.flatMap(person => [
    positions.get(collection.personIds.get(person) ?? '') ?? -1,
    roles.indexOf(person.role),
  ])
}

function wordsOf({ people, topics, group }: RecordEntry): string {
  const words = [
    ...people.flatMap(({ affiliation }) => affiliation ?? []),
    ...topics,
    ...(group === null ? [] : [group]),
  ]
  return [...new Set(words)].join(' ')
}
