import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areFewAndSmall, endsInColon, withoutMarks } from '../../src/model/bare-words.js'

const text = fc.array(fc.constantFrom(...'aé语😀:：,. )–\n𝒜́'), { maxLength: 12 }).map(some => some.join(''))

test('marks around words, and no others, are taken off', () => {
  fc.assert(
    fc.property(text, some => {
      expect(withoutMarks(some)).toBe(some.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, ''))
      expect(endsInColon(some)).toBe(/[:：][\s\p{P}\p{S}]*$/u.test(some))
    }),
    { numRuns: 500, seed: 5 },
  )
})

test('a long run of marks before a word takes no longer than it is', () => {
  const long = `a${':'.repeat(300_000)}b`
  const begun = performance.now()
  expect([withoutMarks(long), endsInColon(long)]).toEqual([long, false])
  expect(performance.now() - begun).toBeLessThan(1000)
})

test.each([
  ['mentored by', true],
  ['指导', true],
  ['潮汐表在夜里发光', false],
  ['לוח גאות', false],
  ['جدول المد والجزر', false],
])('"%s" say what follows and nothing else: %s', (words, expected) => {
  expect(areFewAndSmall(words)).toBe(expected)
})
