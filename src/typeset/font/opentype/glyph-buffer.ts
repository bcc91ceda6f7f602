/** A glyph while it is shaped; lengths are in font units. */
export interface GlyphRecord {
  id: number
  /** The characters it stands for; empty for what a glyph was broken into. */
  text: string
  /** Of `glyphClasses`. */
  glyphClass: number
  /** Bits of the features that apply to it. */
  mask: number
  /** Which ligature it is, or as a mark belongs to; 0 for none. */
  ligature: number
  /** Of which part of that ligature it is a mark, from 1. */
  component: number
  advance: number
  x: number
  y: number
  /** The index of the glyph that it is a mark on, or -1. */
  base: number
}
