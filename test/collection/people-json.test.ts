import { Ajv2020 } from 'ajv/dist/2020.js'
import type { FromSchema } from 'json-schema-to-ts'
import { expect, expectTypeOf, it } from 'vitest'
import { collect } from '../../src/collection/index.js'
import { peopleIndex } from '../../src/collection/people-json.js'
import { selectPeople } from '../../src/collection/select-people.js'
import { type PeopleIndex, peopleSchema } from '../../src/model/people-index.js'
import { personOf, recordOf } from './records.js'

const collection = collect([
  recordOf('a', [[personOf('Ada Byron', { role: 'mentor' }), 'Ike Stone']], {
    year: 2019,
    programme: 'Summer of Kites',
  }),
  recordOf('b', [['Ada Byron', 'Mei Tanaka']], { year: 2021, programme: 'Gathering' }),
  recordOf('c', [['Ada Byron']]),
])
const told = (filter: Parameters<typeof selectPeople>[1]) =>
  selectPeople(collection, filter).map(({ name, participations }) => `${name} ${participations.length}`)

it('follows the schema, which is the type', () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(peopleSchema)
  validate(peopleIndex(collection.people))
  expect(validate.errors).toBeNull()
  expectTypeOf<FromSchema<typeof peopleSchema>>().toEqualTypeOf<PeopleIndex>()
})

it('selects people by what they took part in, and tells of that alone', () => {
  expect(told({})).toEqual(['Ada Byron 3', 'Ike Stone 1', 'Mei Tanaka 1'])
  expect(told({ since: 2020 })).toEqual(['Ada Byron 1', 'Mei Tanaka 1'])
  expect(told({ role: 'Mentor' })).toEqual(['Ada Byron 1'])
  expect(told({ programme: 'KITES' })).toEqual(['Ada Byron 1', 'Ike Stone 1'])
})

it('names what there is for what there is not', () => {
  expect(() => told({ role: 'mentr' })).toThrow(
    expect.objectContaining({ code: 'bad-option', cure: expect.stringContaining('Did you mean mentor?') }),
  )
  expect(() => told({ programme: 'Gatherng' })).toThrow(
    expect.objectContaining({ cure: expect.stringContaining('Did you mean Gathering?') }),
  )
})
