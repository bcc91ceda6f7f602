import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv, entriesCsv, peopleCsv } from '../../src/collection/csv.js'
import { collect } from '../../src/collection/index.js'
import { entryOf, personOf, recordOf } from './records.js'

/** A reader of RFC 4180 that knows nothing of the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  for (const [, quoted, plain = '', end] of text.matchAll(cell)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

/** What the documentation says: an apostrophe before what would be a formula goes. */
const plain = (cell: string) => cell.replace(/^'(?=[\s']*[=+\-@\t\r\n＝＋－＠])/u, '')

const formulas = [
  '=1+1',
  '+1',
  '-1',
  '@a',
  '\t=1',
  '\r1',
  "'=1",
  "'' +1",
  ' =1',
  '＝1',
  'a"b',
  'a,b',
  'a\r\nb',
  '',
]
const cell = fc.oneof(fc.constantFrom(...formulas), fc.string({ unit: 'grapheme' }))

describe('csv', () => {
  it('reads back to the same cells', () => {
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 })
    fc.assert(
      fc.property(rows, all => {
        expect(readCsv(csv(all)).map(row => row.map(plain))).toEqual(all)
      }),
    )
  })

  it('begins no cell with what a spreadsheet calculates', () => {
    fc.assert(
      fc.property(cell, value => {
        for (const [read = ''] of readCsv(csv([[value]]))) expect(read).not.toMatch(/^\s*[=+\-@＝＋－＠]/u)
      }),
    )
  })
})

const collection = collect([
  recordOf(
    '2019/a',
    [
      entryOf(
        '=SUM(1)',
        [personOf('Ada Byron', { role: 'mentor', affiliation: 'Nest' }), 'Ike Stone', 'Mei Tanaka'],
        {
          topics: ['silk', 'wind'],
        },
      ),
    ],
    { year: 2019, programme: 'Kites' },
  ),
  recordOf('b', [['Ada Byron']], { title: 'Talks, and "more"' }),
])

describe('the tables', () => {
  it('have a row for each entry, with a column for each role', () => {
    const [head = [], ...rows] = readCsv(entriesCsv(collection))
    const table = rows.map(row => Object.fromEntries(row.map((value, index) => [head[index], value])))
    expect(table).toMatchObject([
      {
        year: '2019',
        title: "'=SUM(1)",
        mentor: 'Ada Byron',
        contributor: 'Ike Stone; Mei Tanaka',
        topics: 'silk; wind',
        file: '2019/a',
      },
      { year: '', announcement: 'Talks, and "more"', contributor: 'Ada Byron', file: 'b' },
    ])
  })

  it('have a row for each time somebody took part', () => {
    expect(readCsv(peopleCsv(collection.people)).map(row => row.slice(0, 4))).toEqual([
      ['person', 'name', 'role', 'year'],
      ['ada-byron', 'Ada Byron', 'mentor', '2019'],
      ['ada-byron', 'Ada Byron', 'contributor', ''],
      ['ike-stone', 'Ike Stone', 'contributor', '2019'],
      ['mei-tanaka', 'Mei Tanaka', 'contributor', '2019'],
    ])
  })
})
