import type { Place } from '../report.js'
import type { FontFaceRule } from './font-face.js'
import type { SourceFile } from './html-tree.js'
import type { Selector } from './selector.js'
import type { Longhand } from './shorthands.js'

/** A declaration: checked longhands, or text that waits for its variables. */
export interface Declaration {
  important: boolean
  place: Place
  value:
    | { kind: 'longhands'; longhands: readonly Longhand[] }
    | { kind: 'custom'; name: string; text: string }
    | { kind: 'deferred'; property: string; text: string }
}

/** A rule with one selector; a selector list makes several. */
export interface StyleRule {
  selector: Selector
  declarations: readonly Declaration[]
  place: Place
}

export interface PageRule {
  /** The page selector, for example `toc:first`; empty for all pages. */
  selector: string
  declarations: readonly Declaration[]
  /** By name, for example `bottom-center`. */
  marginBoxes: ReadonlyMap<string, readonly Declaration[]>
  place: Place
}

export interface PlacedFontFace extends FontFaceRule {
  place: Place
}

export interface Stylesheet {
  rules: StyleRule[]
  pages: PageRule[]
  fontFaces: PlacedFontFace[]
}

/** Where a style sheet begins in its file: a `<style>` element's text starts further down. */
export interface StylesheetSource extends SourceFile {
  line?: number
  column?: number
  offset?: number
}
