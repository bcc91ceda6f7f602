import type { Destination } from '../document.js'
import { nameTree } from './key-tree.js'
import type { PdfFile } from './pdf-file.js'
import type { PdfReference, PdfValue } from './pdf-kit.js'

/** A page as a destination shows it. */
export interface DestinationPage {
  dictionary: PdfReference
  height: number
}

/** An explicit destination (ISO 32000-1, 12.3.2.2) that leaves the zoom as it is. */
export function destinationArray({ page, x, y }: Destination, pages: readonly DestinationPage[]): PdfValue {
  const target = pages[page]
  if (!target)
    throw new Error(`Unexpected destination on page ${page}, expected one of ${pages.length} pages`)
  return [target.dictionary, 'XYZ', x, target.height - y, null]
}

/** The name of an element id in the file: readers compare names by bytes, so it is put in ASCII. */
export function destinationName(id: string): string {
  return id.replaceAll(/[^!-$&-~]/gu, character => `%${(character.codePointAt(0) ?? 0).toString(16)}`)
}

/** Makes the named places known to links and to `#nameddest=` in an address. */
export function writeDestinations(
  file: PdfFile,
  destinations: ReadonlyMap<string, Destination>,
  pages: readonly DestinationPage[],
): PdfReference {
  const entries = [...destinations].map(
    ([id, destination]) => [destinationName(id), destinationArray(destination, pages)] as const,
  )
  return nameTree(file, entries)
}
