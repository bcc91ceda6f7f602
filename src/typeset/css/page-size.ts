import { type LengthContext, parseLength } from './length.js'
import type { PageMeasure } from './page-measure.js'
import { identifierOf, type Parser } from './parsers.js'

/** `auto` is the caller's page size, turned if an orientation is given; else width and height in points. */
export type PageSize =
  | 'auto'
  | { readonly orientation: 'portrait' | 'landscape' }
  | { readonly width: number; readonly height: number }

const mm = 72 / 25.4

/** Points, 200 inches: readers of PDF take no larger page (ISO 32000-1, annex C). */
const largest = 14_400

/** Named sizes in millimetres, portrait (CSS Paged Media 3, 7.1). */
const namedSizes: Readonly<Record<string, readonly [number, number]>> = {
  a3: [297, 420],
  a4: [210, 297],
  a5: [148, 210],
  a6: [105, 148],
  b4: [250, 353],
  b5: [176, 250],
  'jis-b4': [257, 364],
  'jis-b5': [182, 257],
  letter: [215.9, 279.4],
  legal: [215.9, 355.6],
  ledger: [279.4, 431.8],
}

export const pageSize: Parser<PageSize> = (terms, context) => {
  const words = terms.map(identifierOf)
  if (terms.length === 1 && words[0] === 'auto') return 'auto'
  const orientation = (['portrait', 'landscape'] as const).find(word => words.includes(word))
  const rest = terms.filter(term => identifierOf(term) !== orientation)
  if (rest.length === 0) return orientation && { orientation }
  const named = namedSizes[identifierOf(rest[0]) ?? '']
  if (named) return rest.length === 1 ? turn(named[0] * mm, named[1] * mm, orientation) : undefined
  const lengths = rest.map(term => parseLength(term, context))
  const [width, height = width] = lengths
  if (orientation || lengths.length > 2 || !width || !height || width < 0 || height < 0) return undefined
  return Math.max(width, height) > largest ? undefined : { width, height }
}

function turn(width: number, height: number, orientation: 'portrait' | 'landscape' | undefined): PageSize {
  return orientation === 'landscape' ? { width: height, height: width } : { width, height }
}

/** The page that a size asks for, where the caller has pages of `usual`. */
export function resolvePageSize(size: PageSize, usual: PageMeasure): PageMeasure {
  if (size === 'auto') return usual
  if ('width' in size) return size
  const { width, height } = usual
  const isTurned = (size.orientation === 'landscape') !== width > height
  return isTurned ? { width: height, height: width } : usual
}

/** What lengths are relative to before any rule says otherwise. */
export function initialContext({ width, height }: PageMeasure): LengthContext {
  return { fontSize: 12, rootFontSize: 12, lineHeight: 14.4, pageWidth: width, pageHeight: height }
}
