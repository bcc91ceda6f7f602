import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('titles in items below the names of those who speak', () => {
  it('are titles, also where a label stands before some of them', () => {
    expect(
      entries('evenings.md', [
        '# Past talks',
        '',
        '- March 2024',
        '    - [Ada Byron](https://tide.example/ada)',
        '        - Lightning talk: A table of tides',
        '    - [Omar Diallo](https://tide.example/omar)',
        '        - How do bridges learn to hum?',
        '- April 2024',
        '    - [Wei Lin](https://tide.example/wei)',
        '        - Letters: the ones that nobody sent',
        '- May 2024',
        '    - [Juana Paz](https://tide.example/juana)',
        '        - Lightning talk: Ferries in the fog',
        '    - [Tom Ochre](https://tide.example/tom)',
        '        - Moths under lamps',
      ]),
    ).toEqual([
      ' | A table of tides | speaker Ada Byron | ',
      ' | How do bridges learn to hum? | speaker Omar Diallo | ',
      ' | Letters: the ones that nobody sent | speaker Wei Lin | ',
      ' | Ferries in the fog | speaker Juana Paz | ',
      ' | Moths under lamps | speaker Tom Ochre | ',
    ])
  })
})
