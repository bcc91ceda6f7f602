import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const described = (name: string, lines: string[]) =>
  entries(name, lines).map(entry => entry.split(' | ').at(-1))

describe('links at the end of an entry', () => {
  const posts = (name: string, count: number) =>
    Array.from(
      { length: count },
      (_, at) => `${at + 1}. [${at === 1 ? 'Introduction: ' : ''}Week ${name} ${at}](/p)`,
    )

  it('are no text, however many there are', () => {
    expect(
      described('summer.md', [
        '# Our summer students',
        '',
        '**Ada Byron**',
        '',
        'Idea: A table of tides  ',
        'Mentors: Wei Lin',
        '',
        ...posts('of low water', 7),
        '',
        '**Juana Paz**',
        '',
        'Idea: Bridges that hum  ',
        'Mentors: Omar Diallo',
        '',
        ...posts('on nine rivers', 2),
      ]),
    ).toEqual(['', ''])
  })
})

describe('what ends entry after entry in the same words', () => {
  it('is no text, where lines end alike', () => {
    expect(
      described('summer.txt', [
        'Our summer students',
        '',
        'A table of tides',
        'Student: Ada Byron',
        'The table fits on a card, and is never wrong.',
        "Ada's blog post",
        '',
        'Bridges that hum',
        'Student: Wei Lin',
        'Nine rivers were recorded over one year.',
        "Wei's blog post",
        '',
        'Night buses',
        'Student: Juana Paz',
        'The map shows all lines that run after midnight.',
        "Juana's blog post",
      ]),
    ).toEqual([
      'The table fits on a card, and is never wrong.',
      'Nine rivers were recorded over one year.',
      'The map shows all lines that run after midnight.',
    ])
  })

  it('is no text, where sentences differ in their numbers alone', () => {
    expect(
      described('conferences.md', [
        '# Conférences du port',
        '',
        '## Une table des marées, *Ada Byron*',
        '',
        'La table tient sur une carte, et ne se trompe jamais.',
        '',
        'La conférence a eu lieu de 14h à 14h20.',
        '',
        '## Des ponts qui chantent, *Wei Lin*',
        '',
        'Neuf ponts ont été enregistrés pendant une année.',
        '',
        'La conférence a eu lieu de 14h20 à 15h.',
        '',
        '## Les bus de nuit, *Juana Paz*',
        '',
        'La carte montre toutes les lignes après minuit.',
        '',
        'La conférence a eu lieu de 15h à 15h40.',
      ]),
    ).toEqual([
      'La table tient sur une carte, et ne se trompe jamais.',
      'Neuf ponts ont été enregistrés pendant une année.',
      'La carte montre toutes les lignes après minuit.',
    ])
  })

  it('is text, where sentences only begin alike', () => {
    const read = described('fellows.md', [
      '# Our fellows',
      '',
      '## Ada Byron',
      '',
      'Ada Byron keeps the tide tables of the harbour.',
      '',
      'The focus of her year will be cards without numbers.',
      '',
      '## Wei Lin',
      '',
      'Wei Lin records bridges in the wind.',
      '',
      'The focus of his year will be the nine rivers of the north.',
      '',
      '## Juana Paz',
      '',
      'Juana Paz draws buses.',
      '',
      'The focus of her year will be all that runs after midnight.',
    ])
    expect(read.every(text => text?.includes('The focus of'))).toBe(true)
  })
})

describe('a link alone at the end of an entry', () => {
  it('is no text', () => {
    expect(
      described('talks.md', [
        '# Talks',
        '',
        '## A table of tides (Ada Byron)',
        '',
        'The table fits on a card, and is never wrong.',
        '',
        '[The cards](https://cards.example/)',
        '',
        '## Bridges that hum (Wei Lin)',
        '',
        'Nine rivers were recorded over one year.',
        '',
        '[Listen to them](https://rivers.example/)',
        '',
        '[All scores](https://scores.example/)',
      ]),
    ).toEqual(['The table fits on a card, and is never wrong.', 'Nine rivers were recorded over one year.'])
  })
})
