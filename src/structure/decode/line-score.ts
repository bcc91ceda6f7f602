/** How much a line looks like what a state says it is, in log-odds against ordinary text. */
import { factOf } from '../features/fact.js'
import type { Features } from '../features/features.js'
import { isRole } from '../features/label.js'
import { groupScore, headingDepth, interludeScore, noteScore, ofDay } from './between-score.js'
import { bestSplit, headScore, isLabelled, namesScore } from './head-score.js'
import { type Layout, tellsFirst } from './layouts.js'
import { memberScore } from './member-score.js'
import { pinnedScore } from './pins.js'
import type { Scene } from './scene.js'
import type { State } from './states.js'
import { weights } from './weights.js'

const impossible = Number.NEGATIVE_INFINITY

/** The log-odds of one line in one state, within what people say of the line. */
export function lineScore(scene: Scene, layout: Layout, state: State, index: number): number {
  return withPin(scene, layout, state, index, bareScore(scene, layout, state, index))
}

/** The log-odds of one line in one state, whatever people say of it. */
export function bareScore(scene: Scene, layout: Layout, state: State, index: number): number {
  const feature = scene.all[index]
  if (!feature) return impossible
  if (feature.line.dropped) return droppedScore(state)
  return memberScore(scene, state, index) ?? scorers[state].score(feature, layout, scene)
}

/** What a score becomes by what people say of its line. */
export function withPin(scene: Scene, layout: Layout, state: State, index: number, score: number): number {
  const pin = scene.pins.get(index)
  return pin === undefined ? score : pinnedScore(pin, layout, state, score)
}

/** What names alike all layouts that do not differ in what a state's score asks of them. */
export function aspectOf(layout: Layout, state: State): string {
  return scorers[state].asks.map(key => layout[key]).join('\n')
}

type Shaped = Pick<Layout, 'shape'>

interface Scorer {
  asks: readonly (keyof Layout)[]
  score: (feature: Features, layout: Layout, scene: Scene) => number
}

/** A score that depends on no more of a layout than it asks for: it is worked out once for all that have the same. */
function scorer<Key extends keyof Layout>(
  asks: readonly Key[],
  score: (feature: Features, layout: Pick<Layout, Key>, scene: Scene) => number,
): Scorer {
  return { asks, score }
}

const scorers: Readonly<Record<State, Scorer>> = {
  lead: scorer(['head', 'separator', 'shape'], (feature, layout) => background(feature, layout, 'lead')),
  group: scorer(['shape'], groupScore),
  note: scorer([], noteScore),
  head: scorer(['head', 'separator', 'labelKey', 'second', 'needs', 'shape'], headScore),
  between: scorer(['head', 'labelKey', 'second', 'shape'], betweenScore),
  second: scorer(['second', 'needs', 'shape'], secondScore),
  before: scorer(['second', 'needs', 'shape'], beforeScore),
  field: scorer(['head', 'labelKey', 'shape'], fieldScore),
  beside: scorer([], besideScore),
  description: scorer(['head', 'shape'], (feature, layout, scene) =>
    layout.head === 'row' && !isNote(scene, feature) ? impossible : descriptionScore(feature, layout),
  ),
  interlude: scorer(['head'], (feature, layout, { gridAt }) =>
    interludeScore(feature, layout, gridAt.get(feature.line.index)),
  ),
  closing: scorer(['head', 'separator', 'shape'], (feature, layout) =>
    background(feature, layout, 'closing'),
  ),
}

/** Whether a line is text below a row. */
function isNote({ gridAt }: Scene, { line }: Features): boolean {
  return gridAt.get(line.index)?.notes.has(line.index) ?? false
}

/** Marks without words stand anywhere but where an entry or a group begins. */
function droppedScore(state: State): number {
  return state === 'head' || state === 'second' || state === 'group' ? impossible : 0
}

