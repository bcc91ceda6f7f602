import PDFDocument from 'pdfkit'

/** A value as pdfkit writes it: a `string` becomes a name, a `String` object a text string. */
export type PdfValue =
  | string
  | number
  | boolean
  | null
  | Date
  | Uint8Array
  | PdfText
  | PdfReference
  | readonly PdfValue[]
  | { readonly [key: string]: PdfValue | undefined }

export type PdfText = InstanceType<StringConstructor>

export type PdfDictionary = Record<string, PdfValue | undefined>

/** An indirect object. It is written when it ends. */
export interface PdfReference {
  readonly id: number
  data: PdfDictionary
  compress: boolean
  buffer: Uint8Array[]
  write(chunk: Uint8Array | string): void
  end(chunk?: Uint8Array | string): void
  finalize(): void
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly dictionary: PdfReference
  readonly fonts: PdfDictionary
  readonly xobjects: PdfDictionary
  readonly ext_gstates: PdfDictionary
  readonly resources: PdfReference
  write(operators: Uint8Array): void
}

/** An annotation's dictionary; `structParent.add` is told of the annotation before it ends. */
export interface AnnotationOptions {
  Subtype: 'Link'
  Contents: PdfText
  A?: PdfValue
  Dest?: PdfText
  structParent: { add(child: { annotationRef: PdfReference }): void }
}

/** What is used of pdfkit 0.20: its page and object level, parts of which its types leave out. */
export interface PdfKit {
  readonly _root: PdfReference & { data: { Pages: PdfReference; Names: PdfReference } }
  readonly outline: { dictionary: PdfReference }
  page: PdfPage
  addPage(options: { size: readonly [number, number]; margin: number }): void
  ref(data?: PdfDictionary): PdfReference
  annotate(x: number, y: number, width: number, height: number, options: AnnotationOptions): void
  openImage(data: Uint8Array): { obj: PdfReference; embed(kit: PdfKit): void }
  flushPages(): void
}

/** What is written waits in the stream for the event loop, which a loop over documents never meets: it would hold all. */
class UnreadDocument extends (PDFDocument as unknown as new (options: object) => PdfKit) {
  _write(): void {}
}

/** A pdfkit document without a page or a font, whose stream stays empty. */
export function createPdfKit(): PdfKit {
  return new UnreadDocument({ pdfVersion: '1.7', autoFirstPage: false, font: null })
}

/** A name (ISO 32000-1, 7.3.5) of whatever characters. */
export function pdfName(value: string): string {
  const escaped = (byte: number) => `#${byte.toString(16).padStart(2, '0')}`
  return value.replaceAll(/[^!-~]|[#/()<>[\]{}%]/gu, character =>
    [...Buffer.from(character)].map(escaped).join(''),
  )
}

/** A text string (ISO 32000-1, 7.9.2). */
export function pdfText(value: string): PdfText {
  return Object(value)
}

/** A text string in hexadecimal, for a content stream, where pdfkit does not write it. */
export function hexText(value: string): string {
  const units = value.split('').map(unit => unit.charCodeAt(0).toString(16).padStart(4, '0'))
  return `<feff${units.join('')}>`
}
