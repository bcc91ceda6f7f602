import { describe, expect, it } from 'vitest'
import { announce, entries } from './announce.js'

describe('what parts people from their work', () => {
  it('may be a few words that every entry has', () => {
    expect(
      entries('a.md', [
        '# Die Stipendien des Jahres',
        '',
        '- Ada Byron mit dem Projekt: Brücken aus Papier',
        '- Wei Lin mit dem Projekt: Was das Moor weiß',
        '- Juana Paz und Omar Diallo mit dem Projekt: Zehn Türen',
      ]),
    ).toEqual([
      ' | Brücken aus Papier | recipient Ada Byron | ',
      ' | Was das Moor weiß | recipient Wei Lin | ',
      ' | Zehn Türen | recipient Juana Paz, recipient Omar Diallo | ',
    ])
  })

  it('may be a word for works without a colon', () => {
    expect(
      entries('a.txt', [
        'The winners',
        '',
        'Ada Byron for her work Tide Tables',
        '',
        'Wei Lin for his work “Bridges that Hum”',
        '',
        'Juana Paz for her work Letters Nobody Sent',
      ]),
    ).toEqual([
      ' | Tide Tables | recipient Ada Byron | ',
      ' | Bridges that Hum | recipient Wei Lin | ',
      ' | Letters Nobody Sent | recipient Juana Paz | ',
    ])
  })

  it('may stand before what they did, in several sentences', () => {
    expect(
      entries('a.txt', [
        'Our fellows',
        '',
        'Ada Byron: Studied mathematics in London and has built calculating machines since she was twelve. She lives by the sea.',
        '',
        'Wei Lin and Omar Diallo, engineers at the harbour: Together they have measured the tides of nine rivers in three years. Wei likes boats.',
        '',
        'Juana Paz: Writes for a small newspaper in the mountains and collects letters that nobody sent. She has two thousand.',
      ]).map(entry => entry.slice(0, 45)),
    ).toEqual([
      ' |  | contributor Ada Byron | Studied mathema',
      ' |  | contributor Wei Lin, contributor Omar D',
      ' |  | contributor Juana Paz | Writes for a sm',
    ])
  })
})

describe('a number before a title', () => {
  it('may have a dash, or a sign of its own', () => {
    expect(
      entries('a.md', [
        '# Les lauréates',
        '',
        '1.- Ponts de papier, de Ada Byron',
        '',
        '2.- Ce que sait la tourbe, de Wei Lin / Atelier tourbe',
        '',
        '3°) Dix portes, de Juana Paz',
      ]),
    ).toEqual([
      ' | Ponts de papier | recipient Ada Byron | ',
      ' | Ce que sait la tourbe | recipient Wei Lin | ',
      ' | Dix portes | recipient Juana Paz | ',
    ])
  })
})

describe('a place behind a bar', () => {
  it('is where somebody is from, up to the country', () => {
    const { children } = announce('a.md', [
      '# Os projetos',
      '',
      '**Pontes de papel**  ',
      'Ada Byron e Wei Lin | Santa Rosa, Rio Grande do Sul, Brasil.',
      '',
      'Uma ponte dobrada aguenta mais do que parece, e o grupo quer saber quanto.',
      '',
      '**Dez portas**  ',
      'Juana Paz | Tumaco, Nariño, Colômbia',
      '',
      'Dez portas velhas de um bairro contam quem passou por elas, ano após ano.',
    ])
    const people = children.flatMap(child => (child.type === 'entry' ? child.children : []))
    expect(
      people.flatMap(child => (child.type === 'person' ? `${child.name}: ${child.affiliation ?? ''}` : [])),
    ).toEqual([
      'Ada Byron: ',
      'Wei Lin: Santa Rosa, Rio Grande do Sul, Brasil',
      'Juana Paz: Tumaco, Nariño, Colômbia',
    ])
  })
})

describe('a label', () => {
  it('with a word for people names nobody where no value of it does', () => {
    const lines = ['Tide tables', 'Bridges that hum', 'Letters nobody sent'].flatMap((title, index) => [
      `**${title}**  `,
      ['Ada Byron', 'Wei Lin', 'Juana Paz'][index] ?? '',
      '',
      'It fits on a card and is never wrong, whatever the moon does in the night.',
      '',
      'Profile of contributors: people who like boats, teachers of physics, and anybody from the harbour.',
      '',
    ])
    expect(entries('a.md', ['# Six ideas', '', ...lines]).map(entry => entry.split(' | ')[2])).toEqual([
      'contributor Ada Byron',
      'contributor Wei Lin',
      'contributor Juana Paz',
    ])
  })

  it('is none inside quotation marks, and a prize may have no winner that is named', () => {
    expect(
      entries('a.txt', [
        'Los premios del año',
        '',
        'Primer premio: “Quién duerme peor: el mapa del ruido”, de Ada Byron y Wei Lin',
        '',
        'Segundo premio: “Puentes que zumban”, de Juana Paz',
        '',
        'Primer premio: “Diez puertas, diez llaves”',
        '',
        'Segundo premio: “Cartas”, de Omar Diallo',
      ]),
    ).toEqual([
      ' | Quién duerme peor: el mapa del ruido | recipient Ada Byron, recipient Wei Lin | ',
      ' | Puentes que zumban | recipient Juana Paz | ',
      ' | Diez puertas, diez llaves |  | ',
      ' | Cartas | recipient Omar Diallo | ',
    ])
  })
})

