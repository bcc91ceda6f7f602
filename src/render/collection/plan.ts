/** Which pages a collection has, and what is special to each. */
import type { Collection } from '../../model/collection.js'
import type { CollectionPage } from '../../model/template.js'
import type { InterfaceWord } from '../../model/vocabulary.js'
import type { Scene } from './collection-view.js'
import { byLetter, organisationItems, personItems, personLines, topicItems } from './index-lists.js'
import { type Year, yearPage, yearsOf, yearView } from './index-view.js'
import { searchData } from './search-view.js'
import { lettersFor, otherVolume, volumesOf } from './volumes.js'

export interface Page {
  /** Its name without extension. */
  name: string
  template: CollectionPage
  formats: readonly ('md' | 'html')[]
  /** What it is called, where it holds a part of an index. */
  volume: { text: string } | { word: InterfaceWord } | null
  /** What its template sees beside what all see; `data` is for a script to read. */
  part(scene: Scene): object & { data?: object }
}

/** Entries that one index page holds. */
const mostEntries = 2000
const texts = ['md', 'html'] as const

/** The pages, those first that others lead to; what would be empty is no page. */
export function planPages(collection: Collection): Page[] {
  const { people, organisations, topics, language } = collection
  return [
    ...indexPages(collection),
    ...listPages('people', personLines(people, language), lettersOfPeople(collection), personItems),
    ...listPages(
      'organisations',
      organisations,
      lettersFor(organisations, linesOfOrganisation),
      organisationItems,
    ),
    ...listPages(
      'topics',
      topics,
      lettersFor(topics, ({ entries }) => entries.length),
      topicItems,
    ),
    {
      name: 'search',
      template: 'search',
      formats: ['html'],
      volume: null,
      part: scene => ({ data: searchData(scene), ...filtersOf(collection) }),
    },
  ]
}

/** How many letters name a volume of people; 0 when all stand on one page. */
export function lettersOfPeople({ people }: Collection): number {
  return lettersFor(people, ({ participations }) => participations.length)
}

function linesOfOrganisation({ announcements, people }: Collection['organisations'][number]): number {
  return announcements.length + people.length
}

/** The whole digest of digests on one page, as it is printed. */
export function wholeIndex({ announcements }: Collection): Page {
  return indexPage('index', null, yearsOf(announcements), () => null)
}

function indexPages(collection: Collection): Page[] {
  const entries = collection.announcements.reduce((sum, announcement) => sum + announcement.entries.length, 0)
  if (entries <= mostEntries) return [wholeIndex(collection)]
  const years = yearsOf(collection.announcements)
  return [
    indexPage('index', null, years, yearPage),
    ...years.map(year => indexPage(yearPage(year), year, [year], () => null)),
  ]
}

function indexPage(
  name: string,
  only: Year | null,
  years: readonly Year[],
  pageOf: (year: Year) => string | null,
): Page {
  return {
    name,
    template: 'index',
    formats: texts,
    volume: only && (only.year === null ? { word: 'undated' } : { text: String(only.year) }),
    part: scene => ({ years: years.map(year => yearView(year, scene, pageOf(year))) }),
  }
}

function listPages<T extends { id: string }>(
  template: 'people' | 'organisations' | 'topics',
  items: readonly T[],
  letters: number,
  viewsOf: (items: readonly T[], scene: Scene) => { name: string }[],
): Page[] {
  if (items.length === 0 && template !== 'people') return []
  const base = { template, formats: texts }
  if (letters === 0) {
    const part = (scene: Scene) => ({ letters: byLetter(viewsOf(items, scene), scene.speech), volumes: [] })
    return [{ ...base, name: template, volume: null, part: scene => ({ ...part(scene), volumeLetters: 0 }) }]
  }
  const volumes = volumesOf(items, letters)
  const all = Array.from(volumes, ([volume, { length }]) => ({ volume, count: length }))
  const volumesFor = ({ links }: Scene) =>
    all.map(({ volume, count }) => ({ name: volume, url: links.page(`${template}/${volume}`), count }))
  return [
    {
      ...base,
      name: template,
      volume: null,
      part: scene => ({ letters: [], volumes: volumesFor(scene), volumeLetters: letters }),
    },
    ...Array.from(volumes, ([volume, members]) => ({
      ...base,
      name: `${template}/${volume}`,
      volume: volume === otherVolume ? ({ word: 'other' } as const) : { text: volume.toUpperCase() },
      part: (scene: Scene) => ({
        letters: byLetter(viewsOf(members, scene), scene.speech),
        volumes: volumesFor(scene),
        volumeLetters: 0,
      }),
    })),
  ]
}

/** What the search can be narrowed down to. */
function filtersOf({ announcements }: Collection): object {
  const known = <T>(values: (T | null)[]): T[] => [...new Set(values)].filter(value => value !== null)
  const people = announcements.flatMap(({ entries }) => entries.flatMap(entry => entry.people))
  return {
    years: known(announcements.map(({ year }) => year)),
    programmes: known(announcements.map(({ programme }) => programme)),
    roles: known(people.map(({ role }) => role)),
  }
}

/** Names that no announcement may have in a collection: those of its pages. */
export function isPageName(name: string): boolean {
  return /^(?:index(?:\/(?:\d+|undated))?|(?:people|organisations|topics)(?:\/(?:\p{Ll}{1,2}|other))?|search)$/u.test(
    name,
  )
}
