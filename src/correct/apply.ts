import type { VFile } from 'vfile'
import type { Announcement, AnnouncementData, Dropped, Entry, Fact } from '../model/announcement.js'
import type { Corrections, FactCorrections, Said } from '../model/corrections.js'
import { placeAround } from '../model/span.js'
import { blocksOf, isInDescription } from './blocks.js'
import { changeEntries, citeEntry, entriesOf } from './entries.js'
import { joinEntries, mergeRuns } from './merge.js'
import { correctPeople, peopleChanges } from './people.js'

/**
 * The announcement with its facts, people and entries corrected; what corrections say of lines is for `structure`.
 * They cite what was read, whatever other corrections say. Every node keeps its place in the source. What does not
 * apply becomes a warning on `file`, the file of corrections.
 */
export function applyCorrections(
  announcement: Announcement,
  { facts, people, merge, drop }: Corrections,
  file: VFile,
): Announcement {
  const entries = entriesOf(announcement)
  const changes = peopleChanges(people, entries, file)
  const runs = mergeRuns(merge, announcement, entries, file)
  const dropped = new Set(drop.map(anchor => citeEntry(anchor, entries, file)))
  const correctedAt = (index: number): Entry[] => {
    const entry = entries.all[index]
    return entry ? [correctPeople(entry, changes.get(index) ?? new Map())] : []
  }
  const merged = new Set([...runs.values()].flatMap(run => run.slice(1)))
  let next = 0
  const corrected = changeEntries(announcement, () => {
    const index = next++
    if (merged.has(index)) return []
    const run = runs.get(index) ?? [index]
    const [first, ...rest] = run.flatMap(correctedAt)
    if (!first) return []
    const entry = rest.reduce(joinEntries, first)
    return [run.some(each => dropped.has(each)) ? asDropped(entry) : entry]
  })
  return { ...corrected, data: correctFacts(announcement.data, facts) }
}

/** Takes what was read as an entry out of the digest. */
function asDropped(entry: Entry): Dropped {
  const children = entry.children.filter(child => !isInDescription(child, entry)).flatMap(blocksOf)
  return { type: 'dropped', reason: 'correction', children, ...placeAround([entry]) }
}

function correctFacts(data: AnnouncementData, facts: FactCorrections): AnnouncementData {
  return {
    title: factOf(facts.title, data.title),
    programme: factOf(facts.programme, data.programme),
    organisation: factOf(facts.organisation, data.organisation),
    year: factOf(facts.year, data.year),
    date: factOf(facts.date, data.date),
    language: facts.language ? { value: facts.language.value, position: null } : data.language,
  }
}

/** A corrected fact stands nowhere in the announcement, unless it is what was read. */
function factOf<T>(said: Said<T | null> | undefined, read: Fact<T> | null): Fact<T> | null {
  if (!said) return read
  if (said.value === null) return null
  return { value: said.value, position: read?.value === said.value ? read.position : null }
}
