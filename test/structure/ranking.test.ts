import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('the places of a ranking before what won them', () => {
  it('are one label, whatever their number', () => {
    expect(
      entries('jam.md', [
        '# Winners of the Harbour Jam',
        '',
        'Thanks to all who came to the old fish hall.',
        '',
        '## The grand prizes',
        '',
        '### 3rd Place (100 €): Lantern Walk',
        '',
        '### 2nd Place (200 €): Tidekeeper',
        '',
        '### 1st Place (300 €): Who Moved My Boat',
        '',
        '## The small hall',
        '',
        'The jury also looked at what was made next door.',
        '',
        '### First Place (80 €): Crab Diary',
        '',
        '### Second Place (40 €): Net Weaver',
      ]),
    ).toEqual([
      'The grand prizes | Lantern Walk |  | ',
      'The grand prizes | Tidekeeper |  | ',
      'The grand prizes | Who Moved My Boat |  | ',
      'The small hall | Crab Diary |  | ',
      'The small hall | Net Weaver |  | ',
    ])
  })

  it('have a mention beside them', () => {
    expect(
      entries('premios.txt', [
        'Ganadores del Hackatón del Puerto',
        '',
        'Primer lugar – Farol',
        'Una app que cuenta las luces del muelle.',
        '',
        'Segundo lugar – Mareas de bolsillo',
        'Una tabla de mareas que cabe en una tarjeta.',
        '',
        'Mención especial – Redes perdidas',
        'Un mapa de las redes perdidas.',
      ]),
    ).toEqual([
      ' | Farol |  | Una app que cuenta las luces del muelle.',
      ' | Mareas de bolsillo |  | Una tabla de mareas que cabe en una tarjeta.',
      ' | Redes perdidas |  | Un mapa de las redes perdidas.',
    ])
  })
})

describe('people below the text of a talk', () => {
  it('are told of there, and its heading is the title', () => {
    expect(
      entries('talks.md', [
        '# Talks of the harbour day',
        '',
        '## Tide tables for everyone',
        '',
        'Nobody reads tide tables any more, and everyone needs them. We show a card that needs no battery.',
        '',
        '* **Ada Byron** *(Ada works for the harbour office. She has drawn cards for nine years.)*',
        '',
        '* **Wei Lin** *(Wei Lin looks after the bridges. He used to be a sailor.)*',
        '',
        '## Bridges that hum',
        '',
        'Nine bridges were recorded over a year. In this talk we listen to all of them.',
        '',
        '* **Juana Paz** *(Juana runs the radio station of the island.)*',
      ]).map(entry => entry.split(' | ').slice(1, 3)),
    ).toEqual([
      ['Tide tables for everyone', 'speaker Ada Byron, speaker Wei Lin'],
      ['Bridges that hum', 'speaker Juana Paz'],
    ])
  })
})
