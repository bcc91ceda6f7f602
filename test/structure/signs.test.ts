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
