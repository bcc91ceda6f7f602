import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('people behind titles, without a label', () => {
  it('are the mentors where the announcement speaks of mentors', () => {
    expect(
      entries('interns.txt', [
        'Interns of the winter round',
        '',
        'The interns, where they are from, their projects and mentors are:',
        '',
        '* Ada Byron, Lund, Sweden - Calendar: a week at a glance - Wei Lin',
        '* Juana Paz, Lima, Peru - Bridges that hum - Omar Diallo and Ida Lindqvist',
        '* Tomas Herrera, Quito, Ecuador - A graft for old archives - Mei Tanaka',
        '* Sofia Ruiz, Leeds, UK - Lighthouses that blink - Tom Baker',
      ]),
    ).toEqual([
      ' | Calendar: a week at a glance | contributor Ada Byron, mentor Wei Lin | ',
      ' | Bridges that hum | contributor Juana Paz, mentor Omar Diallo, mentor Ida Lindqvist | ',
      ' | A graft for old archives | contributor Tomas Herrera, mentor Mei Tanaka | ',
      ' | Lighthouses that blink | contributor Sofia Ruiz, mentor Tom Baker | ',
    ])
  })

  it('stand behind bars, too, in any language, and one line may lack them', () => {
    expect(
      entries('projekte.txt', [
        'Unsere Projekte im Sommer',
        'Alle werden von Mentoren begleitet.',
        'Jonas Weber | Gezeitentafeln für kleine Häfen | Lena Fischer',
        'Anna Schulz | Brücken, die summen | Paul Richter und Eva Braun',
        'Lukas Maier | Briefe, die niemand abschickte',
        'Clara Vogel | Leuchttürme, die blinken | Max Huber',
        'Felix Krause | Karten ohne Norden | Marie Wolf',
      ]),
    ).toEqual([
      ' | Gezeitentafeln für kleine Häfen | contributor Jonas Weber, mentor Lena Fischer | ',
      ' | Brücken, die summen | contributor Anna Schulz, mentor Paul Richter, mentor Eva Braun | ',
      ' | Briefe, die niemand abschickte | contributor Lukas Maier | ',
      ' | Leuchttürme, die blinken | contributor Clara Vogel, mentor Max Huber | ',
      ' | Karten ohne Norden | contributor Felix Krause, mentor Marie Wolf | ',
    ])
  })

  it('are none where towns stand there', () => {
    const found = entries('awards.txt', [
      'Three awards for young inventors',
      'Ada Byron – Tables of the tides – Mexico City',
      'Juana Paz – Bridges that hum – Puerto Montt',
      'Tomas Herrera – A graft for old archives – Kansas City',
    ])
    expect(found.join('\n')).not.toMatch(/(contributor|recipient) (Mexico|Puerto|Kansas)/)
  })
})

describe('helpers before whose name the last word of what says so loses its vowel', () => {
  it('are known all the same', () => {
    const lines = [
      '# Nos stagiaires de l’été',
      '',
      'Cet été, nous accueillons trois stagiaires :',
      '',
      '- Ada Martin travaillera sur le lecteur de marées, encadrée par Luc Renard.',
      "- Omar Diallo va améliorer la carte des balises, avec l'aide d'Inès Salas.",
      '- Paul Lebrun écrira un guide pour les nouveaux, sous la direction d’Anne Kerr.',
    ]
    expect(entries('stages.md', lines).map(entry => entry.split(' | ')[2])).toEqual([
      'contributor Ada Martin, mentor Luc Renard',
      'contributor Omar Diallo, mentor Inès Salas',
      'contributor Paul Lebrun, mentor Anne Kerr',
    ])
  })
})
