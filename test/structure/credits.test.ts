import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const lines = [
  'Eine Woche lang wurde in der alten Werft gebaut, geklebt und gelötet, und am Ende standen vier Spiele da.',
  'Möwenpost',
  'Von Swantje, Birte und Carl',
  'Wer trägt den Brief über den Hafen, ohne dass ihn eine Möwe frisst? Man spielt zu zweit auf einem Blatt.',
  'Spielen - Quelltext',
  'Nebelhorn',
  'Von Jonas',
  'Im Nebel hört man mehr, als man sieht. Wer zuerst drei Hörner erkennt, legt an und hat gewonnen.',
  'Spielen - Quelltext',
  'Flut',
  'Von Klara, Lukas und Emil',
  'Das Wasser steigt mit jedem Zug. Am Ende gewinnt, wer am höchsten steht und noch trockene Füße hat.',
  'Spielen - Quelltext',
  'Der Kran schläft',
  'Von Mathilde und Oskar',
  'Kisten stapeln sich von selbst, wenn niemand hinsieht. Man muss nur schnell genug wegsehen.',
  'Spielen - Quelltext',
  'Weitere Bilder der Woche hängen am Zaun der Werft.',
  'Wir danken dem Verein für die Halle und allen, die Kuchen gebracht haben.',
]

describe('a line below a title that opens with “by”', () => {
  it('names who made it, whatever they are called, and is no title itself', () => {
    expect(entries('spiele.txt', lines).map(entry => entry.split(' | ').slice(1, 3))).toEqual([
      ['Möwenpost', 'contributor Swantje, contributor Birte, contributor Carl'],
      ['Nebelhorn', 'contributor Jonas'],
      ['Flut', 'contributor Klara, contributor Lukas, contributor Emil'],
      ['Der Kran schläft', 'contributor Mathilde, contributor Oskar'],
    ])
  })
})

describe('what stands behind the field that ends every entry', () => {
  it('is none of the last one', () => {
    expect(entries('spiele.txt', lines).at(-1)).toMatch(/schnell genug wegsehen\.$/)
  })
})

describe('a picture behind the text of the last entry', () => {
  it('makes that text none of the entry where no other has any', () => {
    const talk = (speaker: string, title: string, ...pictures: string[]) => [
      `${speaker} - ${title}`,
      '',
      ...pictures.flatMap(picture => [picture, '']),
    ]
    expect(
      entries('hafen.txt', [
        'Ein Abend am Hafen',
        '',
        ...talk(
          'Ada Byron (Hafenamt)',
          'Eine Tafel der Gezeiten',
          '[Ada Byron am Pult]',
          '[Ada Byron im Gespräch]',
        ),
        ...talk('Wei Lin (Brückenbau AG)', 'Brücken, die summen', '[Wei Lin am Pult]', '[]'),
        ...talk('Juana Paz (Moorverein)', 'Was das Moor weiß', '[Juana Paz zeigt eine Karte]', '[]'),
        ...talk('Omar Diallo (Leuchtturm GmbH)', 'Nachts am Feuer', '[Omar Diallo am Pult]', '[]'),
        'Zum Schluss gab es ein Bild von allen, die bis zum Ende geblieben waren und noch lachen konnten.',
        '',
        '[Alle am Kai]',
        '',
        'Vielen Dank an alle, die Kuchen gebracht haben.',
      ]).at(-1),
    ).toBe(' | Nachts am Feuer | contributor Omar Diallo | ')
  })
})
