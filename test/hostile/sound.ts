import type { Point } from 'unist'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { check } from '../../src/check/index.js'
import { digest } from '../../src/digest/index.js'
import { explain } from '../../src/explain/index.js'
import type { Announcement } from '../../src/model/announcement.js'
import type { Digest } from '../../src/model/digest.js'
import type { Reading } from '../../src/model/reading.js'
import { read } from '../../src/read/index.js'
import { explainStructure } from '../../src/structure/index.js'
import type { Hostile } from './mutations.js'

interface Run {
  announcement: Announcement
  digest: Digest
  reading: Reading
  source: string
}

/** What is unsound about the places and the digest of an input: each fault in one sentence, none where all is well. */
export function faultsOf(input: Hostile): string[] {
  const found = run(input)
  return found === null ? [] : [...placeFaults(found), ...entryFaults(found.digest)]
}

/** The same, with what is unsound about its ledger: sections out of order, words in none or in two. */
export function allFaultsOf(input: Hostile): string[] {
  const found = run(input)
  return found === null ? [] : [...placeFaults(found), ...entryFaults(found.digest), ...ledgerFaults(found)]
}

export function readsTheSameTwice(input: Hostile): boolean {
  const [first, second] = [run(input), run(input)].map(reading => JSON.stringify(reading))
  return first === second
}

/** `null` for an input that can give no digest, which `read` says with a fatal message. */
function run({ file, bytes }: Hostile): Run | null {
  const vfile = new VFile({ path: file, value: bytes })
  try {
    const { announcement, evidence } = explainStructure(read(vfile), vfile)
    check(announcement, vfile)
    const reading = explain(announcement, evidence, vfile)
    return { announcement, digest: digest(announcement, vfile), reading, source: String(vfile.value) }
  } catch (error) {
    if (error instanceof VFileMessage && error.fatal) return null
    throw error
  }
}

function placeFaults({ announcement, digest, source }: Run): string[] {
  const ends = lineEnds(source)
  const faults: string[] = []
  const place = (what: string, span: { start: Point; end: Point } | null | undefined) => {
    const fault = span && spanFault(span.start, span.end, ends)
    if (fault) faults.push(`${what}: ${fault}`)
  }
  visit(announcement, node => place(node.type, node.position))
  for (const { rule, source: span } of digest.messages) place(rule, span)
  for (const { id, source: span, people } of digest.entries) {
    place(id, span)
    for (const person of people) place(person.name, person.source)
  }
  return faults
}

/** Offsets of the ends of the lines, counted as the readers count them: CR LF, LF and CR end a line. */
function lineEnds(source: string): number[] {
  return [...source.matchAll(/\r\n|\n|\r|$(?![\s\S])/g)].map(({ index }) => index)
}

function spanFault(start: Point, end: Point, ends: number[]): string | null {
  const last = ends.at(-1) ?? 0
  const [from = -1, to = -1] = [start.offset, end.offset]
  if (from < 0 || to > last) return `Unexpected offsets ${from} to ${to}, expected 0 to ${last}`
  if (from > to) return `Unexpected start ${from} after end ${to}`
  const isOutside = [start, end].some(({ line, column }) => line < 1 || line > ends.length || column < 1)
  return isOutside ? `Unexpected line ${start.line} to ${end.line}, expected 1 to ${ends.length}` : null
}

/**
 * Sections follow each other, and every word stands in one of them. An HTML parser moves and drops what stands in a
 * broken table or tag, so sources with tags are left to the tests of `read`.
 */
function ledgerFaults({ announcement, reading, source }: Run): string[] {
  if (/<[!/?a-z]/i.test(source)) return []
  const sections = announcement.children.flatMap(section =>
    section.type === 'group' ? section.children : [section],
  )
  const isEarly = ({ position }: (typeof sections)[number], index: number) =>
    (position?.start.offset ?? 0) < (sections[index - 1]?.position?.end.offset ?? 0)
  return [
    ...sections
      .filter(isEarly)
      .map(({ type }) => `Unexpected ${type}, expected it after the section before it`),
    ...reading.lost
      .filter(({ text }) => /\p{L}/u.test(text))
      .map(({ text }) => `Unexpected words in no section: ${text}`),
    ...reading.twice.map(({ text }) => `Unexpected words in two sections: ${text}`),
  ]
}

function entryFaults({ entries, groups }: Digest): string[] {
  const ids = [...entries, ...groups].map(({ id }) => id)
  const isOdd = ({ confidence }: Digest['entries'][number]) => !(confidence >= 0 && confidence <= 1)
  return [
    ...(new Set(ids).size < ids.length ? ['Two entries or groups share an id'] : []),
    ...entries.filter(isOdd).map(({ id, confidence }) => `${id}: Unexpected confidence ${confidence}`),
    ...entries.flatMap(({ id, people }) =>
      people.filter(({ name }) => name.trim() === '').map(() => `${id}: Unexpected empty name`),
    ),
  ]
}
