import { expect, test } from 'vitest'
import { Inline } from '../../src/render/rich.js'
import { placeOfValue } from '../../src/render/value-places.js'
import { digestOf, entryOf, personOf, richOf } from './template.js'

const span = (line: number) => ({
  start: { line, column: 1, offset: line * 10 },
  end: { line, column: 9, offset: line * 10 + 8 },
})
const description = richOf('A chart of the ice.')
const value = richOf('a loft')
const digest = digestOf({
  groups: [{ id: 'maps', title: 'Maps', source: span(2) }],
  entries: [
    {
      ...entryOf('Ice'),
      people: [{ ...personOf('Mara Ellwick'), source: span(4) }],
      description,
      fields: [{ label: 'Room', value }],
      source: span(3),
    },
  ],
})

test.each([
  ['a group', 'Maps', 2],
  ['a title', 'Ice', 3],
  ['a person', 'Mara Ellwick', 4],
  ['a description', description, 3],
  ['a field without its paragraphs', new Inline(value), 3],
])('what %s says has a place in the announcement', (_, said, line) => {
  expect(placeOfValue(digest, said)).toEqual(span(line))
})

test.each([['', undefined, null, 'Contents', digest.title]].flat())('%s has none', said => {
  expect(placeOfValue(digest, said)).toBeNull()
})
