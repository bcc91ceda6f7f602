import type { TrackList, TrackSize } from '../css/grid.js'
import { type Extent, resolveExtent } from '../css/length.js'
import type { ContentWidths } from './content-widths.js'

/** A grid's columns written out: `auto-fill` as often as it fits. */
export function expandTracks({ tracks, repeats }: TrackList, available: number, gap: number): TrackSize[] {
  if (!repeats) return tracks.length > 0 ? [...tracks] : [{ least: 'auto', most: 'auto' }]
  const once = repeats.tracks.reduce((sum, track) => sum + leastOf(track, available) + gap, 0)
  const others = tracks.reduce((sum, track) => sum + leastOf(track, available) + gap, 0)
  const count = Math.max(1, Math.min(maxTracks, Math.floor((available + gap - others) / Math.max(1, once))))
  const repeated = Array.from({ length: count }, () => repeats.tracks).flat()
  return [...tracks.slice(0, repeats.at), ...repeated, ...tracks.slice(repeats.at)]
}

const maxTracks = 1000

function leastOf({ least, most }: TrackSize, available: number): number {
  if (least !== 'auto') return resolveExtent(least, available)
  return typeof most === 'object' && 'pt' in most ? resolveExtent(most, available) : 0
}

/**
 * Widths of tracks in `available` points without gaps: lengths first, then content, and what is left to the `fr`
 * tracks by their factors, or to `auto` ones evenly (CSS Grid 2, 12, without intrinsic spans).
 */
export function trackWidths(
  tracks: readonly TrackSize[],
  contents: readonly ContentWidths[],
  available: number,
): number[] {
  const widths = tracks.map((track, i) => baseWidth(track, contents[i] ?? { least: 0, most: 0 }, available))
  const flexible = tracks.map(({ most }) => (typeof most === 'object' && 'fr' in most ? most.fr : 0))
  if (flexible.some(fr => fr > 0)) return flex(widths, flexible, available)
  return stretch(yieldRoom(tracks, contents, widths, available), tracks, available)
}

function baseWidth({ least, most }: TrackSize, content: ContentWidths, available: number): number {
  const floor = least === 'auto' ? content.least : resolveExtent(least, available)
  if (most === 'auto') return Math.max(floor, content.most)
  if ('fr' in most) return floor
  return Math.max(least === 'auto' ? 0 : floor, resolveExtent(most as Extent, available))
}

/** Flexible tracks share what is left, but none gets less than it must have. */
function flex(widths: readonly number[], factors: readonly number[], available: number): number[] {
  const frozen = new Set(factors.flatMap((fr, i) => (fr === 0 ? [i] : [])))
  for (;;) {
    const used = [...frozen].reduce((sum, i) => sum + (widths[i] ?? 0), 0)
    const total = factors.reduce((sum, fr, i) => (frozen.has(i) ? sum : sum + fr), 0)
    const unit = Math.max(0, available - used) / Math.max(1, total)
    const tight = factors.findIndex((fr, i) => !frozen.has(i) && fr * unit < (widths[i] ?? 0))
    if (tight < 0) return widths.map((width, i) => (frozen.has(i) ? width : (factors[i] ?? 0) * unit))
    frozen.add(tight)
  }
}

/** Content tracks that are too wide together give way towards the least they need. */
function yieldRoom(
  tracks: readonly TrackSize[],
  contents: readonly ContentWidths[],
  widths: readonly number[],
  available: number,
): number[] {
  const excess = widths.reduce((sum, width) => sum + width, 0) - available
  if (excess <= 0) return [...widths]
  const give = widths.map((width, i) =>
    tracks[i]?.most === 'auto' ? Math.max(0, width - (contents[i]?.least ?? 0)) : 0,
  )
  const total = give.reduce((sum, part) => sum + part, 0)
  const share = total > 0 ? Math.min(1, excess / total) : 0
  return widths.map((width, i) => width - (give[i] ?? 0) * share)
}

function stretch(widths: readonly number[], tracks: readonly TrackSize[], available: number): number[] {
  const free = available - widths.reduce((sum, width) => sum + width, 0)
  const growing = tracks.filter(({ most }) => most === 'auto').length
  if (free <= 0 || growing === 0) return [...widths]
  return widths.map((width, i) => (tracks[i]?.most === 'auto' ? width + free / growing : width))
}
