import { expect, test } from 'vitest'
import { outputNames } from '../../src/build/output-names.js'

test('the extension of the input is left away', () => {
  expect(outputNames(['a.txt', '2011/b.md', 'v1.2.txt', 'plain'])).toEqual(['a', '2011/b', 'v1.2', 'plain'])
})

test('names that would meet keep the extension', () => {
  expect(outputNames(['a.txt', 'a.md', 'b.txt'])).toEqual(['a.txt', 'a.md', 'b'])
})

test('names that differ in case alone do not meet on any file system', () => {
  expect(outputNames(['A.txt', 'a.txt'])).toEqual(['A.txt', 'a.txt-2'])
})

test('a dot at the start of a name is no extension', () => {
  expect(outputNames(['x/.txt'])).toEqual(['x/.txt'])
})

test('no two of many names meet', () => {
  const names = ['a.txt', 'a.md', 'a', 'a.txt.md', 'A', 'a.txt-2', 'é.txt', 'e\u0301.txt']
  const folded = outputNames(names).map(name => name.normalize('NFC').toLowerCase())
  expect(new Set(folded).size).toBe(names.length)
})

test('a name that leaves no room for an extension is cut, and keeps its own', () => {
  const names = ['a', 'b'].map(end => `2011/${'ü'.repeat(124)}${end}.txt`)
  const [first = '', second = ''] = outputNames(names)
  expect(first).toMatch(/^2011\/ü+-[\da-f]{8}$/)
  expect(Buffer.byteLength(first.slice('2011/'.length))).toBeLessThanOrEqual(250)
  expect(first).not.toBe(second)
  expect(outputNames(names)).toEqual([first, second])
})
