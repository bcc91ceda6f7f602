/**
 * The digest: plain JSON, every key always present, `null` or `[]` where there is nothing. Published as JSON Schema
 * (`handbill/digest.schema.json`); templates, other programs and people read this shape.
 */
import type { Span } from './announcement.js'
import type { Role } from './vocabulary.js'

export interface Digest {
  /** The announcement's own title; made from programme, organisation and year when the text has none. */
  title: string
  programme: string | null
  organisation: string | null
  year: number | null
  /** When it was announced: a day `2011-05-09`, or a moment `2011-05-09T18:00:00Z` (RFC 3339). */
  date: string | null
  /** BCP 47 tag, for example `en`. */
  language: string
  lead: RichText | null
  closing: RichText | null
  groups: DigestGroup[]
  entries: DigestEntry[]
  source: { file: string | null /** Hex digest of the input's bytes. */; sha256: string }
  messages: DigestMessage[]
}

/** The same words three times: plain, as canonical Markdown (GFM), and as HTML without scripts or styles. */
export interface RichText {
  text: string
  markdown: string
  html: string
}

export interface DigestGroup {
  /** Unique in the document; a slug of the title. */
  id: string
  title: string
  source: Span
}

export interface DigestEntry {
  /** Unique in the document: a slug of the title or of the first person's name; usable as an HTML id. */
  id: string
  title: string | null
  people: DigestPerson[]
  /** The id of the group it stands in. */
  group: string | null
  description: RichText | null
  /** The first sentence of the description, plain. */
  summary: string | null
  links: DigestLink[]
  /** Labelled values that are no title, person or description, in text order. */
  fields: DigestField[]
  /** BCP 47 tag where the entry is in another language than the announcement. */
  language: string | null
  /** How sure the reading is, 0 to 1. */
  confidence: number
  source: Span
}

export interface DigestPerson {
  name: string
  role: Role
  /** What the announcement calls the role: `Fellow`; `null` where it does not say. */
  label: string | null
  affiliation: string | null
  /** Absolute `http:`, `https:` or `mailto:` URLs. */
  links: string[]
  source: Span
}

export interface DigestLink {
  text: string
  /** Absolute `http:`, `https:` or `mailto:` URL. */
  url: string
}

export interface DigestField {
  label: string
  value: RichText
}

/** A vfile message as JSON. */
export interface DigestMessage {
  /** Rule id, named for the fault: `missing-person`. */
  rule: string
  /** What was found and what was expected, in one sentence. */
  reason: string
  /** True only when this file can give no digest. */
  fatal: boolean
  source: Span | null
}
