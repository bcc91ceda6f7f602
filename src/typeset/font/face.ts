import type { FontSource } from './font-source.js'

/** A font face as layout sees it: metrics and shaping, nothing of any file format. Lengths are in em (1 = font size). */
export interface FontFace {
  /** Unique among the faces of a run: family, weight and style in one word. */
  name: string
  family: string
  weight: number
  style: 'normal' | 'italic'
  /** Above the baseline, positive. */
  ascent: number
  /** Below the baseline, positive. */
  descent: number
  lineGap: number
  xHeight: number
  capHeight: number
  underline: { position: number; thickness: number }
  /** Whether the face has a glyph of its own for the code point. */
  has(codePoint: number): boolean
  /**
   * Shapes a run of one script and direction: kerning, ligatures and the OpenType features that are asked for
   * (`{ smcp: true, liga: false }`). Words are cached; the result must not be changed.
   */
  shape(text: string, features?: FontFeatures, direction?: 'ltr' | 'rtl'): readonly ShapedGlyph[]
}

/** OpenType feature tags, on or off. */
export type FontFeatures = Readonly<Record<string, boolean>>

export interface ShapedGlyph {
  id: number
  /** The characters it stands for (`fi` for a ligature), empty for later glyphs of a cluster. */
  text: string
  /** em */
  advance: number
  /** em */
  offsetX: number
  /** em, upwards */
  offsetY: number
}

/** The faces a document may use. */
export interface FontBook {
  /**
   * The faces for a CSS `font-family` list, weight and style by CSS Fonts 4 matching, best first; generic names
   * (`serif`, `sans-serif`, `monospace`) map to the bundled families. Never empty.
   */
  match(families: readonly string[], weight: number, style: 'normal' | 'italic'): readonly FontFace[]
  /** A font by its full or its PostScript name (`local()` in CSS): `Source Serif 4 Bold`, `SourceSerif4-Bold`. */
  local(name: string): FontSource | null
  /** The same faces and more; a family in `sources` hides the one of its name here. */
  with(sources: readonly FontSource[]): FontBook
}
