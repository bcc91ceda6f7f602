import type { Text } from 'mdast'
import { describe, expect, it } from 'vitest'
import { placeAt, placesIn, sourceMap, spanMap } from '../../src/model/source-map.js'

function text(value: string, source: string): Text {
  return { type: 'text', value, position: { start: placeAt(source, 0), end: placeAt(source, source.length) } }
}

function offsets(value: string, source: string): number[] {
  const map = sourceMap(text(value, source), source)
  return Array.from({ length: value.length + 1 }, (_, index) => map(index).offset)
}

describe('the map from a text to its source', () => {
  it.each([
    ['a copy', 'abc', 'abc', [0, 1, 2, 3]],
    ['a reference', 'a&b', 'a&amp;b', [0, 1, 6, 7]],
    ['a reference that is text', '&amp;', '&amp;amp;', [0, 5, 6, 7, 8, 9]],
    ['a reference without a semicolon', '¬it', '&notit', [0, 4, 5, 6]],
    ['an escape', 'a*b', 'a\\*b', [0, 1, 3, 4]],
    ['an escaped backslash', 'a\\', 'a\\\\', [0, 1, 3]],
    ['a line end with indentation', 'a\nb', 'a  \r\n   b', [0, 3, 8, 9]],
    ['quote marks', 'a\nb', 'a\n> > b', [0, 1, 6, 7]],
    ['a quote mark that is text', 'a\n> b', 'a\n> > b', [0, 1, 4, 5, 6, 7]],
    ['white space that collapsed', 'a b', 'a \n\t b', [0, 1, 5, 6]],
    ['tags', 'abc', 'a<i title=">">b</i>c', [0, 14, 19, 20]],
    ['a comment', 'ab', 'a<!-- <b> -->b', [0, 13, 14]],
    ['an element that was taken out', 'ab', 'a<script>if (a < b) x()</script>b', [0, 32, 33]],
    ['a surrogate pair', '😀!', '&#x1F600;!', [0, 0, 9, 10]],
  ])('follows %s', (_, value, source, expected) => {
    expect(offsets(value, source)).toEqual(expected)
  })

  it('gives lines and columns, also behind CR and CRLF', () => {
    const source = 'one\r\ntwo\rthree\nfour'
    const map = sourceMap(text('one\ntwo\nthree\nfour', source), source)
    expect([0, 4, 8, 14, 18].map(index => map(index))).toEqual([
      { line: 1, column: 1, offset: 0 },
      { line: 2, column: 1, offset: 5 },
      { line: 3, column: 1, offset: 9 },
      { line: 4, column: 1, offset: 15 },
      { line: 4, column: 5, offset: 19 },
    ])
  })

  it('ends a part after its last character, before what leaves no trace', () => {
    const source = 'Ada<br> by &amp; co'
    const span = spanMap(text('Ada by & co', source), source)
    expect([span(0, 3), span(7, 8)].map(({ start, end }) => [start.offset, end.offset])).toEqual([
      [0, 3],
      [11, 16],
    ])
    expect(span(4, 4)).toEqual({ start: placeAt(source, 8), end: placeAt(source, 8) })
  })

  it('maps a value that the source does not explain to its edges', () => {
    expect(offsets('xy', 'abc')).toEqual([0, 0, 3])
  })

  it('agrees with placesIn on every offset', () => {
    const source = 'a\r\nb\n\nc\rd'
    const places = placesIn(source)
    for (let offset = 0; offset <= source.length; offset++)
      expect(places(offset)).toEqual(placeAt(source, offset))
  })
})
