/**
 * Files of corrections (`x.handbill.yaml`) as JSON Schema (2020-12), published as `handbill/corrections.schema.json`:
 * editors complete and check by it. A test holds it to what `parseCorrections` takes.
 */
import { lookSchema } from './config-schema.js'
import { fieldNames, lineKinds } from './corrections.js'
import { roles } from './vocabulary.js'

const text = { type: ['string', 'number', 'boolean'] } as const
const maybeText = { type: ['string', 'number', 'boolean', 'null'] } as const
const anchor = {
  ...text,
  description:
    'Text of the announcement, or how it begins. White space, quotes, dashes, case and diacritics need not be the same.',
} as const

const list = <T extends object>(items: T, description: string) =>
  ({ type: ['array', 'null'], description, items }) as const

export const correctionsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Corrections of how handbill reads an announcement',
  type: ['object', 'null'],
  properties: {
    title: { ...maybeText, description: 'The announcement’s own title; null where it has none.' },
    programme: { ...maybeText, description: 'Such as Google Summer of Code; null where it has none.' },
    organisation: { ...maybeText, description: 'Who announces; null where the text does not say.' },
    year: { type: ['integer', 'null'], minimum: 1000, maximum: 9999 },
    date: {
      type: ['string', 'null'],
      description:
        'When it was announced, such as 2011-05-09 or 2011-05-09 18:00 +0200; null where nothing says it.',
    },
    language: { type: 'string', description: 'BCP 47 tag of the text’s language, such as en or pt-BR.' },
    fields: {
      type: ['array', 'null'],
      description: 'The parts of an entry, in their order.',
      items: { enum: fieldNames },
      uniqueItems: true,
      prefixItems: [{ enum: ['title', 'person'] }],
    },
    lines: list(
      {
        type: 'object',
        properties: {
          line: anchor,
          after: { ...text, description: 'The line before it, where its own text stands more than once.' },
          is: { enum: lineKinds },
        },
        required: ['line', 'is'],
        additionalProperties: false,
      },
      'What lines are.',
    ),
    split: list(anchor, 'Lines that begin an entry of their own.'),
    people: list(
      {
        type: 'object',
        properties: {
          person: { ...text, description: 'The name as it was read.' },
          in: {
            ...text,
            description: 'The only entry in which it is to be corrected: its title, or a person.',
          },
          name: { ...text, description: 'The name as it should be.' },
          role: { enum: roles },
          affiliation: { ...maybeText, description: 'null where there is none.' },
        },
        required: ['person'],
        additionalProperties: false,
      },
      'People as they should be.',
    ),
    merge: list({ type: 'array', items: anchor, minItems: 2 }, 'Entries in a row that are one.'),
    drop: list(anchor, 'Entries that are none.'),
    build: {
      ...lookSchema,
      description: 'How its outputs are to look: what a configuration may say of an input.',
    },
  },
  additionalProperties: false,
} as const
