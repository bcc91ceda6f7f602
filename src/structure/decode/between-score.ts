/** How much a line looks like what stands between entries: the heading of a group, what is said of one, a break. */

import type { Grid } from '../document/tables/table.js'
import type { Features } from '../features/features.js'
import { isTeam } from '../phrases/names/name.js'
import { isInterludeRow } from './head-score.js'
import type { Layout } from './layouts.js'

/** Of the headings that open entries, 0 when none do. */
export interface Depth {
  depth: number
}

/** The depth of the headings that open entries, 0 when none do. */
export function headingDepth({ shape }: Pick<Layout, 'shape'>): number {
  return shape?.startsWith('h') ? Number(shape.slice(1)) : 0
}

/** Whether a heading is deeper than those that open entries. */
export function isInside({ line }: Features, { depth }: Depth): boolean {
  return depth > 0 && line.depth > depth
}

const longestGroup = 14
/** What a day adds to a line over entries, and takes from one inside them. */
export const ofDay = 1.2

/** A line over several entries. */
export function groupScore(feature: Features, depth: Depth): number {
  const { line, text } = feature
  if (feature.words > longestGroup || line.cells || feature.slot) return -4
  const colon = /[:：]$/u.test(text)
  const label = feature.label !== null && feature.label.meaning !== null && !colon ? -1.5 : 0
  const list = line.lists > 0 ? -0.8 : 0
  const aside = feature.aside ? -2 : 0
  const isDate = feature.fact === 'date'
  const kind = isDate ? ofDay : Math.min(0, feature.title) - named(feature) + (feature.prize ? 0.8 : 0)
  return -0.5 + groupMark(feature, depth) + (colon ? 0.5 : 0) + label + list + aside + kind
}

/** What the names in a line take from a group; a team may well be one: "Working Group on Tides". */
function named({ people, head }: Features): number {
  return isTeam(head) ? 0 : Math.max(0, people - hardlyName)
}

/** What any few characters in Han count as a name. */
const hardlyName = 0.3

function groupMark({ line, fact }: Features, { depth }: Depth): number {
  // Whatever its depth, a day is no part of the entry before it.
  if (line.kind === 'heading' && fact === 'date') return 0
  if (line.kind === 'heading') return depth === 0 ? 0.5 : line.depth < depth ? 1 : -2
  if (depth > 0) return -1.5
  return line.marked === 'strong' ? 0.4 : 0
}

/** What is said of a group, before its entries. */
export function noteScore({ label, words }: Features): number {
  if (label && label.meaning !== null) return -2
  return words > 4 ? -0.5 : -1.2
}

/** A line between entries that shows nothing: a break, the header of a table, a chair. */
export function interludeScore(feature: Features, isRow: boolean, grid: Grid | undefined): number {
  if (isRow && grid?.header === feature.line.index) return 0.5
  if (feature.slot) return 0.6
  if (/^\[[^[\]]+\]$/u.test(feature.text)) return 0.3
  if (feature.interlude || (grid && isInterludeRow(feature, grid))) return 0.4
  // In a schedule it is what shows nobody: "18:00 A word from our sponsor".
  if (feature.time) return -0.9
  return feature.prose > 0 ? -2.5 : -1.6
}
