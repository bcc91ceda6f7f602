import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('a title with a colon of its own', () => {
  it('names nobody where a label behind it says who made the work', () => {
    expect(
      entries('ponencias.md', [
        '# Ponencias',
        '',
        '- Prof. Ada Byron / Tablas de mareas',
        '- Profa.Juana Paz / Puentes que zumban',
        '- Prof. Omar Diallo / Cartas que nadie envió',
        '- Aula Marítima: primeros pasos de una tabla. Ponente: Lucía Ferrer',
      ]),
    ).toEqual([
      ' | Tablas de mareas | speaker Ada Byron | ',
      ' | Puentes que zumban | speaker Juana Paz | ',
      ' | Cartas que nadie envió | speaker Omar Diallo | ',
      ' | Aula Marítima: primeros pasos de una tabla | speaker Lucía Ferrer | ',
    ])
  })
})
