import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('codes that count the works of a programme', () => {
  it('open entries and are no part of their titles, over several lines of people', () => {
    expect(
      entries('posters.txt', [
        'Posters of the tide days 2019',
        'P-01: tidepantry: fresh tables on old machines',
        'Ada Byron, Harbour University, Norway',
        'Omar Diallo, Institute of Rivers, Senegal',
        'Abstract: Tables are copied again and again. We keep one of each.',
        'P-02: The state of bridges in the north',
        'Juana Paz, School of Sound, Chile',
        'Abstract: Some bridges hum. We wrote down which of them do.',
        'P-03: Letters that nobody sent',
        'Wei Lin, Archive of the Coast, China',
        'Abstract: The archive keeps them in boxes. We opened nine.',
      ]),
    ).toEqual([
      ' | tidepantry: fresh tables on old machines | contributor Ada Byron, contributor Omar Diallo | Tables are copied again and again. We keep one of each.',
      ' | The state of bridges in the north | contributor Juana Paz | Some bridges hum. We wrote down which of them do.',
      ' | Letters that nobody sent | contributor Wei Lin | The archive keeps them in boxes. We opened nine.',
    ])
  })

  it('stand in brackets or before a space, in any language', () => {
    expect(
      entries('vortraege.md', [
        '# Programm der Gezeitentage',
        '',
        '## [V01] Eine Tafel der Gezeiten',
        '',
        'Ada Byron, Wei Lin',
        '',
        '## [V02] Brücken, die summen',
        '',
        'Juana Paz',
        '',
        '## [V03] Briefe, die niemand abschickte',
        '',
        'Omar Diallo',
      ]).map(entry => entry.split(' | ')[1]),
    ).toEqual(['Eine Tafel der Gezeiten', 'Brücken, die summen', 'Briefe, die niemand abschickte'])
    expect(
      entries('ponencias.txt', [
        'Ponencias de las jornadas de mareas',
        'C1 Una tabla de las mareas',
        'Ada Byron y Omar Diallo',
        'C2 Puentes que zumban',
        'Juana Paz',
        'C3 Cartas que nadie envió',
        'Inés Salas',
      ]).map(entry => entry.split(' | ')[1]),
    ).toEqual(['Una tabla de las mareas', 'Puentes que zumban', 'Cartas que nadie envió'])
  })

  it('are numbers behind a sign, in brackets', () => {
    expect(
      entries('aprovadas.md', [
        '# Palestras aprovadas',
        '',
        '### [#07] Uma tábua de marés',
        '',
        'Proponente: Ada Byron',
        '',
        '### [#11] Pontes que cantam',
        '',
        'Proponente: Omar Diallo',
        '',
        '### [#19] Cartas sem selo',
        '',
        'Proponente: Juana Paz',
      ]).map(entry => entry.split(' | ')[1]),
    ).toEqual(['Uma tábua de marés', 'Pontes que cantam', 'Cartas sem selo'])
  })

  it('are words of a title where no series counts', () => {
    expect(
      entries('a.txt', [
        'Our students of 2019',
        'H5: tables for old machines',
        'Ada Byron',
        'Bridges that hum',
        'Juana Paz',
        'Letters that nobody sent',
        'Wei Lin',
      ]).map(entry => entry.split(' | ')[1]),
    ).toEqual(['H5: tables for old machines', 'Bridges that hum', 'Letters that nobody sent'])
  })
})
