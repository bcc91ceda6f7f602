/**
 * Decodes a layout over the lines of a document (Viterbi, one pass, a handful of states): which lines open entries,
 * which belong to them, what stands before, between and after. A score is a sum of log-odds against "this line is
 * ordinary text", so the scores of layouts compare, and a document without entries scores 0.
 */
import { type Features, isRole } from './features/features.js'
import { isInterlude } from './features/interlude.js'
import { cellsOf, type Grid } from './features/table.js'
import type { Layout } from './layouts.js'
import { pinnedScore } from './pins.js'
import type { Scene } from './scene.js'

export const states = [
  'lead',
  'group',
  'note',
  'head',
  'second',
  'before',
  'field',
  'beside',
  'description',
  'interlude',
  'closing',
] as const
export type State = (typeof states)[number]

export interface Decoded {
  layout: Layout
  score: number
  /** By line. */
  states: State[]
  /** What each line adds to the score. */
  gains: Float64Array
}

const impossible = Number.NEGATIVE_INFINITY

/** What may follow what. `end` in a list stands for the states that close an entry under the layout. */
function successors(layout: Layout): ReadonlyMap<State, readonly State[]> {
  const open: State[] = layout.second ? ['second'] : layout.head === 'row' ? [] : afterHead(layout)
  const body: State[] = ['field', 'description']
  const next: State[] = ['head', 'group', 'interlude', 'closing']
  const settled = (own: State[], ends: boolean): State[] => (ends ? [...own, ...next] : own)
  return new Map<State, State[]>([
    ['lead', ['lead', 'head', 'group', 'interlude']],
    ['group', ['head', 'group', 'note']],
    ['note', ['head', 'note', 'group']],
    ['head', settled(open, !layout.second && !needsMore(layout))],
    [
      'second',
      settled(
        layout.second === 'people' ? ['second', 'beside', ...body] : ['beside', ...body],
        !needsMore(layout),
      ),
    ],
    ['before', ['before', 'field']],
    ['field', settled(body, layout.needs !== 'prose')],
    ['beside', settled(['beside', 'field', 'description'], layout.needs !== 'prose')],
    ['description', settled(['description', 'field'], true)],
    ['interlude', ['interlude', 'head', 'group', 'closing']],
    ['closing', ['closing']],
  ])
}

/** Whether lines have to follow the head. */
function needsMore({ needs }: Layout): boolean {
  return needs === 'field' || needs === 'prose'
}

function afterHead(layout: Layout): State[] {
  if (layout.needs === 'field')
    return layout.head === 'people' ? ['field', 'beside', 'before'] : ['field', 'before']
  if (layout.needs === 'prose') return ['description']
  return layout.head === 'title' ? ['field', 'description'] : ['field', 'beside', 'description']
}

/** The states an announcement may end in. */
function finals(layout: Layout): readonly State[] {
  const ends: State[] = ['lead', 'closing', 'description', 'interlude', 'field', 'beside']
  if (layout.second && !needsMore(layout)) ends.push('second')
  if (!layout.second && !needsMore(layout)) ends.push('head')
  return ends
}

/** What is worked out line by line: scores of all lines in all states, and the way to each. */
interface Lattice {
  /** What may stand before each state under the layout. */
  from: readonly (readonly number[])[]
  /** By line and state: the line's score, and the state before it on the best way. */
  rows: Float64Array
  back: Int8Array
}

export function decode(scene: Scene, layout: Layout): Decoded {
  const size = scene.all.length * states.length
  const lattice: Lattice = {
    from: predecessors(successors(layout)),
    rows: new Float64Array(size),
    back: new Int8Array(size),
  }
  let scores: Float64Array = new Float64Array(states.length).fill(impossible)
  for (let index = 0; index < scene.all.length; index++)
    scores = advance(scene, layout, lattice, scores, index)
  return trace(scene, layout, scores, lattice.back, lattice.rows)
}

