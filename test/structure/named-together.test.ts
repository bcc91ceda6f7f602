import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const lines = [
  'Harbour Commons is glad to say that it pays for two projects this winter: kelpdoc and Drift Net.',
  '',
  '## Recap',
  '',
  'The commons pays for small tools that many harbours use. Last year we helped three of them along.',
  '',
  '## kelpdoc',
  '',
  'kelpdoc is a site that keeps the tide tables of all harbours. Ada Byron looks after kelpdoc.',
  '',
  'What Ada means to do until spring:',
  '',
  '- Mend the search',
  '- Add tables that can be printed',
  '',
  '## Drift Net',
  '',
  'Drift Net is a map of currents that needs no network. Otto Brandt looks after Drift Net.',
  '',
  'What Otto means to do until spring:',
  '',
  '- Draw the maps faster',
  '- Write down how to add a harbour',
]

const asked = [
  '',
  '## How we chose',
  '',
  'These asked for money:',
  '',
  '- kelpdoc',
  '- Foghorn',
  '- Drift Net',
]

const titleOf = (entry: string): string | undefined => entry.split(' | ')[1]

describe('titles that the text above names together and counts', () => {
  it('are the entries, not the heading over an introduction', () => {
    expect(entries('a.md', lines)).toEqual([
      ' | kelpdoc | contributor Ada Byron | kelpdoc is a site that keeps the tide tables of all harbours. Ada Byron looks after kelpdoc.What Ada means to do until spring:Mend the searchAdd tables that can be printed',
      ' | Drift Net | contributor Otto Brandt | Drift Net is a map of currents that needs no network. Otto Brandt looks after Drift Net.What Otto means to do until spring:Draw the maps fasterWrite down how to add a harbour',
    ])
  })

  it('stay so where a list below says which works were proposed', () => {
    expect(entries('a.md', [...lines, ...asked]).map(titleOf)).toEqual(['kelpdoc', 'Drift Net'])
  })

  it('stay so without markup', () => {
    const bare = [...lines, ...asked].map(line => line.replace(/^## /, ''))
    expect(entries('a.txt', bare).map(titleOf)).toEqual(['kelpdoc', 'Drift Net'])
  })
})