/** Before and after the entries a name or a label is left without a reason. */
function background(feature: Features, layout: Parting, state: State): number {
  if (feature.aside) return 0.1
  const sibling = isSibling(feature, layout) ? leftSibling : 0
  const person = Math.max(0, Math.min(1, feature.people - 1)) * 0.6
  const label = feature.label && (isRole(feature.label.meaning) || labelsTitles(feature)) ? 0.8 : 0
  return sibling - person - label - (state === 'closing' && feature.textCount > 2 ? 0.3 : 0)
}

function labelsTitles({ label, labelCount }: Features): boolean {
  return label?.meaning === 'title' && labelCount > 1
}

/** What it costs to leave an item out that is parted just as entries are: items of a list are of one kind. */
const leftSibling = -0.4

type Parting = Pick<Layout, 'head' | 'separator' | 'shape'>

function isSibling(feature: Features, layout: Parting): boolean {
  return (
    feature.line.opensItem && feature.shape === layout.shape && (bestSplit(layout, feature)?.score ?? 0) > 0
  )
}

function secondScore(feature: Features, layout: Pick<Layout, 'second' | 'needs' | 'shape'>): number {
  const { second, shape } = layout
  if (feature.label && isLabelled(feature)) {
    // Labelled people below text are fields.
    const isNamed = second === 'people' && !tellsFirst(layout) && feature.valuePeople > 0
    return isNamed ? weights.labelledSecond : weights.labelled
  }
  const aside = feature.aside ? weights.aside : 0
  const heading = feature.line.kind === 'heading' ? headingBelow(shape) : 0
  if (tellsFirst(layout) && isTold(feature)) return weights.toldSecond
  if (second === 'people') return namesScore(feature) + aside + heading
  return feature.title + weights.names + aside + heading - Math.max(0, feature.affiliation) * 1.6
}

/** What it costs that a heading is the second line: a list ends before the next heading. */
function headingBelow(shape: string | null): number {
  if (shape?.startsWith('h')) return 0
  return /^q?(?:li|n)\d/.test(shape ?? '') ? weights.headingBelowItem : weights.headingBelow
}

type Opening = Pick<Layout, 'head' | 'labelKey'>

/** Whether a line begins with the label that opens every entry. */
function opensEntries({ label }: Features, { head, labelKey }: Opening): boolean {
  return head === 'label' && label?.key === labelKey
}

function fieldScore(feature: Features, layout: Opening & Shaped): number {
  if (opensEntries(feature, layout)) return impossible
  return factScore(feature, layout) - titledTwice(feature, layout)
}

/** How much a line says something of its entry, and names or describes nobody. */
function factScore(feature: Features, layout: Shaped): number {
  if (feature.caption) return 0.9
  if (feature.line.kind === 'heading' && !isSubheading(feature)) return headingField(feature, layout)
  if (feature.introducesAside) return -2
  if (feature.fact === 'date') return 0.2
  if (feature.bare) return 0.5
  const score = feature.label ? labelledScore(feature, feature.label) : repeatedField(feature)
  return feature.time && score > 0 ? score - timedField : score
}

/** A heading inside an entry over its recording is a field. */
function headingField(feature: Features, layout: Shaped): number {
  const inside = isInside(feature, layout)
  if (inside && feature.media) return 0.5
  return inside || feature.interlude ? -2 : -4
}

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
const leastPeople = -1.5

