import { expect, test } from 'vitest'
import type { Gradient } from '../../../src/typeset/document.js'
import { patternMatrix, shadingOf } from '../../../src/typeset/pdf/shading.js'

const gray = (value: number) => ({ r: value, g: value, b: value, a: 1 })
const gradient: Gradient = {
  kind: 'linear',
  coordinates: [0, 0, 1, 0],
  matrix: [1, 0, 0, 1, 0, 0],
  alpha: 1,
  stops: [
    { offset: 0.25, color: gray(0) },
    { offset: 0.5, color: gray(1) },
    { offset: 0.5, color: gray(0.5) },
  ],
}

const stretch = (from: number, to: number) => ({
  FunctionType: 2,
  Domain: [0, 1],
  C0: [from, from, from],
  C1: [to, to, to],
  N: 1,
})

test('a gradient is a function for each stretch of it, from its start to its end', () => {
  expect(shadingOf(gradient)).toEqual({
    ShadingType: 2,
    ColorSpace: 'DeviceRGB',
    Coords: [0, 0, 1, 0],
    Extend: [true, true],
    Function: {
      FunctionType: 3,
      Domain: [0, 1],
      Functions: [stretch(0, 0), stretch(0, 1), stretch(0.5, 0.5)],
      Bounds: [0.25, 0.5],
      Encode: [0, 1, 0, 1, 0, 1],
    },
  })
})

test('as a colour of lines it lies on a page whose y grows upwards', () => {
  expect(patternMatrix({ ...gradient, matrix: [2, 0, 0, 3, 10, 20] }, 100)).toEqual([2, 0, 0, -3, 10, 80])
})
