import { describe, expect, it } from 'vitest'
import { inlineOf } from '../../src/structure/inline.js'
import { splitsOf } from '../../src/structure/phrases/splits/splits.js'

function best(text: string, inline = inlineOf([{ type: 'text', value: text }])) {
  const splits = splitsOf({ text, inline, lead: 0, common: new Set() }, 0, text.length)
  const [top] = [...splits].sort((a, b) => b.score - a.score)
  return (
    top && {
      people: text.slice(...top.people),
      title: text.slice(...top.title),
      rest: top.rest === null ? null : text.slice(top.rest),
    }
  )
}

describe('a line of people and title', () => {
  it.each([
    ['Ada Byron: A faster tide table', 'Ada Byron', 'A faster tide table'],
    ['Ada Byron -- A faster tide table', 'Ada Byron', 'A faster tide table'],
    ['A faster tide table – Ada Byron & Wei Lin', 'Ada Byron & Wei Lin', 'A faster tide table'],
    ['A faster tide table, by Ada Byron;', 'Ada Byron;', 'A faster tide table'],
    ['A faster tide table (Ada Byron)', 'Ada Byron', 'A faster tide table'],
    ['Una tabla de mareas, por Juana Paz', 'Juana Paz', 'Una tabla de mareas'],
    ['Ada Byron: A tide table (MP4, slides)', 'Ada Byron', 'A tide table'],
    ['潮汐表的编译（李华）', '李华', '潮汐表的编译'],
    ['Ada Byron – „A tide table" – 1 450 zł', 'Ada Byron', '„A tide table"'],
    ['Una tabla de mareas Dra. Juana Paz', 'Dra. Juana Paz', 'Una tabla de mareas'],
    ['Eine Tafel der Gezeiten von und mit Ada Byron', 'Ada Byron', 'Eine Tafel der Gezeiten'],
    ['Ada Byron, con el proyecto “tabla(s)”', 'Ada Byron', '“tabla(s)”'],
    ['Ada Byron - A tide table: video / slides / repo', 'Ada Byron', 'A tide table'],
    ['A faster tide table, by Jesús Fdez. Ortega', 'Jesús Fdez. Ortega', 'A faster tide table'],
    ['libtide: a faster table, by Ada Byron', 'Ada Byron', 'libtide: a faster table'],
    ['Ada Byron, with Tables of the Tides', 'Ada Byron', 'Tables of the Tides'],
    ['Libera tu vieja boya Mateo Gil', 'Mateo Gil', 'Libera tu vieja boya'],
    ['Is the tide late? Ada Byron & Grace Lin', 'Ada Byron & Grace Lin', 'Is the tide late?'],
    [
      'Taller "Mareas - de la costa al mapa" por Juana Paz.',
      'Juana Paz.',
      'Taller "Mareas - de la costa al mapa"',
    ],
  ])('%s', (text, people, title) => {
    expect(best(text)).toEqual({ people, title, rest: null })
  })

  it.each([
    'Ada Byron from Harbour College in Ireland (chat name: tides)',
    'Ada Byron, in Germany',
    'Ada Byron aus Kiel',
    'Ada Byron im Fachgebiet Gezeiten und',
    'Ada Byron - selecionada para o plano 2 (com bolsa)',
    'Ada Byron – Aprovada',
  ])('says where somebody is from, and names no title: %s', text => {
    const inline = inlineOf([
      { type: 'strong', children: [{ type: 'text', value: 'Ada Byron' }] },
      { type: 'text', value: text.slice('Ada Byron'.length) },
    ])
    const titled = splitsOf({ text, inline, lead: 0, common: new Set() }, 0, text.length).filter(
      ({ score, title: [start, end] }) => score > 1.6 && start < end,
    )
    expect(titled).toEqual([])
  })

  it('names nobody behind a word that asks for more', () => {
    const text = 'A long letter to Ada Byron'
    const inline = inlineOf([{ type: 'text', value: text }])
    expect(splitsOf({ text, inline, lead: 0, common: new Set() }, 0, text.length)).toEqual([])
  })

  it('may go on with a description', () => {
    expect(best('Ada Byron: A faster tide table. It is slow today. By August it will not be.')).toEqual({
      people: 'Ada Byron',
      title: 'A faster tide table',
      rest: 'It is slow today. By August it will not be.',
    })
  })

  it('may tell of people and name no title', () => {
    expect(best('Ada Byron – kümmert sich um die Tabellen und um alle Häfen.')).toEqual({
      people: 'Ada Byron',
      title: '',
      rest: 'kümmert sich um die Tabellen und um alle Häfen.',
    })
  })

  it('may be parted by nothing but the letters’ weight', () => {
    const inline = inlineOf([
      { type: 'strong', children: [{ type: 'text', value: 'tideline' }] },
      { type: 'text', value: ' A faster table' },
    ])
    expect(best(inline.text, inline)).toEqual({ people: 'tideline', title: 'A faster table', rest: null })
  })
})
