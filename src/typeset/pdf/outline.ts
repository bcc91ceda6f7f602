import type { Bookmark } from '../document.js'
import { type DestinationPage, destinationArray } from './destinations.js'
import type { PdfFile } from './pdf-file.js'
import { type PdfDictionary, type PdfReference, pdfText } from './pdf-kit.js'

/** Writes bookmarks (ISO 32000-1, 12.3.3) and has readers show them. */
export function writeOutline(
  file: PdfFile,
  bookmarks: readonly Bookmark[],
  pages: readonly DestinationPage[],
): void {
  if (bookmarks.length === 0) return
  const root = file.kit.outline.dictionary
  root.data = { Type: 'Outlines', ...writeItems(file, bookmarks, root, pages), Count: shownItems(bookmarks) }
  file.catalog.Outlines = root
  file.catalog.PageMode = 'UseOutlines'
}

/** Gives what their parent says of them: the first and the last. */
function writeItems(
  file: PdfFile,
  bookmarks: readonly Bookmark[],
  parent: PdfReference,
  pages: readonly DestinationPage[],
): PdfDictionary {
  const items = bookmarks.map(bookmark => ({ bookmark, reference: file.kit.ref() }))
  items.forEach(({ bookmark, reference }, index) => {
    const { title, destination, children, open } = bookmark
    const shown = shownItems(children)
    reference.data = {
      Title: pdfText(title),
      Parent: parent,
      Dest: destinationArray(destination, pages),
      Prev: items[index - 1]?.reference,
      Next: items[index + 1]?.reference,
      ...(shown > 0 ? { Count: open ? shown : -shown, ...writeItems(file, children, reference, pages) } : {}),
    }
    reference.end()
  })
  return { First: items[0]?.reference, Last: items.at(-1)?.reference }
}

/** How many items are seen when the parent is open. */
function shownItems(bookmarks: readonly Bookmark[]): number {
  return bookmarks.reduce((sum, { open, children }) => sum + 1 + (open ? shownItems(children) : 0), 0)
}
