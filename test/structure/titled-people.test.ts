import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('honorifics', () => {
  it('tell people from where they are from, up to a semicolon', () => {
    expect(
      entries('bewilligt.txt', [
        'Bewilligungen 2021',
        '',
        'Auf Empfehlung eines international besetzten Gremiums hat das Kuratorium drei Vorhaben bewilligt:',
        '',
        'Eine Tafel der Gezeiten',
        'Prof. Dr. Dr. h. c. Ada Byron, Institut für Flüsse, Universität Moorhafen',
        '',
        'Brücken, die summen',
        'Dr. Jens-Uwe Diallo, Moosberg-Außenstelle Nordhafen; Dr. Juana Paz, Hochschule Bremen',
        '',
        'Briefe, die niemand abschickte',
        'Dr.-Ing. Wei Lin, Ada-Byron-Kolleg Ulm',
      ]),
    ).toEqual([
      ' | Eine Tafel der Gezeiten | contributor Ada Byron | ',
      ' | Brücken, die summen | contributor Jens-Uwe Diallo, contributor Juana Paz | ',
      ' | Briefe, die niemand abschickte | contributor Wei Lin | ',
    ])
  })
})
