/** How much a line looks like a field of its entry: a label with its value, a fact, what stands in every entry. */
import type { Features } from '../features/features.js'
import { isRole } from '../phrases/labels/meaning.js'
import { type Depth, isInside } from './between-score.js'
import type { Layout } from './layouts.js'

const impossible = Number.NEGATIVE_INFINITY

/** The label that opens every entry, if any. */
export type Opening = Pick<Layout, 'labelKey'>

/** Whether a line begins with the label that opens every entry. */
export function opensEntries({ label }: Features, { labelKey }: Opening): boolean {
  return labelKey !== null && label?.key === labelKey
}

/** The kind of heads, where entries that have it have no other label for a title. */
export interface Titled {
  head: 'title' | 'opening' | null
}

export function titledHead({ head }: Layout): Titled['head'] {
  return head === 'title' || head === 'opening' ? head : null
}

/** How much a line is a field of its entry, and does not open the next one. */
export function fieldScore(feature: Features, aspect: Opening & Depth & Titled): number {
  if (opensEntries(feature, aspect)) return impossible
  return factScore(feature, aspect) - titledTwice(feature, aspect)
}

/** How much a line says something of its entry, and names or describes nobody. */
export function factScore(feature: Features, inside: Depth): number {
  if (feature.caption) return 0.9
  if (feature.line.kind === 'heading' && !isSubheading(feature)) return headingField(feature, inside)
  if (feature.introducesAside) return -2
  if (feature.fact === 'date') return 0.2
  if (feature.bare) return 0.5
  const score = feature.label ? labelledScore(feature, feature.label) : repeatedField(feature)
  return feature.time && score > 0 ? score - timedField : score
}

/** A heading inside an entry over its recording is a field. */
function headingField(feature: Features, depth: Depth): number {
  const inside = isInside(feature, depth)
  if (inside && (feature.media || isPosition(feature))) return 0.5
  return inside || feature.interlude ? -2 : -4
}

/** Whether a heading says what somebody is, and neither names anybody nor looks like a title of some length: "Harbour Engineer". */
function isPosition({ affiliation, people, words }: Features): boolean {
  return affiliation > surelyPlaced && people < unlikelyName && words <= longestPosition
}

const surelyPlaced = 0.5
const unlikelyName = -0.5
const longestPosition = 5

/** A line that stands in every entry, or ends alike, is a field; code and rows of a table that do are text. */
function repeatedField({ textCount, isShort, refrain }: Features): number {
  return refrain || (textCount > 2 && isShort) ? 0.5 : -3
}

/** What a time before it takes from a field: the next entry begins more often. */
const timedField = 1

/** Whether a heading is one of those that stand in every entry: "Abstract", "Biography", "Speaker: Ada Byron". */
function isSubheading({ label, labelCount, textCount, line }: Features): boolean {
  if (line.depth === 1 || label === null || label.meaning === null) return false
  return textCount > 2 || (labelCount > 2 && isRole(label.meaning))
}

/** What the value of a role's label looks like at least. */
export const leastPeople = -1.5

function labelledScore(feature: Features, label: NonNullable<Features['label']>): number {
  const empty = feature.from + label.valueFrom >= feature.text.length
  // One that stands once over nothing introduces all of them: "The winners are:".
  if (isRole(label.meaning))
    return empty ? (feature.labelCount > 1 ? 1 : -0.5) : feature.valuePeople > leastPeople ? 1.8 : -0.5
  switch (label.meaning) {
    case null:
      return unknownLabel(feature)
    case 'title':
    case 'description':
      return empty ? 1 : 1.5
    case 'prize':
      return empty ? -0.5 : prizeField(feature)
    default:
      return 1.1
  }
}

/** A label that nobody knows says that a line is a field where it repeats; an address behind it does a little. */
function unknownLabel({ labelCount, valueFact }: Features): number {
  if (labelCount > 2) return 0.9
  return valueFact ? 0.1 : -2.5
}

/** What a label for a title costs that stands once, in entries that open with their title; and below text, where the next entry begins. */
function titledTwice({ label, labelCount }: Features, { head }: Titled): number {
  if (label?.meaning !== 'title') return 0
  if (head === 'opening') return titleBelowText
  return head === 'title' && labelCount < 2 ? 2 : 0
}

const titleBelowText = 1

/** The name of a prize that stands once, or a place, opens an entry more often than it is a field of one. */
function prizeField({ labelCount, placed }: Features): number {
  return placed || labelCount < 2 ? -0.4 : 1.1
}
