import { create, type Font } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { bundledFonts } from '../../../src/build/fonts/bundled-fonts.js'
import { OpenTypeFont } from '../../../src/typeset/font/opentype/opentype-font.js'
import { Sfnt } from '../../../src/typeset/font/opentype/sfnt.js'
import { truetypeSubset } from '../../../src/typeset/pdf/truetype-subset.js'

const [source] = bundledFonts().filter(({ weight }) => weight === 400)
const bytes = source?.load() ?? new Uint8Array()
const font = new OpenTypeFont(bytes)

function parsed(file: Uint8Array): Font {
  const found = create(Buffer.from(file))
  if (!('layout' in found)) throw new Error('no single font')
  return found
}

const idsOf = (text: string) => [...text].map(character => font.glyphOf(character.codePointAt(0) ?? 0))

describe('truetypeSubset', () => {
  it('keeps the outlines and widths of its glyphs, composite ones among them', () => {
    const ids = [0, ...idsOf('Fish & éÅñ½ЖΩ')]
    const subset = parsed(truetypeSubset(font.sfnt, ids))
    const whole = parsed(bytes)
    for (const [index, id] of ids.entries()) {
      expect(subset.getGlyph(index).path.toSVG()).toBe(whole.getGlyph(id).path.toSVG())
      expect(subset.getGlyph(index).advanceWidth).toBe(whole.getGlyph(id).advanceWidth)
    }
  })

  it('takes a glyph as often as it is listed', () => {
    const [a = 0] = idsOf('a')
    const subset = parsed(truetypeSubset(font.sfnt, [0, a, a]))
    expect(subset.numGlyphs).toBe(3)
    expect(subset.getGlyph(1).path.toSVG()).toBe(subset.getGlyph(2).path.toSVG())
  })

  it('has the tables that PDF asks for and no instructions', () => {
    const subset = new Sfnt(truetypeSubset(font.sfnt, [0, ...idsOf('abc')]))
    for (const tag of ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'])
      expect(subset.table(tag)).not.toBeNull()
    for (const tag of ['fpgm', 'prep', 'cvt ', 'name', 'GPOS']) expect(subset.table(tag)).toBeNull()
  })

  it('stays a font when it has every glyph', () => {
    const ids = Array.from({ length: font.metrics.glyphCount }, (_, id) => id)
    const subset = parsed(truetypeSubset(font.sfnt, ids))
    expect(subset.numGlyphs).toBe(font.metrics.glyphCount)
    const last = ids.length - 1
    expect(subset.getGlyph(last).path.toSVG()).toBe(parsed(bytes).getGlyph(last).path.toSVG())
  })
})
