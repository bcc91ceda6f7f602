import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('a line below a name that says where somebody is from, and where more of them stands', () => {
  const fellows = (line: (place: string, links: string[]) => string): string[] => [
    '# Meet the 2023 Seashell Fellows',
    '',
    'After a long review we are thrilled to introduce the fellows who join us this summer!',
    '',
    '### Ada Byron (she/her)',
    line('Lisbon, Portugal', ['GitHub', 'Website']),
    '',
    'Ada will build a package to read tide tables, and write its documentation.',
    '',
    '### Omar Diallo (he/him)',
    line('Dakar, Senegal', ['GitHub']),
    '',
    'Omar is working on maps of harbours that load on slow networks.',
    '',
    '### Juana Paz (she/her)',
    line('Lima, Peru', ['Website']),
    '',
    'Juana translates the tutorials to Spanish and Quechua.',
  ]
  const expected = [
    ' |  | contributor Ada Byron | Ada will build a package to read tide tables, and write its documentation.',
    ' |  | contributor Omar Diallo | Omar is working on maps of harbours that load on slow networks.',
    ' |  | contributor Juana Paz | Juana translates the tutorials to Spanish and Quechua.',
  ]

  it.each([
    ['bars', ' | '],
    ['dots', ' · '],
  ])('is no title, with %s between', (_, sign) => {
    const linked = (place: string, links: string[]): string =>
      [`*${place}*`, ...links.map(link => `[${link}](https://${link.toLowerCase()}.example/a)`)].join(sign)
    expect(entries('fellows.md', fellows(linked))).toEqual(expected)
    expect(
      entries(
        'fellows.md',
        fellows((place, links) => [place, ...links].join(sign)),
      ),
    ).toEqual(expected)
  })
})
