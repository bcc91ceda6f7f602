import { expect, test } from 'vitest'
import { isInRanges } from '../../../src/typeset/css/language-range.js'

test.each([
  ['de', 'de', true],
  ['de-at', 'de', true],
  ['de-latn-at', 'de-AT', true],
  ['de-latn-at', '"*-at"', true],
  ['de-x-at', 'de-at', false],
  ['de', 'de-at', false],
  ['den', 'de', false],
  ['fr', 'de, fr', true],
  ['fr', 'de, nl', false],
  ['fr', '*', true],
  ['', '*', false],
  ['', '""', true],
  ['fr', '""', false],
])('%j in :lang(%s): %s', (language, ranges, expected) => {
  expect(isInRanges(language, ranges)).toBe(expected)
})
