import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('text below a title that says who will speak', () => {
  const talks = [
    '# Rencontre de juin',
    'Le port ouvre ses portes à tous ceux qui aiment la mer, ses cartes et ses outils.',
    'Il y aura du café, des gâteaux et une visite du phare pour finir la soirée ensemble.',
    '## Comment lire la houle avec des amis !',
    'Ada Byron, hydrographe au service des cartes depuis dix ans, qui accompagne les jeunes du port, nous parlera capteurs et petites barques.',
    '## Des cartes pliées',
    'Juana Paz, dessinatrice pour les écoles de la côte, nous montrera comment une carte tient dans une poche.',
    'La salle ouvre à dix-neuf heures et le bar ferme tard, comme à chaque fois depuis le début.',
    'Le phare a fêté ses cent ans au printemps, et toute la ville est montée voir la mer de là-haut.',
    'Les bateaux de la société dorment encore dans le hangar, où il reste deux coques à repeindre.',
    'Ceux qui veulent aider trouveront des pinceaux et de la peinture bleue derrière la porte.',
    'Le vieux ponton, lui, attend toujours ses planches neuves et ne sert plus à personne.',
    'Venez nombreux, et dites-le à vos amis, à vos voisins et à tous ceux que cela pourrait amuser.',
  ]

  it('makes it a talk, among much else', () => {
    expect(
      entries('a.md', talks.join('\n\n').split('\n')).map(entry => entry.split(' | ').slice(1, 3)),
    ).toEqual([
      ['Comment lire la houle avec des amis !', 'contributor Ada Byron'],
      ['Des cartes pliées', 'contributor Juana Paz'],
    ])
  })

  it('makes it none where nobody speaks', () => {
    const told = talks.map(line => line.replace(/nous (?:parlera|montrera)/, 'a vu hier'))
    expect(entries('a.md', told.join('\n\n').split('\n'))).toEqual([])
  })
})

describe('places with times in a list', () => {
  it('are no speakers, who stand below', () => {
    const found = entries('a.md', [
      'Haberá dúas charlas sobre mareas, cos seguintes horarios:',
      '',
      '- **Lugo:** Ás 12:00 na Lonxa do Porto.',
      '- **Santa Clara do Mar** : As 18:00 no Instituto do Faro.',
      '',
      '### Relatores',
      '',
      '- **Ada Byron** é mestra no faro vello, e tamén garda as cartas de todo o porto.',
      '    - Dirá como se le unha carta de mareas nun barco pequeno.',
      '- **Juana Paz** é a autora do programa que conta as ondas da ría pequena.',
      '    - Amosará as pezas do programa e como encaixan.',
    ])
    expect(found.map(entry => entry.split(' | ')[2])).toEqual(['speaker Ada Byron', 'speaker Juana Paz'])
  })
})
