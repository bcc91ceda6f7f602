/** How much a line looks like the first of an entry under a layout, in log-odds. */

import type { Grid } from '../document/tables/table.js'
import { cellsOf } from '../features/cells.js'
import type { Features } from '../features/features.js'
import { namesWorkers } from '../features/head-splits.js'
import { isRole } from '../phrases/labels/meaning.js'
import { isPrizeWord } from '../phrases/labels/prize-words.js'
import { asksForProposals } from '../phrases/sentences/calls.js'
import { isInterlude } from '../phrases/sentences/interlude.js'
import { likelyOpener } from '../phrases/sentences/opening.js'
import { opensWithOthers } from '../phrases/sentences/others.js'
import type { Split } from '../phrases/splits/split.js'
import { type HeadKind, isParted, type Layout, tellsFirst } from './layouts.js'
import { memberHead } from './member-score.js'
import type { Scene } from './scene.js'
import { weights } from './weights.js'
import { proseNames } from './work-below.js'

const impossible = Number.NEGATIVE_INFINITY

/** What the score of a head depends on. */
export interface HeadAspect {
  head: HeadKind
  separator: string | null
  labelKey: string | null
  shape: string | null
  /** Whether nothing but text follows a title. */
  isToldOnly: boolean
  /** Whether people, or a field, have to follow a head other than people. */
  isFollowed: boolean
}

export function headAspect(layout: Layout): HeadAspect {
  const { head, separator, labelKey, shape, second, needs } = layout
  return {
    head,
    separator,
    labelKey,
    shape,
    isToldOnly: head === 'title' && needs === 'prose' && !tellsFirst(layout),
    isFollowed: head !== 'people' && (second === 'people' || needs === 'field'),
  }
}

export function headScore(feature: Features, layout: HeadAspect, scene: Scene): number {
  const kind = kindScore(scene, layout, feature)
  if (kind === impossible) return impossible
  const takenUp = scene.takenUp[feature.line.index] ? weights.takenUp : 0
  return (
    kind +
    placeScore(scene, layout, feature) +
    oddness(layout, feature) +
    takenUp +
    memberHead(scene, layout, feature) -
    weights.entry
  )
}

/** What its place and its shape add. */
function placeScore(scene: Scene, layout: HeadAspect, feature: Features): number {
  const isCaptioned = scene.all[feature.line.index - 1]?.caption ?? false
  const inside = !feature.line.opensBlock && !isCaptioned && !isListed(scene, layout, feature)
  // Labels behind a label are what fields have, too.
  const segments = segmentScore(feature) * (layout.head === 'label' ? 0.5 : 1)
  const won = isWinner(scene, feature) ? weights.prizeAbove : 0
  const below = layout.head === 'label' && isBelowItem(scene, feature) ? weights.belowItem : 0
  return below + (inside ? weights.insideBlock : 0) + segments + won + shapeScore(layout, feature)
}

/** Whether a line is the first item of a list inside another item: that one opens what this is part of. */
function isBelowItem({ all }: Scene, { line }: Features): boolean {
  const before = all[line.index - 1]?.line
  return line.opensItem && before !== undefined && before.lists > 0 && before.lists < line.lists
}

/** Labelled people behind the head make it the surer, the more they look like people. */
function segmentScore({ segments, segmentPeople }: Features): number {
  if (segments.length === 0) return 0
  const named = segmentPeople > 1 ? weights.namedSegment : weights.labelledSegment
  return named + (segments.length > 1 ? weights.labelledSegment : 0)
}

/** What speaks for and against a head of any kind. */
function oddness(layout: HeadAspect, feature: Features): number {
  let score = feature.headFrom > feature.from && layout.head !== 'label' ? weights.prizeLabel : 0
  // Who tells of a winner may congratulate at once.
  if (feature.closing > 1 && feature.telling <= 0) score += weights.closingHead
  if (feature.line.kind === 'heading' && asksForProposals(feature.head)) score += weights.callHead
  if (feature.aside || feature.introducesAside || feature.ofOthers) score += weights.aside
  if (feature.contents) score += weights.contents
  if (feature.coded) score += weights.coded
  if (feature.opensAnew) score += weights.opensAnew
  if (feature.announced) score += weights.announced
  else if (feature.interlude) score += weights.interludeHead
  if (feature.textCount > 2 && layout.head !== 'people') score += repeatedScore(layout)
  return score
}

/** A head that repeats is a heading inside entries; less so where people have to follow it at once. */
function repeatedScore({ isFollowed }: HeadAspect): number {
  return isFollowed ? weights.repeatedNamed : weights.repeatedHead
}

