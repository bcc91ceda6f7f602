import { type Breakpoint, type Measure, nextPosition } from './breakpoints.js'
import type { LineItem } from './line-items.js'

/** What spoils the end of a paragraph, in the unit of `line-cost.ts`; ragged lines have more room to mend it. */
const hyphenBeforeLast = 0.4
/** A last line of nothing; the nearer it comes to `shortLine` of the measure, the less. */
const runt = 12
const raggedRunt = 160
const shortLine = 1 / 4
/** With a leader and what it leads to. */
const shortLed = 1 / 2
/** A last line of one word. */
const wordAlone = 1
/** A last line of what a hyphen has left of a word; more by each letter that it lacks to `longEnd`. */
const endAlone = 6
const raggedEndAlone = 40
const longEnd = 8
/** Better so than that the justified line above it stretches by more than `wide`: for each more of that. */
const hole = 12
const wide = 3

/** What a last line costs beside what stands on it; the line above it stretches by `ratioAbove`. */
export function lastLineCost(
  items: readonly LineItem[],
  from: Breakpoint,
  to: Breakpoint,
  measure: Measure,
  ratioAbove: number,
): number {
  const ofLength = costOfLength(to.width - from.nextWidth, to.leaders > from.leaders, measure)
  return ofLength + (from.hyphen ? hyphenBeforeLast : 0) + costOfOneWord(items, from, to, measure, ratioAbove)
}

function costOfLength(length: number, isLed: boolean, { width, justify }: Measure): number {
  const share = length / (width * (isLed ? shortLed : shortLine))
  return share < 1 ? (justify ? runt : raggedRunt) * (1 - share) ** 3 : 0
}

/** One word, or the end of one, does not look like a line. Where scripts have no spaces, `shortLine` says all. */
function costOfOneWord(
  items: readonly LineItem[],
  from: Breakpoint,
  to: Breakpoint,
  { justify }: Measure,
  ratioAbove: number,
): number {
  const { item, offset } = nextPosition(items, from)
  for (let i = item; i < to.item; i++) if (partsWords(items[i])) return 0
  const first = items[item]
  if (from.hyphen && first?.kind === 'word') {
    const lacking = Math.max(0, longEnd - (first.word.text.length - offset))
    return (justify ? endAlone : raggedEndAlone) + lacking
  }
  if (offset > 0) return 0
  return wordAlone + (justify ? hole * Math.max(0, ratioAbove - wide) : 0)
}

const partsWords = (item: LineItem | undefined) => item?.kind === 'glue' || item?.kind === 'leader'
