import type { AnnouncementRecord, RecordEntry, RecordPerson } from '../model/collection.js'
import type { Digest, DigestEntry, DigestPerson } from '../model/digest.js'
import { canonicalLanguage } from '../model/language.js'
import type { Format } from '../model/vocabulary.js'
import { topicsOf } from './topics-of.js'

/**
 * What a collection needs of one digest.
 *
 * @param name The name of its outputs, without extension, with `/`: `2011/xen`.
 * @param formats The formats it is written in.
 */
export function recordOf(digest: Digest, name: string, formats: readonly Format[]): AnnouncementRecord {
  const { title, programme, organisation, year, date, language, source, groups } = digest
  const groupTitles = new Map(groups.map(group => [group.id, group.title]))
  return {
    name,
    formats: [...formats],
    file: source.file,
    title,
    programme,
    organisation,
    year,
    date,
    language: canonicalLanguage(language),
    entries: digest.entries.map(entry => entryRecord(entry, groupTitles.get(entry.group ?? '') ?? null)),
  }
}

function entryRecord(entry: DigestEntry, group: string | null): RecordEntry {
  const { id, title, summary, fields, links, people } = entry
  return {
    id,
    title,
    group,
    summary,
    topics: topicsOf(fields),
    links: [...new Set(links.map(link => link.url))],
    people: people.map(personRecord),
  }
}

function personRecord({ name, role, affiliation, links, source }: DigestPerson): RecordPerson {
  const { line, column } = source.start
  return { name, role, affiliation, links, line, column }
}
