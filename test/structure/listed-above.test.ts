import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('text below a list that opens with the people of the list', () => {
  it('describes their entries, whatever stands before the name', () => {
    expect(
      entries('summer.md', [
        '# Our summer students',
        '',
        'We are happy to introduce the students of this year:',
        '',
        '- **Ada Byron** - A table of tides',
        '- **Wei Lin** - Bridges that hum',
        '- **Juana Paz** - Night buses',
        '',
        "Ada Byron's project prints a card for every harbour, and needs no battery.",
        '',
        'Wei Lin will record nine bridges in the wind, over a whole year.',
        '',
        'Last but not least, Juana Paz is going to draw the lines that run after midnight.',
        '',
        'We look forward to a busy summer, and to the next release.',
      ]),
    ).toEqual([
      " | A table of tides | contributor Ada Byron | Ada Byron's project prints a card for every harbour, and needs no battery.",
      ' | Bridges that hum | contributor Wei Lin | Wei Lin will record nine bridges in the wind, over a whole year.',
      ' | Night buses | contributor Juana Paz | Last but not least, Juana Paz is going to draw the lines that run after midnight.',
    ])
  })

  it('stands under lines that present them', () => {
    expect(
      entries('programm.txt', [
        'Hafentreff im Mai',
        '',
        '18:30 Ada Byron: „Gezeiten auf einer Karte“',
        '19:15 Wei Lin: „Brücken, die summen“',
        '',
        'Die Vortragenden',
        '',
        'Ada Byron, Entwicklerin bei Hafenamt Nord',
        'Eine Karte für jeden Hafen, und warum sie ohne Strom auskommt.',
        '',
        'Wei Lin, Ingenieurin',
        'Neun Brücken im Wind, ein Jahr lang aufgenommen. Wir hören hinein.',
      ]),
    ).toEqual([
      ' | Gezeiten auf einer Karte | speaker Ada Byron | Eine Karte für jeden Hafen, und warum sie ohne Strom auskommt.',
      ' | Brücken, die summen | speaker Wei Lin | Neun Brücken im Wind, ein Jahr lang aufgenommen. Wir hören hinein.',
    ])
  })

  it('is left where somebody has none', () => {
    expect(
      entries('summer.md', [
        '# Our summer students',
        '',
        '- Ada Byron - A table of tides',
        '- Wei Lin - Bridges that hum',
        '- Juana Paz - Night buses',
        '',
        'Ada Byron has been with us before, and wrote the first card of the harbour.',
      ]),
    ).toHaveLength(3)
  })

  it('give each line of theirs to one entry, though two titles stand in it', () => {
    const found = entries('letters.md', [
      '- [TIDE-LSP](HTTPS://TIDE.EXAMPLE) - YIJUN (CALVIN) ZHAO',
      '\u0000- [Fold](https://fold.example) - Tuomas Rinne',
      '',
      'Here is what they wrote to us.',
      '',
      '### Gauge',
      '',
      '**Period:** May 2023 – July 2023',
      '',
      'The old gauge stops when it rains. The new one should not.',
      '',
      '### tide-lsp',
      '',
      '**Period:** June 2023 – August 2023',
      '',
      'Editors ought to know which way the water runs.',
      '',
      '### Fold',
      '',
      '**Period:** May 2023 – May 2024',
      '',
      'Large maps are hard to fold on a small boat.',
    ])
    expect(found).toHaveLength(3)
    expect(found.join('\n').match(/YIJUN/g) ?? []).toHaveLength(1)
  })
})

describe('sections under the titles of a list', () => {
  it('describe the entries, below headings of their own, whatever else repeats the titles', () => {
    expect(
      entries('grants.md', [
        '# Our grants of the spring',
        '',
        'We are happy to fund two projects:',
        '',
        '- [Tidecard](https://tidecard.example) with Ada Byron',
        '- [Humbridge](https://humbridge.example) with Wei Lin',
        '',
        '## How we choose',
        '',
        'Members vote. What is left goes into the next round.',
        '',
        '## Tidecard (a table of tides)',
        '',
        '### Why is Tidecard important?',
        '',
        '> It fits on a card, and is never wrong.',
        '',
        '## Humbridge',
        '',
        '### Why is Humbridge important?',
        '',
        '> Nine bridges were recorded over one year.',
        '',
        '## All that applied',
        '',
        '- Humbridge',
        '- Night buses',
        '- Tidecard',
      ]),
    ).toEqual([
      ' | Tidecard (a table of tides) | recipient Ada Byron | Why is Tidecard important?It fits on a card, and is never wrong.',
      ' | Humbridge | recipient Wei Lin | Why is Humbridge important?Nine bridges were recorded over one year.',
    ])
  })
})

describe('the last entry', () => {
  it('ends before what speaks to the people of all', () => {
    const read = entries('team.md', [
      '# New maintainers',
      '',
      '## Ada Byron',
      '',
      'Ada keeps the tide tables, and answers every letter from the harbours.',
      '',
      '## Wei Lin',
      '',
      'Wei records bridges. He has been with the project for nine years.',
      '',
      '## Juana Paz',
      '',
      'Juana draws the night buses. She reviews what others draw.',
      '',
      'Please welcome Ada, Wei and Juana to the team, all three of them.',
    ])
    expect(read.at(-1)).toBe(
      ' |  | maintainer Juana Paz | Juana draws the night buses. She reviews what others draw.',
    )
  })
})
