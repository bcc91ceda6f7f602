import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('labels that nobody knows, as paragraphs', () => {
  it('are read by what stands behind them, in any number, below a line that introduces them', () => {
    const record = (idea: string, knitters: string, mentor: string, text: string): string[] =>
      [`**Faden:** ${idea}`, knitters, `**Patin:** ${mentor}`, text, '* * *'].flatMap(line => [line, ''])
    expect(
      entries('a.md', [
        '# Die Hefte des Jahres',
        '',
        'Das sind sie:',
        '',
        ...record('Brücken aus Papier', '**Knüpferin:** Ada Byron, aus Lyon', 'Juana Paz', 'Wir falten sie.'),
        ...record('Das Moor', '**Knüpferinnen:** Rosa Vidal und Mia Holm, aus Jena', 'Omar Diallo', 'Torf.'),
        ...record('Späte Post', '**Knüpferin:** Erika Stahl, aus Ulm', 'Juana Paz', 'Briefe an niemanden.'),
        ...record('Pegel', '**Knüpferin:** Marie Vogt, aus Kiel', 'Omar Diallo', 'Zum Anfassen.'),
      ]),
    ).toEqual([
      ' | Brücken aus Papier | contributor Ada Byron, mentor Juana Paz | Wir falten sie.',
      ' | Das Moor | contributor Rosa Vidal, contributor Mia Holm, mentor Omar Diallo | Torf.',
      ' | Späte Post | contributor Erika Stahl, mentor Juana Paz | Briefe an niemanden.',
      ' | Pegel | contributor Marie Vogt, mentor Omar Diallo | Zum Anfassen.',
    ])
  })
})
