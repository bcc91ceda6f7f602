import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('the name of a prize with its category before what won it', () => {
  const lines = [
    'Die Preisträger stehen fest',
    'Sechs Wochen haben 19 Teams an den Daten der Häfen gearbeitet.',
    'Preis in der Kategorie „Most Technical“: Gezeitenblick',
    'Das Team:',
    'Henrike Sommer',
    'Jens Petersen',
    'Der Blick legt alte Aufnahmen über heutige Karten. Wer am Ufer steht, sieht beides.',
    'Preis in der Kategorie „Best Design“: Brückenbaukasten',
    'Das Team:',
    'Katrin Petersen',
    'Aus 2.300 Bildern wurde ein Spiel, das man falten kann.',
    'Everybody’s Darling: Robbe sagt Nein',
    'Das Team:',
    'Wei Lin',
    'Juana Paz',
    'Ein Spiel über Gäste im Watt, vom Publikum mit großem Abstand gewählt.',
  ]
  const expected = [
    'Gezeitenblick: contributor Henrike Sommer, contributor Jens Petersen',
    'Brückenbaukasten: contributor Katrin Petersen',
    'Robbe sagt Nein: contributor Wei Lin, contributor Juana Paz',
  ]
  const marked = lines
    .map(line => line.replace(/^(Preis in|Everybody)/u, '#### $1'))
    .flatMap(line => [line, ''])

  it.each([
    ['plain lines', 'a.txt', lines],
    ['headings', 'a.md', marked],
  ])('is no part of the title, and the team ends where the text begins, in %s', (_, name, text) => {
    expect(entries(name, text).map(entry => entry.split(' | ').slice(1, 3).join(': '))).toEqual(expected)
  })
})
