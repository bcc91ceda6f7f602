import { expect, test } from 'vitest'
import { number } from '../../../src/typeset/pdf/number.js'

test.each([
  [1.005, '1'],
  [-0.126, '-0.13'],
  [1e-9, '0'],
  [1e21, '10000000'],
  [Number.NEGATIVE_INFINITY, '-10000000'],
  [Number.NaN, '0'],
])('%d is %s, without an exponent', (value, text) => {
  expect(number(value)).toBe(text)
})
