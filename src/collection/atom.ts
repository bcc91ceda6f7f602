import type { AnnouncementRecord, Collection } from '../model/collection.js'
import { pageUrl } from '../model/page-url.js'
import { nameUuid } from './uuid.js'

/** Announcements that a feed holds at most: readers fetch it whole, again and again. */
const most = 100

export interface FeedFacts {
  /** Of the feed, where the collection has none of its own. */
  title: string
  /** Of the feed, and of announcements without a date and a year; 1970 when it is not given. */
  date: Date | null
}

/**
 * The newest announcements as an Atom feed (RFC 4287). The same collection gives the same feed: an announcement has the
 * date that it gives or else the first of its year; its id is the address of its page or, as long as the site has no
 * address, a UUID made of its name.
 */
export function atomFeed(
  { announcements, url, language, ...collection }: Collection,
  facts: FeedFacts,
): string {
  const title = collection.title ?? facts.title
  const newest = announcements.toSorted((a, b) => timeOf(b) - timeOf(a)).slice(0, most)
  const latest = newest[0] ? momentOf(newest[0], null) : timestamp(new Date(0))
  const self =
    url === null
      ? []
      : [`<link rel="self" type="application/atom+xml" href="${xml(pageUrl('feed', 'xml', url))}"/>`]
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(language)}">`,
    `<title>${xml(title)}</title>`,
    `<id>${xml(url === null ? `urn:uuid:${nameUuid('feed', title)}` : pageUrl('feed', 'xml', url))}</id>`,
    `<updated>${facts.date ? timestamp(facts.date) : latest}</updated>`,
    `<author><name>${xml(title)}</name></author>`,
    `<link rel="alternate" type="text/html" href="${xml(pageUrl('index', 'html', url))}"/>`,
    ...self,
    '<generator>handbill</generator>',
    ...newest.flatMap(announcement => entry(announcement, momentOf(announcement, facts.date), url)),
    '</feed>',
  ]
  return `${lines.join('\n')}\n`
}

function entry(announcement: AnnouncementRecord, updated: string, url: string | null): string[] {
  const { name, title, organisation, programme, year, date, formats, language } = announcement
  const page = formats.includes('html')
    ? pageUrl(name, 'html', url)
    : pageUrl(name, formats[0] ?? 'html', url)
  const id = url === null ? `urn:uuid:${nameUuid('announcement', name, organisation, programme, year)}` : page
  return [
    `<entry xml:lang="${xml(language)}">`,
    `<title>${xml(title)}</title>`,
    `<id>${xml(id)}</id>`,
    ...(date === null ? [] : [`<published>${updated}</published>`]),
    `<updated>${updated}</updated>`,
    ...(organisation === null ? [] : [`<author><name>${xml(organisation)}</name></author>`]),
    `<link rel="alternate" href="${xml(page)}"/>`,
    ...(programme === null ? [] : [`<category term="${xml(programme)}"/>`]),
    `<summary>${xml(summaryOf(announcement))}</summary>`,
    '</entry>',
  ]
}

/** A line for each entry: its title, and who stands with it. */
function summaryOf({ entries }: AnnouncementRecord): string {
  return entries
    .map(({ title, people }) => [title ?? '', people.map(({ name }) => name).join(', ')])
    .map(parts => parts.filter(part => part !== '').join(': '))
    .join('\n')
}

/** A day begins where UTC begins it: announcements do not say where they are. */
function momentOf({ date, year }: AnnouncementRecord, otherwise: Date | null): string {
  if (date !== null) return date.includes('T') ? date : `${date}T00:00:00Z`
  return timestamp(year === null ? (otherwise ?? new Date(0)) : new Date(Date.UTC(year, 0, 1)))
}

const timeOf = (announcement: AnnouncementRecord) => Date.parse(momentOf(announcement, null))

/** RFC 3339, in whole seconds. */
function timestamp(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}

/** Text for an element or an attribute in double quotes, without what XML 1.0 cannot hold (2.2). */
function xml(text: string): string {
  return text
    .replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`)
}
