import type { Digest, DigestEntry, DigestPerson, RichText } from '../../src/model/digest.js'
import type { Role } from '../../src/model/vocabulary.js'

const source = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }

export function digestOf(entries: DigestEntry[], more: Partial<Digest> = {}): Digest {
  return {
    title: 'Winter of Code',
    programme: null,
    organisation: 'The Orchard',
    year: 2019,
    date: null,
    language: 'en',
    lead: null,
    closing: null,
    groups: [...new Set(entries.flatMap(({ group }) => group ?? []))].map(id => ({ id, title: id, source })),
    entries,
    source: { file: null, sha256: '0'.repeat(64) },
    messages: [],
    ...more,
  }
}

export function entry(
  title: string | null,
  people: (string | DigestPerson)[] = [],
  description: string | null = null,
  more: Partial<DigestEntry> = {},
): DigestEntry {
  return {
    id: title ?? 'entry',
    title,
    people: people.map(each => (typeof each === 'string' ? person(each) : each)),
    group: null,
    description: description === null ? null : rich(description),
    summary: null,
    links: [],
    fields: [],
    language: null,
    confidence: 1,
    source,
    ...more,
  }
}

export function person(
  name: string,
  role: Role = 'contributor',
  affiliation: string | null = null,
  links: string[] = [],
): DigestPerson {
  return { name, role, label: null, affiliation, links, source }
}

export function rich(text: string, markdown = text): RichText {
  return { text, markdown, html: `<p>${text}</p>` }
}
