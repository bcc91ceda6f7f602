import { expect, test } from 'vitest'
import { boundsOf } from '../../../src/typeset/svg/bounds.js'
import { parsePath } from '../../../src/typeset/svg/path-segments.js'

test.each([
  ['M10 20h30v-5', { x: 10, y: 15, width: 30, height: 5 }],
  ['M0 0C0 40 100 40 100 0', { x: 0, y: 0, width: 100, height: 30 }],
  ['M0 0Q10 20 20 0z', { x: 0, y: 0, width: 20, height: 10 }],
  ['', { x: 0, y: 0, width: 0, height: 0 }],
])('%j stands in its box, without the handles of its curves', (data, box) => {
  const bounds = boundsOf(parsePath(data).segments)
  for (const [side, value] of Object.entries(box))
    expect(bounds).toHaveProperty(side, expect.closeTo(value, 6))
})
