import { expect, test } from 'vitest'
import { bundledFonts } from '../../../src/build/fonts/bundled-fonts.js'
import type { PlacedGlyph } from '../../../src/typeset/document.js'
import { createFontBook, typeset } from '../../../src/typeset/index.js'

const fonts = createFontBook(bundledFonts())

/** The glyphs of a word in a style, without the space at the line's end. */
function glyphsOf(word: string, css: string): PlacedGlyph[] {
  const html = `<!doctype html><html lang="en"><title>Word</title><p style="${css}">${word}`
  const source = { html: { path: 'a.html', source: html }, styles: [] }
  const { document, messages } = typeset(source, { fonts })
  expect(messages).toEqual([])
  const fragments = document.pages.flatMap(page => page.fragments)
  return fragments.flatMap(fragment => (fragment.kind === 'text' ? fragment.glyphs.slice(0, -1) : []))
}

const ids = (word: string, css = '') => glyphsOf(word, css).map(({ id }) => id)
const width = (word: string, css = '') => glyphsOf(word, css).reduce((sum, { advance }) => sum + advance, 0)

test.each([
  ['small capitals', 'hand', 'font-variant-caps: small-caps', '"smcp"'],
  ['old-style figures', '2026', 'font-variant-numeric: oldstyle-nums', '"onum"'],
  ['superior figures', '12', 'font-variant-position: super', '"sups"'],
  ['a slashed zero', '10', 'font-variant-numeric: slashed-zero', '"zero"'],
])('%s are those of the face, by either property', (_, word, variant, feature) => {
  expect(ids(word, variant)).not.toEqual(ids(word))
  expect(ids(word, variant)).toEqual(ids(word, `font-feature-settings: ${feature.replaceAll('"', "'")}`))
})

test('tabular figures are of one width', () => {
  const css = 'font-variant-numeric: tabular-nums'
  expect(width('1111', css)).toBeCloseTo(width('8888', css))
})

test('ligatures are on, and off where they are told to or letters are spaced', () => {
  expect(glyphsOf('office', '').map(({ text }) => text)).toContain('ffi')
  expect(ids('office', 'font-variant-ligatures: none')).toHaveLength(6)
  expect(ids('office', 'font-variant-ligatures: no-common-ligatures')).toHaveLength(6)
  expect(ids('office', 'letter-spacing: 1pt')).toHaveLength(6)
})

test('letters are kerned, unless told not to', () => {
  expect(width('AVAV')).toBeLessThan(width('AVAV', 'font-kerning: none'))
})
