import { createHash } from 'node:crypto'
import type { FontFace } from '../font/face.js'
import { readPostScriptName } from '../font/opentype/metrics.js'
import { OpenTypeFace } from '../font/opentype-face.js'
import { cffSubset } from './cff-subset.js'
import type { PdfFile } from './pdf-file.js'
import { type PdfDictionary, type PdfReference, pdfName, pdfText } from './pdf-kit.js'
import { toUnicodeMap } from './to-unicode-map.js'
import { truetypeSubset } from './truetype-subset.js'

/** A glyph that stands in the subset for a text of its own. */
export interface SubsetGlyph {
  text: string
  /** Two bytes, escaped as they stand in a literal string. */
  code: string
  /** In thousandths of an em. */
  width: number
}

/**
 * The part of a face that a document shows, as a Type 0 font (ISO 32000-1, 9.7). A glyph that stands for several texts
 * (a space and a no-break space, a capital and a small capital) is taken once for each, so that `ToUnicode` is exact.
 * Glyph 0, the missing glyph, is taken like any other: its text is not lost, and PDF/UA's ban on it is kept.
 */
export class FontSubset {
  readonly reference: PdfReference
  readonly #face: OpenTypeFace
  /** By glyph id; few stand for more than one text. */
  readonly #known: SubsetGlyph[][] = []
  /** By code: the glyph ids, what they stand for and how wide they are. Code 0 is the missing glyph, never shown. */
  readonly #ids = [0]
  readonly #texts = ['']
  readonly #widths: number[]

  constructor(face: FontFace, file: PdfFile) {
    if (!(face instanceof OpenTypeFace))
      throw new Error(`Unexpected face ${face.name}, expected an OpenType face`)
    this.#face = face
    this.#widths = [this.#widthOf(0)]
    this.reference = file.kit.ref()
  }

  glyph(id: number, text: string): SubsetGlyph {
    const first = this.#known[id]?.[0]
    return first?.text === text ? first : (this.#other(id, text) ?? this.#take(id, text))
  }

  #other(id: number, text: string): SubsetGlyph | undefined {
    return this.#known[id]?.find(glyph => glyph.text === text)
  }

  /** Writes the font; nothing can be taken afterwards. */
  embed(file: PdfFile): void {
    const { bytes, font } = this.#face
    const { isCff } = font.sfnt
    const program = isCff ? cffSubset(bytes, this.#ids) : truetypeSubset(font.sfnt, this.#ids)
    const name = `${subsetTag(program)}+${pdfName(readPostScriptName(font.sfnt))}`
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
    const code = this.#ids.push(id) - 1
    const width = this.#widthOf(id)
    this.#widths.push(width)
    this.#texts.push(text)
    const glyph = { text, code: literal(code), width }
    const known = this.#known[id]
    if (known) known.push(glyph)
    else this.#known[id] = [glyph]
    return glyph
  }

  #widthOf(id: number): number {
    const { advanceOf, metrics } = this.#face.font
    return Math.round((advanceOf(id) * 1000) / metrics.unitsPerEm)
  }

  #descriptor(name: string): PdfDictionary {
    const { metrics } = this.#face.font
    const em = (value: number) => Math.round((value * 1000) / metrics.unitsPerEm)
    return {
      Type: 'FontDescriptor',
      FontName: name,
      Flags:
        (metrics.isFixedPitch ? flags.fixedPitch : 0) +
        flags.symbolic +
        (metrics.italicAngle ? flags.italic : 0),
      FontBBox: metrics.box.map(em),
      ItalicAngle: metrics.italicAngle,
      Ascent: em(metrics.ascent),
      Descent: em(metrics.descent),
      CapHeight: em(metrics.capHeight),
      XHeight: em(metrics.xHeight),
      // No font says how wide its stems are; this is the usual estimate from the weight.
      StemV: Math.round(10 + (220 * (this.#face.weight - 50)) / 900),
    }
  }
}

/** Bits of a font descriptor (ISO 32000-1, table 123); a font with an encoding of its own is symbolic. */
const flags = { fixedPitch: 1, symbolic: 4, italic: 64 } as const

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