describe('a table without names over its columns', () => {
  it('has a column of people even where some have one name, and one of mentors where the text speaks of them', () => {
    expect(
      entries('a.md', [
        '# Interns',
        '',
        'This year six mentors helped.',
        '',
        '| A faster parser | Nkemelu | Ada Byron and Wei Lin |',
        '|---|---|---|',
        '| Bridges that hum | Juana Paz | Omar Diallo, kraken |',
        '| Letters nobody sent | Temitayo | Grace Hall and Ada Byron |',
        '| Ten old bridges | Maria Okafor | Wei Lin |',
      ]),
    ).toEqual([
      ' | A faster parser | contributor Nkemelu, mentor Ada Byron, mentor Wei Lin | ',
      ' | Bridges that hum | contributor Juana Paz, mentor Omar Diallo, mentor kraken | ',
      ' | Letters nobody sent | contributor Temitayo, mentor Grace Hall, mentor Ada Byron | ',
      ' | Ten old bridges | contributor Maria Okafor, mentor Wei Lin | ',
    ])
  })
})

describe('a label that stands alone', () => {
  const titles = ['A faster parser', 'Bridges that hum', 'Letters nobody sent']
  const said = [
    'It reads the tables twice as fast.',
    'It was made over one year.',
    'It keeps what is left of them.',
  ]
  const helpers = [['Ada Byron', 'kraken'], ['Omar Diallo'], ['Grace Hall']]
  const students = [['nkem', 'Wei Lin'], ['Juana Paz', 'moth (in May only)'], ['Tomi Ade']]
  const found = [
    ' | A faster parser | mentor Ada Byron, mentor kraken, contributor nkem, contributor Wei Lin | It reads the tables twice as fast.',
    ' | Bridges that hum | mentor Omar Diallo, contributor Juana Paz, contributor moth | It was made over one year.',
    ' | Letters nobody sent | mentor Grace Hall, contributor Tomi Ade | It keeps what is left of them.',
  ]

  it.each([
    ['a heading', '#### Mentors', '#### Interested'],
    ['strong text', '**Mentors:**', '**Students:**'],
  ])('has its values in the list below, whatever they look like: %s', (_, mentors, others) => {
    const lines = titles.flatMap((title, index) => [
      `### ${title}`,
      said[index] ?? '',
      '',
      mentors,
      ...(helpers[index] ?? []).map(name => `- ${name}`),
      '',
      others,
      ...(students[index] ?? []).map(name => `- ${name}`),
      '',
    ])
    expect(entries('a.md', ['# Projects', '', 'Six teams worked this summer.', '', ...lines])).toEqual(found)
  })

  it('has its values on the lines below where no list holds them', () => {
    const lines = titles.flatMap((title, index) => [
      title,
      said[index] ?? '',
      'Interesados',
      ...(students[index] ?? []),
    ])
    expect(entries('a.txt', ['Projects', 'Six teams worked this summer.', ...lines])).toEqual([
      ' | A faster parser | contributor nkem, contributor Wei Lin | It reads the tables twice as fast.',
      ' | Bridges that hum | contributor Juana Paz, contributor moth | It was made over one year.',
      ' | Letters nobody sent | contributor Tomi Ade | It keeps what is left of them.',
    ])
  })

  it('may open the entries', () => {
    const lines = ['Brücken aus Papier', 'Was das Moor weiß', 'Zehn alte Türen'].flatMap((title, index) => [
      'Titel:',
      title,
      '',
      'Referentin:',
      ['Ada Byron', 'Juana Paz', 'Grace Hall'][index] ?? '',
      '',
    ])
    expect(entries('a.txt', ['Vorträge des Abends', '', ...lines])).toEqual([
      ' | Brücken aus Papier | speaker Ada Byron | ',
      ' | Was das Moor weiß | speaker Juana Paz | ',
      ' | Zehn alte Türen | speaker Grace Hall | ',
    ])
  })
})

