import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('a talk, text about it, and its speakers with their biographies', () => {
  const talks = [
    'Lire la marée avec de petites machines',
    'Cette présentation montre comment lire la marée avec une carte bon marché.',
    'Ada Martin',
    'Ingénieure chez Môle, elle construit des capteurs depuis dix ans.',
    'Des essais sans larmes',
    'Pourquoi les essais doivent être courts, et que faire quand ils ne le sont pas.',
    'Omar Diallo',
    'Développeur depuis longtemps, il aime la voile.',
    'Jeanne Morel',
    'Elle a fondé le groupe des usagers de Varech à Brest.',
    'Un journal qui dit vrai',
    'Un journal est une histoire. On dira comment bien la raconter.',
    'Luc Renard',
    'Administrateur de systèmes, il écrit des journaux depuis vingt ans.',
  ]
  const expected = [
    'Lire la marée avec de petites machines: contributor Ada Martin',
    'Des essais sans larmes: contributor Omar Diallo, contributor Jeanne Morel',
    'Un journal qui dit vrai: contributor Luc Renard',
  ]
  const found = (name: string, lines: string[]): string[] =>
    entries(name, lines).map(entry => entry.split(' | ').slice(1, 3).join(': '))

  it('are one entry where nothing marks the titles, and not one for each speaker', () => {
    expect(found('orateurs.txt', ['Les orateurs', 'Voici la liste de nos orateurs.', ...talks])).toEqual(
      expected,
    )
  })

  it('may have a picture between a name and its biography', () => {
    const spaced = talks.flatMap(line =>
      /^\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u.test(line) ? [line, `[${line}]`] : [line],
    )
    expect(
      found(
        'orateurs.eml',
        ['Les orateurs', ...spaced].flatMap(line => [line, '']),
      ),
    ).toEqual(expected)
  })
})
