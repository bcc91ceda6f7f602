import { expect, it } from 'vitest'
import { announce } from './announce.js'

const languageOf = (...lines: string[]) => announce('a.txt', lines).data.language.value

it.each([
  [
    'de',
    [
      'Erster Preis: Ada Byron, Hamburg',
      'Zweiter Preis: Juana Paz, Bremen',
      'Dritter Preis: Omar Diallo, Kiel',
    ],
  ],
  [
    'de',
    [
      '1. Preis: Gezeiten für Taschen, Ada Byron',
      '2. Preis: Brücken, Wei Lin',
      '3. Preis: Seile, Omar Diallo',
    ],
  ],
  ['de', ['Hauptpreis: Ada Byron', 'Sonderpreis: Juana Paz', 'Publikumspreis: Omar Diallo']],
  ['en', ['First prize: Ada Byron', 'Second prize: Juana Paz', 'Third prize: Omar Diallo']],
  ['en', ['Talks:', '- Ada Byron: Tide tables', '- Juana Paz: Bridges']],
  ['es', ['Primer premio: Ada Byron', 'Segundo premio: Juana Paz', 'Tercer premio: Omar Diallo']],
  ['pt', ['Primeiro prêmio: Ada Byron', 'Segundo prêmio: Juana Paz', 'Terceiro prêmio: Omar Diallo']],
  ['fr', ['Premier prix : Ada Byron', 'Deuxième prix : Juana Paz', 'Troisième prix : Omar Diallo']],
  ['it', ['Primo premio: Ada Byron', 'Secondo premio: Juana Paz', 'Terzo premio: Omar Diallo']],
  ['nl', ['Eerste prijs: Ada Byron', 'Tweede prijs: Juana Paz', 'Derde prijs: Omar Diallo']],
])('three lines of prizes tell their language: %s', (tag, lines) => {
  expect(languageOf(...lines)).toBe(tag)
})

it('names tell nothing of it', () => {
  expect(languageOf('First prize: Jürgen Groß', 'Second prize: María de la Peña')).toBe('en')
})
