import { type Extent, type LengthContext, parseExtent, splitAtCommas } from './length.js'
import { identifierOf, type Parser, type Term } from './parsers.js'

/** How wide a column or how high a row of a grid is to be. */
export interface TrackSize {
  least: Extent | 'auto'
  /** A length, a share of the free room (`fr`), or what the content can use. */
  most: Extent | { readonly fr: number } | 'auto'
}

/** A track list; `repeats` are tracks to be put in at `at` as often as they fit. */
export interface TrackList {
  tracks: readonly TrackSize[]
  repeats: { at: number; tracks: readonly TrackSize[] } | null
}

const autoTrack: TrackSize = { least: 'auto', most: 'auto' }

/** `grid-template-columns` without line names and subgrids (CSS Grid 2, 7.2). */
export const trackList: Parser<TrackList> = (terms, context) => {
  if (terms.length === 1 && identifierOf(terms[0]) === 'none') return { tracks: [], repeats: null }
  const parts = terms.map(term => trackPart(term, context))
  if (parts.length === 0 || !parts.every(part => part !== null)) return undefined
  const filling = parts.findIndex(part => part.fills)
  if (parts.filter(part => part.fills).length > 1) return undefined
  const tracks = parts.filter(part => !part.fills).flatMap(part => part.tracks)
  if (filling < 0) return { tracks, repeats: null }
  const at = parts.slice(0, filling).reduce((sum, part) => sum + part.tracks.length, 0)
  return { tracks, repeats: { at, tracks: parts[filling]?.tracks ?? [] } }
}

/** More tracks than this are a slip of the pen. */
const maxRepeat = 1000

/** Tracks that one term stands for; `fills` is `repeat(auto-fill, …)` and `repeat(auto-fit, …)`. */
interface TrackPart {
  tracks: TrackSize[]
  fills: boolean
}

function trackPart(term: Term, context: LengthContext): TrackPart | null {
  if (term.type === 'Function' && term.name.toLowerCase() === 'repeat')
    return repeatPart(term.children, context)
  const track = trackSize(term, context)
  return track && { tracks: [track], fills: false }
}

function repeatPart(terms: readonly Term[], context: LengthContext): TrackPart | null {
  const [head = [], body = [], ...rest] = splitAtCommas(terms)
  const [times] = head
  const once = body.map(part => trackSize(part, context))
  if (!times || once.length === 0 || rest.length > 0 || !once.every(track => track !== null)) return null
  if (/^auto-(?:fill|fit)$/.test(identifierOf(times) ?? '')) return { tracks: once, fills: true }
  const count = times.type === 'Number' ? Number(times.value) : 0
  if (!Number.isInteger(count) || count < 1) return null
  return { tracks: Array.from({ length: Math.min(count, maxRepeat) }, () => once).flat(), fills: false }
}

function trackSize(term: Term, context: LengthContext): TrackSize | null {
  if (term.type === 'Function' && term.name.toLowerCase() === 'minmax') return minmax(term.children, context)
  if (/^(?:auto|min-content|max-content)$/.test(identifierOf(term) ?? '')) return autoTrack
  if (term.type === 'Dimension' && term.unit.toLowerCase() === 'fr') return flexible(Number(term.value))
  const extent = parseExtent(term, context)
  return extent && extent.pt >= 0 && extent.share >= 0 ? { least: extent, most: extent } : null
}

function flexible(fr: number): TrackSize | null {
  return fr >= 0 ? { least: 'auto', most: { fr } } : null
}

function minmax(terms: readonly Term[], context: LengthContext): TrackSize | null {
  const [[least] = [], [most] = []] = splitAtCommas(terms)
  const low = least && trackSize(least, context)
  const high = most && trackSize(most, context)
  if (!low || !high || (typeof low.most === 'object' && 'fr' in low.most)) return null
  return { least: low.most, most: high.most }
}

/** Where an item begins or ends: at a line counted from 1 (from the end, below 0), or after a number of tracks. */
export type GridLine = 'auto' | { readonly line: number } | { readonly span: number }

export const gridLine: Parser<GridLine> = terms => {
  const isSpan = terms.some(term => identifierOf(term) === 'span')
  const [value, ...rest] = terms.filter(term => identifierOf(term) !== 'span')
  if (!value || rest.length > 0) return undefined
  if (identifierOf(value) === 'auto') return isSpan ? undefined : 'auto'
  const number = value.type === 'Number' ? Number(value.value) : 0
  if (!Number.isInteger(number) || number === 0 || Math.abs(number) > maxRepeat) return undefined
  if (!isSpan) return { line: number }
  return number > 0 ? { span: number } : undefined
}
