import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const works = [
  [
    'A ledger of tides',
    'It keeps the tables of many harbours in one file, and shows which of them are wrong.',
  ],
  ['Counting gulls at dusk', 'A camera looks at the pier, and a small program counts the birds on it.'],
  ['Maps for old harbours', 'The map shows each pier, and when it is dry. It can be printed on one page.'],
]
const found = works.map(([title, text]) => ` | ${title} |  | ${text}`)

const read = (name: string, introduction: string): string[] =>
  entries(name, [
    ...(name.endsWith('.md') ? ['# Harbour Fund 2018'] : ['Harbour Fund 2018']),
    '',
    introduction,
    '',
    ...works.flatMap(([title, text]) => [`${name.endsWith('.md') ? '## ' : ''}${title}`, '', text ?? '', '']),
  ])

describe('titles over text that names nobody', () => {
  it.each([
    'These three projects were funded this year:',
    'The jury has met. Here are the works that it has chosen:',
    'Diese Vorhaben wurden ausgewählt:',
  ])('are entries below “%s”', introduction => {
    expect(read('fund.md', introduction)).toEqual(found)
    expect(read('fund.txt', introduction)).toEqual(found)
  })

  it.each([
    'The new version has three parts:',
    'These three projects were funded last year, and are now done.',
    'Apply for a grant given to projects such as these:',
  ])('are none below “%s”', introduction => {
    expect(read('fund.md', introduction)).toEqual([])
    expect(read('fund.txt', introduction)).toEqual([])
  })
})
