import { describe, expect, it } from 'vitest'
import { nameScore } from '../../src/structure/phrases/names/name.js'

const none = new Set<string>()

describe('a name', () => {
  it.each([
    'Ada Byron',
    'Grace B. Hopper',
    'Salvador de la Puente',
    'Maria van den Heuvel',
    'Jean-Luc O’Brien',
    'Łucja Żak',
    'ESTEBAN QUISPE',
    'Remi LACROIX',
    'Иван Петров',
    'Salim al-Harthy',
    '王小明',
    '欧阳娜',
    '김민수',
    'ジョン・スミス',
    'Tadhg Ó Loinsigh',
  ])('is seen in %s', name => {
    expect(nameScore(name, none)).toBeGreaterThan(1)
  })

  it.each(['Junjie He', 'Lei Su', 'Ziyi An', 'Tianyu You'])(
    'is seen in %s, though its family name is a word of another language',
    name => {
      expect(nameScore(name, none)).toBeGreaterThan(0.5)
    },
  )

  it.each(['Thank You', 'Wie Du', 'Working With You'])('is not seen in %s', text => {
    expect(nameScore(text, none)).toBeLessThan(-1)
  })

  it.each([
    'Improve the scheduler',
    'Email Plugin',
    'Summer of Code',
    'Lunch Break',
    'the quick fox',
    'Version 2.0',
    'https://example.org',
    'Students and Mentors',
    '项目文档',
    '最優秀賞',
    'Our Speakers',
  ])('is not seen in %s', text => {
    expect(nameScore(text, none)).toBeLessThan(0)
  })

  it('is doubted where the document writes its words in small letters', () => {
    const text = 'Kestrel Bramble'
    expect(nameScore(text, new Set(['kestrel', 'bramble']))).toBeLessThan(nameScore(text, none) - 2)
  })

  it('may be a handle, which is weaker than two words', () => {
    expect(nameScore('@ada_b', none)).toBeGreaterThan(nameScore('ada_b', none))
    expect(nameScore('Ada Byron', none)).toBeGreaterThan(nameScore('@ada_b', none))
  })
})
