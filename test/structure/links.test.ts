import { expect, it } from 'vitest'
import { entries } from './announce.js'

it('“for” behind every name parts people from their work, behind a dash that opens the line', () => {
  expect(
    entries('residence.md', [
      '# Résidence des marées : les lauréats',
      '',
      '– Ada Byron et Omar Diallo pour *Le grand silo*',
      '',
      "– Juana Paz pour *Laisser filer l'orage*",
      '',
      '– Tomas Herrera et Wei Lin pour *Sept mètres sous la mer*',
      '',
      '– Claire Morvan pour *La dernière écluse*',
    ]),
  ).toEqual([
    ' | Le grand silo | recipient Ada Byron, recipient Omar Diallo | ',
    " | Laisser filer l'orage | recipient Juana Paz | ",
    ' | Sept mètres sous la mer | recipient Tomas Herrera, recipient Wei Lin | ',
    ' | La dernière écluse | recipient Claire Morvan | ',
  ])
})

it('“for” before where people work parts nothing', () => {
  const found = entries('volunteers.txt', [
    'Our new volunteers',
    'Ada Byron for Harbour University',
    'Omar Diallo for Tide Institute',
    'Juana Paz for Bridge Foundation',
  ])
  expect(found.join('\n')).not.toMatch(/\| (Harbour|Tide|Bridge)/)
})
