import { describe, expect, test } from 'vitest'
import { type ComputedStyle, initialStyle } from '../../../src/typeset/css/computed-style.js'
import { findBreaks } from '../../../src/typeset/line/word-breaks.js'

/** The word with a bar wherever a line may end. */
function breaksOf(word: string, style: Partial<ComputedStyle> = {}): string {
  const { text, breaks } = findBreaks(word, { ...initialStyle, ...style }, null)
  const offsets = [0, ...breaks.filter(({ lastResort }) => !lastResort).map(({ offset }) => offset)]
  return offsets.map((offset, i) => text.slice(offset, offsets[i + 1])).join('|')
}

describe('Japanese', () => {
  test('no line starts with a full stop, a closing bracket or a small kana, none ends with an opening bracket', () => {
    expect(breaksOf('私は「東京」へ行った。')).toBe('私|は|「東|京」|へ|行っ|た。')
    expect(breaksOf('コーヒー')).toBe('コー|ヒー')
  })

  test('looser lines may start with small kana, and loose ones with iteration marks', () => {
    expect(breaksOf('行った', { 'line-break': 'normal' })).toBe('行|っ|た')
    expect(breaksOf('人々', { 'line-break': 'normal' })).toBe('人々')
    expect(breaksOf('人々', { 'line-break': 'loose' })).toBe('人|々')
    expect(breaksOf('行った', { 'line-break': 'strict' })).toBe('行っ|た')
  })

  test('a middle dot starts a loose line of Japanese, and of no other language', () => {
    expect(breaksOf('赤・青', { 'line-break': 'loose', language: 'ja' })).toBe('赤|・|青')
    expect(breaksOf('赤・青', { 'line-break': 'loose', language: 'en' })).toBe('赤・|青')
  })
})

describe('Korean', () => {
  test('lines end between syllables, or between words only', () => {
    expect(breaksOf('안녕하세요')).toBe('안|녕|하|세|요')
    expect(breaksOf('안녕하세요', { 'word-break': 'keep-all' })).toBe('안녕하세요')
    expect(breaksOf('안녕（세계）', { 'word-break': 'keep-all' })).toBe('안녕|（세계）')
  })
})

test('words of any script part anywhere where they are told to', () => {
  expect(breaksOf('abc(d)', { 'word-break': 'break-all' })).toBe('a|b|c(d)')
  expect(breaksOf('ab.', { 'line-break': 'anywhere' })).toBe('a|b|.')
})

test('hyphens that begin a word stay with it', () => {
  expect(breaksOf('--log-file')).toBe('--log-|file')
  expect(breaksOf('(-fold')).toBe('(-fold')
  expect(breaksOf('--')).toBe('--')
})

test('words that name both genders are hyphenated as others are', () => {
  const halves = (word: string) => [Math.floor(word.length / 2)]
  const breaks = (word: string) => findBreaks(word, { ...initialStyle, hyphens: 'auto' }, halves).breaks
  expect(breaks('Gärtner*innen').map(({ offset }) => offset)).toEqual([3, 10])
  expect(breaks('Gärtner*n').map(({ offset }) => offset)).toEqual([])
})
