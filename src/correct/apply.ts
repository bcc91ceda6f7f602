import type { VFile } from 'vfile'
import type { Announcement, AnnouncementData, Fact } from '../model/announcement.js'
import type { Corrections, FactCorrections, Said } from '../model/corrections.js'
import { dropEntry } from './drop.js'
import { mergeEntries } from './merge.js'
import { correctPerson } from './people.js'

/**
 * The announcement with its facts, people and entries corrected; what corrections say of lines is for `structure`.
 * Every node keeps its place in the source. What does not apply becomes a warning on `file`, the file of corrections.
 */
export function applyCorrections(
  announcement: Announcement,
  { facts, people, merge, drop }: Corrections,
  file: VFile,
): Announcement {
  let corrected: Announcement = { ...announcement, data: correctFacts(announcement.data, facts) }
  for (const person of people) corrected = correctPerson(corrected, person, file)
  for (const anchors of merge) corrected = mergeEntries(corrected, anchors, file)
  for (const anchor of drop) corrected = dropEntry(corrected, anchor, file)
  return corrected
}

function correctFacts(data: AnnouncementData, facts: FactCorrections): AnnouncementData {
  return {
    title: factOf(facts.title, data.title),
    programme: factOf(facts.programme, data.programme),
    organisation: factOf(facts.organisation, data.organisation),
    year: factOf(facts.year, data.year),
    language: facts.language ? { value: facts.language.value, position: null } : data.language,
  }
}

/** A corrected fact stands nowhere in the announcement, unless it is what was read. */
function factOf<T>(said: Said<T | null> | undefined, read: Fact<T> | null): Fact<T> | null {
  if (!said) return read
  if (said.value === null) return null
  return { value: said.value, position: read?.value === said.value ? read.position : null }
}
