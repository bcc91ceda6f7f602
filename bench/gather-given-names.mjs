// Writes src/structure/lexicon/given-names.ts from the locale data of Faker (MIT licence).
//
//     npm install --no-save @faker-js/faker && node bench/gather-given-names.mjs
//
// Given names in Latin and Cyrillic letters of all locales, in small letters without marks, sorted, each once.
import { writeFileSync } from 'node:fs'
import { allLocales } from '@faker-js/faker'

const letters = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', ı: 'i' }
const fold = name =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđßæı]/gu, letter => letters[letter])

const flat = value =>
  Array.isArray(value) ? value : Object.values(value ?? {}).flatMap(list => (Array.isArray(list) ? list : []))
const isName = word =>
  /^\p{Lu}[\p{L}’'-]{2,}$/u.test(word) && /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word)

const names = Object.values(allLocales)
  .flatMap(({ person }) => flat(person?.first_name))
  .flatMap(name => String(name).split(/\s+/u))
  .filter(isName)
  .map(fold)
const words = [...new Set(names)].sort().join(' ')

writeFileSync(
  new URL('../src/structure/lexicon/given-names.ts', import.meta.url),
  `/**
 * Given names in use, folded to lower case without marks, from the locale data of Faker (MIT licence, copyright its
 * contributors). Written by bench/gather-given-names.mjs; not to be edited.
 */
export const givenNames: string =
  '${words.replace(/'/g, "\\'")}'
`,
)
