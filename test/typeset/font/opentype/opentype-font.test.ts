import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { bundledFonts } from '../../../../src/build/fonts/bundled-fonts.js'
import type { FontFeatures } from '../../../../src/typeset/font/face.js'
import { OpenTypeFont } from '../../../../src/typeset/font/opentype/opentype-font.js'
import { Sfnt } from '../../../../src/typeset/font/opentype/sfnt.js'

const words = (
  'AVATAR To Ty. office fjord waffle “Quoted” (A) 1,234.56 1\u20442 12\u2044345 e\u0323\u0301 q\u0301 a\u0308\u0301 Łódź Žižek ' +
  'Ελληνικά γράμματα Кириллица и\u0301 ё σ\u0301 ffl ij n\u0303\u0323 i\u0307\u0301 L’été Tạo Việt ½ № a\u2010b WAVE'
).split(' ')
const regular = bundledFonts().filter(({ weight }) => weight === 400)
const [serif] = regular.map(source => new OpenTypeFont(source.load()))

describe('OpenTypeFont', () => {
  it.each(regular.map(source => [`${source.family} ${source.style}`, source] as const))(
    'shapes %s as fontkit does',
    (_, source) => {
      const bytes = source.load()
      const font = new OpenTypeFont(bytes)
      for (const features of [
        {},
        { smcp: true },
        { onum: true, liga: false },
        { kern: false },
        { sups: true },
      ]) {
        const shaped = words.map(word => `${word} ${ownGlyphs(font, word, features)}`)
        const fontkit = fontkitShaper(bytes)
        expect(shaped).toEqual(words.map(word => `${word} ${fontkit(word, features)}`))
      }
    },
  )

  it('takes a letter and its mark as one where the font has a glyph for the two', () => {
    expect(serif?.shape('A\u030a', {}, 'ltr')).toEqual([
      { ...serif?.shape('Å', {}, 'ltr')[0], text: 'A\u030a' },
    ])
  })

  it('sets fractions around a fraction slash only, unless asked for everywhere', () => {
    const ids = (text: string, features: FontFeatures = {}) =>
      serif?.shape(text, features, 'ltr').map(({ id }) => id)
    const [one, slash, two] = ids('1\u20442') ?? []
    expect([one, slash, two]).not.toContain(ids('1')?.[0])
    expect(ids('3 1\u20442')).toEqual([...(ids('3 ') ?? []), one, slash, two])
    expect(ids('1', { frac: true })).not.toEqual(ids('1'))
  })

  it('says what is wrong with what is no font', () => {
    expect(() => new Sfnt(Buffer.from('wOF2 something'))).toThrow('expected TrueType or OpenType')
    expect(() => new Sfnt(new Uint8Array())).toThrow('expected TrueType or OpenType')
  })

  it('shapes a text as long as a book', () => {
    const text = 'e\u0301office'.repeat(20_000)
    const glyphs = serif?.shape(text, {}, 'ltr') ?? []
    expect(glyphs).toHaveLength(5 * 20_000)
    expect(glyphs.map(glyph => glyph.text).join('')).toBe(text)
  })
})

function ownGlyphs(font: OpenTypeFont, text: string, features: FontFeatures): string {
  return font
    .shape(text, features, 'ltr')
    .map(({ id, advance, offsetX, offsetY }) => [
      id,
      ...[advance, offsetX, offsetY].map(em => Math.round(em * 1000)),
    ])
    .join(' ')
}

function fontkitShaper(bytes: Uint8Array): (text: string, features: FontFeatures) => string {
  const font = create(Buffer.from(bytes))
  if (!('layout' in font)) throw new Error('no single font')
  return (text, features) => {
    const { glyphs, positions } = font.layout(text, { ...features }, undefined, undefined, 'ltr')
    return glyphs
      .map(({ id }, index) => {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
        return [id, xAdvance, xOffset, yOffset].map(Math.round)
      })
      .join(' ')
  }
}
