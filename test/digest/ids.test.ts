import { describe, expect, it } from 'vitest'
import { Ids } from '../../src/digest/ids.js'
import { slug } from '../../src/model/slug.js'

describe('slug', () => {
  it.each([
    ['Add a “Pond” & more!', 'add-a-pond-more'],
    ['Ağaç für Łódź, œuvre & Straße', 'agac-fur-lodz-oeuvre-strasse'],
    ["the guest’s / guest's", 'the-guests-guests'],
    ['Пруд для тритонов', 'пруд-для-тритонов'],
    ['もりのいけ', 'もりのいけ'],
    ['C++ & C#', 'c-c'],
    ['…', ''],
  ])('%s → %s', (words, id) => {
    expect(slug(words)).toBe(id)
  })

  it('is cut between words', () => {
    const id = slug('one two three four five six seven eight nine ten eleven twelve thirteen')
    expect(id.length).toBeLessThanOrEqual(60)
    expect(id).toMatch(/-(?:ten|eleven|twelve)$/)
    expect(slug('x'.repeat(99))).toBe('x'.repeat(60))
  })
})

describe('Ids', () => {
  it('gives each id once', () => {
    const ids = new Ids()
    const given = ['a', 'a', 'a-2', 'A', '…', '…'].map(words => ids.take(words, 'entry'))
    expect(given).toEqual(['a', 'a-2', 'a-2-2', 'a-3', 'entry', 'entry-2'])
    expect(new Set(given).size).toBe(given.length)
  })
})
