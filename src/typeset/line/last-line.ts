import { type Breakpoint, type Measure, nextPosition } from './breakpoints.js'
import type { LineItem } from './line-item.js'

/** What spoils the end of a paragraph, in the unit of `line-cost.ts`; ragged lines have more room to mend it. */
const hyphenBeforeLast = 0.4
/** A last line of nothing; the nearer it comes to `shortLine` of the measure, the less. */
const runt = 12
const raggedRunt = 160
const shortLine = 1 / 4
/** With a leader and what it leads to. */
const shortLed = 1 / 2
/** A last line of one word; in headings, whose lines are few, it stands out. */
const wordAlone = 1
const balancedWordAlone = 6
/** What is hardly wider than an indent (`etc.`, two ideographs): by each em that it lacks to so many, or to that share of the measure. */
const narrowEnd = 10
const wideEnd = 3
const wideShare = 1 / 8
/** A last line of what a hyphen has left of a word; more by each letter that it lacks to `longEnd`. */
const endAlone = 6
const raggedEndAlone = 40
const longEnd = 8
/** A word alone that could part, for what the justified line above it stretches by more than `wide`: a hole is worse than its end alone. */
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
  { width, justify, balance }: Measure,
  ratioAbove: number,
): number {
  const { item, offset } = nextPosition(items, from)
  for (let i = item; i < to.item; i++) if (partsWords(items, i)) return 0
  const first = items[item]
  if (first?.kind !== 'word') return 0
  const { text, breaks } = first.word
  if (from.hyphen)
    return (justify ? endAlone : raggedEndAlone) + Math.max(0, longEnd - (text.length - offset))
  const narrow = narrowEnd * missingEms(to.width - from.nextWidth, first.style.size, width)
  if (offset > 0) return narrow
  if (balance) return balancedWordAlone
  const couldPart = justify && breaks.some(({ hyphen }) => hyphen)
  return wordAlone + narrow + (couldPart ? hole * Math.max(0, ratioAbove - wide) : 0)
}

function missingEms(length: number, em: number, measure: number): number {
  return Math.max(0, Math.min(wideEnd, (measure * wideShare) / em) - length / em)
}

/** Marks that a space sets apart are of the word before them. */
function partsWords(items: readonly LineItem[], index: number): boolean {
  const item = items[index]
  const next = items[index + 1]
  if (item?.kind === 'leader') return true
  return item?.kind === 'glue' && !(next?.kind === 'word' && isMark.test(next.word.text))
}

const isMark = /^[^\p{L}\p{N}]{1,3}$/u
