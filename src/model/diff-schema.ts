/**
 * What changed from one digest to another as JSON Schema (2020-12), published as `handbill/diff.schema.json`. A test
 * holds it equal to the type `DigestDiff`.
 */
import { factNames, wordFates } from './diff.js'
import { roles } from './vocabulary.js'

const object = <const P extends Record<string, unknown>, const R extends readonly (keyof P)[]>(
  properties: P,
  required: R,
) => ({ type: 'object', properties, required, additionalProperties: false }) as const

const list = <const T>(items: T) => ({ type: 'array', items }) as const
const nullable = <const T>(schema: T) => ({ anyOf: [schema, { type: 'null' }] }) as const
const change = <const T>(value: T) => object({ old: value, new: value }, ['old', 'new'])

const text = { type: 'string' } as const
const texts = list(text)
const maybeText = { type: ['string', 'null'] } as const

const words = object(
  {
    isMarkup: {
      type: 'boolean',
      description: 'Whether only links or emphasis differ; words is then Markdown (GFM), else plain text.',
    },
    words: {
      ...list(object({ fate: { enum: wordFates }, text }, ['fate', 'text'])),
      description: 'What is kept and added, in order, is the new text.',
    },
  },
  ['isMarkup', 'words'],
)

const entryName = object(
  {
    id: { type: 'string', description: 'Its id in its digest.' },
    number: { type: 'integer', minimum: 1, description: 'Counted from 1.' },
    title: maybeText,
    people: { ...texts, description: 'Their names.' },
  },
  ['id', 'number', 'title', 'people'],
)

const person = object(
  { name: text, role: { enum: roles }, label: maybeText, affiliation: maybeText, links: texts },
  ['name', 'role', 'label', 'affiliation', 'links'],
)
const link = object({ text, url: text }, ['text', 'url'])
const field = object({ label: text, value: text }, ['label', 'value'])

const people = object(
  {
    added: list(person),
    removed: list(person),
    changed: list(change(person)),
    isReordered: { type: 'boolean' },
  },
  ['added', 'removed', 'changed', 'isReordered'],
)

const entryChange = object(
  {
    old: entryName,
    new: entryName,
    title: nullable(words),
    group: nullable(change({ ...maybeText, description: 'The group’s title; null for none.' })),
    isMoved: { type: 'boolean', description: 'Whether it stands elsewhere in the order of the entries.' },
    people,
    description: nullable(words),
    links: object({ added: list(link), removed: list(link) }, ['added', 'removed']),
    fields: object(
      {
        added: list(field),
        removed: list(field),
        changed: list(object({ label: text, value: words }, ['label', 'value'])),
      },
      ['added', 'removed', 'changed'],
    ),
  },
  ['old', 'new', 'title', 'group', 'isMoved', 'people', 'description', 'links', 'fields'],
)

const fact = { type: ['string', 'number', 'null'] } as const

export const diffSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'What changed from one handbill digest to another',
  ...object(
    {
      equal: { type: 'boolean', description: 'Whether both say the same.' },
      facts: list(object({ name: { enum: factNames }, old: fact, new: fact }, ['name', 'old', 'new'])),
      lead: nullable(words),
      closing: nullable(words),
      groups: object({ added: texts, removed: texts, renamed: list(change(text)) }, [
        'added',
        'removed',
        'renamed',
      ]),
      entries: object({ added: list(entryName), removed: list(entryName), changed: list(entryChange) }, [
        'added',
        'removed',
        'changed',
      ]),
    },
    ['equal', 'facts', 'lead', 'closing', 'groups', 'entries'],
  ),
} as const
