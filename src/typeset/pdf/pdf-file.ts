import { assembleFile, type FileObject } from './assemble-file.js'
import { deflate } from './deflate.js'
import { createPdfKit, type PdfDictionary, type PdfKit, type PdfReference } from './pdf-kit.js'

/**
 * A file under way: pdfkit makes the objects, this keeps them and puts the file together at the end. pdfkit alone would
 * push each object at once into a stream, packed by the machine's zlib, whose bytes differ from machine to machine.
 */
export class PdfFile {
  readonly kit: PdfKit = createPdfKit()
  readonly #objects: FileObject[] = []
  #parts: (Uint8Array | string)[] = []

  constructor() {
    const ref = this.kit.ref.bind(this.kit)
    this.kit.ref = data => packedAtEnd(ref(data))
    this.kit._write = part => this.#parts.push(part)
    this.kit._refEnd = reference => this.#keep(reference)
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
    for (const reference of [Pages, Names, _root, outline.dictionary]) reference.end()
    return assembleFile(this.#objects, _root.id, this.add(info).id)
  }

  /** pdfkit has just written `n 0 obj`, the dictionary and, of a stream, `stream`, its bytes and `endstream`. */
  #keep({ id }: PdfReference): void {
    const [, dictionary, , stream] = this.#parts
    this.#parts = []
    if (typeof dictionary !== 'string') throw new Error(`Unexpected object ${id}, expected a dictionary`)
    this.#objects.push({ id, dictionary, stream: stream instanceof Uint8Array ? stream : null })
  }
}

function packedAtEnd(reference: PdfReference): PdfReference {
  const finalize = reference.finalize.bind(reference)
  reference.finalize = () => {
    if (reference.compress && reference.buffer.length > 0) {
      reference.buffer = [deflate(Buffer.concat(reference.buffer))]
      reference.data.Filter = 'FlateDecode'
      reference.compress = false
    }
    finalize()
  }
  return reference
}
