import { Ajv2020 } from 'ajv/dist/2020.js'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { parseCorrections } from '../../src/correct/index.js'
import { correctionsSchema } from '../../src/model/corrections-schema.js'

const validate = new Ajv2020({ allowUnionTypes: true, strictTuples: false }).compile(correctionsSchema)

function isRead(yaml: string): boolean {
  try {
    parseCorrections(new VFile(yaml))
    return true
  } catch {
    return false
  }
}

test.each([
  '',
  'lines:\nyear: null\nprogramme: ~\n',
  'title: 2019\norganisation: Orchard\nyear: 2019\nlanguage: pt-BR\n',
  'fields: [person, title, description]\n',
  'lines:\n  - line: 2019\n    after: Winter\n    is: dropped\nsplit: [a, 7]\n',
  'people:\n  - person: Mei\n    in: Ladders\n    name: Mei Tanaka\n    role: mentor\n    affiliation: null\n',
  'merge:\n  - [a, b, c]\ndrop:\n  - a\n',
])('%j is read, and the schema takes it', yaml => {
  expect(isRead(yaml)).toBe(true)
  expect(validate(parseYaml(yaml))).toBe(true)
})

test.each([
  'peopel: []\n',
  'year: soon\n',
  'year: 12\n',
  'language: null\n',
  'fields: [description, title]\n',
  'fields: [title, title]\n',
  'lines:\n  - line: a\n',
  'lines:\n  - line: a\n    is: heading\n',
  'people:\n  - name: Mei\n',
  'people:\n  - person: Mei\n    role: boss\n',
  'merge:\n  - [a]\n',
  'drop: a\n',
  '- a\n',
])('%j is refused, and the schema refuses it', yaml => {
  expect(isRead(yaml)).toBe(false)
  expect(validate(parseYaml(yaml))).toBe(false)
})
