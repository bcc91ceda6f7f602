/**
 * The digest as JSON Schema (2020-12), published as `handbill/digest.schema.json`. A test holds it equal to the type
 * `Digest`.
 */
import { roles } from './vocabulary.js'

const place = {
  type: 'object',
  description: 'A place in the source.',
  properties: {
    line: { type: 'integer', minimum: 1, description: 'Counted from 1.' },
    column: { type: 'integer', minimum: 1, description: 'Counted from 1, in UTF-16 code units.' },
    offset: {
      type: 'integer',
      minimum: 0,
      description: 'Counted from 0, in UTF-16 code units of the decoded text.',
    },
  },
  required: ['line', 'column', 'offset'],
  additionalProperties: false,
} as const

const span = {
  type: 'object',
  description: 'A stretch of the source: start inclusive, end exclusive.',
  properties: { start: place, end: place },
  required: ['start', 'end'],
  additionalProperties: false,
} as const

const richText = {
  type: 'object',
  description: 'The same words three times.',
  properties: {
    text: {
      type: 'string',
      description: 'Plain text; a blank line between blocks, numbers before numbered items.',
    },
    markdown: { type: 'string', description: 'Canonical Markdown (GFM) that reads back to the same text.' },
    html: { type: 'string', description: 'HTML blocks without scripts, styles, images and ids.' },
  },
  required: ['text', 'markdown', 'html'],
  additionalProperties: false,
} as const

const urls = {
  type: 'array',
  description: 'Absolute http:, https: or mailto: URLs.',
  items: { type: 'string' },
} as const

const person = {
  type: 'object',
  properties: {
    name: { type: 'string', description: 'Without honorific, affiliation, handle or country.' },
    role: { enum: roles },
    label: { type: ['string', 'null'], description: 'What the announcement calls the role.' },
    affiliation: { type: ['string', 'null'] },
    links: urls,
    source: span,
  },
  required: ['name', 'role', 'label', 'affiliation', 'links', 'source'],
  additionalProperties: false,
} as const

const link = {
  type: 'object',
  properties: {
    text: { type: 'string', description: 'The words that carry the link.' },
    url: { type: 'string', description: 'Absolute http:, https: or mailto: URL.' },
  },
  required: ['text', 'url'],
  additionalProperties: false,
} as const

const field = {
  type: 'object',
  properties: { label: { type: 'string' }, value: richText },
  required: ['label', 'value'],
  additionalProperties: false,
} as const

const group = {
  type: 'object',
  description: 'A heading over several entries.',
  properties: {
    id: { type: 'string', minLength: 1, description: 'Unique in the document; usable as an HTML id.' },
    title: { type: 'string' },
    source: span,
  },
  required: ['id', 'title', 'source'],
  additionalProperties: false,
} as const

const nullable = <T>(schema: T): { readonly anyOf: readonly [T, { readonly type: 'null' }] } => ({
  anyOf: [schema, { type: 'null' }],
})

const entry = {
  type: 'object',
  description: 'One project, talk, grant or award.',
  properties: {
    id: { type: 'string', minLength: 1, description: 'Unique in the document; usable as an HTML id.' },
    title: { type: ['string', 'null'] },
    people: { type: 'array', description: 'In the order of the text.', items: person },
    group: { type: ['string', 'null'], description: 'The id of the group it stands in.' },
    description: nullable(richText),
    summary: { type: ['string', 'null'], description: 'The first sentence of the description, plain.' },
    links: { type: 'array', description: 'Links of the title, the fields and the description.', items: link },
    fields: {
      type: 'array',
      description: 'Labelled values that are no title, person or description.',
      items: field,
    },
    language: {
      type: ['string', 'null'],
      description: 'BCP 47 tag where it is in another language than the announcement.',
    },
    confidence: { type: 'number', minimum: 0, maximum: 1, description: 'How sure the reading is.' },
    source: span,
  },
  required: [
    'id',
    'title',
    'people',
    'group',
    'description',
    'summary',
    'links',
    'fields',
    'language',
    'confidence',
    'source',
  ],
  additionalProperties: false,
} as const

const message = {
  type: 'object',
  properties: {
    rule: { type: 'string', description: 'Named for the fault: missing-person.' },
    reason: { type: 'string', description: 'What was found and what was expected.' },
    fatal: { type: 'boolean', description: 'True only when the file can give no digest.' },
    source: nullable(span),
  },
  required: ['rule', 'reason', 'fatal', 'source'],
  additionalProperties: false,
} as const

export const digestSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Digest',
  description: 'What an announcement says: its entries, the people behind them and the text around them.',
  type: 'object',
  properties: {
    title: {
      type: 'string',
      description: 'The title of the announcement; made from what is known where the text has none.',
    },
    programme: { type: ['string', 'null'] },
    organisation: { type: ['string', 'null'] },
    year: { type: ['integer', 'null'] },
    date: {
      type: ['string', 'null'],
      description: 'When it was announced: a day, 2011-05-09, or a moment, 2011-05-09T18:00:00Z (RFC 3339).',
    },
    language: { type: 'string', description: 'BCP 47 tag.' },
    lead: nullable(richText),
    closing: nullable(richText),
    groups: { type: 'array', items: group },
    entries: { type: 'array', items: entry },
    source: {
      type: 'object',
      properties: {
        file: { type: ['string', 'null'], description: 'Base name of the input.' },
        sha256: { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'Hex digest of its bytes.' },
      },
      required: ['file', 'sha256'],
      additionalProperties: false,
    },
    messages: { type: 'array', items: message },
  },
  required: [
    'title',
    'programme',
    'organisation',
    'year',
    'date',
    'language',
    'lead',
    'closing',
    'groups',
    'entries',
    'source',
    'messages',
  ],
  additionalProperties: false,
} as const