/** The best scores up to a line in each state, from those up to the line before. */
function advance(
  scene: Scene,
  layout: Layout,
  { from, rows, back }: Lattice,
  scores: Float64Array,
  index: number,
): Float64Array {
  const next = new Float64Array(states.length).fill(impossible)
  states.forEach((name, state) => {
    const at = index * states.length + state
    const emission = emissionOf(scene, layout, name, index)
    rows[at] = emission
    if (emission === impossible) return
    if (index === 0) {
      if (startable.has(name) || scene.pins.has(0)) next[state] = emission
      return
    }
    const previous = bestBefore(scene, from[state] ?? [], scores, state, index)
    if (previous < 0) return
    back[at] = previous
    next[state] =
      (scores[previous] ?? impossible) + move(scene, from[state] ?? [], previous, state, index) + emission
  })
  return next
}

/** The state before a state on the best way to it; -1 where there is no way. */
function bestBefore(
  scene: Scene,
  allowed: readonly number[],
  scores: Float64Array,
  state: number,
  index: number,
): number {
  let best = impossible
  let bestFrom = -1
  for (const previous of isFree(scene, index) ? (freely[state] ?? []) : allowed) {
    const score = (scores[previous] ?? impossible) + move(scene, allowed, previous, state, index)
    if (score > best) {
      best = score
      bestFrom = previous
    }
  }
  return bestFrom
}

/** Whether people say what a line or the one before it is. */
function isFree({ pins }: Scene, index: number): boolean {
  return pins.size > 0 && (pins.has(index) || pins.has(index - 1))
}

/** The score of one state after another. */
function move(
  scene: Scene,
  allowed: readonly number[],
  previous: number,
  state: number,
  index: number,
): number {
  const grammar = isFree(scene, index) && !allowed.includes(previous) ? ungrammatical : 0
  return step(scene, previous, state, index) + grammar
}

const startable: ReadonlySet<State> = new Set<State>(['lead', 'group', 'head', 'interlude'])

const inEntry: readonly State[] = ['head', 'second', 'before', 'field', 'beside', 'description']
const anywhere: readonly State[] = ['head', 'group', 'interlude', 'closing']

/** What may follow what around a line of which people say what it is: the order of an announcement holds, no more. */
const followers: ReadonlyMap<State, readonly State[]> = new Map([
  ['lead', ['lead', ...anywhere]],
  ['group', ['note', ...anywhere]],
  ['note', ['note', ...anywhere]],
  ['interlude', ['description', ...anywhere]],
  ['closing', ['closing']],
  ...inEntry.map((state): [State, readonly State[]] => [state, [...inEntry, ...anywhere]]),
])

/** What it costs to follow each other so where the layout has it otherwise. */
const ungrammatical = -2

function predecessors(arrows: ReadonlyMap<State, readonly State[]>): number[][] {
  const from: number[][] = states.map(() => [])
  for (const [state, next] of arrows)
    for (const successor of new Set(next)) from[states.indexOf(successor)]?.push(states.indexOf(state))
  return from
}

const freely = predecessors(followers)

const closingState = states.indexOf('closing')
const secondState = states.indexOf('second')
const headState = states.indexOf('head')
const fieldState = states.indexOf('field')
const bodyStates: ReadonlySet<number> = new Set([fieldState, states.indexOf('description')])

/** What it costs to read the label that opens a record's fields in the middle of one. */
const reopening = -2.5

/** What one more line of people under a title costs: names of their own lines are entries more often. */
const furtherPeople = -3.5

function step(scene: Scene, previous: number, state: number, index: number): number {
  if (state === fieldState && previous === headState && opensOtherwise(scene, index)) return -1.2
  if (state === fieldState && bodyStates.has(previous) && reopens(scene, index)) return reopening
  if (state === secondState && previous === secondState) return furtherPeople
  if (state !== closingState || previous === closingState) return 0
  const feature = scene.all[index]
  if (!feature) return 0
  return (
    feature.closing * 0.6 +
    (feature.line.kind === 'heading' ? 0.4 : 0) +
    (feature.line.kind === 'mark' ? 0.3 : 0)
  )
}

