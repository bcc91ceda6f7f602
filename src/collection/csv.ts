import type { AnnouncementRecord, Collection, IndexedPerson, RecordEntry } from '../model/collection.js'
import { roles } from '../model/vocabulary.js'

/**
 * What a spreadsheet would take for a formula (OWASP, CSV Injection), also behind spaces or apostrophes: it gets an
 * apostrophe before it, which spreadsheets do not show. Taking one apostrophe away from before such a cell gives the
 * value back.
 */
const formula = /^[\s']*[=+\-@\t\r\n＝＋－＠]/u

/** Rows as CSV (RFC 4180): CRLF at line ends, quotes where they are needed; no cell is a formula. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map(row => `${row.map(cellOf).join(',')}\r\n`).join('')
}

function cellOf(value: string): string {
  const cell = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Tells spreadsheets that a file is UTF-8. */
const byteOrderMark = '\ufeff'

/** The tables as files, which are for spreadsheets: programs take the JSON, or what `handbill people` prints. */
export function collectionTables(collection: Collection): { path: string; content: string }[] {
  return [
    { path: 'people.csv', content: byteOrderMark + peopleCsv(collection.people) },
    { path: 'entries.csv', content: byteOrderMark + entriesCsv(collection) },
  ]
}

const peopleHead = [
  'person',
  'name',
  'role',
  'year',
  'programme',
  'organisation',
  'announcement',
  'entry',
  'affiliation',
  'links',
  'file',
]

/** Who took part when, as what: a row for each time. */
export function peopleCsv(people: readonly IndexedPerson[]): string {
  const rows = people.flatMap(({ id, name, links, participations }) =>
    participations.map(({ announcement, entry, role, affiliation }) => [
      id,
      name,
      role,
      ...factsOf(announcement),
      entry.title ?? '',
      affiliation ?? '',
      links.join(' '),
      announcement.name,
    ]),
  )
  return csv([peopleHead, ...rows])
}

const entriesHead = [
  'year',
  'programme',
  'organisation',
  'announcement',
  'group',
  'title',
  ...roles,
  'summary',
  'topics',
  'links',
  'file',
  'id',
]

/** A row for each entry, with a column for each role; several people of one role stand with semicolons between. */
export function entriesCsv({ announcements }: Collection): string {
  const rows = announcements.flatMap(announcement =>
    announcement.entries.map(entry => [
      ...factsOf(announcement),
      ...entryCells(entry),
      announcement.name,
      entry.id,
    ]),
  )
  return csv([entriesHead, ...rows])
}

function entryCells({ group, title, people, summary, topics, links }: RecordEntry): string[] {
  const byRole = roles.map(role =>
    people
      .filter(person => person.role === role)
      .map(({ name }) => name)
      .join('; '),
  )
  return [group ?? '', title ?? '', ...byRole, summary ?? '', topics.join('; '), links.join(' ')]
}

function factsOf({ year, programme, organisation, title }: AnnouncementRecord): string[] {
  return [year === null ? '' : String(year), programme ?? '', organisation ?? '', title]
}
