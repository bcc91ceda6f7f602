import { expect, test } from 'vitest'
import { readPageSize, typeset } from '../../../src/typeset/index.js'
import { fixedFonts } from '../fixed-fonts.js'

test.each([
  ['A5', 419.53, 595.28],
  ['A5 landscape', 595.28, 419.53],
  ['Letter', 612, 792],
  ['landscape', 841.89, 595.276],
  ['auto', 595.276, 841.89],
  ['10in', 720, 720],
  ['100mm 2in', 283.46, 144],
])('%s is a page size', (text, width, height) => {
  const size = readPageSize(text)
  expect(size?.width).toBeCloseTo(width, 2)
  expect(size?.height).toBeCloseTo(height, 2)
})

test.each(['', 'A55', 'A5 10mm', '-1mm 2mm', '1mm 2mm 3mm', 'red'])('%j is none', text => {
  expect(readPageSize(text)).toBeNull()
})

test('the page size is what media queries and viewport units see, and what @page has the last word on', () => {
  const css = `@page { margin: 20pt } @page wide { size: 400pt 100pt } .w { page: wide }
    p { margin-left: 10vw } @media (max-width: 300pt) { p { margin-left: 20vw } }`
  const html = '<!doctype html><html lang="en"><title>T</title><p class="w">one</p><p>two</p></html>'
  const { document } = typeset(
    { html: { path: 'x.html', source: html }, styles: [{ path: 'x.css', source: css }] },
    { fonts: fixedFonts, pageSize: { width: 200, height: 300 } },
  )
  expect(document.pages.map(({ width, height }) => [width, height])).toEqual([
    [400, 100],
    [200, 300],
  ])
  const lefts = document.pages.map(page => page.fragments.find(one => one.kind === 'text')?.x)
  expect(lefts[1]).toBeCloseTo(60, 2)
})
