/** Titles of talks that nobody is named with: the text below speaks of itself as a talk. */

import type { Features } from '../features/features.js'
import { ownTalkStems } from '../lexicon/speaking.js'
import { stemMatcher } from '../words/stems.js'
import { isOverText } from './over-text.js'

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
 * The titles over a text that speaks of itself, or set alike where half of them and three at least do: "In this talk we
 * show …".
 */
export function abstracts(all: readonly Features[]): number[] {
  return [...kindsOf(all)]
    .filter(({ titles, spoken }) => spoken >= fewestSpoken && spoken >= titles.length * mostlySpoken)
    .flatMap(({ titles }) => titles)
}

function kindsOf(all: readonly Features[]): Iterable<Kind> {
  const kinds = new Map<string, Kind>()
  let open: Kind | null = null
  for (const [index, feature] of all.entries()) {
    if (feature.line.dropped === null && isOverText(all, feature)) {
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
