import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const titleAndPeople = (entry: string): string[] => entry.split(' | ').slice(1, 3)

describe('sentences that open with a title, whose it is, and what they will do', () => {
  it('are entries, behind when it is', () => {
    const found = entries('a.txt', [
      'Our harbour will be at the fair again, on the first weekend of May.',
      'Saturday morning, Tide tables: a short history by Ada Byron, in the room for boats, will tell how tables were made by hand.',
      'Around noon, Knots and nodes — Ropes for programmers by Otto “Otter” Brandt will show what both have in common.',
      'Is a lighthouse a server, and who restarts it? by Juana Paz will ask what happens when nobody watches.',
      'Come and see us.',
    ])
    expect(found.map(titleAndPeople)).toEqual([
      ['Tide tables: a short history', 'contributor Ada Byron'],
      ['Knots and nodes — Ropes for programmers', 'contributor Otto “Otter” Brandt'],
      ['Is a lighthouse a server, and who restarts it?', 'contributor Juana Paz'],
    ])
  })

  it('are so in Spanish', () => {
    const found = entries('a.txt', [
      'La asociación vuelve a la feria del puerto con tres charlas.',
      'El sábado, Mareas en el jardín de Pilar Gutiérrez nos hablará de cómo medir el agua.',
      'El domingo, Mapas sin red por Sara Cobo presentará lo que puede un teléfono en el mar.',
      'Por la tarde, Radio para perezosos de Rubén Abascal nos hablará de antenas hechas en casa.',
    ])
    expect(found.map(entry => entry.split(' | ')[1])).toEqual([
      'Mareas en el jardín',
      'Mapas sin red',
      'Radio para perezosos',
    ])
  })
})

describe('a sentence with somebody behind “by”', () => {
  it('is no entry where that person does nothing', () => {
    expect(
      entries('a.txt', [
        'Our harbour was founded long ago.',
        'The first wall was built by Ada Byron in a dry summer. It still stands.',
        'The second wall was built by Otto Brandt in a wet one. It fell.',
      ]),
    ).toEqual([])
  })
})
