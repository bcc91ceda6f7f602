/** The index of people as plain JSON, published as JSON Schema (`handbill/people.schema.json`). */
import { type Role, roles } from './vocabulary.js'

export interface PeopleIndex {
  /** In alphabetical order. */
  people: PersonInIndex[]
}

export interface PersonInIndex {
  id: string
  name: string
  spellings: string[]
  affiliations: string[]
  links: string[]
  participations: ParticipationInIndex[]
}

export interface ParticipationInIndex {
  role: Role
  affiliation: string | null
  year: number | null
  programme: string | null
  organisation: string | null
  announcement: string
  entry: string | null
  file: string
  id: string
}

const texts = { type: 'array', items: { type: 'string' } } as const

const participation = {
  type: 'object',
  description: 'One entry that the person has a part in.',
  properties: {
    role: { enum: roles },
    affiliation: { type: ['string', 'null'], description: 'As this announcement has it.' },
    year: { type: ['integer', 'null'] },
    programme: { type: ['string', 'null'] },
    organisation: { type: ['string', 'null'], description: 'Whose announcement it is.' },
    announcement: { type: 'string', description: "The announcement's title." },
    entry: { type: ['string', 'null'], description: "The entry's title." },
    file: { type: 'string', description: "The name of the announcement's outputs, without extension." },
    id: { type: 'string', description: "The entry's id in the announcement." },
  },
  required: [
    'role',
    'affiliation',
    'year',
    'programme',
    'organisation',
    'announcement',
    'entry',
    'file',
    'id',
  ],
  additionalProperties: false,
} as const

const person = {
  type: 'object',
  properties: {
    id: { type: 'string', minLength: 1, description: 'Unique; where people.html has the person.' },
    name: { type: 'string' },
    spellings: { ...texts, description: "All that occur, the name's own first." },
    affiliations: { ...texts, description: 'Newest first.' },
    links: { ...texts, description: 'Absolute http:, https: or mailto: URLs.' },
    participations: { type: 'array', description: 'Newest year first.', items: participation },
  },
  required: ['id', 'name', 'spellings', 'affiliations', 'links', 'participations'],
  additionalProperties: false,
} as const

/** `PeopleIndex` as JSON Schema (2020-12). A test holds it equal to the type. */
export const peopleSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'People across announcements',
  type: 'object',
  properties: { people: { type: 'array', description: 'In alphabetical order.', items: person } },
  required: ['people'],
  additionalProperties: false,
} as const
