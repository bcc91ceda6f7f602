import type { PlacedGlyph } from '../document.js'
import type { GlyphRun, Word } from './text-style.js'

/** A word's runs in a justified line, wider by `ratio` of what it may stretch between its characters. */
export function stretchWord({ runs, stretch, breaks }: Word, ratio: number): readonly GlyphRun[] {
  if (ratio <= 0 || stretch === 0) return runs
  const room = new Map(breaks.map(point => [point.offset, point.stretch * ratio]))
  let offset = 0
  return runs.map(run => {
    const glyphs = run.glyphs.map((glyph): PlacedGlyph => {
      offset += glyph.text.length
      const extra = glyph.text === '' ? 0 : (room.get(offset) ?? 0)
      return extra === 0 ? glyph : { ...glyph, advance: glyph.advance + extra }
    })
    return { ...run, glyphs, width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) }
  })
}
