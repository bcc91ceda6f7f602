/** Tells how an announcement was read: line by line, with the sum of the lines. */
import { toString as textOf } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import type { Announcement } from '../model/announcement.js'
import type { Evidence, Reading, ReadingEntry, ReadingFacts, ReadingStretch } from '../model/reading.js'
import { placesIn } from '../model/source-map.js'
import { linesOf } from './lines.js'
import { lost, type Owners, ownersOf, runsOf } from './owners.js'
import { type EntryParts, partsOf } from './parts.js'
import { totalsOf } from './totals.js'

/**
 * Accounts for every character of the source: `file.value` is the decoded text that the announcement's positions refer
 * to. Pure, and linear in the length of the text.
 */
export function explain(announcement: Announcement, evidence: Evidence, file: VFile): Reading {
  const source = String(file.value)
  const parts = partsOf(announcement)
  const owners = ownersOf(parts, source)
  const lines = linesOf(source, parts, owners, evidence.lines)
  const { layout, runnerUp } = evidence
  const twice = stretches(owners.twice, source)
  return {
    source: { file: file.basename ?? null },
    layout,
    runnerUp,
    certainty: layout ? certaintyOf(layout.score, runnerUp?.score ?? 0) : 0,
    facts: factsOf(announcement),
    entries: parts.entries.map(readingEntry),
    lines,
    totals: totalsOf(lines, twice),
    lost: stretches(lostRuns(owners), source),
    twice,
  }
}

function certaintyOf(score: number, other: number): number {
  return Math.round(100 / (1 + Math.exp(other - score))) / 100
}

function factsOf({ data }: Announcement): ReadingFacts {
  const { title, programme, organisation, year, date, language } = data
  return {
    title: title?.value ?? null,
    programme: programme?.value ?? null,
    organisation: organisation?.value ?? null,
    year: year?.value ?? null,
    date: date?.value ?? null,
    language: language.value,
  }
}

function readingEntry({ entry, span }: EntryParts): ReadingEntry {
  if (!span) throw new Error('Unexpected entry without a position')
  const title = entry.children.find(child => child.type === 'title')
  return {
    title: title ? textOf(title).trim() : null,
    people: entry.children
      .filter(child => child.type === 'person')
      .map(({ name, role, affiliation }) => ({ name, role, affiliation })),
    confidence: entry.data.confidence,
    source: span,
  }
}

function lostRuns({ of }: Owners): [number, number][] {
  return [...runsOf(of, 0, of.length, lost)].map(([start, end]) => [start, end])
}

function stretches(ranges: readonly [start: number, end: number][], source: string): ReadingStretch[] {
  if (ranges.length === 0) return []
  const places = placesIn(source)
  return ranges.map(([start, end]) => ({
    text: source.slice(start, end),
    source: { start: places(start), end: places(end) },
  }))
}
