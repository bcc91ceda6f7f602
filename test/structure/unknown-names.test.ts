import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const titleAndPeople = (entry: string): string => entry.split(' | ').slice(0, 3).join(' | ')

describe('names that no list knows', () => {
  it('are people, item after item, and neither is every second one a title, nor a line between lists', () => {
    const crews = {
      'For the Lights - Mole': ['Laives Klaruston'],
      'For the Lights - Dunes': [
        'Sifeon Kuzitreon',
        'Leozukler Rusizen',
        'Leofan Treozibik',
        'Nagapas Naidestar',
      ],
      'For the Boats - Ferry': ['Keogik Zulir', 'Kelutais Turuler', 'Staiklais Fevebris'],
      'For the Boats - Race': ['Raitreos Dovir'],
      'For the Boats - Rescue': ['Seobur Zudrivi'],
      'For the Tide Tables': ['Deosteoneo Vovir'],
      'For the Library': [
        'Kageor Drapaikluk',
        'Treotuk Brailusor',
        'Makusteok Kaitreozus',
        'Tidrur Siridrain',
      ],
    }
    const lists = Object.entries(crews).flatMap(([crew, names]) => [
      '',
      crew,
      '',
      ...names.map(name => `- ${name}`),
    ])
    expect(entries('a.md', ['Our new crew members are:', ...lists]).map(titleAndPeople)).toEqual(
      Object.entries(crews).flatMap(([crew, names]) => names.map(name => `${crew} |  | contributor ${name}`)),
    )
  })

  it('open text that goes on about a person', () => {
    const found = entries('a.txt', [
      'Three people joined the harbour office this winter.',
      'Laibairek Zaimai, based in the north, has studied the tides for years. She draws maps of them, and she paints.',
      'Sudun Trabresor, based in the south, has built boats with his brothers. In the office he looks after the ropes.',
      'Popibrek Naizuvai, based in the west, has kept the lights of two towers. Her talk at the fair was full.',
    ])
    expect(found.map(entry => entry.split(' | ')[2])).toEqual([
      'contributor Laibairek Zaimai',
      'contributor Sudun Trabresor',
      'contributor Popibrek Naizuvai',
    ])
  })

  it('open text that says what they will speak about', () => {
    const found = entries('a.txt', [
      'Una serata di porto, con tre storie.',
      'Trefon Babran ci parlerà di fari senza guardiani',
      'La vita nei fari di oggi, raccontata da chi li ha visti tutti, dal primo all’ultimo.',
      'Neozevan Sivustak ci parlerà di corde e nodi',
      'Una breve storia delle corde, dalle prime navi fino ai giorni nostri, con molti esempi.',
      'Porain Tunin ci racconterà le maree del golfo',
      'Che cosa si vede quando il mare se ne va, e che cosa resta sulla sabbia fino a sera.',
    ])
    expect(found).toHaveLength(3)
    expect(found.map(entry => entry.split(' | ')[2])).toEqual([
      'contributor Trefon Babran',
      'contributor Neozevan Sivustak',
      'contributor Porain Tunin',
    ])
  })
})

describe('two capitals that open text about a thing', () => {
  it('name nobody', () => {
    expect(
      entries('a.txt', [
        'Three tools of the harbour office got new releases this winter.',
        'Laibairek Zaimai, made in the north, has tables of the tides for years. It draws maps of them, and it paints.',
        'Sudun Trabresor, made in the south, has been rewritten. In the office it looks after the ropes.',
        'Popibrek Naizuvai, made in the west, has got the lights of two towers. Its talk at the fair was full.',
      ]),
    ).toEqual([])
  })
})
