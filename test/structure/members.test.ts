import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const bridge =
  ' | Paper Bridge | contributor Ada Byron, contributor Wei Lin | A bridge folded out of old maps'
const peat =
  ' | Bogbook | contributor Juana Paz, contributor Omar Diallo | A walk through a thousand years of peat'
const moths = ' | Moth Count | contributor Tomás Herrera | Moths told apart by the sound of their wings'

describe('a table of members', () => {
  it('has the people of the heading above it, with a line between the two', () => {
    expect(
      entries('a.md', [
        '# Winners of the Harbour Hackathon',
        '## 🥇 1st place — Paper Bridge (Team 07)',
        '### A bridge folded out of old maps',
        '| Name | GitHub |',
        '| --- | --- |',
        '| Ada Byron | @adab |',
        '| Wei Lin | @weilin |',
        '',
        '## 🥈 2nd place — Bogbook (Team 4)',
        '### A walk through a thousand years of peat',
        '| Name | GitHub |',
        '| --- | --- |',
        '| Juana Paz | @jpaz |',
        '| Omar Diallo | — |',
        '',
        '## 🥉 3rd place — Moth Count',
        '### Moths told apart by the sound of their wings',
        '| Name | GitHub |',
        '| --- | --- |',
        '| Tomás Herrera | @tomas |',
      ]),
    ).toEqual([bridge, peat, moths])
  })

  it('may be set out by gaps, below lines that nothing marks', () => {
    expect(
      entries('a.txt', [
        'Ganadores del Hackathon del Puerto',
        'Paper Bridge',
        'A bridge folded out of old maps',
        'Integrante  GitHub',
        'Ada Byron  @adab',
        'Wei Lin  @weilin',
        'Bogbook',
        'A walk through a thousand years of peat',
        'Integrante  GitHub',
        'Juana Paz  @jpaz',
        'Omar Diallo  @omar',
      ]),
    ).toEqual([bridge, peat].map(entry => entry.replaceAll('contributor ', 'recipient ')))
  })

  it('is one of entries where nothing says that its people did something together', () => {
    expect(
      entries('a.md', [
        '# Our fellows',
        '## North',
        '| Name | Country |',
        '| --- | --- |',
        '| Ada Byron | Iceland |',
        '| Wei Lin | Finland |',
        '',
        '## South',
        '| Name | Country |',
        '| --- | --- |',
        '| Juana Paz | Chile |',
        '| Omar Diallo | Angola |',
      ]).map(entry => entry.split(' | ')[2]),
    ).toEqual([
      'contributor Ada Byron',
      'contributor Wei Lin',
      'contributor Juana Paz',
      'contributor Omar Diallo',
    ])
  })
})

describe('a list of names', () => {
  const lines = [
    '# The paper bridge prize',
    '',
    'Students of four schools took part, and the jury had a long evening.',
    '',
    '## Winning teams',
    '',
    '### Paper Bridge - (5.000 €)',
    '',
    '- Ada Byron',
    '- Wei Lin',
    '- Omar Diallo',
    '',
    '### Bogbook - (mention)',
    '',
    '- Juana Paz',
    '- Tomás Herrera',
    '',
    'The prize has been given for fifteen years, and is open to all who study in the harbour.',
  ]
  const found = [
    ' | Paper Bridge | recipient Ada Byron, recipient Wei Lin, recipient Omar Diallo | ',
    ' | Bogbook | recipient Juana Paz, recipient Tomás Herrera | ',
  ]

  it('has the people of the line above it where a heading says that they are teams', () => {
    const plain = lines.filter(line => line !== '').map(line => line.replace(/^(?:#+|-) /, ''))
    expect(entries('a.md', lines).map(entry => entry.replace(/^[^|]*/, ' '))).toEqual(found)
    expect(entries('a.txt', plain).map(entry => entry.split(' | ')[1])).toEqual(['Paper Bridge', 'Bogbook'])
  })

  it('has one entry for each name below the heading of a group', () => {
    expect(
      entries(
        'a.md',
        lines.map(line => line.replace('Winning teams', 'Our fellows').replace(/ - \(.*\)/, '')),
      ).length,
    ).toBe(5)
  })

  const teams = [
    ['Team Moth', 'Tide Ledger', '- Ada Byron', '- Wei Lin'],
    ['Team 7', 'Harbour Map', '- Juana Paz', '- Tomás Herrera', '- Mentor: Prof. Omar Diallo'],
    ['Team Peat', 'Gull Count', '- Ines Okafor', '- Sofia Lindqvist'],
  ]
  const above = (say: (team: string, work: string) => string) =>
    teams.flatMap(([team = '', work = '', ...names]) => ['', `### ${say(team, work)}`, '', ...names])
  const works = [
    ' | Tide Ledger | contributor Ada Byron, contributor Wei Lin | ',
    ' | Harbour Map | contributor Juana Paz, contributor Tomás Herrera, mentor Omar Diallo | ',
    ' | Gull Count | contributor Ines Okafor, contributor Sofia Lindqvist | ',
  ]

  it.each<[string, (team: string, work: string) => string]>([
    ['names a project', (_, work) => `Project: ${work}`],
    ['names a team before a project', (team, work) => `${team} - Project: ${work}`],
    ['names a team before what it made', (team, work) => `${team} – ${work}`],
    ['names a team behind what it made', (team, work) => `${work} (${team})`],
  ])('has the people of the line above it where that %s', (_, say) => {
    const lines = ['These are the works of the year.', ...above(say)]
    expect(entries('a.md', lines)).toEqual(works)
    const plain = lines.map(line => line.replace(/^(?:#+|-) /, ''))
    expect(entries('a.txt', plain)).toEqual(works)
  })

  it('has one entry for each name above what they did', () => {
    expect(
      entries('a.txt', [
        'Our students of the year',
        ...['Ada Byron', 'Wei Lin', 'Juana Paz'].flatMap((name, at) => [
          name,
          'Mentor: Tomás Herrera',
          `Project: ${['Tide Ledger', 'Harbour Map', 'Gull Count'][at]}`,
        ]),
      ]).map(entry => entry.split(' | ').slice(1, 3).join(' ← ')),
    ).toEqual([
      'Tide Ledger ← contributor Ada Byron, mentor Tomás Herrera',
      'Harbour Map ← contributor Wei Lin, mentor Tomás Herrera',
      'Gull Count ← contributor Juana Paz, mentor Tomás Herrera',
    ])
  })
})