/** Whether the line before, in the same paragraph, could open an entry just so, or both are lines of a timetable. */
function isListed({ all }: Scene, layout: HeadAspect, { line, time }: Features): boolean {
  const before = all[line.index - 1]
  if (!before || before.line.block !== line.block) return false
  if (time && before.time) return true
  if (layout.head === 'label') return before.label?.key === layout.labelKey
  if (layout.head === 'opening') return before.opening > likelyOpener
  if (layout.head === 'people') return namesBeside(before, line) && namesBeside(all[line.index + 1], line)
  return isParted(layout.head) && before.splits.some(split => split.order === layout.head && split.score > 1)
}

/** Whether a line beside another one names people, too, where both stand in one paragraph. */
function namesBeside(beside: Features | undefined, { block }: Features['line']): boolean {
  return beside === undefined || beside.line.block !== block || beside.people > surelyNames
}

/** What the names in a line count that nobody doubts. */
const surelyNames = 1.5

function kindScore(scene: Scene, layout: HeadAspect, feature: Features): number {
  switch (layout.head) {
    case 'title':
      return isLabelled(feature) ? weights.labelled : titleHead(scene, layout, feature)
    case 'people':
      return isLabelled(feature) || namesWorkers(feature)
        ? weights.labelled
        : namesScore(feature) + openingDoubt(feature) + handleScore(scene, feature)
    case 'people-title':
    case 'title-people':
    case 'people-text':
      return splitScore(layout, feature)
    case 'title-text':
      return runInScore(scene, layout, feature)
    case 'opening':
      return isLabelled(feature) && feature.telling <= 0 ? weights.labelled : openingHead(scene, feature)
    case 'label':
      return labelHead(scene, layout, feature)
    case 'row':
      return rowScore(scene.gridAt.get(feature.line.index), feature)
  }
}

/** The label that opens entries, a title's the surer where the text below names somebody; where it is a prize's, another one that stands once or has no value opens one as well. */
function labelHead(
  scene: Scene,
  { labelKey }: HeadAspect,
  { label, labelCount, prize, line }: Features,
): number {
  if (label?.key === labelKey) {
    const below = label?.meaning === 'title' ? Math.max(0, scene.namesBelow[line.index] ?? 0) : 0
    return weights.openingLabel + below
  }
  const isOther = prize || (label?.meaning === 'prize' && labelCount < 2)
  return isOther && labelKey !== null && isPrizeWord(labelKey) ? weights.otherPrize : impossible
}

function titleHead(scene: Scene, layout: HeadAspect, feature: Features): number {
  const below = layout.isToldOnly ? (scene.namesBelow[feature.line.index] ?? 0) : 0
  const employed = Math.max(0, feature.affiliation) * (feature.text.includes(',') ? 0.8 : 0)
  const prize = feature.prize ? weights.prizeHead : 0
  return feature.title + below + prize + openingDoubt(feature) - employed
}

/** A name that opens text, or text that tells of somebody's work; whom a line above names, too, a name surely presents. */
function openingHead({ namedAbove, shortOpeners, tellsWorks }: Scene, feature: Features): number {
  const { line, opening, telling, prose } = feature
  // Beside text that tells of works, a phrase that opens with a name is what stands below a picture.
  if (tellsWorks && telling <= 0 && prose <= 0) return impossible
  const score = Math.max(
    telling,
    opening > 0 && namedAbove[line.index] ? opening + weights.namedAbove : opening,
    shortOpeners.has(line.index) ? weights.shortOpener : impossible,
  )
  return score < leastOpening ? impossible : score
}

/** Text that opens with nobody opens no entry, whatever follows it. */
const leastOpening = 0

function openingDoubt({ line }: Features): number {
  return line.index === 0 ? weights.firstLine : 0
}

/** How much a line of its own looks like names. */
export function namesScore(feature: Features): number {
  const { people } = feature
  const isPrize = people < surelyPerson && feature.prize
  return isPrize ? weights.prizeName : Math.min(weights.mostName, people) + weights.names
}

/** What a word in small letters that the text below takes up lacks of a name: among names it is what somebody is called. */
function handleScore({ takenUp }: Scene, { head, people, line }: Features): number {
  const isCalled = (takenUp[line.index] ?? 0) > 0 && people < called && handle.test(head)
  return isCalled ? called - people : 0
}

const called = 0.9
const handle = /^[\p{Ll}\d_.-]{3,30}$/u

/** What capitals alone do not reach: a known name that is a word for prizes, too, is a name. */
const surelyPerson = 2

function rowScore(grid: Grid | undefined, feature: Features): number {
  if (!grid || grid.header === feature.line.index || grid.notes.has(feature.line.index)) return impossible
  return grid.score + (isInterludeRow(feature, grid) ? weights.interludeRow : 0)
}

