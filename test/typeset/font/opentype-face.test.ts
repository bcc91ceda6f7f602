import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundledFonts } from '../../../src/build/fonts/bundled-fonts.js'
import type { FontFace, FontFeatures } from '../../../src/typeset/font/face.js'
import { createFontBook } from '../../../src/typeset/font/font-book.js'

const serif = regular('serif')
const sans = regular('sans-serif')

function regular(family: string): FontFace {
  const [face] = createFontBook(bundledFonts()).match([family], 400, 'normal')
  if (!face) throw new Error(`no face for ${family}`)
  return face
}

const texts = (text: string, features?: FontFeatures, face = serif) =>
  face.shape(text, features).map(glyph => glyph.text)
const width = (text: string, features?: FontFeatures, face = serif) =>
  face.shape(text, features).reduce((sum, glyph) => sum + glyph.advance, 0)

describe('OpenTypeFace', () => {
  it('gives its metrics in em', () => {
    expect(serif).toMatchObject({ family: 'Source Serif 4', weight: 400, style: 'normal', lineGap: 0 })
    expect(serif.ascent).toBeCloseTo(1.036)
    expect(serif.descent).toBeCloseTo(0.335)
    expect(serif.xHeight).toBeCloseTo(0.475)
    expect(serif.capHeight).toBeCloseTo(0.67)
    expect(serif.underline).toEqual({ position: -0.05, thickness: 0.05 })
  })

  it('knows which characters it has', () => {
    expect([...'AéĞжΩ'].every(character => serif.has(character.codePointAt(0) ?? 0))).toBe(true)
    expect(serif.has(0x4e00)).toBe(false)
    expect(serif.has(0x1f600)).toBe(false)
  })

  it('sets ligatures as one glyph for several characters, unless told not to', () => {
    expect(texts('office')).toEqual(['o', 'ffi', 'c', 'e'])
    expect(texts('office', { liga: false })).toEqual([...'office'])
  })

  it('kerns, unless told not to', () => {
    expect(width('AVAV')).toBeLessThan(width('AVAV', { kern: false }))
  })

  it('sets small capitals and old-style or tabular figures on request', () => {
    const ids = (features?: FontFeatures) => serif.shape('a1', features).map(glyph => glyph.id)
    expect(ids({ smcp: true })[0]).not.toBe(ids()[0])
    expect(ids({ onum: true })[1]).not.toBe(ids()[1])
    expect(new Set([...'0123456789'].map(digit => width(digit, { tnum: true })))).toHaveProperty('size', 1)
  })

  it('places combining marks over their base without moving the pen', () => {
    const [base, mark] = serif.shape('q\u0301')
    expect(base?.text).toBe('q')
    expect(mark).toMatchObject({ text: '\u0301', advance: 0 })
    expect(mark?.offsetX).toBeLessThan(0)
  })

  it('gives each glyph its own characters, whatever shared the glyph before', () => {
    expect(texts('1\u00bd\u00a0\u2010\ufb01')).toEqual(['1', '\u00bd', '\u00a0', '\u2010', '\ufb01'])
    expect(texts('1\u20442 -fi', undefined, sans).join('')).toBe('1\u20442 -fi')
    expect(texts('a b-c fi')).toEqual(['a', ' ', 'b', '-', 'c', ' ', 'fi'])
  })

  it('keeps characters that are not seen, without width', () => {
    const glyphs = serif.shape('a\u200bb')
    expect(glyphs.map(glyph => glyph.text).join('')).toBe('a\u200bb')
    expect(glyphs[1]?.advance).toBe(0)
  })

  it('keeps every character of any text', () => {
    for (const text of [
      'Straße naïve Ǆ',
      'Ελληνικά',
      'Кириллица й',
      'e\u0323\u0301',
      'ﬃ ½ ⅓ №',
      `a${'\u0301'.repeat(2500)}`,
      '\ud800',
      '𝐀\u{1f600}',
      '',
    ])
      expect(texts(text).join('')).toBe(text)
  })

  it('keeps every character of random text, with whatever features', () => {
    const features = fc.dictionary(
      fc.constantFrom('liga', 'smcp', 'onum', 'sups', 'frac', 'kern'),
      fc.boolean(),
    )
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(text, features, (value, chosen) => {
        expect(texts(value, chosen).join('')).toBe(value)
      }),
    )
  })

  it('gives right-to-left runs in visual order', () => {
    expect(serif.shape('abc', undefined, 'rtl').map(glyph => glyph.text)).toEqual(['c', 'b', 'a'])
  })

  it('shapes a word once', () => {
    expect(serif.shape('word', { smcp: true })).toBe(serif.shape('word', { smcp: true }))
    expect(serif.shape('word', { smcp: true })).not.toBe(serif.shape('word'))
  })

  it('joins the letters of scripts that need it', () => {
    const joined = serif.shape('\u0645\u0631\u062d', undefined, 'rtl')
    expect(
      joined
        .map(glyph => glyph.text)
        .reverse()
        .join(''),
    ).toBe('\u0645\u0631\u062d')
  })
})