function opensOtherwise(scene: Scene, index: number): boolean {
  return scene.openingLabel !== null && scene.all[index]?.label?.key !== scene.openingLabel
}

function reopens(scene: Scene, index: number): boolean {
  return scene.openingLabel !== null && scene.all[index]?.label?.key === scene.openingLabel
}

function trace(
  scene: Scene,
  layout: Layout,
  scores: Float64Array,
  back: Int8Array,
  rows: Float64Array,
): Decoded {
  const count = states.length
  let state = 0
  for (const final of scene.pins.size > 0 ? states : finals(layout)) {
    const candidate = states.indexOf(final)
    if ((scores[candidate] ?? impossible) > (scores[state] ?? impossible)) state = candidate
  }
  const score = scores[state] ?? 0
  const path: State[] = new Array(scene.all.length)
  const gains = new Float64Array(scene.all.length)
  for (let index = scene.all.length - 1; index >= 0; index--) {
    path[index] = states[state] as State
    gains[index] = rows[index * count + state] ?? 0
    state = back[index * count + state] ?? 0
  }
  return { layout, score, states: path, gains }
}

const recordCost = 1
/** What it costs to open an entry in the middle of a paragraph. */
const insideBlock = -0.8
/** What a labelled person behind the head adds. */
const labelledSegment = 0.8

/** The log-odds of one line in one state, within what people say of the line. */
function emissionOf(scene: Scene, layout: Layout, state: State, index: number): number {
  const score = emit(scene, layout, state, index)
  const pin = scene.pins.get(index)
  return pin === undefined ? score : pinnedScore(pin, layout, state, score)
}

/** The log-odds of one line in one state. */
function emit(scene: Scene, layout: Layout, state: State, index: number): number {
  const feature = scene.all[index]
  if (!feature) return impossible
  if (feature.line.dropped) return droppedIn(state)
  switch (state) {
    case 'lead':
    case 'closing':
      return background(feature, state)
    case 'head':
      return headScore(scene, layout, feature) - recordCost
    case 'second':
      return secondScore(layout, feature)
    case 'field':
      return layout.head === 'label' && feature.label?.key === layout.labelKey
        ? impossible
        : fieldScore(feature)
    case 'beside':
      return besideScore(feature)
    case 'before':
      return descriptionScore(feature, layout) - (feature.words < 12 ? 1.5 : 0.5)
    case 'description':
      return descriptionScore(feature, layout)
    case 'group':
      return groupScore(feature, layout)
    case 'note':
      return feature.label && feature.label.meaning !== null ? -2 : feature.words > 4 ? -0.5 : -1.2
    case 'interlude':
      return interludeScore(feature, scene.gridAt.get(index))
  }
}

/** Marks without words stand anywhere but in a head. */
function droppedIn(state: State): number {
  return state === 'head' || state === 'second' || state === 'group' ? impossible : 0
}

function background(feature: Features, state: State): number {
  if (feature.aside) return 0.1
  const person = Math.max(0, Math.min(1, feature.people - 1)) * 0.6
  const label = feature.label && isRole(feature.label.meaning) ? 0.8 : 0
  return -person - label - (state === 'closing' && feature.textCount > 2 ? 0.3 : 0)
}

function headScore(scene: Scene, layout: Layout, feature: Features): number {
  const kind = headOf(scene, layout, feature)
  if (kind === impossible) return impossible
  return (
    kind +
    (feature.line.opensBlock || isListed(scene, layout, feature) ? 0 : insideBlock) +
    Math.min(2, feature.segments.length) * labelledSegment -
    (feature.closing > 1 ? 1.2 : 0) +
    shapeScore(layout, feature) -
    (feature.aside || feature.introducesAside ? 5 : 0) -
    (feature.interlude ? 3 : 0) -
    (feature.textCount > 2 && layout.head !== 'people' ? 3 : 0)
  )
}

/** Whether the line before, in the same paragraph, could open an entry just so. */
function isListed({ all }: Scene, layout: Layout, { line }: Features): boolean {
  const before = all[line.index - 1]
  if (!before || before.line.block !== line.block) return false
  if (layout.head === 'label') return before.label?.key === layout.labelKey
  return before.splits.some(split => split.order === layout.head && split.score > 1)
}

