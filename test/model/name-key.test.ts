import { describe, expect, it } from 'vitest'
import { nameKey } from '../../src/model/name-key.js'

const person = (name: string) => nameKey(name).person
const spelling = (name: string) => nameKey(name).spelling

describe('nameKey', () => {
  it.each([
    ['Ana García', 'GARCÍA Ana'],
    ['Jan van der Berg', 'Jan Berg'],
    ['Dr. Mei Tanaka', 'Mei Tanaka'],
    ['Siobhán O’Neill', "Siobhan O'Neill"],
    ['Jean-Pierre Roux', 'Jean Pierre Roux'],
    ['Łukasz Żak', 'Lukasz Zak'],
    ['Ｍｅｉ　Ｔａｎａｋａ', 'Mei Tanaka'],
    ['山田 太郎', '山田太郎'],
    ['ダニエル・カストロ', 'カストロ・ダニエル'],
    ['Алексей Королёв', 'алексей королев'],
  ])('takes %s and %s for one person', (a, b) => {
    expect(person(a)).toBe(person(b))
  })

  it.each([
    ['Ana García', 'Ana Garza'],
    ['が山', 'か山'],
    ['Йован Петров', 'Янко Петров'],
    ['Wei Liu', 'Wei Li'],
  ])('takes %s and %s for two', (a, b) => {
    expect(person(a)).not.toBe(person(b))
  })

  it('calls case, width, dots and spaces one spelling, and nothing else', () => {
    expect(spelling('J. R.  Hartley')).toBe(spelling('j.r. hartley'))
    expect(spelling('山田 太郎')).toBe(spelling('山田太郎'))
    expect(spelling('Ana García')).not.toBe(spelling('Ana Garcia'))
    expect(spelling('Ana García')).not.toBe(spelling('García Ana'))
  })

  it('keeps what is nothing but particles or marks', () => {
    expect(person('Van')).toBe('van')
    expect(person('???')).toBe('???')
  })
})
