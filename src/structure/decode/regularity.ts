/**
 * An announcement repeats a record. How regular the entries of a decoded layout are, in log-odds: the cost of saying,
 * entry by entry, which of the document's kinds of entry comes next (Shannon's code length over their shapes).
 */

import type { Features } from '../features/features.js'
import { isRole, type Label } from '../phrases/labels/meaning.js'
import type { Decoded } from './decode.js'
import { tellsFirst } from './layouts.js'
import type { Scene } from './scene.js'
import type { State } from './states.js'

const weight = 0.8
/** What a group of one entry costs: a heading over one entry is its title more often. */
const lonelyGroup = 0.4
/** What a group costs that is a heading just as those of entries are. */
const likeHead = 1.5
/** What a group over text costs where entries have no titles: the group may be one, the text of what these people did. */
const toldGroup = 2
/** What an entry costs that stands again below, where more is said of it: the first is a list of contents. */
const repeatedTitle = 1.5
/** What an entry costs without a title where a line that could be one stands in its text, as in others. */
const leftTitle = 0.7
/** What an entry costs that has nothing but people, whom a line outside of all entries names with their work. */
const leftWork = 1.5
/** What an entry costs of which nothing is said below what could hardly be a name, where labels stand below most names. */
const bareName = 1.5
/** How many entries with labels there are at least for each of those. */
const labelledPerBare = 4
/** What it costs to read people behind the text of each entry where somebody stands above the first one, too. */
const shifted = 2
/** What an entry of people alone costs where a title and text about it stand right above most of them. */
const shiftedTitle = 1
/** Of several speakers of one work the others stand below text about the first. */
const mostly = 0.7
/** How much more it costs where every group is such. */
const allLonely = 4
/** What a label costs that stands twice in one entry, and one that names the people of one whose head would, too. */
const repeatedLabel = 1.2
const namedTwice = 2.5
/** What the value of a label of people looks like at least. */
const leastPeople = -1.5

/** Zero when all entries have one shape, the lower the more shapes there are; never above. */
export function regularity(scene: Scene, decoded: Decoded): number {
  const counts = new Map<string, number>()
  const shapes = entryShapes(scene, decoded)
  for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= count * Math.log(count / shapes.length)
  return (
    -weight * bits -
    lonelyGroup * lonelyGroups(scene, decoded) -
    likeHead * groupsLikeHeads(scene, decoded) -
    repeatedLabels(scene, decoded) -
    toldGroup * toldGroups(scene, decoded) -
    leftTitle * leftTitles(scene, decoded) -
    leftWork * leftWorks(scene, decoded) -
    bareName * bareNames(scene, decoded) -
    repeatedTitle * repeatedTitles(scene, decoded) -
    (isShifted(scene, decoded) ? shifted : 0) -
    shiftedTitle * shiftedTitles(scene, decoded)
  )
}

function entryShapes(scene: Scene, { states }: Decoded): string[] {
  const shapes: string[][] = []
  states.forEach((state, index) => {
    const feature = scene.all[index]
    if (!feature || feature.line.dropped || feature.bare) return
    if (state === 'head') shapes.push([feature.telling > 0 ? 'paragraph' : feature.shape])
    else if (inside.has(state)) {
      const shape = shapes.at(-1)
      if (shape && shape.at(-1) !== state) shape.push(state)
    }
  })
  return withoutTail(shapes.map(shape => shape.join(' ')))
}

const tail = ' description'

/** What follows the last entry may belong to none: text behind it that no other entry has says nothing. */
function withoutTail(shapes: readonly string[]): string[] {
  const others = shapes.slice(0, -1)
  const last = shapes.at(-1) ?? ''
  const short = last.endsWith(tail) ? last.slice(0, -tail.length) : last
  return [...others, others.includes(last) || !others.includes(short) ? last : short]
}

const inside: ReadonlySet<string> = new Set(['second', 'before', 'field', 'beside', 'description'])