function headOf(scene: Scene, layout: Layout, feature: Features): number {
  switch (layout.head) {
    case 'title': {
      if (isLabelled(feature)) return -4
      if (layout.needs === 'people beside' && feature.segments.length === 0) return impossible
      const below = layout.needs === 'prose' ? (scene.namesBelow[feature.line.index] ?? 0) : 0
      return (
        feature.title +
        below -
        Math.max(0, feature.affiliation) * (/,/u.test(feature.text) ? 0.8 : 0) -
        (feature.url || feature.interlude ? 3 : 0)
      )
    }
    case 'people':
      return isLabelled(feature) ? -4 : Math.min(2.5, feature.people) + 0.3
    case 'people-title':
    case 'title-people':
      return splitScore(layout, feature)
    case 'opening':
      return isLabelled(feature) ? -4 : feature.opening
    case 'label':
      return feature.label?.key === layout.labelKey ? 1.8 : impossible
    case 'row':
      return rowScore(scene.gridAt.get(feature.line.index), feature)
  }
}

function rowScore(grid: Grid | undefined, feature: Features): number {
  if (!grid || grid.header === feature.line.index) return impossible
  return grid.score - (isInterludeRow(feature) ? 6 : 0)
}

function isInterludeRow(feature: Features): boolean {
  return cellsOf(feature).some(cell => isInterlude(cell.text))
}

function splitScore(layout: Layout, feature: Features): number {
  let best = impossible
  for (const split of feature.splits) {
    if (split.order !== layout.head) continue
    best = Math.max(best, split.score - (split.separator === layout.separator ? 0 : 0.8))
  }
  return best
}

function shapeScore(layout: Layout, feature: Features): number {
  if (layout.shape === null) return feature.shape.startsWith('in') ? -0.5 : 0
  if (feature.shape === layout.shape) return 0.4
  return feature.shape.startsWith('h') && layout.shape.startsWith('h') ? -1.2 : -3
}

function secondScore(layout: Layout, feature: Features): number {
  if (feature.label && isLabelled(feature)) return -4
  const aside = feature.aside ? 5 : 0
  const heading = feature.line.kind === 'heading' && !layout.shape?.startsWith('h') ? 0.8 : 0
  if (layout.second === 'people') return Math.min(2.5, feature.people) + 0.3 - aside - heading
  return feature.title + 0.3 - aside - heading - Math.max(0, feature.affiliation) * 1.6
}

/** Whether a label says that the line is no title and no name by itself. */
function isLabelled(feature: Features): boolean {
  const meaning = feature.label?.meaning
  return (
    isRole(meaning) ||
    meaning === 'description' ||
    meaning === 'field' ||
    (feature.labelCount > 2 && meaning !== 'prize')
  )
}

function fieldScore(feature: Features): number {
  if (feature.line.kind === 'heading' || feature.introducesAside) return -2
  const { label } = feature
  if (feature.url) return 0.4
  if (feature.media) return 0.5
  if (!label) return feature.textCount > 2 ? 0.5 : -3
  const empty = feature.from + label.valueFrom >= feature.text.length
  if (isRole(label.meaning)) return empty ? 1 : feature.valuePeople > -1.5 ? 1.8 : -0.5
  if (label.meaning === 'title' || label.meaning === 'description') return empty ? 1 : 1.5
  if (label.meaning === 'prize' && (empty || feature.labelCount < 2)) return empty ? -0.5 : 0.4
  if (label.meaning !== null) return 1.1
  return feature.labelCount > 2 ? 0.9 : -2.5
}

function besideScore(feature: Features): number {
  if (feature.line.kind === 'heading') return -2
  if (feature.words > 24) return -4
  const closing = feature.closing * 0.8
  return (
    feature.affiliation - closing - (feature.label ? 1 : 0) - Math.max(0, Math.min(2, feature.people - 0.8))
  )
}

