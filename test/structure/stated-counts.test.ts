import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const told = (count: string): string[] => [
  'Autumn at the harbour school',
  'The hall was full, the tea was hot, and the tide came in on time.',
  'Nobody had to leave early, for the ferry was late as well.',
  'We had a long look at the weather, and the weather had a long look at us.',
  'The harbour office lent us its chairs, and the sailors lent us their patience.',
  'Of the fog we shall not speak, for we have spoken of it every year before.',
  `This year we welcome ${count}:`,
  '- Ngozi Abara from Lagos, and her work is a table of tides for the card players',
  '- Tevin Otieno from Mombasa, and his work is a bell that rings below the water',
  'Write to us if you want to know more, or come by on a Monday.',
  'The door is open, and if it is not, the window is.',
  'The key hangs on a nail behind the door.',
]

describe('how many entries the text above says there are', () => {
  it('speaks for a reading that finds as many', () => {
    const people = (count: string): string[] =>
      entries('a.txt', told(count)).map(each => each.split(' | ')[2] ?? '')
    expect(people('two new interns')).toEqual(['contributor Ngozi Abara', 'contributor Tevin Otieno'])
    expect(people('seven new interns')).toEqual([])
  })
})

describe('given names alone', () => {
  it('are those who made what a title names, where several are joined', () => {
    expect(
      entries('a.txt', [
        'Ein Wochenende in der Werkstatt',
        'Am Ende standen drei Projekte auf dem Tisch.',
        'Regenuhr',
        'Die Uhr von Lars, Pauline und Oskar zeigt, wie lange es noch regnet. Sie läuft mit Wasser.',
        'Flüsterkasten',
        'Emilia, Jonas und Thea haben einen Kasten gebaut, der leiser spricht als man selbst.',
        'Der letzte Bus',
        'Das Spiel von Rosa und Nils spielt an einer Haltestelle, an der niemand einsteigt.',
      ]),
    ).toEqual([
      ' | Regenuhr | contributor Lars, contributor Pauline, contributor Oskar | Die Uhr von Lars, Pauline und Oskar zeigt, wie lange es noch regnet. Sie läuft mit Wasser.',
      ' | Flüsterkasten | contributor Emilia, contributor Jonas, contributor Thea | Emilia, Jonas und Thea haben einen Kasten gebaut, der leiser spricht als man selbst.',
      ' | Der letzte Bus | contributor Rosa, contributor Nils | Das Spiel von Rosa und Nils spielt an einer Haltestelle, an der niemand einsteigt.',
    ])
  })
})

describe('a label for titles', () => {
  it('opens entries whose text names somebody', () => {
    expect(
      entries('a.txt', [
        'Samedi à la capitainerie',
        'Voici ce que j’ai gardé de cette journée, qui fut longue et humide.',
        'Conférence : Marées et mémoire',
        'Thibault Sterenn, archiviste au port, demande à la salle comment elle lira les marées de 1994. Silence.',
        'Conférence : Des ponts qui chantent',
        'Solène Le Bihan raconte cinq ans d’enregistrements sous les ponts. C’est drôle et précis.',
        'Conférence : Un sac sans fond',
        'Pierrick Le Goff montre le sac, puis ce qui n’y est plus. La salle applaudit.',
      ]).map(each => each.split(' | ').slice(1, 3)),
    ).toEqual([
      ['Marées et mémoire', 'contributor Thibault Sterenn'],
      ['Des ponts qui chantent', 'contributor Solène Le Bihan'],
      ['Un sac sans fond', 'contributor Pierrick Le Goff'],
    ])
  })
})
