import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameKey } from '../../src/model/name-key.js'
import { nearCandidates } from '../../src/model/near-candidates.js'
import { type NearKeys, nearKeys } from '../../src/model/near-keys.js'
import { NearNames } from '../../src/model/near-names.js'

const keysOf = (names: readonly string[]) => names.map(name => nearKeys(nameKey(name)))

/** The names that resemble an earlier one, with that one. */
function resembling(names: readonly NearKeys[]): NearKeys[] {
  const near = new NearNames<NearKeys>()
  return names.flatMap(name => {
    const found = near.find(name)
    near.add(name, name)
    return found === null ? [] : [name, found.other]
  })
}

const word = fc.constantFrom(
  'Ada',
  'Byron',
  'Byrno',
  'Byrn',
  'Hannna',
  'Hanna',
  'A.',
  'Möller',
  'Moeller',
  '𝒜ster',
  '𠮷𠮷𠮷野',
)
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map(words => words.join(' '))

test('has every name that another resembles', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 12 }), names => {
      const all = keysOf(names)
      const candidates = nearCandidates(all)
      for (const found of resembling(all)) expect(candidates.has(found)).toBe(true)
    }),
  )
})

test('has no name that is like no other', () => {
  expect(
    [...nearCandidates(keysOf(['Ada Byron', 'Mei Tanaka', 'Ada Stone', 'Ada Byrn']))].map(
      ({ key }) => key.spelling,
    ),
  ).toEqual(['ada byron', 'ada byrn'])
})
