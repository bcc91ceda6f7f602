import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('a label inside a line that opens with the label of a title', () => {
  it('does not take the last words of the title with capitals along', () => {
    expect(
      entries('a.txt', [
        'Short talks at the harbour',
        '',
        'Topic 1: Moving the tables within OpenTide Presenter: Ada Byron',
        '',
        'Topic 2: Sound on Piers, For Harbour People Presenter: Wei Lin',
        '',
        'Topic 3: A ledger of small Boats Presenter: Omar Diallo',
      ]),
    ).toEqual([
      ' | Moving the tables within OpenTide | speaker Ada Byron | ',
      ' | Sound on Piers, For Harbour People | speaker Wei Lin | ',
      ' | A ledger of small Boats | speaker Omar Diallo | ',
    ])
  })
})

describe('the label of those who help, right behind a title in line after line', () => {
  it('ends the title before names', () => {
    const read = (label: string): string[] =>
      entries('a.txt', [
        'Harbour Summer 2019',
        '',
        'The harbour has three places this year. Here are the projects that were accepted:',
        '',
        `Ada Byron, Better tables ${label}: Wei Lin`,
        '',
        `Omar Diallo, A map of the moor ${label}: Juana Paz`,
        '',
        `Rosa Vidal, Improved bells and piers ${label}: Jonas Weber`,
        '',
        'Note that the list is also on our site.',
      ])
    expect(read('Mentor')).toEqual([
      ' | Better tables | contributor Ada Byron, mentor Wei Lin | ',
      ' | A map of the moor | contributor Omar Diallo, mentor Juana Paz | ',
      ' | Improved bells and piers | contributor Rosa Vidal, mentor Jonas Weber | ',
    ])
  })
})
