/** How much a line looks like what a state says it is, in log-odds against ordinary text. */

import type { Features } from '../features/features.js'
import { factOf } from '../phrases/facts/fact.js'
import { isRole } from '../phrases/labels/meaning.js'
import type { SplitOrder } from '../phrases/splits/split.js'
import { isMedia } from '../phrases/titles/media-words.js'
import { endsSentence } from '../phrases/titles/title.js'
import {
  type Depth,
  groupScore,
  headingDepth,
  interludeScore,
  isInside,
  noteScore,
  ofDay,
} from './between-score.js'
import { factScore, fieldScore, leastPeople, type Opening, opensEntries, titledHead } from './field-score.js'
import { bestSplit, headAspect, headScore, isLabelled, namesScore } from './head-score.js'
import { isParted, type Layout, tellsFirst } from './layouts.js'
import { memberScore } from './member-score.js'
import { pinnedScore } from './pins.js'
import type { Scene } from './scene.js'
import { type State, states } from './states.js'
import { weights } from './weights.js'

const impossible = Number.NEGATIVE_INFINITY

/** The log-odds of lines in states under a layout, within what people say of the lines. */
export function lineScorer(scene: Scene, layout: Layout): (state: State, index: number) => number {
  const scorings = new Map(states.map(state => [state, scoringOf(layout, state).score]))
  return (state, index) =>
    withPin(scene, layout, state, index, scorings.get(state)?.(scene, index) ?? impossible)
}

/** How lines are scored in a state under a layout, whatever people say of them. */
interface Scoring {
  /** Alike for all layouts that do not differ in what the score depends on. */
  key: string
  score: (scene: Scene, index: number) => number
}

export function scoringOf(layout: Layout, state: State): Scoring {
  const { key, score } = scorers[state](layout)
  return {
    key: `${state} ${key}`,
    score: (scene, index) => {
      const feature = scene.all[index]
      if (!feature) return impossible
      if (feature.line.dropped) return droppedScore(state)
      return memberScore(scene, state, index) ?? score(feature, scene)
    },
  }
}

/** What a score becomes by what people say of its line. */
export function withPin(scene: Scene, layout: Layout, state: State, index: number, score: number): number {
  const pin = scene.pins.get(index)
  return pin === undefined ? score : pinnedScore(pin, layout, state, score)
}

type Shaped = Pick<Layout, 'shape'>

type Scorer = (layout: Layout) => { key: string; score: (feature: Features, scene: Scene) => number }

/** A score that depends on no more of a layout than its aspect: it is worked out once for all that have the same. */
function scorer<Aspect extends object>(
  aspectOf: (layout: Layout) => Aspect,
  score: (feature: Features, aspect: Aspect, scene: Scene) => number,
): Scorer {
  return layout => {
    const aspect = aspectOf(layout)
    return {
      key: Object.values(aspect).join('\n'),
      score: (feature, scene) => score(feature, aspect, scene),
    }
  }
}

const nothing = () => ({})
const depthOf = (layout: Layout) => ({ depth: headingDepth(layout) })
const bodyOf = (layout: Layout) => ({ ...depthOf(layout), shape: layout.shape })
const openingOf = ({ head, labelKey }: Layout) => ({ labelKey: head === 'label' ? labelKey : null })