function labelledScore(feature: Features, label: NonNullable<Features['label']>): number {
  const empty = feature.from + label.valueFrom >= feature.text.length
  if (isRole(label.meaning)) return empty ? 1 : feature.valuePeople > leastPeople ? 1.8 : -0.5
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
function titledTwice({ label, labelCount }: Features, { head }: Pick<Layout, 'head'>): number {
  if (label?.meaning !== 'title') return 0
  if (head === 'opening') return titleBelowText
  return head === 'title' && labelCount < 2 ? 2 : 0
}

const titleBelowText = 1

/** The name of a prize that stands once, or a place, opens an entry more often than it is a field of one. */
function prizeField({ labelCount, placed }: Features): number {
  return placed || labelCount < 2 ? -0.4 : 1.1
}

/** A fact, or a field that names nobody, before what must follow the head; a date or a time opens things more often. */
function betweenScore(feature: Features, layout: Opening & Pick<Layout, 'second' | 'shape'>): number {
  if (opensEntries(feature, layout)) return impossible
  const { fact, label } = feature
  if (fact === 'date' || fact === 'time') return 0
  const isField = fact !== null || (layout.second !== null && label?.meaning === 'field')
  return isField ? factScore(feature, layout) : impossible
}

const longestAffiliation = 24
const longestSource = 8

/** Whether a text says where and when something came out: "The Harbour Post, 30/04/2016". */
function isDated(text: string): boolean {
  const comma = text.lastIndexOf(',')
  return comma > 0 && fullDate.test(text.slice(comma + 1)) && factOf(text.slice(comma + 1)) !== null
}

const fullDate = /\d\D+\d/

/** Where people are from, on a line of its own right below them. */
function besideScore(feature: Features): number {
  if (feature.line.kind === 'heading' || feature.prize || feature.time) return -2
  if (feature.fact === 'place') return 0.6
  if (feature.words > longestAffiliation || feature.line.kind === 'row') return -4
  if (feature.words <= longestSource && isDated(feature.text)) return 0.6
  const person = Math.max(0, Math.min(2, (feature.people - 0.5) * 1.2))
  const sentence = /[.,;:!?。：！？…]$/u.test(feature.text) && feature.affiliation < 1 ? 1 : 0
  return feature.affiliation - feature.closing * 0.8 - (feature.label ? 1 : 0) - person - sentence
}

/** What stands between a head and its fields, or its people: running text, and what says nothing by itself. */
function beforeScore(feature: Features, layout: Shaped & Pick<Layout, 'second' | 'needs'>): number {
  if (feature.bare) return factScore(feature, layout)
  // One item more or less makes no list another one, and what introduces a list is no title.
  const isOfList = feature.line.opensItem || (feature.label?.meaning === null && /[:：]$/.test(feature.text))
  const told = tellsFirst(layout) ? 0.1 : 0.5
  return descriptionScore(feature, layout) - (isOfList ? 0.1 : feature.prose > 0 ? told : 0.7)
}

function descriptionScore(feature: Features, layout: Shaped): number {
  const { line } = feature
  if (line.kind === 'heading') return isInside(feature, layout) ? -1.5 : -4
  const person = isTold(feature) ? 0 : Math.min(1.5, Math.max(0, feature.people - 0.5) * 0.8)
  const sibling = feature.shape === layout.shape && line.opensItem ? 1 : 0
  return (
    proseGain(feature) -
    (feature.fact === 'date' ? ofDay : 0) -
    (feature.time ? ofTime : 0) -
    sibling -
    person -
    labelWaste(feature) -
    feature.closing * 0.4 -
    (feature.aside ? 0.5 : 0)
  )
}

/** Whether an item is text that may open with a name, and tell of it in brackets. */
function isTold({ prose, line }: Features): boolean {
  return prose > 0 && line.lists > 0
}

/** Running text explains itself; a short line in a description is odd, less so in a list or a quote. */
function proseGain({ prose, line, text }: Features): number {
  if (prose > 0) return 0.08
  if (goesOn.test(text)) return -0.1
  return line.lists > 0 || line.quotes > 0 || line.kind === 'code' ? -0.1 : -0.6
}

/** A part of a sentence that begins before, or ends behind the line: an item of a list. */
const goesOn = /^\p{Ll}.*[,;.]$/u

/** A label that the document repeats is lost on running text. */
function labelWaste({ label, labelCount, valuePeople }: Features): number {
  if (!label || label.meaning === null) return 0
  if (isRole(label.meaning)) return valuePeople > leastPeople || labelCount > 1 ? 1.5 : 0
  return labelCount > 1 ? 1 : 0
}

/** Whether a heading is deeper than those that open entries. */
function isInside({ line }: Features, layout: Shaped): boolean {
  const depth = headingDepth(layout)
  return depth > 0 && line.depth > depth
}

/** What a time at its beginning takes from a line inside an entry: the next one begins. */
const ofTime = 0.5
