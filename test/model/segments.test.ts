import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentencesIn, wordEnds } from '../../src/model/segments.js'

const signs = [...'\n\u00a0 .,:!?\'"()_[]{}<>-+*/&%$#@=^`|~«»‘’“”–—…•¡¿©®°']
const words = ['a', 'B', 'é', 'É', 'ß', 'µ', 'º', 'zwei', 'Ada', 'Ça', '7', '2026', '. ', '. ', '.) ', '?" ']
const texts = fc.array(fc.constantFrom(...signs, ...words), { maxLength: 14 }).map(parts => parts.join(''))

test('sentences in Western European letters are those of Unicode', () => {
  const icu = new Intl.Segmenter('en', { granularity: 'sentence' })
  fc.assert(
    fc.property(texts, text => {
      const expected = Array.from(icu.segment(text), ({ segment }) => segment)
      expect([...sentencesIn(text, 'en')]).toEqual(expected)
    }),
    { numRuns: 5000, seed: 3 },
  )
})

test('words in Western European letters are those of Unicode', () => {
  const icu = new Intl.Segmenter('en', { granularity: 'word' })
  fc.assert(
    fc.property(texts, text => {
      const expected = [...icu.segment(text)]
        .filter(({ isWordLike }) => isWordLike)
        .map(({ index, segment }) => index + segment.length)
      expect([...wordEnds(text, 'en')]).toEqual(expected)
    }),
    { numRuns: 5000, seed: 3 },
  )
})

test('other writings and Greek questions are left to ICU', () => {
  expect([...sentencesIn('Τι; Ναι.', 'el')]).toEqual(['Τι; ', 'Ναι.'])
  expect([...sentencesIn('Who; me? Yes.', 'el')]).toEqual(['Who; ', 'me? ', 'Yes.'])
  expect([...sentencesIn('今日は。はい。', 'ja')]).toEqual(['今日は。', 'はい。'])
  expect([...wordEnds('snake_case ok', 'en')]).toEqual([10, 13])
})
