import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('the programme of a conference', () => {
  it('has a section of tutorials, which are no tutors', () => {
    expect(
      entries('kelp.md', [
        'The Kelp Foundation is glad to announce the programme of its meeting!',
        '',
        '**Talks:**',
        '',
        '- Reading tides in Rust - *Omar Diallo*',
        '- How to draw a chart - *Juana Paz, Li Na*',
        '',
        '**Tutorials:**',
        '',
        '- Writing a kelp pass - *Inés Salas*',
        '- Charts by example - *Tom Reed*',
        '',
        '**Posters:**',
        '',
        '- A gull counter - *Mia Wolf*',
        '- Buoys of glass - *Eva Holm*',
      ]).map(entry => entry.split(' | ').slice(1, 3).join(' | ')),
    ).toEqual([
      'Reading tides in Rust | speaker Omar Diallo',
      'How to draw a chart | speaker Juana Paz, speaker Li Na',
      'Writing a kelp pass | speaker Inés Salas',
      'Charts by example | speaker Tom Reed',
      'A gull counter | speaker Mia Wolf',
      'Buoys of glass | speaker Eva Holm',
    ])
  })

  it('names nothing but speakers in two lists, with a sentence between that is about none of the first', () => {
    const lines = (bullet: string): string[] => [
      '# Harbour Conf: our first speakers',
      '',
      'There will be two keynotes.',
      '',
      `${bullet}Ada Byron`,
      `${bullet}Wei Lin`,
      '',
      'We have accepted proposals from three more speakers.',
      '',
      `${bullet}Omar Diallo`,
      `${bullet}Juana Paz`,
      `${bullet}Eva Holm`,
      '',
      'More will follow in May.',
    ]
    const speakers = ['Ada Byron', 'Wei Lin', 'Omar Diallo', 'Juana Paz', 'Eva Holm']
    expect(entries('harbour.md', lines('- '))).toEqual(speakers.map(name => ` |  | speaker ${name} | `))
  })

  it('has what a sentence behind a speaker says of that one, where it names them', () => {
    expect(
      entries('harbour.md', [
        '# Harbour Conf: our first speakers',
        '',
        '- Ada Byron',
        '- Wei Lin',
        '',
        'This is the third time that Wei speaks here, and she brings a boat.',
        '',
        '- Omar Diallo',
        '- Juana Paz',
        '- Eva Holm',
      ])[1],
    ).toBe(' |  | speaker Wei Lin | This is the third time that Wei speaks here, and she brings a boat.')
  })
})
