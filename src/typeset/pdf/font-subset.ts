import { createHash } from 'node:crypto'
import type { Font } from 'fontkit'
import type { FontFace } from '../font/face.js'
import { OpenTypeFace } from '../font/opentype-face.js'
import type { PdfFile } from './pdf-file.js'
import { type PdfDictionary, type PdfReference, pdfText } from './pdf-kit.js'
import { toUnicodeMap } from './to-unicode-map.js'

/** A glyph that stands in the subset for a text of its own. */
export interface SubsetGlyph {
  /** Two bytes, escaped as they stand in a literal string. */
  code: string
  /** In thousandths of an em. */
  width: number
}

/** What fontkit's subset is; its types leave out the list, which `includeGlyph` never fills with one glyph twice. */
interface GlyphSubset {
  glyphs: number[]
  cff?: unknown
  encode(): Uint8Array
}

/**
 * The part of a face that a document shows, as a Type 0 font (ISO 32000-1, 9.7). A glyph that stands for several texts
 * (a space and a no-break space, a capital and a small capital) is taken once for each, so that `ToUnicode` is exact.
 * Glyph 0, the missing glyph, is taken like any other: its text is not lost, and PDF/UA's ban on it is kept.
 */
export class FontSubset {
  readonly reference: PdfReference
  readonly #font: Font
  readonly #weight: number
  readonly #subset: GlyphSubset
  readonly #glyphs = new Map<number, Map<string, SubsetGlyph>>()
  readonly #texts = ['']
  readonly #widths: number[]

  constructor(face: FontFace, file: PdfFile) {
    if (!(face instanceof OpenTypeFace))
      throw new Error(`Unexpected face ${face.name}, expected an OpenType face`)
    this.#font = face.font
    this.#weight = face.weight
    this.#subset = face.font.createSubset() as unknown as GlyphSubset
    this.#widths = [this.#widthOf(0)]
    this.reference = file.kit.ref()
  }

  glyph(id: number, text: string): SubsetGlyph {
    let texts = this.#glyphs.get(id)
    if (!texts) {
      texts = new Map()
      this.#glyphs.set(id, texts)
    }
    let glyph = texts.get(text)
    if (!glyph) {
      glyph = this.#take(id, text)
      texts.set(text, glyph)
    }
    return glyph
  }

  /** Writes the font; nothing can be taken afterwards. */
  embed(file: PdfFile): void {
    const program = this.#subset.encode()
    const name = `${subsetTag(program)}+${this.#font.postscriptName.replaceAll(/[^!-~]|[[\](){}<>/%#]/g, '')}`
    const isCff = this.#subset.cff !== undefined
    const descendant = file.add({
      Type: 'Font',
      Subtype: isCff ? 'CIDFontType0' : 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: pdfText('Adobe'), Ordering: pdfText('Identity'), Supplement: 0 },
      FontDescriptor: file.add({ ...this.#descriptor(name), ...embedProgram(file, program, isCff) }),
      W: [0, this.#widths],
      ...(isCff ? {} : { CIDToGIDMap: 'Identity' }),
    })
    this.reference.data = {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: file.add({}, Buffer.from(toUnicodeMap(this.#texts))),
    }
    this.reference.end()
  }

  #take(id: number, text: string): SubsetGlyph {
    const cid = this.#subset.glyphs.push(id) - 1
    const width = this.#widthOf(id)
    this.#widths.push(width)
    this.#texts.push(text)
    return { code: literal(cid), width }
  }

  #widthOf(id: number): number {
    return Math.round((this.#font.getGlyph(id).advanceWidth * 1000) / this.#font.unitsPerEm)
  }

  #descriptor(name: string): PdfDictionary {
    const { bbox, unitsPerEm, ascent, descent, capHeight, xHeight, italicAngle } = this.#font
    const em = (value: number) => Math.round((value * 1000) / unitsPerEm)
    return {
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 4 + (italicAngle === 0 ? 0 : 64),
      FontBBox: [em(bbox.minX), em(bbox.minY), em(bbox.maxX), em(bbox.maxY)],
      ItalicAngle: italicAngle,
      Ascent: em(ascent),
      Descent: em(descent),
      CapHeight: em(capHeight || ascent),
      XHeight: em(xHeight),
      // No font says how wide its stems are; this is the usual estimate from the weight.
      StemV: Math.round(10 + (220 * (this.#weight - 50)) / 900),
    }
  }
}

function embedProgram(file: PdfFile, program: Uint8Array, isCff: boolean): PdfDictionary {
  if (isCff) return { FontFile3: file.add({ Subtype: 'CIDFontType0C' }, program) }
  return { FontFile2: file.add({ Length1: program.length }, program) }
}

/** Six capitals that tell subsets of one font apart (ISO 32000-1, 9.6.4). */
function subsetTag(program: Uint8Array): string {
  const digest = createHash('sha256').update(program).digest()
  return String.fromCharCode(...digest.subarray(0, 6).map(byte => 65 + (byte % 26)))
}

function literal(cid: number): string {
  return escapeByte(cid >> 8) + escapeByte(cid & 0xff)
}

function escapeByte(byte: number): string {
  const character = String.fromCharCode(byte)
  if (character === '\r') return '\\r'
  return '()\\'.includes(character) ? `\\${character}` : character
}
