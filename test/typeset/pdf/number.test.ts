import { expect, test } from 'vitest'
import { factor, number } from '../../../src/typeset/pdf/number.js'

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

test.each([
  [0.0000004, '0'],
  [0.00123456, '0.001235'],
  [100, '100'],
  [-2.5, '-2.5'],
  [1e12, '10000000'],
  [Number.NaN, '0'],
])('the factor %d is written as %s', (value, written) => {
  expect(factor(value)).toBe(written)
})
