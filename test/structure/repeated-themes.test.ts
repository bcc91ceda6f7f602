import { toString as wordsOf } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { announce, entries } from './announce.js'

describe('a theme', () => {
  it('that several teams share is no title of theirs', () => {
    const games = '* Theme: Games that teach how the sea works.'
    const maps = '* Theme: Maps for people who cannot read maps.'
    const winner = (line: string, theme: string, prize: string): string[] => [
      line,
      '',
      theme,
      `* Prize: ${prize}`,
      '* Team page',
      '',
    ]
    expect(
      entries('tide.md', [
        'The winners of the Tide Hackathon are here!',
        '',
        '## Open category',
        '',
        ...winner('First Place: Team Kelp', games, '$2,000'),
        ...winner('Second Place: Team Salt', maps, '$1,000'),
        '## Student category',
        '',
        ...winner('First Place: Team Gulls', games, '$500'),
        ...winner('Second Place: Team Moor', maps, '$250'),
      ]).map(entry => entry.split(' | ').slice(0, 3).join(' | ')),
    ).toEqual([
      'Open category |  | contributor Team Kelp',
      'Open category |  | contributor Team Salt',
      'Student category |  | contributor Team Gulls',
      'Student category |  | contributor Team Moor',
    ])
  })
})

describe('works that the text above names together', () => {
  it('are the titles of the sections about them', () => {
    expect(
      entries('kelp.md', [
        '# Spring round of the Kelp Fund',
        '',
        'We will support three projects this spring: Tide Reader, Drift and Mole.',
        '',
        '## What we do',
        '',
        'We pay people to look after the tools that we all use. Companies pay a little each month.',
        '',
        '## Tide Reader',
        '',
        'A library to read tide tables, used by most harbours of the north.',
        '',
        '## Drift',
        '',
        'A build tool for charts, which needs no knowledge of C at all. It will have a new parser.',
        '',
        '## Mole',
        '',
        'It finds leaks in long-running programs, and now it will run on more systems, too.',
        '',
        '## Next round',
        '',
        'Applications for the next round open in June.',
      ]).map(entry => entry.split(' | ')[1]),
    ).toEqual(['Tide Reader', 'Drift', 'Mole'])
  })
})

describe('a title that several entries share inside their text', () => {
  it('stays there, and is no field besides', () => {
    const line =
      '# 1) "Un faro que canta", Iker Soler (Lugo), con Ane Prado como tutora 3) "Redes entre barcas", Ximena Faro (Cádiz), con Ane Prado y Bruno Mar como tutores'
    const { children } = announce('a.txt', ['Proyectos aceptados este año', '', line, line])
    const found = children.filter(section => section.type === 'entry').map(entry => wordsOf(entry))
    expect(found.filter(words => words.includes('Redes entre barcas'))).toHaveLength(2)
    for (const words of found) expect(words.split('Redes entre barcas').length).toBeLessThanOrEqual(2)
  })
})
