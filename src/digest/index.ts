/** The third stage: the announcement as plain JSON. */
import { createHash } from 'node:crypto'
import type { VFile } from 'vfile'
import type { Announcement, Closing, Fact, Lead, Section } from '../model/announcement.js'
import type { Digest, RichText } from '../model/digest.js'
import { Content } from './content.js'
import { digestEntries } from './entries.js'
import { digestMessages } from './messages.js'
import { inferTitle } from './title.js'

/**
 * Makes the digest of an announcement. `file` is the file it was read from: its value (bytes or text) is hashed, its
 * base name and its messages are kept. Throws nothing.
 */
export function digest(announcement: Announcement, file: VFile): Digest {
  const content = new Content(announcement)
  const facts = announcement.data
  return {
    title: facts.title?.value ?? inferTitle(facts),
    programme: factValue(facts.programme),
    organisation: factValue(facts.organisation),
    year: factValue(facts.year),
    language: facts.language.value,
    lead: sectionText(announcement, 'lead', content),
    closing: sectionText(announcement, 'closing', content),
    ...digestEntries(announcement, content),
    source: { file: file.basename ?? null, sha256: sha256(file) },
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

function sha256(file: VFile): string {
  return createHash('sha256')
    .update(file.value ?? '')
    .digest('hex')
}
