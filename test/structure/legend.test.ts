import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const short = (entry: string): string => entry.split(' | ').slice(1, 3).join(': ')

describe('a line that says what stands where in each entry', () => {
  const lines = [
    'The results of the summer programme are out, and we got four places. These projects have been accepted:',
    '',
    '(Project, Student, Mentor, Link to the proposal)',
    '',
    '- Faster tables of tides, Henrik Dahl, Alison Meyer, Proposal',
    '- Bridges that hum, Garrett Stone, Lucas Petersen, Proposal',
    '- A module for graphs of harbours, Subhra Mondal, Christa Moser, Proposal',
    '- Maps of the mud, Vuk Petrović, Ronan Lefort, Proposal',
  ]
  const expected = [
    'Faster tables of tides: contributor Henrik Dahl, mentor Alison Meyer',
    'Bridges that hum: contributor Garrett Stone, mentor Lucas Petersen',
    'A module for graphs of harbours: contributor Subhra Mondal, mentor Christa Moser',
    'Maps of the mud: contributor Vuk Petrović, mentor Ronan Lefort',
  ]

  it.each([
    ['a.md', lines],
    ['a.txt', lines.filter(line => line !== '').map(line => line.replace(/^- /u, ''))],
  ])('gives their people roles, in %s', (name, text) => {
    expect(entries(name, text).map(short)).toEqual(expected)
  })

  it('may have another order, in another language', () => {
    const found = entries('a.md', [
      'Estos son los proyectos de este verano:',
      '',
      'Proyecto, Mentora, Estudiante',
      '',
      '- Tablas de mareas, Ana García, Lucía Pérez',
      '- Puentes que cantan, Ana García, Pablo Romero',
      '- Mapas del fango, Elena Torres, Juan Molina',
    ])
    expect(found.map(short)).toEqual([
      'Tablas de mareas: mentor Ana García, contributor Lucía Pérez',
      'Puentes que cantan: mentor Ana García, contributor Pablo Romero',
      'Mapas del fango: mentor Elena Torres, contributor Juan Molina',
    ])
  })
})

describe('a word before what somebody will work on', () => {
  it('is what somebody is called', () => {
    const found = entries('a.md', [
      'Three people will join us as interns in the coming weeks.',
      '',
      '- Ada Byron (adab) will work on a table of tides that fits on a card.',
      '- Blerta will work on the sound of the bridges over nine rivers.',
      '- Omar Diallo will work on a map of the harbour that anybody can read.',
    ])
    expect(found.map(entry => entry.split(' | ')[2])).toEqual([
      'contributor Ada Byron',
      'contributor Blerta',
      'contributor Omar Diallo',
    ])
  })
})
