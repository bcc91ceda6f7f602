import type { AnnouncementRecord } from '../model/collection.js'

/** Names in the alphabetical order of a language; what is equal there, by code units. */
export function nameOrder(language: string): (a: string, b: string) => number {
  const { compare } = new Intl.Collator(language, { numeric: true })
  return (a, b) => compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
}

/** Newest year first, those without one last; then by programme, title and name. */
export function announcementOrder(
  byName: (a: string, b: string) => number,
): (a: AnnouncementRecord, b: AnnouncementRecord) => number {
  return (a, b) =>
    (b.year ?? -1) - (a.year ?? -1) ||
    byName(a.programme ?? '', b.programme ?? '') ||
    byName(a.title, b.title) ||
    byName(a.name, b.name)
}
