import { expect, test } from 'vitest'
import { globMatcher } from '../../src/project/globs.js'

test.each([
  ['posts/**', 'posts/2011/a.txt', true],
  ['posts', 'posts/2011/a.txt', true],
  ['./posts/', 'posts/a.txt', true],
  ['posts', 'postscript/a.txt', false],
  ['*.txt', 'posts/a.txt', false],
  ['**/*.{txt,md}', 'posts/a.md', true],
])('%s, %s: %s', (glob, path, expected) => {
  expect(globMatcher(glob)(path)).toBe(expected)
})

test('globs with ! leave out', () => {
  const matches = globMatcher(['posts/**', '!posts/drafts'])
  expect(matches('posts/a.txt')).toBe(true)
  expect(matches('posts/drafts/a.txt')).toBe(false)
})
