import type { Digest, DigestEntry, DigestPerson, RichText } from '../../src/model/digest.js'
import { printHtml } from '../../src/model/html.js'
import { parseMarkdown } from '../../src/model/markdown.js'
import { type Tongue, tongues } from './sample-words.js'

export type Size = 'short' | 'usual' | 'long'
export type Language = keyof typeof tongues

const entryCounts: Readonly<Record<Size, number>> = { short: 1, usual: 6, long: 60 }
const span = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } }

/**
 * A digest as it may come: one entry, six with a person each, or sixty in four groups with all that makes a page hard to
 * set (several people, affiliations, links, long titles, fields, lists, entries without descriptions). The same every time.
 */
export function sampleDigest(size: Size, language: Language = 'en'): Digest {
  const tongue = tongues[language]
  const hard = size === 'long'
  const entries = Array.from({ length: entryCounts[size] }, (_, index) => entry(index, tongue, hard))
  return {
    title: tongue.title,
    programme: null,
    organisation: tongue.organisation,
    year: 2024,
    date: null,
    language,
    lead: rich(tongue.lead.slice(0, hard ? 2 : 1).join('\n\n')),
    closing: size === 'short' ? null : rich(tongue.closing),
    groups: hard ? tongue.groups.map((title, index) => ({ id: `group-${index}`, title, source: span })) : [],
    entries,
    source: { file: 'pond-2024.txt', sha256: '0'.repeat(64) },
    messages: [],
  }
}

function entry(index: number, tongue: Tongue, hard: boolean): DigestEntry {
  const bare = hard && index % 7 === 3
  const description = bare ? null : rich(text(index, tongue, hard))
  return {
    id: `entry-${index}`,
    title: titleOf(index, tongue, hard),
    people: people(index, tongue, hard),
    group: hard ? `group-${Math.floor(index / 15)}` : null,
    description,
    summary: null,
    links: hard && index % 4 === 1 ? [{ text: '', url: `https://example.org/pond/project-${index}` }] : [],
    fields: hard && index % 6 === 2 ? [{ label: tongue.field, value: rich(tongue.fieldValue) }] : [],
    language: null,
    confidence: 1,
    source: span,
  }
}

function titleOf(index: number, { titles, longTitle }: Tongue, hard: boolean): string {
  const title = at(titles, index)
  if (!hard) return title
  return index % 11 === 5 ? `${title}: ${longTitle}` : index < titles.length ? title : `${title} ${index + 1}`
}

function people(index: number, tongue: Tongue, hard: boolean): DigestPerson[] {
  const affiliation = hard && index % 3 === 0 ? at(tongue.affiliations, index) : null
  const links = hard && index % 5 === 0 ? [`https://example.org/~${index}`] : []
  const own = person(at(tongue.names, index), 'contributor', affiliation, links)
  if (!hard) return [own]
  const others =
    index % 8 === 6 ? [2, 3, 4].map(step => person(at(tongue.names, index + step), 'contributor')) : []
  const mentors = [at(tongue.mentors, index), at(tongue.mentors, index + 3)].slice(0, 1 + (index % 2))
  return [own, ...others, ...mentors.map(name => person(name, 'mentor'))]
}

function person(
  name: string,
  role: DigestPerson['role'],
  affiliation: string | null = null,
  links: string[] = [],
): DigestPerson {
  return { name, role, label: null, affiliation, links, source: span }
}

function text(index: number, { sentences, between }: Tongue, hard: boolean): string {
  const paragraph = (start: number, length: number) =>
    Array.from({ length }, (_, step) => at(sentences, start + step * 3)).join(between)
  const first = paragraph(index, 2 + (index % 3))
  if (!hard) return first
  if (index % 10 === 4) return `${first}\n\n- ${at(sentences, index + 1)}\n- ${at(sentences, index + 2)}\n`
  return index % 5 === 2 ? `${first}\n\n${paragraph(index + 1, 3)}` : first
}

function at(list: readonly string[], index: number): string {
  return list[index % list.length] ?? ''
}

function rich(markdown: string): RichText {
  return { text: markdown, markdown, html: printHtml(parseMarkdown(markdown)) }
}
