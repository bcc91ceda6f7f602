import type { LaidOutDocument, Metadata } from '../document.js'
import { type Attachment, writeAttachments } from './attachments.js'
import { deflate } from './deflate.js'
import { writeDestinations } from './destinations.js'
import { srgbProfile } from './icc-profile.js'
import { writeOutline } from './outline.js'
import { PageWriter } from './page-writer.js'
import { PdfFile } from './pdf-file.js'
import { type PdfDictionary, type PdfReference, pdfText } from './pdf-kit.js'
import { type StandardName, standards } from './standard.js'
import { StructureTree } from './structure-tree.js'
import { xmpPacket } from './xmp.js'

export type { Attachment } from './attachments.js'
export type { StandardName } from './standard.js'

export interface PdfOptions {
  /** What the file conforms to: `ua1,a2a` when left out, or `ua1,a3a` when files are attached. */
  standard?: StandardName
  attachments?: readonly Attachment[]
}

const producer = 'handbill (PDFKit)'

/**
 * Draws a laid-out document: a tagged PDF 1.7 file, its fonts embedded as subsets. Equal documents give equal bytes on
 * every machine. Throws when the document contradicts itself, such as a link to a place that is not there.
 */
export function writePdf(document: LaidOutDocument, options: PdfOptions = {}): Uint8Array {
  const { pages, structure, bookmarks, destinations, metadata, direction } = document
  const attachments = options.attachments ?? []
  const standard = standards[options.standard ?? (attachments.length > 0 ? 'ua1,a3a' : 'ua1,a2a')]
  if (standard.pdfa === 2 && attachments.length > 0) {
    throw new Error('Unexpected attachments in a PDF/A-2a file, expected the standard ua1,a3a')
  }
  const file = new PdfFile()
  const tree = new StructureTree(file, structure, pages.length)
  const writer = new PageWriter(file, tree, document)
  const drawn = pages.map(page => writer.draw(page))
  writer.end()
  tree.write()
  writeOutline(file, bookmarks, drawn)
  const names: PdfDictionary = { Dests: writeDestinations(file, destinations, drawn) }
  if (attachments.length > 0) names.EmbeddedFiles = writeAttachments(file, attachments)
  Object.assign(file.catalog, {
    Lang: pdfText(metadata.language),
    ViewerPreferences: { DisplayDocTitle: true, ...(direction === 'rtl' ? { Direction: 'R2L' } : {}) },
    Metadata: writeXmp(file, xmpPacket(metadata, producer, standard)),
    ...(standard.pdfa ? { OutputIntents: [writeOutputIntent(file)] } : {}),
  })
  return file.finish({ names, info: information(metadata) })
}

/** What the XMP packet says, in the older form (ISO 32000-1, 14.3.3); PDF/A wants the two to agree. */
function information({ title, author, subject, keywords, date }: Metadata): PdfDictionary {
  return {
    Title: pdfText(title),
    ...(author ? { Author: pdfText(author) } : {}),
    ...(subject ? { Subject: pdfText(subject) } : {}),
    ...(keywords.length > 0 ? { Keywords: pdfText(keywords.join(', ')) } : {}),
    Producer: pdfText(producer),
    ...(date ? { CreationDate: date, ModDate: date } : {}),
  }
}

function writeXmp(file: PdfFile, packet: string): PdfReference {
  const reference = file.kit.ref({ Type: 'Metadata', Subtype: 'XML' })
  // Left plain, so that tools that know no PDF find it.
  reference.compress = false
  reference.end(Buffer.from(packet))
  return reference
}

/** The colours are meant as sRGB (ISO 19005-2, 6.2.3). */
function writeOutputIntent(file: PdfFile): PdfReference {
  return file.add({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: pdfText('sRGB IEC61966-2.1'),
    Info: pdfText('sRGB IEC61966-2.1'),
    // Packed already, so that it is not packed again.
    DestOutputProfile: file.add({ N: 3, Length: 0, Filter: 'FlateDecode' }, packedProfile()),
  })
}

let profile: Uint8Array | undefined

/** The same in every file. */
function packedProfile(): Uint8Array {
  profile ??= deflate(srgbProfile())
  return profile
}
