/** The third stage: the announcement as plain JSON. */
import type { VFile } from 'vfile'
import type { Announcement, Closing, Fact, Lead, Section } from '../model/announcement.js'
import type { Digest, RichText } from '../model/digest.js'
import type {} from '../model/file-data.js'
import { Content } from './content.js'
import { digestEntries } from './entries.js'
import { digestMessages } from './messages.js'
import { inferTitle } from './title.js'

/**
 * Makes the digest of an announcement. `file` is the file it was read from: its base name, its messages and its
 * `data.sha256` are kept. Throws nothing.
 */
export function digest(announcement: Announcement, file: VFile): Digest {
  const content = new Content(announcement)
  const facts = announcement.data
  return {
    title: facts.title?.value ?? inferTitle(facts),
    programme: factValue(facts.programme),
    organisation: factValue(facts.organisation),
    year: factValue(facts.year),
    date: factValue(facts.date),
    language: facts.language.value,
    lead: sectionText(announcement, 'lead', content),
    closing: sectionText(announcement, 'closing', content),
    ...digestEntries(announcement, content),
    source: { file: file.basename ?? null, sha256: file.data.sha256 ?? '' },
    messages: digestMessages(file),
  }
}

function factValue<T>(fact: Fact<T> | null): T | null {
  return fact === null ? null : fact.value
}

function sectionText(
  announcement: Announcement,
  type: 'lead' | 'closing',
  content: Content,
): RichText | null {
  const isWanted = (section: Section): section is Lead | Closing => section.type === type
  return content.richText(announcement.children.filter(isWanted).flatMap(section => section.children))
}
