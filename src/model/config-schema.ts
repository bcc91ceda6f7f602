/**
 * The configuration as JSON Schema (2020-12), published as `handbill/config.schema.json`: editors complete and check by
 * it, and handbill itself. A test holds it to the type `HandbillConfig`.
 */
import {
  countedWords,
  entryOrders,
  formats,
  groupings,
  interfaceWords,
  pdfStandards,
  pluralForms,
} from './vocabulary.js'

const text = { type: 'string', minLength: 1 } as const
const textOrTexts = (description: string) =>
  ({ type: ['string', 'array'], minLength: 1, items: text, description }) as const

const record = <const K extends string, const V>(names: readonly K[], value: V) =>
  Object.fromEntries(names.map(name => [name, value])) as Record<K, V>

const plurals = {
  type: ['string', 'object'],
  description: 'One text for every number, or one for each plural category of the language (CLDR).',
  properties: record(pluralForms, { type: 'string' }),
  required: ['other'],
  additionalProperties: false,
} as const

const options = {
  type: 'object',
  additionalProperties: { type: ['string', 'number', 'boolean'] },
} as const

const look = {
  template: {
    ...text,
    description: 'A template by its name, or the path of a folder. Default: digest.',
  },
  options: { ...options, description: 'Values of the template’s own options.' },
  formats: {
    type: 'array',
    description: 'Formats to write. Default: all.',
    items: { enum: formats },
    minItems: 1,
  },
  paper: { ...text, description: 'Page size: A5, Letter landscape, 148mm 210mm. Default: the template’s.' },
  standard: { enum: pdfStandards, description: 'What the PDF conforms to. Default: ua1,a2a.' },
  language: {
    ...text,
    description: 'BCP 47 tag of the announcement’s language. Default: as it is read from the text.',
  },
  words: {
    type: 'object',
    description: 'Words of the interface in place of handbill’s own.',
    properties: { ...record(interfaceWords, { type: 'string' }), ...record(countedWords, plurals) },
    additionalProperties: false,
  },
  order: {
    enum: entryOrders,
    description: 'The order of entries within their group: of the text, by title, or by the first person.',
  },
  groups: { enum: groupings, description: 'Whether entries stand under the headings of their groups.' },
} as const

const spellings = (description: string) =>
  ({ type: 'array', description, items: { type: 'array', items: text, minItems: 2 } }) as const

const collection = {
  type: ['boolean', 'object'],
  description: 'Whether there are pages over all announcements, and what they say. Default: false.',
  properties: {
    title: { ...text, description: 'What it is called. Default: what its announcements have in common.' },
    url: { ...text, description: 'The address that the site is published at, for links that leave it.' },
    language: { ...text, description: 'BCP 47 tag for the interface. Default: that of most announcements.' },
    template: {
      ...text,
      description: 'A template for the pages: the path of a folder. Default: collection.',
    },
    options: { ...options, description: 'Values of that template’s own options.' },
    same: spellings('Spellings that are one person each.'),
    different: spellings('Names that are different people, however alike.'),
  },
  additionalProperties: false,
} as const

/** What an announcement says of itself: its front matter under `handbill`, its sidecar under `build`. */
export const lookSchema = {
  type: ['object', 'null'],
  properties: look,
  additionalProperties: false,
} as const

export const configSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Configuration of a handbill project',
  type: ['object', 'null'],
  properties: {
    $schema: { type: 'string', description: 'The address or path of this schema, for editors.' },
    inputs: textOrTexts('Folders, files and globs; those with ! before them are left out. Default: input.'),
    output: { ...text, description: 'The folder to write to. Default: output.' },
    layout: {
      ...text,
      description:
        'Where outputs stand in it: {folder}, {name}, {extension} and {year} are of the input’s path. Default: {folder}/{name}.',
    },
    ...look,
    collection,
    rules: {
      type: 'array',
      description:
        'What holds for some of the inputs; of two rules that say different things the later one counts.',
      items: {
        type: 'object',
        properties: { files: textOrTexts('Globs of the inputs it is for.'), ...look },
        required: ['files'],
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
} as const
