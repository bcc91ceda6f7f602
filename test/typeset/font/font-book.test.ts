import { describe, expect, it } from 'vitest'
import { bundledFonts } from '../../../src/build/fonts/bundled-fonts.js'
import { createFontBook } from '../../../src/typeset/font/font-book.js'

const names = (families: string[], weight: number, style: 'normal' | 'italic') =>
  createFontBook(bundledFonts())
    .match(families, weight, style)
    .map(face => face.name)

describe('createFontBook', () => {
  it('puts the family, weight and style asked for first', () => {
    expect(names(['Source Sans 3'], 700, 'italic')[0]).toBe('SourceSans3-700Italic')
    expect(names(['no such family', 'SOURCE SERIF 4'], 400, 'normal')[0]).toBe('SourceSerif4-400')
  })

  it('maps generic families to bundled ones', () => {
    expect(names(['serif'], 400, 'normal')[0]).toBe('SourceSerif4-400')
    expect(names(['sans-serif'], 400, 'normal')[0]).toBe('SourceSans3-400')
    expect(names(['monospace'], 400, 'normal')[0]).toBe('SourceCodePro-400')
  })

  it('ends with every family, in both styles, for glyphs the first faces lack', () => {
    expect(names(['Source Sans 3'], 400, 'italic')).toEqual([
      'SourceSans3-400Italic',
      'SourceSans3-400',
      'SourceSerif4-400Italic',
      'SourceSerif4-400',
      'SourceCodePro-400Italic',
      'SourceCodePro-400',
    ])
    expect(names([], 400, 'normal')).toHaveLength(6)
  })

  it.each([
    [450, [400, 600], 400],
    [450, [300, 460], 460],
    [450, [300, 600], 300],
    [350, [300, 400], 300],
    [150, [200, 400], 200],
    [600, [500, 900], 900],
    [950, [400, 900], 900],
  ])('finds the weight nearest to %d among %j as CSS Fonts 4 does', (wanted, weights, found) => {
    const load = () => new Uint8Array()
    const book = createFontBook(weights.map(weight => ({ family: 'A', weight, style: 'normal', load })))
    expect(book.match(['A'], wanted, 'normal')[0]?.weight).toBe(found)
  })

  it('reads a font file when its face is first measured, and once', () => {
    let reads = 0
    const sources = bundledFonts().map(source => ({
      ...source,
      load() {
        reads += 1
        return source.load()
      },
    }))
    const face = createFontBook(sources).match(['serif'], 400, 'normal')[0]
    expect(reads).toBe(0)
    expect(face?.ascent).toBeCloseTo(1.036)
    expect(face?.has(0x41)).toBe(true)
    expect(reads).toBe(1)
  })
})
