import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const sections = (said: readonly string[]) => [
  'Tabelas de marés que cabem num cartão',
  '',
  `As marés mudam todo dia, e quase ninguém leva a tabela no bolso. ${said[0]}`,
  '',
  'Pontes de papel',
  '',
  'Uma ponte de papel aguenta o peso de um gato.',
  '',
  `Poucas pessoas acreditam nisso antes de ver. ${said[1]}`,
  '',
  'Ônibus noturnos em nove cidades',
  '',
  `${said[2]} O mapa cabe numa página.`,
  '',
  'Faróis em rede',
  '',
  'Os faróis da costa conversam entre si por rádio, e guardam o que ouvem durante a noite.',
]

describe('titles over text of nobody', () => {
  const spoken = [
    'Nesta palestra vamos desenhar uma juntos.',
    'A palestra mostra como dobrar a folha.',
    'O objetivo desta palestra é mostrar quem viaja depois da meia-noite.',
  ]

  it.each(['palestras.txt', 'palestras.md'])('are talks where most texts speak of one: %s', name => {
    const lines = ['Palestras do porto', '', 'Estas são as palestras de maio, em ordem alfabética.', '']
    const set = sections(spoken).map(line =>
      name.endsWith('md') && /^\p{Lu}[^.]+$/u.test(line) ? `## ${line}` : line,
    )
    expect(entries(name, [...lines, ...set]).map(entry => entry.split(' | ').slice(1, 3).join(': '))).toEqual(
      [
        'Tabelas de marés que cabem num cartão: ',
        'Pontes de papel: ',
        'Ônibus noturnos em nove cidades: ',
        'Faróis em rede: ',
      ],
    )
  })

  it('are sections where they do not', () => {
    expect(
      entries('porto.txt', [
        'O porto em maio',
        '',
        'Muita coisa mudou no porto desde abril.',
        '',
        ...sections([
          'Agora há uma no cais.',
          'Nesta palestra de abril ela caiu.',
          'O ônibus parte à meia-noite.',
        ]),
      ]),
    ).toEqual([])
  })
})

describe('a title that says that a work is for everybody', () => {
  it.each([
    ['Mapas para todos', 'Esta charla cuenta'],
    ['Mappe per tutti', 'Questo intervento racconta'],
    ['Des cartes pour tous', 'Cet exposé raconte'],
    ['Karten für alle', 'Dieser Vortrag erzählt'],
    ['Maps for all', 'This talk is about'],
  ])('ends in no small word: %s', (title, opens) => {
    const section = (name: string) => [
      `## ${name}`,
      '',
      `${opens} marea 1, marea 2, marea 3, marea 4 y marea 5.`,
      '',
    ]
    const titles = ['Mareas en papel', 'Puentes de sal', 'Faros en red', title]
    expect(entries('a.md', titles.flatMap(section)).map(entry => entry.split(' | ')[1])).toEqual(titles)
  })
})

describe('things that running text lists with capitals', () => {
  it('name nobody', () => {
    const found = entries('charlas.md', [
      '# Charlas del puerto',
      '',
      '## Mareas en una tarjeta',
      '',
      'En esta charla se juntan Oleaje, Química Aplicada, Robótica Naval y papel.',
      '',
      '## Puentes de sal',
      '',
      'Esta charla cuenta cómo se seca un puente de sal al sol de agosto.',
      '',
      '## Mapas de niebla',
      '',
      'En esta charla se dibuja un mapa con quienes nunca han visto uno.',
    ])
    expect(found.map(entry => entry.split(' | ')[2])).toEqual(['', '', ''])
  })
})
