/** Titles of talks that nobody is named with: the text below speaks of itself as a talk. */

import type { Features } from '../features/features.js'
import { ownTalkStems } from '../lexicon/speaking.js'
import { stemMatcher } from '../words/stems.js'

/** What it says of somebody's work that the text below a title, or that below most others of its kind, speaks of itself as a talk. */
const spoken = 0.8
const fewestSpoken = 3
const mostlySpoken = 0.5
/** Characters of a line in which a text says so. */
const longestLook = 1000

const speaksOfItself = stemMatcher(ownTalkStems)

/** Titles over text that are set alike, and below how many of them the text speaks of itself. */
interface Kind {
  titles: number[]
  spoken: number
}

/**
 * By line: the greater of what is known of the text below and of what it says where it, or that below half of the titles that
 * are set alike and three at least, speaks of itself as a talk: "In this talk we show …".
 */
export function withAbstracts(all: readonly Features[], below: Float64Array): Float64Array {
  for (const { titles, spoken: count } of kindsOf(all))
    if (count >= fewestSpoken && count >= titles.length * mostlySpoken)
      for (const index of titles) below[index] = Math.max(below[index] ?? 0, spoken)
  return below
}

function kindsOf(all: readonly Features[]): Iterable<Kind> {
  const kinds = new Map<string, Kind>()
  let open: Kind | null = null
  for (const [index, feature] of all.entries()) {
    if (isOverText(all, index)) {
      open = kinds.get(feature.shape) ?? { titles: [], spoken: 0 }
      kinds.set(feature.shape, open)
      open.titles.push(index)
    } else if (open && feature.prose > 0 && speaksOfItself(feature.text.slice(0, longestLook))) {
      // One text speaks for its title once.
      open.spoken++
      open = null
    }
  }
  return kinds.values()
}

function isOverText(all: readonly Features[], index: number): boolean {
  const feature = all[index]
  return (
    feature !== undefined &&
    feature.line.dropped === null &&
    feature.isShort &&
    feature.prose <= 0 &&
    (all[index + 1]?.prose ?? 0) > 0
  )
}
