import { describe, expect, it } from 'vitest'
import type { PlacedGlyph } from '../../../src/typeset/document.js'
import { GlyphShow } from '../../../src/typeset/pdf/glyph-operators.js'

const glyph = (text: string, advance: number, offsetX = 0, offsetY = 0): PlacedGlyph => ({
  id: 1,
  text,
  advance,
  offsetX,
  offsetY,
})
const show = (glyphs: PlacedGlyph[], size = 10) =>
  new GlyphShow().show(glyphs, size, (_, text) => ({ text, code: text, width: 500 }))

describe('GlyphShow', () => {
  it('shows glyphs that advance as their font says in one string', () => {
    expect(show([glyph('a', 5), glyph('b', 5)])).toBe('[(ab)]TJ')
  })

  it('moves the pen for kerning and justification', () => {
    expect(show([glyph('a', 4.8), glyph('b', 7), glyph('c', 5)])).toBe('[(a)20(b)-200(c)]TJ')
  })

  it('shows any number of glyphs, and nothing of the run before', () => {
    const runs = new GlyphShow()
    const showIn = (text: string) =>
      runs.show(
        text.split('').map(letter => glyph(letter, 5)),
        10,
        (_, letter) => ({ text: letter, code: letter, width: 500 }),
      )
    expect(showIn('a'.repeat(5000))).toBe(`[(${'a'.repeat(5000)})]TJ`)
    expect(showIn('b')).toBe('[(b)]TJ')
  })

  it('moves to a mark and back', () => {
    expect(show([glyph('a', 5), glyph('m', 0, -2), glyph('b', 5)])).toBe('[(a)200(m)300(b)]TJ')
  })

  it('raises a glyph and lowers the next', () => {
    expect(show([glyph('a', 5), glyph('m', 5, 0, 1.5), glyph('b', 5)])).toBe(
      '[(a)]TJ\n1.5 Ts\n[(m)]TJ\n0 Ts\n[(b)]TJ',
    )
  })

  it('does not let rounding add up', () => {
    const moves = show(Array.from({ length: 100 }, () => glyph('a', 5.0033))).match(/-?\d+/g)
    expect(moves?.reduce((sum, move) => sum + Number(move), 0)).toBe(-33)
  })
})
