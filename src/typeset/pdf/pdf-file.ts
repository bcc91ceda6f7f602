import { assembleFile, type FileObject } from './assemble-file.js'
import { deflate } from './deflate.js'
import { createPdfKit, type PdfDictionary, type PdfKit, type PdfReference } from './pdf-kit.js'
import { pdfSyntax } from './syntax.js'

/**
 * A file under way: pdfkit makes the objects, this keeps them and puts the file together at the end. pdfkit alone would
 * push each object at once into a stream, packed by the machine's zlib, whose bytes differ from machine to machine.
 */
export class PdfFile {
  readonly kit: PdfKit = createPdfKit()
  readonly #objects: FileObject[] = []

  constructor() {
    const ref = this.kit.ref.bind(this.kit)
    this.kit.ref = data => {
      const reference = ref(data)
      reference.finalize = () => this.#keep(reference)
      return reference
    }
  }

  get catalog(): PdfDictionary {
    return this.kit._root.data
  }

  /** A new object that is whole: a dictionary, or with `bytes` a stream. */
  add(data: PdfDictionary, bytes?: Uint8Array): PdfReference {
    const reference = this.kit.ref(data)
    reference.end(bytes)
    return reference
  }

  /** Ends what pdfkit began, with the trees of `names`, and gives the bytes. Every other object must have ended. */
  finish({ names, info }: { names: PdfDictionary; info: PdfDictionary }): Uint8Array {
    const { _root, outline } = this.kit
    const { Pages, Names } = _root.data
    Names.data = names
    for (const reference of [Pages, Names, _root, outline.dictionary]) this.#keep(reference)
    return assembleFile(this.#objects, _root.id, this.add(info).id)
  }

  #keep({ id, data, buffer, compress }: PdfReference): void {
    const bytes = buffer.length > 0 ? Buffer.concat(buffer) : null
    const stream = bytes && compress ? deflate(bytes) : bytes
    if (stream) data.Length = stream.length
    this.#objects.push({ id, dictionary: pdfSyntax(data), stream })
  }
}