/** Groups of one entry; a prize may well have one winner, and a day one talk. */
function lonelyGroups({ all }: Scene, { states }: Decoded): number {
  let lonely = 0
  let groups = 0
  let entries = -1
  ;[...states, 'group'].forEach((state, index) => {
    if (state === 'head' && entries >= 0) entries++
    if (state !== 'group') return
    if (entries === 1) lonely++
    groups++
    entries = all[index]?.prize || all[index]?.fact === 'date' ? -1 : 0
  })
  // The end counts as a group, too. Where no group has two entries, they are titles.
  return lonely > 1 && lonely === groups - 1 ? lonely * allLonely : lonely
}

/** How many groups, but for prizes, are told of in running text before people without titles. */
function toldGroups({ all }: Scene, { states, layout }: Decoded): number {
  if (layout.second !== null || (layout.head !== 'people' && layout.head !== 'opening')) return 0
  const told = all.filter(
    ({ prose }, index) =>
      prose > 0 && states[index] === 'note' && states[index - 1] === 'group' && !all[index - 1]?.prize,
  )
  return told.length
}

/** Groups that are headings of a depth that entries have. */
function groupsLikeHeads({ all }: Scene, { states }: Decoded): number {
  const shapesOf = (wanted: State): string[] =>
    all.filter((_, index) => states[index] === wanted).map(({ shape }) => shape)
  const heads = new Set(shapesOf('head').filter(shape => shape.startsWith('h')))
  return shapesOf('group').filter(shape => heads.has(shape)).length
}

/** How many entries without a title have a line that could be one in their text, where most of them have. */
function leftTitles({ all }: Scene, { states, layout }: Decoded): number {
  if (layout.head !== 'label' || !isRole(layout.labelKey)) return 0
  let left = 0
  let isLeft = true
  const entries = states.filter(state => state === 'head').length
  all.forEach((feature, index) => {
    if (states[index] === 'head') isLeft = false
    if (isLeft || states[index] !== 'description' || !couldBeTitle(feature)) return
    isLeft = true
    left++
  })
  return left * 2 > entries ? left : 0
}

/** How many entries name people alone whom another line names beside a title: they are biographies below a programme. */
function leftWorks({ all }: Scene, { states, layout }: Decoded): number {
  if (layout.head !== 'people' || layout.second !== null) return 0
  const makers = new Set(all.filter((_, index) => outside.has(states[index] ?? 'lead')).flatMap(makersIn))
  return all.filter(({ head }, index) => states[index] === 'head' && makers.has(head)).length
}

/** How many entries are no more than words that could hardly be a name, where labels stand right below all others but a few. */
function bareNames({ all }: Scene, { states, layout }: Decoded): number {
  if (layout.head !== 'people' || layout.second !== null || layout.needs !== null) return 0
  let bare = 0
  let labelled = 0
  states.forEach((state, index) => {
    const [feature, below] = all.slice(index, index + 2)
    if (state !== 'head' || !feature) return
    if (states[index + 1] === 'field') labelled += below?.label ? 1 : 0
    else if (feature.people < surelyBeside && !inside.has(states[index + 1] ?? 'closing')) bare++
  })
  return labelled >= bare * labelledPerBare ? bare : 0
}

const outside: ReadonlySet<string> = new Set(['lead', 'interlude', 'closing'])

/** The people of a line that it surely names beside a title. */
function makersIn({ text, splits }: Features): string[] {
  return splits
    .filter(
      ({ order, separator, score }) => beside.has(order) && separator !== 'space' && score > surelyBeside,
    )
    .map(({ people }) => text.slice(...people).trim())
}

const beside: ReadonlySet<string> = new Set(['people-title', 'title-people'])
const surelyBeside = 1.5

/** Whether somebody stands right above the first title, and people are read behind the text: each above what is theirs. */
function isShifted({ all }: Scene, { states, layout }: Decoded): boolean {
  if (!tellsFirst(layout)) return false
  const above = all.slice(0, Math.max(0, states.indexOf('head'))).findLast(({ line }) => !line.dropped)
  return above !== undefined && above.people > surelyBeside && above.prose <= 0
}

