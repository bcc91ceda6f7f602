import { describe, expect, it } from 'vitest'
import { mentorOpenings } from '../../src/structure/phrases/names/cued-names.js'
import { entries } from './announce.js'

const opening = [
  '# Harbour Code 2019: the teams',
  '',
  'Three teams were chosen this year. Here is who they are, and what they will do.',
  '',
]

const peopleOf = (name: string, texts: readonly string[]): (string | undefined)[] =>
  entries(name, [...opening, ...texts.flatMap(text => [text, ''])]).map(entry => entry.split(' | ')[2])

describe('mentors in the text about a team', () => {
  it('are those of whom a sentence says that they coach, support or help out', () => {
    expect(
      peopleOf('a.md', [
        '**Ada Byron and Juana Paz** from Oslo will work on tide tables. [Wei Lin](https://a.example/w) will be their first coach, and [Omar Diallo](https://a.example/o) will help out.',
        '**Rosa Vidal and Maria Costa** from Porto will work on a map of the moor. [Jonas Weber](https://a.example/j), who drew the last map, will support them.',
        '**Sofia Lindqvist and Anna Novak** from Gdynia will work on the bell archive. They will be supported by their coaches [Peter Schmidt](https://a.example/p) and [Laura Rossi](https://a.example/l).',
      ]),
    ).toEqual([
      'contributor Ada Byron, contributor Juana Paz, mentor Wei Lin, mentor Omar Diallo',
      'contributor Rosa Vidal, contributor Maria Costa, mentor Jonas Weber',
      'contributor Sofia Lindqvist, contributor Anna Novak, mentor Peter Schmidt, mentor Laura Rossi',
    ])
  })

  it('are no houses, places or programmes beside them', () => {
    expect(
      peopleOf('a.txt', [
        'Ada Byron and Juana Paz from Oslo will work on tide tables. Wei Lin from Santa Clara will be their coach, helped by Mary Grey veteran Omar Diallo.',
        'Rosa Vidal and Maria Costa from Porto will work on a map of the moor. Jonas Weber, of James Summer of Maps fame, will be their mentor.',
        'Sofia Lindqvist and Anna Novak from Gdynia will work on the bell archive. Peter Schmidt (UK) from Thomas Hill will be their mentor.',
      ]),
    ).toEqual([
      'contributor Ada Byron, contributor Juana Paz, mentor Wei Lin, mentor Omar Diallo',
      'contributor Rosa Vidal, contributor Maria Costa, mentor Jonas Weber',
      'contributor Sofia Lindqvist, contributor Anna Novak, mentor Peter Schmidt',
    ])
  })

  it('may have names that no list knows where they open the sentence that says so', () => {
    expect(
      peopleOf('a.txt', [
        'Ada Byron and Juana Paz will work on tide tables at the old pier. Zorvina Quellbright and Tovin Ellweather will act as their mentors.',
        'Rosa Vidal and Maria Costa will work on a map of the moor in two scales. Brunwic Tarnholt (Acme) will be their mentor.',
        'Sofia Lindqvist and Anna Novak will work on the bell archive. Wei Lin will be their mentor. Every Bell Counts is what they call it.',
      ]),
    ).toEqual([
      'contributor Ada Byron, contributor Juana Paz, mentor Zorvina Quellbright, mentor Tovin Ellweather',
      'contributor Rosa Vidal, contributor Maria Costa, mentor Brunwic Tarnholt',
      'contributor Sofia Lindqvist, contributor Anna Novak, mentor Wei Lin',
    ])
  })

  it('open a sentence by a whole name', () => {
    const openings = (text: string) => mentorOpenings(text).map(([from, to]) => text.slice(from, to))
    expect(openings('Zorvina Quellbright will be a mentor. Tovin will be a mentor.')).toEqual([
      'Zorvina Quellbright',
      'Tovin',
    ])
    for (const handle of ['Tovin', '@tovin', 'Zorvina Quellbright, @tovin'])
      expect(openings(`${handle} will be a mentor.`)).toEqual([])
  })

  it('are sought in a word of any length', () => {
    expect(mentorOpenings(`A${'b'.repeat(100_000)} mentor`)).toEqual([])
  })
})
