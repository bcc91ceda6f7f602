import { expect, test } from 'vitest'
import { parsePath } from '../../../src/typeset/svg/path-segments.js'
import { shortRuns } from '../../../src/typeset/svg/short-runs.js'

test.each([
  ['M', '1 2,3-4 ', 2],
  ['m', '.5.5 1e0 -2 ', 2],
  ['M0 0l', '1,2 ', 1],
  ['M0 0H', '3 ', 2],
  ['M0 0c', '1 2 3 4 5 6 ', 1],
  ['M0 0a', '1 1 0 0 1 2 2 ', 1],
])('a long run of %s%s… means the same in pieces', (command, once, times) => {
  const short = command + once.repeat(20)
  const long = command + once.repeat(400 * times)
  expect(shortRuns(short)).toBe(short)
  expect(shortRuns(long)).not.toBe(long)
  expect(parsePath(long).error).toBe(null)
  const [first, whole] = [parsePath(short).segments, parsePath(long).segments]
  expect(whole.slice(0, first.length)).toEqual(first)
})

test('a run with flags that stand close is left whole', () => {
  const close = `M0 0a${'1 1 0 012 2 '.repeat(200)}`
  expect(shortRuns(close)).toBe(close)
  expect(parsePath(close).segments.length).toBeGreaterThan(200)
})

test('what is wrong in a long run is told all the same', () => {
  const { segments, error } = parsePath(`M0 0l${'1 2 '.repeat(300)}x`)
  expect(segments).toHaveLength(301)
  expect(error).not.toBe(null)
})
