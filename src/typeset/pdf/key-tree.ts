import type { PdfFile } from './pdf-file.js'
import { type PdfDictionary, type PdfReference, type PdfValue, pdfText } from './pdf-kit.js'

/** Few enough to search one by one. */
const leafSize = 64

/** A number tree (ISO 32000-1, 7.9.7) of entries in ascending order. */
export function numberTree(file: PdfFile, entries: readonly (readonly [number, PdfValue])[]): PdfReference {
  return keyTree(file, 'Nums', entries)
}

/** A name tree (ISO 32000-1, 7.9.6) of ASCII names, each once, in any order: it is sorted by bytes here. */
export function nameTree(file: PdfFile, entries: readonly (readonly [string, PdfValue])[]): PdfReference {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
  return keyTree(
    file,
    'Names',
    sorted.map(([name, value]) => [pdfText(name), value] as const),
  )
}

function keyTree(
  file: PdfFile,
  kind: 'Nums' | 'Names',
  entries: readonly (readonly [PdfValue, PdfValue])[],
): PdfReference {
  if (entries.length <= leafSize) return file.add({ [kind]: entries.flat() })
  const leaves: PdfReference[] = []
  for (let at = 0; at < entries.length; at += leafSize) {
    leaves.push(file.add(leaf(kind, entries.slice(at, at + leafSize))))
  }
  return file.add({ Kids: leaves })
}

function leaf(kind: string, entries: readonly (readonly [PdfValue, PdfValue])[]): PdfDictionary {
  const limits = [entries[0]?.[0] ?? null, entries.at(-1)?.[0] ?? null]
  return { Limits: limits, [kind]: entries.flat() }
}