/** How many entries of people alone there are where above each of them stand a title and text: that is theirs. */
function shiftedTitles({ all }: Scene, { states, layout }: Decoded): number {
  if (layout.head !== 'people' || layout.second !== null) return 0
  const heads = states.flatMap((state, index) => (state === 'head' ? [index] : []))
  const below = heads.filter(head => isBelowTold(all, states, head)).length
  return below > 1 && below >= heads.length * mostly ? below : 0
}

/** Whether running text stands right above a line, and above that what could be a title and is not right below people. */
function isBelowTold(all: readonly Features[], states: readonly State[], head: number): boolean {
  const last = shownAbove(all, head)
  let title = last
  while (title >= 0 && (all[title]?.prose ?? 0) > 0) title = shownAbove(all, title)
  const feature = all[title]
  if (feature === undefined || title === last || states[shownAbove(all, title)] === 'head') return false
  return couldBeTitle(feature) && feature.people < surelyBeside
}

/** The index of the last line above another that shows anything; -1 where none does. */
function shownAbove(all: readonly Features[], index: number): number {
  let above = index - 1
  while (above >= 0 && all[above]?.line.dropped) above--
  return above
}

function couldBeTitle({ title, prose, line }: Features): boolean {
  return title > 0.5 && prose <= 0 && line.lists === 0
}

/** How many entries have a title that is a line of its own behind the last entry, with as much text as the entry has. */
function repeatedTitles({ all }: Scene, { states }: Decoded): number {
  const end = states.lastIndexOf('head')
  const below = all.filter((feature, index) => index > end && feature.prose <= 0 && !feature.line.dropped)
  const told = new Set(below.filter(({ line }) => isOverProse(all, line.index)).map(({ text }) => text))
  const named = new Set(below.map(({ text }) => text))
  const titles = all.filter((_, index) => states[index] === 'head')
  return titles.filter(title => {
    const again = isOverProse(all, title.line.index) ? told : named
    return cellsOrHead(title).some(text => again.has(text))
  }).length
}

function isOverProse(all: readonly Features[], index: number): boolean {
  return (all[index + 1]?.prose ?? 0) > 0
}

function cellsOrHead(feature: Features): string[] {
  return feature.line.cells ? feature.line.cells.map(cell => cell.text.trim()) : [feature.head]
}

/** What labels cost that stand twice in one entry, or say the title or the people of one that has them without a label. */
function repeatedLabels(scene: Scene, { states, layout }: Decoded): number {
  const titled = layout.second === 'title' || layout.head === 'people-title' || layout.head === 'title-people'
  const peopled = layout.head.includes('people') || layout.second === 'people'
  let cost = 0
  let seen = new Set<string>()
  let headed = false
  scene.all.forEach((feature, index) => {
    const isHead = states[index] === 'head'
    const { label } = feature
    if (isHead) {
      seen = new Set()
      headed = isPrizeLike(feature)
    }
    if (!label || !(isHead || states[index] === 'field') || !isTelling(label)) return
    const isTitled = !isHead && label.meaning === 'title' && (titled || (layout.head === 'title' && !headed))
    if (!isHead && peopled && feature.valuePeople > leastPeople) cost += namedTwice
    else if (isTitled || standsAgain(feature, seen)) cost += repeatedLabel
    seen.add(label.key)
  })
  return cost
}

/** Whether a label stands in an entry again; below one on a line of its own there may be several of what it says. */
function standsAgain({ label, further }: Features, seen: ReadonlySet<string>): boolean {
  return label !== null && !further && seen.has(label.key)
}

/** Whether a head only says which prize it is, or where in a row: the title may stand below. */
function isPrizeLike(head: Features): boolean {
  return head.prize || head.label?.meaning === 'prize' || head.people > 1
}

/** Whether an entry has one label of the kind. */
function isTelling({ meaning }: Label): boolean {
  return meaning !== null && meaning !== 'mentor'
}
