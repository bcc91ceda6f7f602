/** Typesetting: HTML and CSS in, placed pages out. See the README beside this file. */
import type { VFileMessage } from 'vfile-message'
import { authorFonts } from './author-fonts.js'
import { buildBoxes } from './box/build-boxes.js'
import { PictureLoader } from './box/load-picture.js'
import { checkAccessibility } from './check-accessibility.js'
import { parseHtml, type SourceFile } from './css/html-tree.js'
import { a4, type PageMeasure } from './css/page-measure.js'
import { type StyledDocument, styleDocument } from './css/styled-tree.js'
import type { LaidOutDocument } from './document.js'
import type { Files } from './files.js'
import type { FontBook } from './font/face.js'
import type { Hyphenators } from './line/hyphenation.js'
import { LineContext } from './line/line-context.js'
import { readMetadata } from './metadata.js'
import { PageStyles } from './page/page-style.js'
import { paginate } from './page/paginate.js'
import type { StandardName } from './pdf/standard.js'
import { Report } from './report.js'

export type { SourceFile } from './css/html-tree.js'
export type { PageMeasure } from './css/page-measure.js'
export { readPageSize } from './css/read-page-size.js'
export type * from './document.js'
export type { Files } from './files.js'
export type * from './font/face.js'
export { createFontBook } from './font/font-book.js'
export type { FontSource } from './font/font-source.js'
export {
  type Hyphenator,
  type Hyphenators,
  hyphenationLanguages,
  loadHyphenation,
} from './line/hyphenation.js'
export { type Attachment, type PdfOptions, type StandardName, writePdf } from './pdf/index.js'

export interface TypesetSource {
  html: SourceFile
  /** Author style sheets in order; `<style>` elements of the document come after them. */
  styles: readonly SourceFile[]
}

export interface TypesetOptions {
  fonts: FontBook
  /** By language; text in a language that is not here is not hyphenated. */
  hyphenators?: Hyphenators
  /** Pictures (PNG, JPEG, SVG) and fonts by their URL and the path of the file that names them; `data:` URLs need none. */
  files?: Files
  /**
   * The page where no `@page` rule gives it a size, in points; media queries and viewport units are about it (Media
   * Queries 4, 4.1). Default: A4.
   */
  pageSize?: PageMeasure
  /**
   * What the PDF is to conform to. Under `none` headings, headers of tables, texts of links and the title are not
   * checked. Default: all the rest, which ask for the same.
   */
  standard?: StandardName
  /** The document's date for its metadata. */
  date?: Date
}

export interface TypesetResult {
  document: LaidOutDocument
  /** What was not understood or did not fit, each with file, line and column. */
  messages: VFileMessage[]
}

const noFiles: Files = () => null

/** Lays a document out on pages. Pure: equal input gives an equal result. */
export function typeset(source: TypesetSource, options: TypesetOptions): TypesetResult {
  const report = new Report(source.html.path)
  const { boxes, pages, context, metadata } = prepare(source, options, report)
  const document: LaidOutDocument = {
    ...paginate(boxes, pages, context),
    direction: pages.direction,
    structure: boxes.structure,
    metadata,
  }
  context.missing.tell(metadata.language, report)
  return { document, messages: report.messages }
}

/** What is to be laid out. The trees of HTML and of its styles end here: pages need their room. */
function prepare(source: TypesetSource, options: TypesetOptions, report: Report) {
  const html = parseHtml(source.html)
  const metadata = readMetadata(html, options.date ?? null, report)
  const page = options.pageSize ?? a4
  const styled = styleDocument(html, source.html, source.styles, page, report)
  if (options.standard !== 'none') checkAccessibility(styled.root, metadata, report)
  const files = options.files ?? noFiles
  const pictures = new PictureLoader(files, page, report)
  const boxes = buildBoxes(styled, metadata.language, pictures, report)
  const fonts = withAuthorFonts(styled, options.fonts, files, report)
  const context = new LineContext(
    fonts,
    options.hyphenators ?? new Map(),
    metadata.language,
    pictures,
    report,
  )
  const pages = new PageStyles(styled.pages, styled.root.style, styled.environment)
  return { boxes, pages, context, metadata }
}

function withAuthorFonts(
  { fontFaces }: StyledDocument,
  fonts: FontBook,
  files: Files,
  report: Report,
): FontBook {
  return fontFaces.length === 0 ? fonts : fonts.with(authorFonts(fontFaces, fonts, files, report))
}
