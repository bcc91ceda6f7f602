import { expect, test } from 'vitest'
import { findUrls } from '../../../src/typeset/line/url-breaks.js'

function parts(text: string): string[] {
  const breaks = findUrls(text).flatMap(span => span.breaks)
  return [0, ...breaks].map((from, i) => text.slice(from, breaks[i]))
}

test.each([
  ['https://example.org/a', ['https://example.', 'org/a']],
  ['https://www.example.org/docs/', ['https://www.', 'example.', 'org/', 'docs/']],
  ['https://example.org/a/long_path?key=value&other-key=1#top', null],
  ['www.example.org', ['www.', 'example.', 'org']],
  ['http://e.org/', ['http://e.org/']],
  ['mailing/list', ['mailing/list']],
])('%s breaks after the signs that join its parts', (text, expected) => {
  expect(parts(text)).toEqual(
    expected ?? [
      'https://example.',
      'org/',
      'a/',
      'long_',
      'path?',
      'key=',
      'value&',
      'other-',
      'key=',
      '1#top',
    ],
  )
})

test('the address ends where its characters do', () => {
  expect(findUrls('（https://example.org/路')).toEqual([{ start: 1, end: 21, breaks: [17] }])
})
