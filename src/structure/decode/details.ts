/**
 * A list names the entries and their people; below, sections under the titles of the list, or text that opens with its
 * people, say more of each. These are the entries then, with the title and the people of the list (`entries/listed.ts`).
 */
import { groupBy } from '../../model/group-by.js'
import { type Draft, textOf } from '../entries/draft.js'
import { foldedTitle } from '../entries/listed.js'
import type { Features } from '../features/features.js'
import type { Decoded } from './decode.js'
import type { Layout } from './layouts.js'
import { lineScorer } from './line-score.js'
import type { Scene } from './scene.js'
import { entryStates, type State } from './states.js'

/** The reading by what is said below, where each entry of a list has some; else `null`. */
export function detailsOf(scene: Scene, decoded: Decoded, drafts: readonly Draft[]): Decoded | null {
  if (drafts.length < fewestEntries || scene.pins.size > 0) return null
  const titled = sectionsOf(scene, decoded, drafts)
  const listed = titled ?? accountsOf(scene, decoded, drafts)
  if (listed === null) return null
  const [first = 0] = listed.keys()
  const shape = scene.all[first]?.shape ?? null
  const plain = { ...decoded.layout, separator: null, labelKey: null, second: null, needs: null, shape }
  const layout: Layout = titled
    ? { ...plain, head: 'title', needs: 'prose' }
    : { ...plain, head: presents(scene.all[first]) ? 'people' : 'opening' }
  const states: State[] = decoded.states.map((state, index) => {
    if (index < first) return isOfList(state) ? 'lead' : state
    return listed.has(index) ? 'head' : bodyState(scene, index)
  })
  const score = lineScorer(scene, layout)
  const gains = Float64Array.from(states, (state, index) => listed.get(index)?.gain ?? score(state, index))
  return { layout, score: decoded.score, states, gains, listed }
}

function isOfList(state: State): boolean {
  return state === 'group' || state === 'note' || entryStates.includes(state)
}

/** By line: the entry whose title opens a section there. Every entry has to have one, alike and in any order. */
function sectionsOf(
  { all }: Scene,
  { states }: Decoded,
  drafts: readonly Draft[],
): Map<number, Draft> | null {
  const byTitle = new Map(drafts.map(draft => [draft.title ? foldedTitle(textOf(draft.title)) : '', draft]))
  const byShape = new Map<string, Map<number, Draft>>()
  for (let index = states.lastIndexOf('head') + 1; index < all.length; index++) {
    const feature = all[index]
    const draft = feature && !feature.line.dropped ? titledBy(feature, byTitle) : undefined
    if (!draft || !feature) continue
    const sections = byShape.get(feature.shape) ?? new Map<number, Draft>()
    byShape.set(feature.shape, sections.set(index, draft))
  }
  const isWhole = (sections: Map<number, Draft>): boolean =>
    sections.size === drafts.length && new Set(sections.values()).size === drafts.length
  return [...byShape.values()].find(each => isWhole(each) && areTold(all, [...each.keys()])) ?? null
}

/** The entry whose title a line is; a note of some words may stand behind it: "FTP (Fast Tide Pages)". */
function titledBy({ text }: Features, byTitle: ReadonlyMap<string, Draft>): Draft | undefined {
  const [all = '', note = ''] = noteBehind.exec(text) ?? []
  const bare = /\s/u.test(note) ? text.slice(0, -all.length) : text
  return byTitle.get(foldedTitle(text)) ?? byTitle.get(foldedTitle(bare))
}

const noteBehind = /[(（]([^()（）]+)[)）]$/u

const fewestEntries = 2

/** Text may stand below a picture and a heading of its own. */
const reach = 3

/** Whether text follows each title, and nothing else of its kind stands between. */
function areTold(all: readonly Features[], heads: readonly number[]): boolean {
  const [first = 0] = heads
  const last = heads.at(-1) ?? first
  const shape = all[first]?.shape
  const isAlone =
    all.slice(first, last).filter(feature => feature.shape === shape).length === heads.length - 1
  const told = heads.filter((head, index) =>
    all
      .slice(head + 1, Math.min(head + 1 + reach, heads[index + 1] ?? all.length))
      .some(({ prose, label }) => prose > 0 || label !== null),
  )
  return (isAlone || shape === 'paragraph') && told.length * 2 > heads.length
}

/**
 * By line: the entry whose people are named where it opens. Every entry has one such line, all are text or all lines
 * over text, and the list has no text of its own.
 */
function accountsOf(
  { all }: Scene,
  { states }: Decoded,
  drafts: readonly Draft[],
): Map<number, Draft> | null {
  const isBare = drafts.slice(0, -1).every(({ description }) => description.length === 0)
  const nameless = drafts.some(draft => namesOf(draft).length === 0)
  if (!isBare || nameless) return null
  const found = new Map<number, Draft>()
  const left = new Set(drafts)
  const names = namesByWord(drafts)
  for (let index = states.lastIndexOf('head') + 1; index < all.length && left.size > 0; index++) {
    const feature = all[index]
    if (!feature || feature.line.dropped || (feature.prose <= 0 && !presents(feature))) continue
    const [draft, other] = namedFirst(feature, names)
    if (!draft || other || !left.delete(draft)) continue
    found.set(index, draft)
  }
  return left.size === 0 && areAlike(all, [...found.keys()]) ? found : null
}

/** Whether a line names people and tells nothing of them yet. */
function presents(feature: Features | undefined): boolean {
  return feature !== undefined && (feature.line.kind === 'heading' || feature.people > 0)
}

function areAlike(all: readonly Features[], heads: readonly number[]): boolean {
  const presented = heads.filter(head => presents(all[head]))
  return presented.length === 0 || (presented.length === heads.length && areTold(all, heads))
}

/** So far from where a line begins it may name whom it tells of: "Last but not least, Ada Byron will …". */
const opening = 60

/** Names with whose they are, by their first word: what a line names is found without asking for each. */
type NamesByWord = ReadonlyMap<string, readonly { name: string; draft: Draft }[]>

function namesByWord(drafts: readonly Draft[]): NamesByWord {
  const found = drafts.flatMap(draft => Array.from(namesOf(draft), name => ({ name, draft })))
  return groupBy(found, ({ name }) => wordsIn(name)[0] ?? '')
}

/** The entries whose people the opening of a line names. */
function namedFirst({ text }: Features, names: NamesByWord): Draft[] {
  const start = text.slice(0, opening)
  const candidates = wordsIn(start).flatMap(word => names.get(word) ?? [])
  return [...new Set(candidates.filter(({ name }) => holds(start, name)).map(({ draft }) => draft))]
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{M}\d]+/gu) ?? []
}

function holds(text: string, name: string): boolean {
  const at = text.indexOf(name)
  return at >= 0 && !/[\p{L}\d]/u.test(text.charAt(at - 1) + text.charAt(at + name.length))
}

function namesOf({ people }: Draft): string[] {
  return people
    .filter(({ role, mention }) => role !== 'mentor' && mention.name.includes(' '))
    .map(({ mention }) => mention.name)
}

/** A labelled line or a fact is a field, all else description; where the last entry ends is settled afterwards. */
function bodyState({ all }: Scene, index: number): State {
  const { fact = null, label = null, labelCount = 0 } = all[index] ?? {}
  const isLabelled = label !== null && (label.meaning !== null || labelCount > 1)
  return fact !== null || isLabelled ? 'field' : 'description'
}
