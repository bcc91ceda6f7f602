import type { InlineBox } from '../box/box-tree.js'
import type { LineItem, WordItem } from './line-item.js'

/** As bad as a line can be. */
export const lastResortPenalty = 1e4
/** Where `wrap-inside` and its kin say that lines do not end: a ragged line rather stays open by a third. */
const avoidPenalty = 60
/** Between what is read as one word. */
const bondPenalty = 6
/** Before a dash or another sign that parts, between spaces: it ends a line and starts none. */
const dashPenalty = 12
const raggedDashPenalty = 40

/** What it costs to end a line at a space, in the unit of `line-cost.ts`. */
export function spaceCost(items: readonly LineItem[], index: number, justify: boolean): number {
  const before = items[index - 1]
  const after = items[index + 1]
  if (holdsSpace(before, after)) return lastResortPenalty
  const avoids = avoidsAt(items, index)
  if (avoids > 0) return avoids * avoidPenalty
  if (before?.kind !== 'word' || after?.kind !== 'word') return 0
  if (isMarks(after, parting)) return justify ? dashPenalty : raggedDashPenalty
  return isBond(before, after) ? bondPenalty : 0
}

const closing = /^[\p{Pe}»›!?.,:;/、。，．！？：；]+$/u
const parting = /^(?:[-‐–—―]+|[·∙|｜])$/
const opening = /^[\p{Ps}«‹¿¡]+$/u
/** Most words; asked before every space. */
const hasLetter = /[a-z\d]/i

/**
 * Whether a space belongs to marks that stand alone: no line starts with `!` nor ends with `«`, as some languages set them
 * apart by spaces (UAX 14, LB13 to LB15), and none with the sign that a number is of (`8 %`, `20 €`).
 */
function holdsSpace(before: LineItem | undefined, after: LineItem | undefined): boolean {
  return isMarks(after, closing) || isMarks(before, opening) || (isMarks(after, sign) && endsInDigit(before))
}

function isMarks(item: LineItem | undefined, marks: RegExp): item is WordItem {
  if (item?.kind !== 'word') return false
  const { text } = item.word
  return text.length < 4 && !hasLetter.test(text) && marks.test(text)
}

const sign = /^[%‰°℃\p{Sc}][)\]».,:;!?]*$/u

function endsInDigit(item: LineItem | undefined): boolean {
  return item?.kind === 'word' && /\d$/.test(item.word.text)
}

/** Units of the SI and of data that stand behind a number; those of one letter that are words too are left out. */
const unit = /^(?:[kMGTP]i?(?:B|bit)|[kMG]?Hz|[mµn]?s|[kcmµn]m|[kmµ]?g|kWh?|min|pt|px|°[CF])[)\]».,:;!?]*$/
/** Languages whose ordinals have a full stop (CLDR). */
const dottedOrdinals = /^(?:bs|cs|da|de|et|fi|hr|hu|is|lv|nb|nn|no|pl|sk|sl|sr|tr)\b/i
const ordinal = /^[(„“»]?\d{1,2}\.$/
const startsWithLetter = /^\p{L}/u

/** Whether a line ends badly between two words: a number and its unit, an ordinal and what it counts (`14. April`). */
function isBond({ word, box }: WordItem, after: WordItem): boolean {
  const last = word.text.charCodeAt(word.text.length - 1)
  if (last === fullStop)
    return (
      ordinal.test(word.text) &&
      dottedOrdinals.test(box.style.language) &&
      startsWithLetter.test(after.word.text)
    )
  return isDigit(last) && unit.test(after.word.text)
}

const fullStop = '.'.charCodeAt(0)
const isDigit = (code: number) => code >= 48 && code <= 57

/** How many inline boxes say that no line ends at a space: `wrap-before`, `wrap-after` and `wrap-inside` (CSS Text 4). */
function avoidsAt(items: readonly LineItem[], index: number): number {
  const space = items[index]
  if (space?.kind !== 'glue') return 0
  let avoids = 0
  for (let box: InlineBox | null = space.box; box?.parent; box = box.parent)
    if (box.style['wrap-inside'] === 'avoid') avoids++
  const before = boxBeside(items, index, -1)
  const after = boxBeside(items, index, 1)
  return avoids + avoidsOf(before, space.box, 'wrap-after') + avoidsOf(after, space.box, 'wrap-before')
}

/** The box of what stands beside a space, edges of boxes and marks passed over. */
function boxBeside(items: readonly LineItem[], index: number, step: 1 | -1): InlineBox | null {
  for (let i = index + step; ; i += step) {
    const item = items[i]
    if (item?.kind === 'word' || item?.kind === 'atom') return item.box
    if (item?.kind !== 'edge' && item?.kind !== 'mark') return null
  }
}

/** Of boxes that end, or begin, between `inner` and the one that holds the space. */
function avoidsOf(inner: InlineBox | null, outer: InlineBox, property: 'wrap-before' | 'wrap-after'): number {
  let avoids = 0
  for (let box = inner; box?.parent && box !== outer; box = box.parent)
    if (box.style[property] === 'avoid') avoids++
  return avoids
}
