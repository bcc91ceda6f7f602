import { toString as wordsOf } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { announce, entries } from './announce.js'

/** The fields of each entry as `label = value`. */
function fields(name: string, lines: string[]): string[][] {
  return announce(name, lines)
    .children.filter(section => section.type === 'entry')
    .map(entry =>
      entry.children
        .filter(child => child.type === 'field')
        .map(field => `${field.label} = ${wordsOf({ type: 'paragraph', children: field.children })}`),
    )
}

const labelled = [
  'Our fellows of 2024',
  '',
  'A table of tides',
  'Fellow: Ada Byron',
  'Mentor: N.N.',
  'The table fits on a card.',
  '',
  'Bridges that hum',
  'Fellow: Dr.',
  'Mentor: Wei Lin',
  'A recording from nine rivers.',
  '',
  'Ropes that never rot',
  'Fellow: Omar Diallo',
  'Mentor: t.b.a.',
  'A rope of nettles.',
]

const table = [
  '# Harbour prizes 2024',
  '',
  '| Title | Author | Mentor |',
  '| --- | --- | --- |',
  '| A table of tides | Ada Byron | Wei Lin |',
  '| Bridges that hum | Dr. | Juana Paz |',
  '| Ropes that never rot | Omar Diallo | N. N. |',
]

describe('a value that names nobody', () => {
  it('is a field with its label', () => {
    expect(fields('a.txt', labelled)).toEqual([['Mentor = N.N.'], ['Fellow = Dr.'], ['Mentor = t.b.a.']])
    expect(entries('a.txt', labelled)[1]).toBe(
      ' | Bridges that hum | mentor Wei Lin | A recording from nine rivers.',
    )
  })

  it('is a field with the name of its column', () => {
    expect(fields('a.md', table)).toEqual([[], ['Author = Dr.'], ['Mentor = N. N.']])
  })
})

it('the row that names the columns is dropped as such', () => {
  const dropped = announce('a.md', table).children.filter(section => section.type === 'dropped')
  expect(dropped.map(({ reason }) => reason)).toEqual(['header'])
})

describe('words beside the parts of an entry', () => {
  it('are a field without a label, handles among them', () => {
    const found = fields('a.txt', [
      'Talks of the evening:',
      '',
      '- Ada Byron (@adab): A table of tides (MP4, WEBM)',
      '- Wei Lin (@weilin): Bridges that hum (MP4, WEBM)',
      '- Omar Diallo (@omar_d): Ropes that never rot (MP4, WEBM)',
    ])
    expect(found.map(each => each.join('; '))).toEqual([
      ' = (@adab);  = (MP4, WEBM)',
      ' = (@weilin);  = (MP4, WEBM)',
      ' = (@omar_d);  = (MP4, WEBM)',
    ])
  })

  it('are said by where somebody is from as whole words alone', () => {
    const found = fields('a.txt', [
      'Talks of the evening:',
      '',
      '- Ada Byron, University of Tidesburg: A table of tides (Tides)',
      '- Wei Lin, University of Oslo: Bridges that hum (Oslo)',
      '- Omar Diallo, University of Porto: Ropes that never rot (MP4)',
    ])
    expect(found).toEqual([[' = (Tides)'], [], [' = (MP4)']])
  })

  it('are the place of a person where they are honorifics', () => {
    const [entry] = announce('a.txt', [
      'Our students:',
      '',
      '- A table of tides – Prof. Dr. Ada Byron',
      '- Bridges that hum – Wei Lin',
      '- Ropes that never rot – Omar Diallo',
    ]).children.filter(section => section.type === 'entry')
    const person = entry?.children.find(child => child.type === 'person')
    expect(person).toMatchObject({
      name: 'Ada Byron',
      position: { start: { column: 22 }, end: { column: 41 } },
    })
  })
})
