import { expect, it } from 'vitest'
import { entries } from './announce.js'

it('two labelled entries under short titles are entries, however short their text', () => {
  expect(
    entries('a.txt', [
      'Mending with glue',
      'Fellow: Ada Byron',
      'She mends.',
      '',
      'Singing by the quay',
      'Fellow: Wei Lin',
      'He sings.',
    ]),
  ).toEqual([
    ' | Mending with glue | contributor Ada Byron | She mends.',
    ' | Singing by the quay | contributor Wei Lin | He sings.',
  ])
})

it('labels that stand before nobody make no entries', () => {
  expect(
    entries('a.txt', [
      'Mending with glue',
      'Student: see the board',
      'Bring glue.',
      '',
      'Singing by the quay',
      'Student: see the board',
      'Bring a coat.',
    ]),
  ).toEqual([])
})
