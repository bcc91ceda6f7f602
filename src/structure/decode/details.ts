/**
 * A list names the entries and their people; sections below, each under a title of the list, say more of each. The
 * sections are the entries then; who is named in the list is theirs (`entries/listed.ts`).
 */
import { type Draft, textOf } from '../entries/draft.js'
import { foldedTitle } from '../entries/listed.js'
import type { Features } from '../features/features.js'
import type { Decoded } from './decode.js'
import { lineScore } from './line-score.js'
import type { Scene } from './scene.js'
import { entryStates, type State } from './states.js'

/** The reading by sections, where each entry of a list has one; else `null`. */
export function detailsOf(scene: Scene, decoded: Decoded, drafts: readonly Draft[]): Decoded | null {
  const sections = sectionsOf(scene, decoded, drafts)
  if (sections === null || scene.pins.size > 0) return null
  const [first = 0] = sections.keys()
  const layout = {
    ...decoded.layout,
    head: 'title',
    separator: null,
    labelKey: null,
    second: null,
    needs: 'prose',
    shape: scene.all[first]?.shape ?? null,
  } as const
  const states: State[] = decoded.states.map((state, index) => {
    if (index < first) return isOfList(state) ? 'lead' : state
    return sections.has(index) ? 'head' : bodyState(scene, index)
  })
  const gains = states.map(
    (state, index) => sections.get(index)?.gain ?? lineScore(scene, layout, state, index),
  )
  return { layout, score: decoded.score, states, gains: Float64Array.from(gains) }
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
  if (drafts.length < fewestEntries) return null
  const byTitle = new Map(drafts.map(draft => [draft.title ? foldedTitle(textOf(draft.title)) : '', draft]))
  const sections = new Map<number, Draft>()
  for (let index = states.lastIndexOf('head') + 1; index < all.length; index++) {
    const feature = all[index]
    const draft = feature && !feature.line.dropped ? byTitle.get(foldedTitle(feature.text)) : undefined
    if (draft) sections.set(index, draft)
  }
  const shapes = new Set([...sections.keys()].map(index => all[index]?.shape))
  const isWhole = new Set(sections.values()).size === drafts.length && sections.size === drafts.length
  return isWhole && shapes.size === 1 && areTold(all, [...sections.keys()]) ? sections : null
}

const fewestEntries = 2

/** Whether text follows each title, and nothing else of its kind stands between. */
function areTold(all: readonly Features[], heads: readonly number[]): boolean {
  const [first = 0] = heads
  const last = heads.at(-1) ?? first
  const shape = all[first]?.shape
  const isAlone =
    all.slice(first, last).filter(feature => feature.shape === shape).length === heads.length - 1
  const told = heads.filter(head => (all[head + 1]?.prose ?? 0) > 0 || all[head + 1]?.label)
  return (isAlone || shape === 'paragraph') && told.length * 2 > heads.length
}

/** A labelled line or a fact is a field, all else description; where the last entry ends is settled afterwards. */
function bodyState({ all }: Scene, index: number): State {
  const { fact = null, label = null, labelCount = 0 } = all[index] ?? {}
  const isLabelled = label !== null && (label.meaning !== null || labelCount > 1)
  return fact !== null || isLabelled ? 'field' : 'description'
}
