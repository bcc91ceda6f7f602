import { describe, expect, it } from 'vitest'
import { messagesOf, rulesOf } from './build.js'

const with_ = (...names: string[]) =>
  names.map((name, index) => ({
    title: `Work number ${index}`,
    people: [`mentor: ${name}`, `contributor: P${index}`],
  }))

const similar = (a: string, b: string) => rulesOf(with_(a, b)).includes('similar-name')

describe('similar-name', () => {
  it('names both spellings and where the other stands, at the poorer one', () => {
    expect(messagesOf(with_('Zdenek Hrebicek', 'Zdeněk Hřebíček'))).toEqual([
      '2:9 similar-name Unexpected name Zdenek Hrebicek, expected one spelling for one person: Zdeněk Hřebíček at 5:9 has it with other letters',
    ])
    expect(messagesOf(with_('Ana García', 'García Ana'))).toEqual([
      '5:9 similar-name Unexpected name García Ana, expected one spelling for one person: Ana García at 2:9 has it with its words in another order',
    ])
    expect(messagesOf(with_('Ana García', 'Ana'))).toEqual([
      '5:9 similar-name Unexpected name Ana, expected one spelling for one person: Ana García at 2:9 has it with more or fewer words',
    ])
  })

  it('says that capitals differ', () => {
    expect(messagesOf(with_('Jan de Vries', 'Jan De Vries'))).toEqual([
      '5:9 similar-name Unexpected name Jan De Vries, expected one spelling for one person: Jan de Vries at 2:9 has it with other capitals',
    ])
  })

  it.each([
    ['Łukasz Żak', 'Lukasz Zak'],
    ['Jürgen Möller', 'Juergen Moeller'],
    ['Søren Aagaard', 'Soren Ågård'],
    ['Maria da Silva', 'Maria Silva'],
    ['Jean-Pierre Roux', 'Jean Pierre Roux'],
    ['Janito Vaqueiro Ferreira', 'Janito Ferreira'],
    ['J. Castellanos', 'Joan Castellanos'],
    ['Christopher A. Wood', 'Christopher Wood'],
    ['Daniel Kasrto', 'Daniel Kastro'],
    ['Daniel Castro', 'Daniel Casto'],
    ['Алексей Королёв', 'Алексей Королев'],
    ['Jan de Vries', 'Jan De Vries'],
    ['Ciara McAdam', 'Ciara Mcadam'],
    ['山口邦雄', '山口邦夫'],
    ['ダニエル・カストロ', 'カストロ・ダニエル'],
  ])('tells of %s and %s', (a, b) => {
    expect(similar(a, b)).toBe(true)
    expect(similar(b, a)).toBe(true)
  })

  it.each([
    ['Ana García', 'Ana GARCÍA'],
    ['Jan de Vries', 'JAN DE VRIES'],
    ['J. R. Castellanos', 'J.R. Castellanos'],
    ['山田 太郎', '山田太郎'],
    ['Ana García', 'Ana López'],
    ['Wei Liu', 'Wei Li'],
    ['Anna Schmidt', 'Anne Schmidt'],
    ['Jan Novak', 'Jana Horák'],
    ['王小明', '王晓明'],
    ['김민수', '김민주'],
    ['@alexw', '@alexv'],
    ['Participant 101', 'Participant 102'],
    ['ghost1', 'ghost2'],
  ])('is silent about %s and %s', (a, b) => {
    expect(similar(a, b)).toBe(false)
  })

  it('tells of each spelling once', () => {
    expect(
      rulesOf(with_('Zdeněk Hřebíček', 'Zdenek Hrebicek', 'Zdenek Hrebicek', 'Zdeněk Hřebíček')),
    ).toEqual(['similar-name'])
  })

  it('tells of a name in the lead that is spelt otherwise, and does not call it unlisted', () => {
    expect(
      messagesOf([
        { lead: 'Please welcome Ana Garcia, Bo Chen and Eve Ngozi!' },
        { title: 'Roots', people: ['contributor: Ana García'] },
        { title: 'Leaves', people: ['contributor: Bo Chen'] },
        { title: 'Bark', people: ['contributor: Eve Ngosi'] },
      ]),
    ).toEqual(
      [
        '1:40 similar-name Unexpected name Eve Ngozi, expected one spelling for one person: Eve Ngosi at 7:14 has it with other letters',
        '1:16 similar-name Unexpected name Ana Garcia, expected one spelling for one person: Ana García at 3:14 has it with other letters',
      ].toSorted(),
    )
  })

  it('costs the same for each name however many there are', () => {
    const names = Array.from(
      { length: 10_000 },
      (_, index) => `${syllables(index)} ${syllables(index * 7919)}`,
    )
    expect(rulesOf(with_(...names)).length).toBeLessThan(20_000)
  })
})

/** A made-up word for a number. */
function syllables(number: number): string {
  const word = [...String(number)]
    .map(digit => 'ba ce di fo gu ka le mi no pu'.split(' ')[Number(digit)])
    .join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}
