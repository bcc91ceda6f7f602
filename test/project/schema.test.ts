import { Ajv2020 } from 'ajv/dist/2020.js'
import type { FromSchema } from 'json-schema-to-ts'
import { expect, expectTypeOf, test } from 'vitest'
import type { HandbillConfig, Rule } from '../../src/model/config.js'
import { configSchema } from '../../src/model/config-schema.js'

const validate = new Ajv2020({ allowUnionTypes: true }).compile(configSchema)

test('the schema has the keys of the type', () => {
  type Properties = (typeof configSchema)['properties']
  expectTypeOf<Exclude<keyof Properties, '$schema'>>().toEqualTypeOf<keyof HandbillConfig>()
  expectTypeOf<keyof Properties['rules']['items']['properties']>().toEqualTypeOf<keyof Rule>()
})

test('what the type takes the schema takes', () => {
  const config: HandbillConfig = {
    inputs: ['posts/**/*.md', '!posts/drafts'],
    output: 'digests',
    layout: '{year}/{name}',
    template: './our-template',
    options: { index: false, photo: 'left', copies: 3 },
    formats: ['html', 'pdf'],
    paper: 'Letter landscape',
    language: 'pt-BR',
    words: { contents: 'Program', entry: { one: 'talk', other: 'talks' }, person: 'people' },
    order: 'person',
    groups: 'none',
    collection: { title: 'Winters', url: 'https://example.org/', same: [['Ida L.', 'Ida Lindqvist']] },
    rules: [{ files: 'posts/2011/**', template: 'handout', order: 'source' }],
  }
  expect(validate(config), JSON.stringify(validate.errors)).toBe(true)
  expect(validate(null)).toBe(true)
  expectTypeOf<FromSchema<typeof configSchema>>().toExtend<(HandbillConfig & { $schema?: string }) | null>()
})
