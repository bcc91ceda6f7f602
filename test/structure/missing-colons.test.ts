import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const record = (...lines: string[]): string[] => [...lines, '']

describe('labels', () => {
  it('that lack the colon which others have are labels still, accents or not', () => {
    expect(
      entries('ayudas.txt', [
        'Ayudas concedidas para mapas de mareas',
        '',
        ...record('Proyecto: Una tabla de mareas', 'Responsable: Inés Salas', 'Duración: 24 meses'),
        ...record('Proyecto: Puentes que zumban', 'Responsable: Omar Diallo', 'Duracion 12 meses'),
        ...record('Proyecto Cartas que nadie envió', 'Responsable: Juana Paz', 'Duración: 18 meses'),
      ]),
    ).toEqual([
      ' | Una tabla de mareas | contributor Inés Salas | ',
      ' | Puentes que zumban | contributor Omar Diallo | ',
      ' | Cartas que nadie envió | contributor Juana Paz | ',
    ])
  })

  it('that nobody knows are those of titles where they open record after record', () => {
    expect(
      entries('pautas.md', [
        '# Bolsas de mapas de marés',
        '',
        ...record(
          '**Pauta:** Quem mede a maré',
          '',
          '**Repórter:** Ada Byron',
          '',
          'Um mapa feito com as vilas.',
        ),
        ...record(
          '**Pauta:** A ponte que canta',
          '',
          '**Repórter:** Omar Diallo',
          '',
          'Nove rios em um ano.',
        ),
        ...record(
          '**Pauta:** Cartas sem selo',
          '',
          '**Repórter:** Juana Paz',
          '',
          'O arquivo abre suas caixas.',
        ),
      ]).map(entry => entry.split(' | ')[1]),
    ).toEqual(['Quem mede a maré', 'A ponte que canta', 'Cartas sem selo'])
  })
})
