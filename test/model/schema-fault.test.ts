import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { configSchema, lookSchema } from '../../src/model/config-schema.js'
import { open, schemaFault } from '../../src/model/schema-fault.js'

/** Configurations that are nearly right: known keys with values of any kind, now and then an unknown key. */
const value = fc.oneof(
  fc.constantFrom('', 'A5', 'md', 'title', 'none', 'ua1,a2a', 'x'),
  fc.constantFrom(0, 3, true, false, null),
  fc.array(fc.constantFrom('md', 'pdf', 'docx', '', 1), { maxLength: 3 }),
  fc.constantFrom({ one: 'a', other: 'b' }, { one: 'a' }, { other: 1 }, { two: '' }, {}),
  fc.array(fc.array(fc.constantFrom('Ana', 'Bo', ''), { maxLength: 3 }), { maxLength: 2 }),
)
const objectOf = (schema: { properties: object }) =>
  fc.dictionary(fc.constantFrom(...Object.keys(schema.properties), 'titel'), value, { maxKeys: 3 })
const look = objectOf(lookSchema)
const config = fc
  .tuple(
    objectOf(configSchema),
    fc.option(fc.array(fc.tuple(look, fc.boolean()), { maxLength: 2 }), { nil: undefined }),
    fc.option(objectOf(configSchema.properties.collection), { nil: undefined }),
    fc.option(objectOf(lookSchema.properties.words), { nil: undefined }),
  )
  .map(([top, rules, collection, words]) => ({
    ...top,
    ...(rules && { rules: rules.map(([rule, hasFiles]) => (hasFiles ? { ...rule, files: '**' } : rule)) }),
    ...(collection && { collection }),
    ...(words && { words }),
  }))

describe('a value fits where ajv says so', () => {
  const ajv = new Ajv2020({ allowUnionTypes: true })

  test.each([
    ['a configuration', configSchema, config],
    ['a look', lookSchema, look],
    ['anything at all', configSchema, fc.anything()],
  ] as const)('%s', (_, schema, values) => {
    const validate = ajv.compile(schema)
    const seen = { fits: 0, fails: 0 }
    fc.assert(
      fc.property(values as fc.Arbitrary<unknown>, value => {
        const fits = validate(value)
        seen[fits ? 'fits' : 'fails']++
        expect(schemaFault(value, schema) === null, JSON.stringify(validate.errors)).toBe(fits)
      }),
      { numRuns: 2000, seed: 5 },
    )
    expect(seen.fits, 'both happen').toBeGreaterThan(5)
    expect(seen.fails).toBeGreaterThan(5)
  })
})

test('a fault names the way to the value, and the key', () => {
  const value = { rules: [{ files: 'a' }, { files: 'b', papr: 'A5' }] }
  expect(schemaFault(value, configSchema)).toMatchObject({
    kind: 'unknown key',
    path: ['rules', 1],
    key: 'papr',
  })
})

test('one of several may fit; of those that do not, the first is told of', () => {
  const schema = { anyOf: [{ type: 'object', properties: { year: { type: 'integer' } } }, { type: 'null' }] }
  expect(schemaFault(null, schema)).toBeNull()
  expect(schemaFault({ year: 2011 }, schema)).toBeNull()
  expect(schemaFault({ year: 20.5 }, schema)).toMatchObject({ kind: 'type', path: ['year'] })
})

test('an open schema lets be what it does not know, at any depth', () => {
  const value = { rules: [{ files: 'a', papr: 'A5' }], inputz: 1 }
  expect(schemaFault(value, open(configSchema))).toBeNull()
  expect(schemaFault({ ...value, inputs: 1 }, open(configSchema))).toMatchObject({ path: ['inputs'] })
})
