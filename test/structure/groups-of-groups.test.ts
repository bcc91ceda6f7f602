import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const places = (works: readonly string[]): string[] => [
  '1st Place',
  works[0] ?? '',
  '2nd Place',
  works[1] ?? '',
]

describe('a short line between an entry and the first place of the next ranking', () => {
  const lines = [
    'All winners of the harbour competition',
    'Newcomers',
    ...places(['Tide Ledger by Ada Byron', 'Gull Count by Wei Lin']),
    'Single Sailor',
    ...places(['Harbour Map by Juana Paz', 'Fog Horn by Omar Diallo']),
  ]

  it('is no text of the entry before it', () => {
    expect(entries('a.txt', lines).map(entry => entry.split(' | ').slice(1).join(' | '))).toEqual([
      'Tide Ledger | recipient Ada Byron | ',
      'Gull Count | recipient Wei Lin | ',
      'Harbour Map | recipient Juana Paz | ',
      'Fog Horn | recipient Omar Diallo | ',
    ])
  })
})

describe('the name of a prize before a colon', () => {
  it('is that of a group, below another', () => {
    expect(
      entries('a.txt', [
        'Winners of the harbour sprint',
        'Prizes by Kind of Boat',
        'Best Rowing Boat Award:',
        'Ada Byron: Tide Ledger - Paper boats that fold themselves',
        'Prizes of the Keepers',
        'One Warm Coat Award:',
        'Wei Lin: Gull Count - Birds from a photograph',
        'Most Salty Award:',
        'Juana Paz, Omar Diallo: Harbour Map - Piers that are dry at noon',
      ]),
    ).toEqual([
      'Best Rowing Boat Award: | Tide Ledger - Paper boats that fold themselves | recipient Ada Byron | ',
      'One Warm Coat Award: | Gull Count - Birds from a photograph | recipient Wei Lin | ',
      'Most Salty Award: | Harbour Map - Piers that are dry at noon | recipient Juana Paz, recipient Omar Diallo | ',
    ])
  })
})
