import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const short = (entry: string): string => entry.split(' | ').slice(1, 3).join(' | ')

describe('what speakers will talk about', () => {
  it('is the title of their talk where it is set apart', () => {
    expect(
      entries('meetup.md', [
        '# Harbour meet-up in May',
        '',
        'Three people will speak this time:',
        '',
        'Ada Byron will talk about *Reading tides with small machines*. It is her first talk here.',
        '',
        'Omar Diallo will present *Tests without tears*, and what to do when they are long.',
        '',
        'Finally, Wei Lin will talk about *A log that tells the truth*. Bring your own logs!',
      ]).map(short),
    ).toEqual([
      'Reading tides with small machines | speaker Ada Byron',
      'Tests without tears | speaker Omar Diallo',
      'A log that tells the truth | speaker Wei Lin',
    ])
  })

  it('is no title behind the verb, and "infine" is no given name', () => {
    expect(
      entries('serata.md', [
        '# Una sera, tre interventi',
        '',
        '[Ada Neri](#a) ci parlerà di *Maree*, una libreria per leggere le tavole',
        '',
        '> Una breve presentazione di quello che la libreria sa fare, con esempi presi dal porto.',
        '',
        '[Omar Diallo](#b) ci parlerà di *Prove senza lacrime*',
        '',
        '> Perché le prove devono essere corte, e che cosa fare quando non lo sono.',
        '',
        'Infine [Luca Riva](#c) ci racconterà *Il registro che vorrei*',
        '',
        '> Un registro è una storia. Questo intervento dice come raccontarla bene.',
      ]).map(entry => entry.split(' | ').slice(2, 4).join(' | ').slice(0, 44)),
    ).toEqual([
      'speaker Ada Neri | Ada Neri ci parlerà di Ma',
      'speaker Omar Diallo | Omar Diallo ci parlerà',
      'speaker Luca Riva | Infine Luca Riva ci racc',
    ])
  })
})

describe('the biographies below a talk', () => {
  it('name a second speaker as they do the first', () => {
    const lines = [
      '# Les orateurs',
      '',
      '## Lire la marée avec de petites machines',
      'Cette présentation montre comment lire la marée avec une carte bon marché.',
      '### Ada Martin',
      'Ingénieure chez Môle, elle construit des capteurs depuis dix ans.',
      '## Des essais sans larmes',
      'Pourquoi les essais doivent être courts, et que faire quand ils ne le sont pas.',
      '### Omar Diallo',
      'Développeur depuis longtemps, il aime la voile.',
      '### Jeanne Morel',
      'Elle a fondé le groupe des usagers de Varech à Brest.',
      '## Un journal qui dit vrai',
      'Un journal est une histoire. On dira comment bien la raconter.',
      '### Luc Renard',
      'Administrateur de systèmes, il écrit des journaux depuis vingt ans.',
    ]
    const found = [
      'Lire la marée avec de petites machines | contributor Ada Martin',
      'Des essais sans larmes | contributor Omar Diallo, contributor Jeanne Morel',
      'Un journal qui dit vrai | contributor Luc Renard',
    ]
    expect(entries('orateurs.md', lines).map(short)).toEqual(found)
  })
})

describe('what somebody is, behind a name', () => {
  it('may be several things that "and" joins', () => {
    expect(
      entries('harbour.md', [
        '# Harbour Conf',
        '',
        '**Wei Lin**, founder of the Mole Project, author of the mole.test and drift testing tools.',
        '**Testing without tears**',
        '',
        'Why tests should be short, and what to do when they are not.',
        '',
        '**Dr. Omar Diallo**, president of the Harbour Foundation, member of the Kelp team and co-founder of Piers Ltd.',
        '**The road to Kelp 3**',
        '',
        'What the next release brings, and what it breaks.',
        '',
        '**Juana Paz**, systems engineer at Moss, loves sailing.',
        '**Logs that tell the truth**',
        '',
        'A log is a story. This talk is about how to tell it well.',
      ]).map(short),
    ).toEqual([
      'Testing without tears | contributor Wei Lin',
      'The road to Kelp 3 | contributor Omar Diallo',
      'Logs that tell the truth | contributor Juana Paz',
    ])
  })
})