describe('a list below a heading', () => {
  it('may hold an address, the people, and where it came out', () => {
    expect(
      entries('a.md', [
        '# Selected articles',
        '',
        '#### The old pier. A study of salt',
        '- https://harbour.example/pier',
        '- Ada Byron',
        '- The Harbour Post, 30/04/2016',
        '',
        '#### What we pay for water',
        '- https://valley.example/water',
        '- Wei Lin, Omar Diallo',
        '- Valley Times, 02/10/2015',
        '',
        '#### Where the rails end',
        '- https://harbour.example/rails',
        '- Juana Paz',
        '- The Harbour Post, 07/01/2016',
      ]),
    ).toEqual([
      ' | The old pier. A study of salt | contributor Ada Byron | ',
      ' | What we pay for water | contributor Wei Lin, contributor Omar Diallo | ',
      ' | Where the rails end | contributor Juana Paz | ',
    ])
  })
})

describe('a bracket that says who made it', () => {
  it('names them, whatever they are called, before a place and a text', () => {
    expect(
      entries('a.txt', [
        'The winners',
        '',
        'Three projects won this year.',
        '',
        'First prize: A table of tides (by LMB) | Peru. The table fits on a card and is never wrong.',
        '',
        'Second prize: Bridges that hum (by Moth) | Chile. A recording from nine rivers, made over one year.',
        '',
        'Third prize: Letters nobody sent (by #paperless) | Ecuador. What the archive keeps, and what it does not.',
        '',
        'The jury was formed by Ada Byron, Wei Lin and Juana Paz. Winners will get their prizes in May.',
      ]),
    ).toEqual([
      ' | A table of tides | recipient LMB | The table fits on a card and is never wrong.',
      ' | Bridges that hum | recipient Moth | A recording from nine rivers, made over one year.',
      ' | Letters nobody sent | recipient #paperless | What the archive keeps, and what it does not.',
    ])
  })
})

describe('a title', () => {
  it('is what is quoted behind a word for its kind', () => {
    expect(
      entries('a.md', [
        'The winners of the weekend:',
        '',
        '- Project “Tide tables”, by Ada Byron and Wei Lin.',
        '- Project “Bridges that hum”, by Juana Paz.',
        '- Project “Letters”, by Omar Diallo.',
      ]),
    ).toEqual([
      ' | Tide tables | recipient Ada Byron, recipient Wei Lin | ',
      ' | Bridges that hum | recipient Juana Paz | ',
      ' | Letters | recipient Omar Diallo | ',
    ])
  })

  it('may stand between a name and a place, before text about it', () => {
    expect(
      entries('a.txt', [
        'Our grants go to three papers.',
        '',
        'Ada Byron – The Tide Post (Lima, Peru): Stories of the harbour, told by those who work there.',
        '',
        'Juana Paz – Moor News (Quito, Ecuador): Reviews of books that nobody reviews.',
        '',
        'Omar Diallo – Nine Rivers (Dakar, Senegal): A map of wells, with a report in every month.',
      ]),
    ).toEqual([
      ' | The Tide Post | recipient Ada Byron | Stories of the harbour, told by those who work there.',
      ' | Moor News | recipient Juana Paz | Reviews of books that nobody reviews.',
      ' | Nine Rivers | recipient Omar Diallo | A map of wells, with a report in every month.',
    ])
  })

  it('may be labelled below the team that won', () => {
    const lines = ['1st place – Team Moth', '2nd place – Team Salt', '3rd place – Team Heron!'].flatMap(
      (head, index) => [
        `### ${head}`,
        '',
        `**Project:** ${['A table of tides', 'Bridges that hum', 'Letters nobody sent'][index]}`,
        '',
        `**Members:** ${['Ada Byron, Wei Lin', 'Juana Paz', 'Omar Diallo'][index]}`,
        '',
      ],
    )
    expect(entries('a.md', ['# Who won the hackathon', '', ...lines])).toEqual([
      ' | A table of tides | team Moth, recipient Ada Byron, recipient Wei Lin | ',
      ' | Bridges that hum | team Salt, recipient Juana Paz | ',
      ' | Letters nobody sent | team Heron!, recipient Omar Diallo | ',
    ])
  })
})

describe('a person', () => {
  it('may have somebody beside them in brackets, and a word for a recording behind', () => {
    expect(
      entries('a.md', [
        'The talks of the evening:',
        '',
        '- A table of tides - Ada Byron (together with Wei Lin)',
        '- Bridges that hum - Juana Paz slides',
        '- Letters nobody sent - Omar Diallo',
      ]),
    ).toEqual([
      ' | A table of tides | speaker Ada Byron, speaker Wei Lin | ',
      ' | Bridges that hum | speaker Juana Paz | ',
      ' | Letters nobody sent | speaker Omar Diallo | ',
    ])
  })
})

describe('the rules of a contest', () => {
  it('have no entries', () => {
    expect(
      entries('a.md', [
        '# Bases del Hackatón de las mareas',
        '',
        'Las inscripciones están abiertas hasta el 24 de julio.',
        '',
        '## Acompañan',
        '',
        '- **Ada Byron**, bióloga marina',
        '- **Juana Paz**, desarrolladora',
        '- **Omar Diallo**, especialista en puertos',
      ]),
    ).toEqual([])
  })
})
