import { expect, test } from 'vitest'
import { languageApart } from '../../src/structure/facts/entry-language.js'

const english =
  'We cut the sails out of the tents that the festival leaves, and teach the children how to sew them.'
const german =
  'Das Projekt zeichnet eine Karte der Brücken, die für die Boote zu niedrig sind, und warnt die Schiffer.'
const russian =
  'Проект собирает наблюдения за погодой со всех станций побережья и показывает их на одной странице.'
const japanese = '港の潮位表を印刷して、漁師が読めるようにボート小屋の壁に貼ります。みんなで作ります。'

test.each([
  [english, 'en', null],
  [english, 'en-GB', null],
  [german, 'en', 'de'],
  [german, 'de', null],
  [russian, 'en', 'ru'],
  [russian, 'ru', null],
  [japanese, 'en', 'ja'],
  [japanese, 'ja', null],
  [english, 'ja', 'en'],
  [english, 'ru', 'en'],
])('%s, in an announcement in %s', (text, language, expected) => {
  expect(languageApart(text, language)).toBe(expected)
})

test('a few words, names and code do not tell', () => {
  expect(languageApart('Das Haus am Meer', 'en')).toBe(null)
  expect(languageApart('Вера Ильина', 'en')).toBe(null)
  expect(
    languageApart('Giorgos Papadakis, Jonas Feldmann, Juana Paz, Wei Lin, Omar Diallo, Ada Byron', 'de'),
  ).toBe(null)
  expect(languageApart('libtide gauge.read() tide_table --verbose https://example.org/a/b', 'ru')).toBe(null)
})
