import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parseCorrections } from '../../src/correct/index.js'
import { HandbillError } from '../../src/model/error.js'

const parse = (value: string | Uint8Array) => parseCorrections(new VFile({ path: 'x.handbill.yaml', value }))

/** The fault as a person reads it. */
function faultOf(value: string | Uint8Array): string {
  try {
    parse(value)
  } catch (error) {
    if (!(error instanceof HandbillError) || error.code !== 'corrections-broken') throw error
    return `${error.place?.file}:${error.place?.line}:${error.place?.column} ${error.message}. ${error.cure}`
  }
  return 'none'
}

test('an empty file, and one with comments only, says nothing', () => {
  const nothing = { facts: {}, fields: null, lines: [], split: [], people: [], merge: [], drop: [] }
  expect(parse('')).toEqual(nothing)
  expect(parse('# nothing yet\n')).toEqual(nothing)
  expect(parse('people:\nlines: []\n')).toEqual(nothing)
})

test('every value knows its place', () => {
  const { lines } = parse('lines:\n  - line: “Ladders”\n    is: title\n')
  expect(lines).toEqual([
    {
      line: {
        value: '“Ladders”',
        place: {
          start: { line: 2, column: 11, offset: 17 },
          end: { line: 2, column: 20, offset: 26 },
        },
      },
      after: null,
      is: 'title',
    },
  ])
})

test('text that looks like a number or a date stays as it is written', () => {
  const { drop } = parse('drop:\n  - 2019\n  - 007\n  - yes\n  - 1e3\n  - "2019-01-01"\n')
  expect(drop.map(({ value }) => value)).toEqual(['2019', '007', 'yes', '1e3', '2019-01-01'])
})

test('YAML’s own references work', () => {
  const { people } = parse(
    'people:\n  - person: &mei Mei Tanaka\n    role: mentor\n  - person: *mei\n    role: speaker\n',
  )
  expect(people.map(({ person, role }) => [person.value, role])).toEqual([
    ['Mei Tanaka', 'mentor'],
    ['Mei Tanaka', 'speaker'],
  ])
})

test.each([
  ['peopel:\n  - person: Mei\n', '1:1 Unknown key "peopel". Did you mean people? Use title,'],
  ['people:\n  - person: Mei\n    rol: mentor\n', '3:5 Unknown key "rol". Did you mean role? Use person,'],
  [
    'people:\n  - person: Mei\n    role: mentr\n',
    '3:11 Unexpected "mentr". Did you mean mentor? Use contributor,',
  ],
  ['people:\n  - role: mentor\n', '2:5 Missing key person. Add “person: …”.'],
  ['people: Mei\n', '1:9 Unexpected a single value, expected a list. Begin each item with “- ”.'],
  ['lines:\n  - Ladders\n', '2:5 Unexpected a single value, expected a line and what it is. Write keys'],
  ['year: soon\n', '1:7 Unexpected "soon", expected a year. Write four digits.'],
  ['date: 2019-02-30\n', '1:7 Unexpected "2019-02-30", expected a date. Write it as 2011-05-09.'],
  ['language: x\n', '1:11 Unexpected "x", expected a language tag. Write it as BCP 47'],
  ['fields: [description, title]\n', '1:9 Unexpected order of fields. Name each field once, and begin with'],
  ['fields: [title, title]\n', '1:9 Unexpected order of fields. Name each field once, and begin with'],
  ['merge:\n  - [Ladders]\n', '2:5 Unexpected single entry, expected two or more. Name the entries'],
  ['drop:\n  - [a, b\n', '3:1 '],
  ['title: "Ladders\n', '2:1 '],
  [
    '- Ladders\n',
    '1:1 Unexpected a list, expected the keys of corrections. Write the key above it, such as “people:”',
  ],
  [Buffer.from([0x74, 0xff]), '1:1 Unexpected bytes. Save it as UTF-8.'],
])('%j is refused where the fault stands', (text, fault) => {
  expect(faultOf(text)).toContain(`x.handbill.yaml:${fault}`)
})
