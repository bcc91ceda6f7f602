/**
 * What layout hands to drawing: placed fragments and the logical structure they belong to. Layout is pure (boxes and
 * fonts in, this out); drawing is dumb (this in, PDF calls out). Units are points (1/72 inch), the origin is the top
 * left corner of the page, y grows downwards. Colours are sRGB, 0 to 1.
 */
import type { FontFace } from './font/face.js'

export interface LaidOutDocument {
  pages: Page[]
  /** The side that pages are turned to: `rtl` for books that open on the right. */
  direction: 'ltr' | 'rtl'
  /** The logical structure in reading order (ISO 32000-1, 14.7); its `type` is `Document`. */
  structure: StructureElement
  bookmarks: Bookmark[]
  /** Named places that links may lead to: element ids. */
  destinations: Map<string, Destination>
  metadata: Metadata
}

export interface Metadata {
  title: string
  /** BCP 47 tag. */
  language: string
  author: string | null
  subject: string | null
  keywords: string[]
  /** The document's date; the machine's clock is never read. */
  date: Date | null
}

export interface Page {
  width: number
  height: number
  /** In painting order, back to front. */
  fragments: Fragment[]
  links: LinkArea[]
}

/** Where a link is: one area per line it stands on. */
export interface LinkArea {
  x: number
  y: number
  width: number
  height: number
  target: { kind: 'url'; url: string } | { kind: 'destination'; id: string }
  /** What a screen reader says of it: the link's text. */
  label: string
  /** The `Link` structure element it belongs to. */
  element: StructureElement
}

export interface Destination {
  /** 0-based. */
  page: number
  x: number
  y: number
}

export interface Bookmark {
  title: string
  destination: Destination
  /** Whether its children are shown when the file opens. */
  open: boolean
  children: Bookmark[]
}

export type Fragment = TextFragment | RectangleFragment | LineFragment | ImageFragment | PathFragment

/**
 * Marks what a fragment belongs to: the content of a structure element, or (`null`) an artifact such as a page number
 * or a rule, which a screen reader skips. Fragments with one content become one marked-content sequence per page.
 */
export type ContentOf = Content | null

/** Glyphs of one font on one baseline. */
export interface TextFragment {
  kind: 'text'
  content: ContentOf
  /** Left end of the baseline. */
  x: number
  y: number
  face: FontFace
  size: number
  color: Color
  /** From left to right. */
  glyphs: PlacedGlyph[]
  /** Whether they are read from right to left. */
  rtl: boolean
  /** The characters the glyphs stand for, in logical order, with the space that ends a line. */
  text: string
  /** In a drawing: how it is turned and cut. */
  drawn?: DrawnPlane
}

/** The plane of text in a drawing. */
export interface DrawnPlane {
  /** From points beside the glyphs to points of the page: the linear part of an affine map. */
  matrix: readonly [a: number, b: number, c: number, d: number]
  clips: readonly Clip[]
}

export interface PlacedGlyph {
  /** Glyph id in the face. */
  id: number
  /** The characters it stands for; empty for the second and later glyphs of a cluster. */
  text: string
  /** How far the pen moves on, in points, with kerning and justification. */
  advance: number
  /** Shift from the pen position, in points, `offsetY` upwards as in fonts; 0 for most. */
  offsetX: number
  offsetY: number
}

export interface RectangleFragment {
  kind: 'rectangle'
  content: ContentOf
  x: number
  y: number
  width: number
  height: number
  radius: number
  fill: Color | null
  stroke: { color: Color; width: number; dash: readonly number[] } | null
}

export interface LineFragment {
  kind: 'line'
  content: ContentOf
  x1: number
  y1: number
  x2: number
  y2: number
  color: Color
  width: number
  dash: readonly number[]
}

export interface ImageFragment {
  kind: 'image'
  content: ContentOf
  x: number
  y: number
  width: number
  height: number
  /** PNG or JPEG bytes. */
  data: Uint8Array
  /** What sticks out of any of them is cut. */
  clips: readonly Clip[]
}

/** A shape of a drawing. */
export interface PathFragment {
  kind: 'path'
  content: ContentOf
  segments: readonly PathSegment[]
  fill: Color | Gradient | null
  fillRule: FillRule
  stroke: {
    color: Color | Gradient
    width: number
    dash: readonly number[]
    dashOffset: number
    cap: 'butt' | 'round' | 'square'
    join: 'miter' | 'round' | 'bevel'
    miterLimit: number
  } | null
  clips: readonly Clip[]
}

export type FillRule = 'nonzero' | 'evenodd'

/** What shows of a fragment: what is in a rectangle, whose corners are round where it has a radius, or in an outline. */
export type Clip =
  | (Area & { kind: 'rectangle'; radius: number })
  | { kind: 'path'; segments: readonly PathSegment[]; rule: FillRule }

/** Colours from one to another along a line or between two circles (SVG 2, 14.2); they go on beyond its ends. */
export interface Gradient {
  kind: 'linear' | 'radial'
  /** From and to: two points, or two circles with their radii, in a plane of the gradient's own. */
  coordinates: readonly number[]
  /** From that plane to the page's, as in PDF. */
  matrix: readonly [a: number, b: number, c: number, d: number, e: number, f: number]
  /** Two at least, with offsets from 0 to 1 that do not fall. */
  stops: readonly GradientStop[]
  /** Opacity of all of it, 0 to 1. */
  alpha: number
}

export interface GradientStop {
  offset: number
  color: Color
}

/** Begins a subpath, draws a line or a cubic Bézier curve to its last point, or closes the subpath. */
export type PathSegment =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z']

export interface Area {
  x: number
  y: number
  width: number
  height: number
}

export interface Color {
  r: number
  g: number
  b: number
  /** Opacity, 0 to 1. */
  a: number
}

/** A leaf of the structure tree: a run of content, whole even where it is broken over lines and pages. */
export interface Content {
  kind: 'content'
}

/** Standard structure types of ISO 32000-1, 14.8.4, as far as PDF/UA-1 wants them. */
export type StructureType =
  | 'Document'
  | 'Part'
  | 'Sect'
  | 'Art'
  | 'Div'
  | 'BlockQuote'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'Index'
  | 'Note'
  | 'Reference'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TFoot'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Span'
  | 'Quote'
  | 'Code'
  | 'Link'
  | 'Figure'
  | 'Formula'

export interface StructureElement {
  kind: 'element'
  type: StructureType
  /** Alternative text; every `Figure` has one. */
  alt: string | null
  actualText: string | null
  /** BCP 47 tag where it differs from the document's. */
  language: string | null
  attributes: StructureAttributes | null
  children: (StructureElement | Content)[]
}

export type StructureAttributes =
  | {
      owner: 'List'
      numbering:
        | 'None'
        | 'Disc'
        | 'Circle'
        | 'Square'
        | 'Decimal'
        | 'LowerAlpha'
        | 'UpperAlpha'
        | 'LowerRoman'
        | 'UpperRoman'
    }
  | { owner: 'Table'; scope: 'Row' | 'Column' | null; rowSpan: number; colSpan: number }
  | { owner: 'Layout'; box: { x: number; y: number; width: number; height: number; page: number } }
