import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNames } from '../../src/render/by-language.js'

test('names stand in the order of Intl, in every language', () => {
  const parts = ['a', 'A', 'b', 'Bo', 'z', ' ', '-', '.', "'", 'ch', 'll', 'aa', 'é', 'ñ', '’', 'Ø', '佐藤']
  const names = fc.array(fc.constantFrom(...parts), { maxLength: 6 }).map(chosen => chosen.join(''))
  for (const language of ['de', 'en', 'es', 'fr', 'it', 'nl', 'pt', 'da', 'cs', 'sv', 'ja', 'pt-BR']) {
    const { compare } = new Intl.Collator(language)
    fc.assert(
      fc.property(names, names, (one, other) => {
        expect(compareNames(one, other, language)).toBe(compare(one, other))
      }),
      { numRuns: 1500, seed: 5 },
    )
  }
})
