import { bundledFonts } from '../../../src/build/fonts/bundled-fonts.js'
import type {
  Color,
  Content,
  Fragment,
  LaidOutDocument,
  LinkArea,
  Page,
  PlacedGlyph,
  StructureElement,
  StructureType,
} from '../../../src/typeset/document.js'
import type { FontFace, FontFeatures } from '../../../src/typeset/font/face.js'
import { createFontBook } from '../../../src/typeset/font/font-book.js'

const fonts = createFontBook(bundledFonts())
const black: Color = { r: 0, g: 0, b: 0, a: 1 }

/** A bundled face. */
export function face(family = 'serif', weight = 400, style: FontFace['style'] = 'normal'): FontFace {
  const [found] = fonts.match([family], weight, style)
  if (!found) throw new Error(`no face for ${family}`)
  return found
}

/** The first bundled face with a glyph for every character of a text, or the serif. */
export function faceFor(text: string): FontFace {
  const faces = fonts.match(['serif'], 400, 'normal')
  return faces.find(one => [...text].every(character => one.has(character.codePointAt(0) ?? 0))) ?? face()
}

export function element(
  type: StructureType,
  children: StructureElement['children'] = [],
  properties: Partial<Omit<StructureElement, 'kind' | 'type' | 'children'>> = {},
): StructureElement {
  return {
    kind: 'element',
    type,
    alt: null,
    actualText: null,
    language: null,
    attributes: null,
    children,
    ...properties,
  }
}

export interface TextStyle {
  face?: FontFace
  size?: number
  color?: Color
  features?: FontFeatures
}

/** Sets plain documents for tests: each call puts text or a picture below the last, on a new page where it is full. */
export class PageBuilder {
  readonly structure = element('Document')
  readonly document: LaidOutDocument
  #y = 0

  constructor(metadata: Partial<LaidOutDocument['metadata']> = {}) {
    this.document = {
      pages: [],
      structure: this.structure,
      bookmarks: [],
      direction: 'ltr',
      destinations: new Map(),
      metadata: {
        title: 'A test',
        language: 'en',
        author: null,
        subject: null,
        keywords: [],
        date: null,
        ...metadata,
      },
    }
    this.newPage()
  }

  get page(): Page {
    const page = this.document.pages.at(-1)
    if (!page) throw new Error('no page')
    return page
  }

  get place(): { page: number; x: number; y: number } {
    return { page: this.document.pages.length - 1, x: 50, y: this.#y }
  }

  newPage(width = 420, height = 595): void {
    this.document.pages.push({ width, height, fragments: [], links: [] })
    this.#y = 50
    this.add(...lineOfText(`page ${this.document.pages.length}`, null, width / 2, height - 20, { size: 8 }))
  }

  add(...fragments: Fragment[]): void {
    this.page.fragments.push(...fragments)
  }

  /** A block of text as one content of `parent`, broken into lines; a link has an area on each. */
  text(text: string, parent: StructureElement, style: TextStyle = {}, target?: LinkArea['target']): Content {
    const content: Content = { kind: 'content' }
    parent.children.push(content)
    const { size = 10 } = style
    for (const line of breakLines(text, style)) {
      if (this.#y > this.page.height - 60) this.newPage()
      this.#y += size * 1.3
      this.add(...lineOfText(line, content, 50, this.#y, style))
      if (target) this.#linkArea(line, text, parent, style, target)
    }
    return content
  }

  image(data: Uint8Array, alt: string, size = 80): void {
    const content: Content = { kind: 'content' }
    if (this.#y > this.page.height - 60 - size) this.newPage()
    const box = { x: 50, y: this.#y, width: size, height: size }
    const page = this.document.pages.length - 1
    this.structure.children.push(
      element('Figure', [content], { alt, attributes: { owner: 'Layout', box: { ...box, page } } }),
    )
    this.add({ kind: 'image', content, ...box, data, clips: [] })
    this.#y += size
  }

  #linkArea(
    line: string,
    label: string,
    parent: StructureElement,
    style: TextStyle,
    target: LinkArea['target'],
  ): void {
    const { size = 10 } = style
    const width = widthOf(line, style)
    this.page.links.push({
      x: 50,
      y: this.#y - size,
      width,
      height: size * 1.3,
      target,
      label,
      element: parent,
    })
  }
}

/** Glyph runs of one line, the face changing where the first has no glyph. */
export function lineOfText(
  text: string,
  content: Content | null,
  x: number,
  y: number,
  style: TextStyle = {},
): Fragment[] {
  const { size = 10, color = black, features } = style
  const fragments: Fragment[] = []
  let at = x
  for (const run of text.match(/[^ ]+ ?| /g) ?? []) {
    const runFace = style.face ?? faceFor(run)
    const glyphs = placed(runFace, run, size, features)
    fragments.push({
      kind: 'text',
      content,
      x: at,
      y,
      face: runFace,
      size,
      color,
      glyphs,
      rtl: false,
      text: run,
    })
    at += glyphs.reduce((sum, glyph) => sum + glyph.advance, 0)
  }
  return fragments
}

function placed(runFace: FontFace, text: string, size: number, features?: FontFeatures): PlacedGlyph[] {
  return runFace.shape(text, features).map(glyph => ({
    ...glyph,
    advance: glyph.advance * size,
    offsetX: glyph.offsetX * size,
    offsetY: glyph.offsetY * size,
  }))
}

function breakLines(text: string, style: TextStyle): string[] {
  const lines = ['']
  for (const word of text.split(/(?<= )/)) {
    const line = (lines.at(-1) ?? '') + word
    if (widthOf(line, style) > 320) lines.push(word)
    else lines[lines.length - 1] = line
  }
  return lines.map((line, index) => (index < lines.length - 1 || line.endsWith(' ') ? line : line))
}

function widthOf(text: string, { size = 10, features, face: chosen }: TextStyle): number {
  const glyphs = (chosen ?? face()).shape(text, features)
  return glyphs.reduce((sum, glyph) => sum + glyph.advance * size, 0)
}