const scorers: Readonly<Record<State, Scorer>> = {
  lead: scorer(partingOf, (feature, parting) => background(feature, parting, 'lead')),
  group: scorer(depthOf, groupScore),
  note: scorer(nothing, noteScore),
  head: scorer(headAspect, headScore),
  between: scorer(
    layout => ({ ...openingOf(layout), ...depthOf(layout), second: layout.second }),
    betweenScore,
  ),
  second: scorer(({ second, needs, shape }) => ({ second, needs, shape }), secondScore),
  before: scorer(layout => ({ ...bodyOf(layout), told: tellsFirst(layout) }), beforeScore),
  field: scorer(
    layout => ({ ...openingOf(layout), ...depthOf(layout), head: titledHead(layout) }),
    fieldScore,
  ),
  beside: scorer(nothing, besideScore),
  description: scorer(
    layout => ({ ...bodyOf(layout), isRow: layout.head === 'row' }),
    (feature, aspect, scene) =>
      aspect.isRow && !isNote(scene, feature) ? impossible : descriptionScore(feature, aspect),
  ),
  interlude: scorer(
    ({ head }) => ({ isRow: head === 'row' }),
    (feature, { isRow }, { gridAt }) => interludeScore(feature, isRow, gridAt.get(feature.line.index)),
  ),
  closing: scorer(partingOf, (feature, parting) => background(feature, parting, 'closing')),
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
function background(feature: Features, parting: Parting, state: State): number {
  if (feature.aside) return 0.1
  const sibling = isSibling(feature, parting) ? leftSibling : 0
  const person = Math.max(0, Math.min(1, feature.people - 1)) * 0.6
  const label = feature.label && (isRole(feature.label.meaning) || labelsTitles(feature)) ? 0.8 : 0
  const told = feature.telling >= surelyTold ? ofOtherWork : 0
  return sibling - person - label - told - (state === 'closing' && feature.textCount > 2 ? 0.3 : 0)
}

function labelsTitles({ label, labelCount }: Features): boolean {
  return label?.meaning === 'title' && labelCount > 1
}

/** What it costs to leave an item out that is parted just as entries are: items of a list are of one kind. */
const leftSibling = -0.4

/** How items are parted; nothing where they are not. */
type Parting = Pick<Layout, 'separator' | 'shape'> & { head: SplitOrder | null }

function partingOf({ head, separator, shape }: Layout): Parting {
  return shape !== null && isParted(head)
    ? { head, separator, shape }
    : { head: null, separator: null, shape: null }
}

function isSibling(feature: Features, { head, separator, shape }: Parting): boolean {
  return (
    head !== null &&
    feature.line.opensItem &&
    feature.shape === shape &&
    (bestSplit({ head, separator }, feature)?.score ?? 0) > 0
  )
}

function secondScore(
  feature: Features,
  layout: Pick<Layout, 'second' | 'needs' | 'shape'>,
  scene: Scene,
): number {
  const { second, shape } = layout
  if (feature.line.ordered && feature.line.opensItem && feature.shape === shape) return weights.numberedSecond
  if (feature.label && (isLabelled(feature) || saysTitle(feature, second)))
    return isNamedSecond(feature, layout) ? weights.labelledSecond : weights.labelled
  const aside = feature.aside ? weights.aside : 0
  const heading = feature.line.kind === 'heading' ? headingBelow(shape) : nextItem(feature, scene)
  if (tellsFirst(layout) && isTold(feature)) return weights.toldSecond
  if (second === 'people')
    return namesScore(feature) + aside + heading + (feature.furniture ? weights.furnitureSecond : 0)
  const repeated = feature.textCount > 2 ? weights.furnitureSecond : 0
  return feature.title + weights.names + aside + heading + repeated - Math.max(0, feature.affiliation) * 1.6
}

/** Whether a label says what the second line is; labelled people below text are fields. */
function isNamedSecond(feature: Features, layout: Pick<Layout, 'second' | 'needs'>): boolean {
  if (layout.second === 'title') return saysTitle(feature, layout.second)
  return !tellsFirst(layout) && feature.valuePeople > 0
}

/** Whether a title is awaited, and a label stands before one. */
function saysTitle({ label, from, text }: Features, second: Layout['second']): boolean {
  return second === 'title' && label?.meaning === 'title' && from + label.valueFrom < text.length
}

/** What it costs that a heading is the second line: a list ends before the next heading. */
function headingBelow(shape: string | null): number {
  if (shape?.startsWith('h')) return 0
  return /^q?(?:li|n)\d/.test(shape ?? '') ? weights.headingBelowItem : weights.headingBelow
}

/** What it costs that the second line is the next item of a list, and names somebody as that before does: items are of one kind. */
function nextItem({ line, shape, people }: Features, { all }: Scene): number {
  const before = all[line.index - 1]
  const isNext = line.opensItem && before?.line.opensItem === true && before.shape === shape
  return isNext && Math.min(people, before.people) > likelyName ? weights.nextItem : 0
}

/** Two words with capitals, and no words of things. */
const likelyName = 1

/**
 * A fact, or a field that names nobody, before what must follow the head; a date or a time opens things more often. What
 * there is of a work, its slides, its recording, stands behind its title.
 */
function betweenScore(feature: Features, aspect: Opening & Depth & Pick<Layout, 'second'>): number {
  if (opensEntries(feature, aspect)) return impossible
  const { fact, label, slot } = feature
  if (aspect.second === 'title' && label !== null && isMedia(label.text)) return impossible
  if (fact === 'date' || fact === 'time' || slot) return 0
  if (aspect.second === 'title' && fact === null && feature.affiliation > 0)
    return besideScore(feature) + weights.placeBetween
  const isField = fact !== null || (aspect.second !== null && label?.meaning === 'field')
  return isField ? factScore(feature, aspect) : impossible
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
  if (feature.fact === 'place') return 0.6
  if (feature.words > longestAffiliation || feature.line.kind === 'row') return -4
  if (feature.line.kind === 'heading' || feature.prize || feature.time) return -2
  if (feature.words <= longestSource && isDated(feature.text)) return 0.6
  const person = Math.max(0, Math.min(2, (feature.people - 0.5) * 1.2))
  const sentence = /[.,;:!?。：！？…]$/u.test(feature.text) && feature.affiliation < 1 ? 1 : 0
  return feature.affiliation - feature.closing * 0.8 - (feature.label ? 1 : 0) - person - sentence
}

/** What stands between a head and its fields, or its people: running text, and what says nothing by itself. */
function beforeScore(feature: Features, aspect: Shaped & Depth & { told: boolean }): number {
  if (feature.bare || feature.furniture) return factScore(feature, aspect)
  // One item more or less makes no list another one, and what introduces a list is no title.
  const isOfList = feature.line.opensItem || (feature.label?.meaning === null && /[:：]$/.test(feature.text))
  const told = aspect.told ? 0.1 : 0.5
  return descriptionScore(feature, aspect) - (isOfList ? 0.1 : feature.prose > 0 ? told : 0.7)
}

function descriptionScore(feature: Features, aspect: Shaped & Depth): number {
  const { line } = feature
  if (line.kind === 'heading') return isInside(feature, aspect) ? -1.5 : -4
  const person = isTold(feature) ? 0 : Math.min(1.5, Math.max(0, feature.people - 0.5) * 0.8)
  const sibling = feature.shape === aspect.shape && line.opensItem ? 1 : 0
  if (line.opensItem && isShallower(line, aspect)) return -4
  return (
    proseGain(feature) -
    (feature.fact === 'date' ? ofDay : 0) -
    (feature.time ? ofTime : 0) -
    sibling -
    person -
    labelWaste(feature) -
    (feature.telling >= surelyTold ? ofOtherWork : 0) -
    feature.closing * 0.4 -
    (feature.aside ? 0.5 : 0)
  )
}

/** What text costs inside another entry, or outside of all, that surely tells of somebody's work, as others do. */
const ofOtherWork = 0.25
const surelyTold = 1.5

/** Whether an item is less deep than those that open entries: it is none of what they hold. */
function isShallower({ lists }: Features['line'], { shape }: Shaped): boolean {
  const depth = /^q?(?:li|n)(\d)/.exec(shape ?? '')?.[1]
  return depth !== undefined && lists > 0 && lists < Number(depth)
}

/** Whether an item is text that may open with a name, and tell of it in brackets. */
function isTold({ prose, line }: Features): boolean {
  return prose > 0 && line.lists > 0
}

/** Running text explains itself; a short line in a description is odd, less so where it is a sentence, in a list or a quote. */
function proseGain({ prose, line, text }: Features): number {
  if (prose > 0) return 0.08
  if (endsSentence(text)) return 0.04
  if (goesOn.test(text)) return -0.1
  return line.lists > 0 || line.quotes > 0 || line.kind === 'code' ? -0.1 : -0.6
}

/** A part of a sentence that begins before, or ends behind the line: an item of a list. */
const goesOn = /^\p{Ll}.*[,;.]$/u

/** A label that the document repeats is lost on running text. */
function labelWaste({ label, labelCount, valuePeople, segments, segmentPeople }: Features): number {
  // Whom a label behind a title names, too.
  if (segments.length > 0 && segmentPeople > surelyPeople) return 1
  if (!label || label.meaning === null) return 0
  if (isRole(label.meaning)) return valuePeople > leastPeople || labelCount > 1 ? 1.5 : 0
  return labelCount > 1 ? 1 : 0
}

const surelyPeople = 0.5

/** What a time at its beginning takes from a line inside an entry: the next one begins. */
const ofTime = 0.5