function descriptionScore(feature: Features, layout: Layout): number {
  const { line } = feature
  if (line.kind === 'heading')
    return layout.shape?.startsWith('h') && line.depth > Number(layout.shape.slice(1)) ? -1.5 : -4
  const person = Math.max(0, feature.people - 0.5) * 0.8
  const label = labelWaste(feature)
  const prose =
    feature.prose > 0 ? 0.08 : line.lists > 0 || line.quotes > 0 || line.kind === 'code' ? -0.1 : -0.6
  const sibling = feature.shape === layout.shape && line.opensItem ? 1 : 0
  return prose - sibling - Math.min(1.5, person) - label - feature.closing * 0.4 - (feature.aside ? 0.5 : 0)
}

/** A label that the document repeats is lost on running text. */
function labelWaste(feature: Features): number {
  if (!feature.label || feature.label.meaning === null) return 0
  return isRole(feature.label.meaning) ? 1.5 : feature.labelCount > 1 ? 1 : 0
}

function groupScore(feature: Features, layout: Layout): number {
  const { line } = feature
  if (feature.words > 14 || line.cells) return -4
  let score = -0.5
  if (line.kind === 'heading') score += headingGroup(line.depth, layout)
  else if (layout.shape?.startsWith('h')) score -= 1.5
  else if (line.marked === 'strong') score += 0.4
  if (/[:：]$/u.test(feature.text)) score += 0.5
  if (feature.label && feature.label.meaning !== null && !/[:：]$/u.test(feature.text)) score -= 1.5
  return (
    score +
    Math.min(0, feature.title) -
    Math.max(0, feature.people) -
    (line.lists > 0 ? 0.8 : 0) -
    (feature.aside ? 2 : 0)
  )
}

function headingGroup(depth: number, layout: Layout): number {
  if (!layout.shape?.startsWith('h')) return 0.5
  return depth < Number(layout.shape.slice(1)) ? 1 : -2
}

function interludeScore(feature: Features, grid: Grid | undefined): number {
  if (grid && grid.header === feature.line.index) return 0.5
  if (feature.time && feature.to - feature.from <= 1) return 0.6
  if (feature.interlude || (grid && isInterludeRow(feature))) return 0.4
  return feature.prose > 0 ? -2.5 : -1.6
}

/** The first entries stand in a group too where the others do: a line like the other groups' right before them. */
export function withFirstGroup(scene: Scene, decoded: Decoded): Decoded {
  const head = decoded.states.indexOf('head')
  const groups = scene.all.filter((_, index) => decoded.states[index] === 'group')
  if (groups.length === 1 && decoded.states.indexOf('group') < head) return withoutOnlyGroup(decoded, head)
  const index = groupBefore(scene, decoded, head)
  const feature = scene.all[index]
  if (!feature || !groups.some(group => group.shape === feature.shape)) return decoded
  const states = decoded.states.map(
    (state, at): State =>
      at === index ? 'group' : at > index && at < head && state === 'lead' ? 'note' : state,
  )
  return { ...decoded, states }
}

/** The line before the first entry that could be a group's, past a line or two of prose. */
function groupBefore(scene: Scene, decoded: Decoded, head: number): number {
  for (let index = head - 1; index >= Math.max(0, head - 6); index--) {
    const feature = scene.all[index]
    if (!feature || !(decoded.states[index] === 'lead' || decoded.states[index] === 'interlude')) return -1
    if (feature.line.dropped || decoded.states[index] === 'interlude' || feature.interlude || feature.time)
      continue
    if (groupScore(feature, decoded.layout) > -1.2 && feature.prose <= 0) return index
    if (scene.all.every((_, at) => decoded.states[at] !== 'note')) return -1
  }
  return -1
}

/** A group that holds all entries parts nothing: it introduces them. */
function withoutOnlyGroup(decoded: Decoded, head: number): Decoded {
  const states = decoded.states.map(
    (state, index): State => (index < head && (state === 'group' || state === 'note') ? 'lead' : state),
  )
  return { ...decoded, states }
}
