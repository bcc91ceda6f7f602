import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('links to slides and recordings below titles and people', () => {
  const spanish = [
    'Charlas de la Jornada del Puerto',
    'En esta página están las diapositivas de las charlas que dimos en octubre. Gracias a todos por venir.',
    'General',
    'Tablas de mareas sin llorar',
    'Julia Etchart',
    'Links: diapositivas, entrada con el código usado.',
    'Un muelle en tres tipos',
    'Florencia Ramos y Darío Pons',
    'Slides: https://git.example/muelle',
    'Herramientas',
    'Puentes para gente apurada',
    'Ana Machado',
    'Links: slides, video',
    'Cuentas de un faro viejo',
    'Martín Quiroga',
    'Video: https://video.example/faro',
    'Contenido bajo licencia libre, salvo que se indique lo contrario.',
  ]
  const german = [
    'Vorträge des Hafentags',
    'Hier stehen die Folien zu allen Vorträgen. Wir danken allen, die im Herbst dabei waren.',
    'Allgemeines',
    'Gezeiten auf einer Karte',
    'Henrike Sommer',
    'Folien: https://git.example/gezeiten',
    'Brücken, die summen',
    'Jens Petersen',
    'Folien: https://git.example/bruecken',
    'Werkzeug',
    'Ein Leuchtturm in drei Zeilen',
    'Katrin Petersen',
    'Video: https://video.example/turm',
  ]

  it.each([
    [
      'Spanish',
      spanish,
      [
        'Tablas de mareas sin llorar: speaker Julia Etchart',
        'Un muelle en tres tipos: speaker Florencia Ramos, speaker Darío Pons',
        'Puentes para gente apurada: speaker Ana Machado',
        'Cuentas de un faro viejo: speaker Martín Quiroga',
      ],
    ],
    [
      'German',
      german,
      [
        'Gezeiten auf einer Karte: speaker Henrike Sommer',
        'Brücken, die summen: speaker Jens Petersen',
        'Ein Leuchtturm in drei Zeilen: speaker Katrin Petersen',
      ],
    ],
  ])('belong to the title above, not to the next one, in %s', (_, lines, expected) => {
    expect(entries('a.txt', lines).map(entry => entry.split(' | ').slice(1, 3).join(': '))).toEqual(expected)
  })
})
