import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('titles before text whose last sentence is that of others', () => {
  const german = [
    'Neue Projekte der Hafenstiftung',
    '',
    'Die Stiftung hat in ihrer Sitzung über die Anträge entschieden.',
    '',
    'Auswahl der 12. Jurysitzung',
    '',
    'Pegel: Ein Haus für Gezeiten: Das Museum am Kai zeigt Karten aus drei Jahrhunderten. Die Stiftung gibt dafür 40.000 Euro.',
    '',
    'Leere Kräne: Was bleibt, wenn keine Schiffe mehr kommen? Drei Häfen fragen ihre Nachbarn. Die Stiftung gibt dafür 12.500 Euro.',
    '',
    'Brücken, die summen: Im Frühling werden neun Brücken aufgenommen, im Herbst klingen sie im Rathaus. Die Stiftung gibt dafür 7.000 Euro.',
  ]

  it('are entries of nobody, below a line that tells of a jury, with their subtitles', () => {
    expect(entries('stiftung.txt', german)).toEqual([
      ' | Pegel: Ein Haus für Gezeiten |  | Das Museum am Kai zeigt Karten aus drei Jahrhunderten. Die Stiftung gibt dafür 40.000 Euro.',
      ' | Leere Kräne |  | Was bleibt, wenn keine Schiffe mehr kommen? Drei Häfen fragen ihre Nachbarn. Die Stiftung gibt dafür 12.500 Euro.',
      ' | Brücken, die summen |  | Im Frühling werden neun Brücken aufgenommen, im Herbst klingen sie im Rathaus. Die Stiftung gibt dafür 7.000 Euro.',
    ])
  })

  it('are what stands out, whatever colons are in it', () => {
    expect(
      entries('grants.md', [
        '# Small grants of the harbour fund',
        '',
        '**Tides: a reader:** The book brings letters of pilots together. The grant is 4,000 pounds.',
        '',
        '**Night buses** – Eleven lines are drawn by those who drive them. The grant is 2,500 pounds.',
        '',
        '**Bridges that hum:** Nine bridges are recorded over one year. The grant is 3,100 pounds.',
      ]).map(entry => entry.split(' | ')[1]),
    ).toEqual(['Tides: a reader', 'Night buses', 'Bridges that hum'])
  })

  it('are none where every text ends in words of its own', () => {
    expect(
      entries(
        'stiftung.txt',
        german.map(line => line.replace(/Die Stiftung gibt.*/, '')),
      ),
    ).toEqual([])
  })
})
