import { nameTree } from './key-tree.js'
import type { PdfFile } from './pdf-file.js'
import { type PdfReference, pdfName, pdfText } from './pdf-kit.js'

/** A file that travels in the PDF (ISO 19005-3, 6.8). */
export interface Attachment {
  name: string
  data: Uint8Array
  /** MIME type. */
  type: string
  /** What it is to the document: what it was made from, the same facts as data, or more. */
  relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement' | 'Unspecified'
  description: string
  modified: Date | null
}

/** Writes the attachments and ties them to the document; gives the tree of their names. */
export function writeAttachments(file: PdfFile, attachments: readonly Attachment[]): PdfReference {
  const specifications = attachments.map(attachment => fileSpecification(file, attachment))
  file.catalog.AF = specifications
  const entries = specifications.map((reference, index) => [`file-${index}`, reference] as const)
  return nameTree(file, entries)
}

function fileSpecification(file: PdfFile, attachment: Attachment): PdfReference {
  const { name, data, type, relationship, description, modified } = attachment
  const embedded = file.add(
    {
      Type: 'EmbeddedFile',
      Subtype: pdfName(type),
      Params: { Size: data.length, ...(modified ? { ModDate: modified } : {}) },
    },
    data,
  )
  return file.add({
    Type: 'Filespec',
    F: pdfText(name),
    UF: pdfText(name),
    Desc: pdfText(description),
    AFRelationship: relationship,
    EF: { F: embedded, UF: embedded },
  })
}