/** Whether a row of a table is a break: its words say so, or nobody stands in it where times stand before all rows. */
export function isInterludeRow(feature: Features, { columns, notes, breaks }: Grid): boolean {
  if (notes.has(feature.line.index)) return false
  if (breaks.has(feature.line.index)) return true
  const cells = cellsOf(feature)
  const title = columns.findIndex(({ meaning }) => meaning === 'title')
  const shown = cells.length === columns.length ? (cells[title]?.text ?? '') : ''
  if (shown === '' ? cells.some(cell => isInterlude(cell.text)) : isInterlude(shown)) return true
  const people = columns.findIndex(({ meaning }) => isRole(meaning) && meaning !== 'mentor')
  if (!columns.some(({ clock }) => clock) || columns.some(({ parted }) => parted !== null)) return false
  if (cells.length === columns.length) return cells[people]?.text === ''
  // Lines set out by gaps have no empty cells.
  return people > 0 && feature.names.length === 0
}

/** A title with its text; where neither a label nor a prize speaks for it, the text should name somebody. */
function runInScore(scene: Scene, layout: HeadAspect, feature: Features): number {
  const split = bestSplit(layout, feature)
  if (!split) return impossible
  const names = feature.segments.length > 0 ? 0 : namesBehind(feature, split)
  const told = Math.max(names, toldScore(scene, feature))
  return worthUnder(layout, split) + (isWinner(scene, feature) ? Math.max(0, told) : told)
}

/** How much what other lines say speaks for a title and its text, whoever made it. */
function toldScore({ tellsWinners }: Scene, feature: Features): number {
  if (feature.endsAsOthers) return weights.sameEnd
  return tellsWinners && !partsByPeople(feature) ? weights.toldWinner : -1
}

/** Whether a line surely says who made what it names. */
function partsByPeople({ splits }: Features): boolean {
  return splits.some(({ order, score }) => named.has(order) && score > surelyNamed)
}

const named: ReadonlySet<string> = new Set(['people-title', 'title-people'])
const surelyNamed = 1.5

/** Whether the name of a prize stands in the line above. */
function isWinner({ all }: Scene, { line }: Features): boolean {
  return all[line.index - 1]?.prize ?? false
}

/** How much the text behind a title speaks for somebody's work: it may open with a name that no list knows. */
function namesBehind(feature: Features, { rest }: Split): number {
  const opens = rest !== null && feature.opensWithName(rest)
  return Math.max(proseNames(feature), opens ? weights.opensWithName : -1)
}

function splitScore(layout: HeadAspect, feature: Features): number {
  const split = bestSplit(layout, feature)
  if (split) return worthUnder(layout, split) + (opensWithOthers(feature.text) ? weights.aside : 0)
  if (layout.head === 'title-people' && namesWinners(feature)) return namesScore(feature)
  // An item among items that are parted, a prize among prizes: nobody is named, or nothing.
  const isSibling = layout.shape !== null ? feature.shape === layout.shape : isPrized(feature)
  return isSibling && feature.isShort && !isLabelled(feature) ? feature.title + weights.unparted : impossible
}

/** Whether the name of a prize stands before the people who won it: among titles and their people it is one, too. */
export function namesWinners({ label, people }: Features): boolean {
  return label?.meaning === 'prize' && people > surelyNames
}

/** Whether a line begins with the name of a prize that others begin with, too. */
function isPrized({ label, labelCount }: Features): boolean {
  return label?.meaning === 'prize' && labelCount > 1
}

/** The best way to part a line in the layout's order. */
export function bestSplit(layout: Pick<Layout, 'head' | 'separator'>, { splits }: Features): Split | null {
  let best: Split | null = null
  for (const split of splits) {
    if (split.order !== layout.head) continue
    if (!best || worthUnder(layout, split) > worthUnder(layout, best)) best = split
  }
  return best
}

function worthUnder({ separator }: Pick<Layout, 'separator'>, split: Split): number {
  if (split.separator === separator) return split.score
  return split.score + (separator === 'label' ? weights.unlabelled : weights.otherSeparator)
}

function shapeScore(layout: HeadAspect, feature: Features): number {
  if (layout.shape === null) return feature.shape.startsWith('in') ? -0.5 : 0
  if (feature.shape === layout.shape) return weights.shape
  const headings = feature.shape.startsWith('h') && layout.shape.startsWith('h')
  return headings ? weights.otherDepth : weights.otherShape
}

/** Whether a label says that the line is no title and no name by itself. */
export function isLabelled(feature: Features): boolean {
  const meaning = feature.label?.meaning
  return (
    isRole(meaning) ||
    meaning === 'description' ||
    meaning === 'field' ||
    (feature.labelCount > 2 && meaning !== 'prize')
  )
}
