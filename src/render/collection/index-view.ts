/** The digest of digests: announcements by year and programme. */
import type { AnnouncementRecord, RecordEntry } from '../../model/collection.js'
import { groupBy } from '../../model/group-by.js'
import type { Format } from '../../model/vocabulary.js'
import { interfaceWord } from '../words.js'
import { foreignLanguage, headingOf, type Scene } from './collection-view.js'

export interface YearView {
  /** For links within the page. */
  id: string
  name: string
  /** The year's own page, where all years do not fit on one. */
  url: string | null
  counts: Counts
  programmes: ProgrammeView[]
}

export interface ProgrammeView {
  id: string
  /** `null` for announcements of none, and where all are of one. */
  name: string | null
  counts: Counts
  announcements: AnnouncementView[]
}

export interface Counts {
  announcements: number
  entries: number
}

export interface AnnouncementView {
  id: string
  title: string
  url: string | null
  /** Where it is not that of the page. */
  language: string | null
  /** Where the title does not say it. */
  organisation: string | null
  counts: { entries: number; people: number }
  /** The other formats that it is there in. */
  files: { format: string; url: string }[]
  entries: EntryView[]
}

export interface EntryView {
  heading: string
  url: string | null
  people: { name: string; role: string; url: string | null }[]
}

/** Announcements of one year. */
export interface Year {
  year: number | null
  announcements: AnnouncementRecord[]
}

export function yearsOf(announcements: readonly AnnouncementRecord[]): Year[] {
  return Array.from(
    groupBy(announcements, ({ year }) => year),
    ([year, members]) => ({
      year,
      announcements: members,
    }),
  )
}

/** The name of a year's page. */
export function yearPage({ year }: Year): string {
  return `index/${year ?? 'undated'}`
}

/** @param page The year's own page; then the announcements stand there and not here. */
export function yearView({ year, announcements }: Year, scene: Scene, page: string | null): YearView {
  const isOneProgramme = new Set(scene.collection.announcements.map(({ programme }) => programme)).size === 1
  const id = `y${year ?? ''}_`
  const programmes = [...groupBy(announcements, ({ programme }) => (isOneProgramme ? null : programme))]
  return {
    id,
    name: year === null ? interfaceWord('undated', scene.speech) : String(year),
    url: page === null ? null : scene.links.page(page),
    counts: countsOf(announcements),
    programmes: programmes.map(([name, members], index) => ({
      id: `${id}${index + 1}_`,
      name,
      counts: countsOf(members),
      announcements:
        page === null
          ? members.map((member, n) => announcementView(member, `${id}${index + 1}_${n + 1}_`, scene))
          : [],
    })),
  }
}

function announcementView(announcement: AnnouncementRecord, id: string, scene: Scene): AnnouncementView {
  const { title, organisation, entries } = announcement
  const names = new Set(entries.flatMap(entry => entry.people.map(({ name }) => name)))
  return {
    id,
    title,
    url: scene.links.announcement(announcement),
    language: foreignLanguage(announcement, scene.speech),
    organisation: organisation !== null && isSaid(organisation, title) ? null : organisation,
    counts: { entries: entries.length, people: names.size },
    files: filesOf(announcement, scene),
    entries: entries.map(entry => entryView(announcement, entry, scene)),
  }
}

function isSaid(fact: string, title: string): boolean {
  return title.toLowerCase().includes(fact.toLowerCase())
}

const formatNames: Readonly<Record<Format, string>> = {
  html: 'HTML',
  md: 'Markdown',
  pdf: 'PDF',
  json: 'JSON',
}

function filesOf(announcement: AnnouncementRecord, { links }: Scene): AnnouncementView['files'] {
  const shown = links.announcement(announcement)
  return announcement.formats.flatMap(format => {
    const url = links.file(announcement, format)
    return url === null || url === shown ? [] : [{ format: formatNames[format], url }]
  })
}

function entryView(
  announcement: AnnouncementRecord,
  entry: RecordEntry,
  { collection, links, speech }: Scene,
): EntryView {
  return {
    heading: headingOf(entry, speech),
    url: links.entry(announcement, entry),
    people: entry.people.map(person => ({
      name: person.name,
      role: person.role,
      url: links.person(collection.personIds.get(person) ?? ''),
    })),
  }
}

function countsOf(announcements: readonly AnnouncementRecord[]): Counts {
  const entries = announcements.reduce((sum, announcement) => sum + announcement.entries.length, 0)
  return { announcements: announcements.length, entries }
}
