import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('a line that could be a name below labelled people', () => {
  const people = ['Ada Byron', 'Wei Lin', 'Juana Paz', 'Omar Diallo', 'Ines Okafor']
  const lines = people.flatMap((name, at) => [
    name,
    `Idea: ${['Tide Ledger', 'Gull Count', 'Harbour Map', 'Fog Horn', 'Net Mender'][at]}`,
    'Mentors: Tomás Herrera and Sofia Lindqvist',
    ...(at === 2 ? ['Adaptive Lantern Poles'] : []),
  ])

  it('is nobody where all others have labels and it has none', () => {
    expect(entries('a.txt', ['Summer of the Harbour', ...lines]).map(entry => entry.split(' | ')[1])).toEqual(
      ['Tide Ledger', 'Gull Count', 'Harbour Map', 'Fog Horn', 'Net Mender'],
    )
  })
})
