import { expect, test } from 'vitest'
import { findCode } from '../../../src/typeset/line/code-breaks.js'

function parts(text: string): string[] {
  const breaks = findCode(text).flatMap(span => span.breaks)
  return [0, ...breaks].map((from, i) => text.slice(from, breaks[i]))
}

test.each([
  ['https://example.org/a', ['https://example', '.org/a']],
  ['https://www.example.org/docs/', ['https://www.example', '.org/', 'docs/']],
  ['https://example.org/a/long_path?key=value&other-key=1#top', null],
  ['www.example.org', ['www.example', '.org']],
  ['http://e.org/', ['http://e.org/']],
  ['https://example.org/straße/größen-äpfel', ['https://example', '.org/', 'straße/', 'größen', '-äpfel']],
  ['mailing/list', ['mailing/list']],
  ['read_gauge_table_by_unit()', ['read_', 'gauge_', 'table_', 'by_', 'unit()']],
  ['pond::gauge::Reader.open(path)', ['pond::', 'gauge::', 'Reader.', 'open(', 'path)']],
  ['read_table', ['read_table']],
  ['Reader.uncharacteristically', ['Reader.uncharacteristically']],
])('%s breaks beside the signs that join its parts', (text, expected) => {
  expect(parts(text)).toEqual(
    expected ?? [
      'https://example',
      '.org/',
      'a/',
      'long',
      '_path',
      '?key=',
      'value&',
      'other',
      '-key=',
      '1',
      '#top',
    ],
  )
})

test('the address ends where its characters do', () => {
  expect(findCode('（https://example.org/路')).toEqual([{ start: 1, end: 21, breaks: [16] }])
})
