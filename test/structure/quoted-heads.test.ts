import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('a quotation that is a title', () => {
  it('ends before the bracket that says when it is told', () => {
    expect(
      entries('sprecher.md', [
        '# Sprecherinnen und Sprecher',
        '',
        '## Ada Byron',
        '',
        '„Eine Tafel der Gezeiten“ (Do, 10:15 Uhr, Großer Saal)',
        '',
        'Ada Byron leitet das Hafenamt. Sie zeichnet seit Jahren.',
        '',
        '## Omar Diallo',
        '',
        '„Brücken, die summen“ (Do, 11:30 Uhr, Raum Moos)',
        '',
        'Omar Diallo misst Flüsse. Er hört ihnen gern zu.',
      ]).map(entry => entry.split(' | ')[1]),
    ).toEqual(['Eine Tafel der Gezeiten', 'Brücken, die summen'])
  })
})

describe('a quotation before a dash', () => {
  it.each([
    ['»', '«', '–'],
    ['„', '“', '–'],
    ['"', '"', '-'],
  ])('is a title, and what stands behind it says of what kind it is: %s', (opens, closes, dash) => {
    expect(
      entries('gaeste.md', [
        '# Unsere Gäste',
        '',
        '**Ada Byron** (Ulm)',
        '',
        `**${opens}Eine Tafel der Gezeiten${closes}** ${dash} Klanginstallation`,
        '',
        'Ada Byron sammelt Geräusche im Hafen. Daraus baut sie ein Instrument.',
        '',
        '**Omar Diallo** (Kiel)',
        '',
        `**${opens}Brücken, die summen${closes}** ${dash} Fotografie und Text`,
        '',
        'Omar Diallo geht neun Flüsse entlang. Er nimmt eine Kamera mit.',
      ]).map(entry => entry.split(' | ').slice(1, 3).join(': ')),
    ).toEqual([
      'Eine Tafel der Gezeiten: contributor Ada Byron',
      'Brücken, die summen: contributor Omar Diallo',
    ])
  })
})

describe('a flag behind a title', () => {
  it('says in which language it is told, and is no part of it', () => {
    expect(
      entries('programa.txt', [
        'Programa das jornadas',
        '10h00 | Uma tábua de marés | Ada Byron',
        '10h40 | Bridges that hum 🇬🇧 | Omar Diallo',
        '11h20 | Cartas sem selo | Juana Paz',
      ]).map(entry => entry.split(' | ')[1]),
    ).toEqual(['Uma tábua de marés', 'Bridges that hum', 'Cartas sem selo'])
  })
})
