import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('what looks like few entries among much else', () => {
  it('is none in a call that lists what is asked for, and who chooses', () => {
    expect(
      entries('a.md', [
        '## Good evening, workshop!',
        '',
        'After a year of tea and forms we open a fund for small tools that nobody pays for.',
        '## What it looks like today',
        '',
        'Much money goes to large plans, and little of it to those who mend things in the evening. The reasons are many.',
        '## Who decides?',
        '',
        'A jury decides. Ida Morel (engineer), Omar Diallo (Harbour College) and Karl Hoffmann have said yes.',
        '',
        '“Who cannot see the end of the road keeps many small doors open.” Ines Prado, head of the Bog Foundation',
        '## How to take part',
        '',
        'Read the notes and see whether your plan fits. Fill in the form before the end of March.',
        '',
        'You have questions? Come to our hour on Tuesdays and ask for Mei Tanaka.',
        '## The fund as a workshop',
        '',
        'We want to learn with you what makes good support, and we mend a little of it every year.',
        '',
        '## Fine print',
        '',
        'The code has to be free. Money comes in two parts, one at the start and one at the end.',
      ]),
    ).toEqual([])
  })

  it('are two entries where nothing else is there', () => {
    expect(
      entries('a.md', [
        '## Bridges of paper',
        'Student: Ida Morel',
        '',
        '## What the bog knows',
        'Student: Omar Diallo',
      ]),
    ).toHaveLength(2)
  })
})

describe('a list of past talks', () => {
  it('is parted by days, whatever depth their headings have', () => {
    expect(
      entries('a.md', [
        '### Donnerstag, 4. März 2021',
        '',
        '## Brücken aus Papier',
        '',
        'Ida Morel zeigt, wie aus alten Karten begehbare Brücken werden.',
        '',
        '### Donnerstag, 4. Februar 2021',
        '',
        '## Was das Moor weiß',
        '',
        'Omar Diallo führt durch tausend Jahre Torf.',
        '',
        '### Donnerstag, 7. Januar 2021',
        '',
        '## Briefe an niemand',
        '',
        'Karl Hoffmann öffnet das Archiv eines Dorfes ohne Post.',
      ]).map(entry => entry.split(' | ')[1]),
    ).toEqual(['Brücken aus Papier', 'Was das Moor weiß', 'Briefe an niemand'])
  })
})

describe('who decides', () => {
  it('is no entry, also where a few words go on from the sentence that says so', () => {
    expect(
      entries('a.md', [
        '# Viel Post für das neue Programm',
        '',
        '57 Bewerbungen sind bis zum Stichtag gekommen, aus elf Ländern und von drei Inseln.',
        '',
        'Bis Oktober liest und streitet nun das Gremium. Ihm gehören an:',
        '',
        '- **Gerlind Stöcker**, Kulturhaus am Deich',
        '- **Nadja Sonthof**: Werkstatt für Karten',
        '- **Matthis Gehrke**: Schule der Gezeiten',
        '',
        'Das letzte Wort hat der Vorstand.',
      ]),
    ).toEqual([])
  })
})
