/** Reads the entries out of a decoded document. */
import type { Role } from '../../model/vocabulary.js'
import type { Decoded } from '../decode/decode.js'
import { asksForEntries } from '../decode/pins.js'
import type { Scene } from '../decode/scene.js'
import { entryStates, type State } from '../decode/states.js'
import type { CommonWords } from '../phrases/names/name.js'
import { addAccount } from './accounts.js'
import { conventionsOf } from './conventions.js'
import { type Draft, emptyDraft, settled, textOf } from './draft.js'
import { addLeftOver } from './left-over.js'
import { legendOf } from './legend.js'
import { addListed, addListedPeople } from './listed.js'
import { dropNamesBehind } from './named-titles.js'
import { addProsePeople } from './prose-people.js'
import { quoteTitles } from './quoted-titles.js'
import { readLine } from './read-line.js'
import type { Reader } from './read-value.js'
import { dropSharedTitles } from './shared-titles.js'
import { isOfOthers } from './short-names.js'

const inEntry: ReadonlySet<State> = new Set(entryStates)

/** What a line adds to the surety of an entry where people say what it is. */
const sureGain = 4

/** The entries of a decoded document, in text order. `role` is what people are whom no label names. */
export function draftsOf(scene: Scene, decoded: Decoded, common: CommonWords, role: Role): Draft[] {
  const { layout } = decoded
  const conventions = conventionsOf(scene, decoded, common)
  const reader = { scene, layout, common, role, conventions, legend: legendOf(scene.all) }
  const drafts = readDrafts(reader, decoded)
  if (decoded.listed) addListed(drafts, decoded.listed)
  addListedPeople(reader, drafts)
  const opening = layout.head === 'opening' || opensBehind(scene, drafts)
  const prose = { all: scene.all, common, role, opening, drafts }
  for (const draft of drafts) {
    addProsePeople(prose, draft)
    if (layout.head === 'opening') addAccount(scene.all, draft)
    dropNamesBehind(draft, common)
    dropRepeated(draft)
  }
  quoteTitles(drafts)
  dropSharedTitles(drafts)
  const real = drafts.filter(
    draft => !isEmpty(draft) && !isOfOthers(draft, drafts) && !isSpecimen(scene, decoded, draft),
  )
  if (isWaiting(real) && !asksForEntries(scene.pins)) return []
  for (const draft of real) addLeftOver(scene, draft)
  return real.map(settled)
}

/** Whether the text behind most titles, in the same line, opens with a name. */
function opensBehind({ all }: Scene, drafts: readonly Draft[]): boolean {
  const opening = drafts.filter(({ people, description: [part] }) => {
    const feature = part && all[part.line.index]
    return people.length === 0 && feature && part.from > 0 && feature.opensWithName(part.from - feature.lead)
  })
  return opening.length > 1 && opening.length * 2 > drafts.length
}

function readDrafts(reader: Reader, { states, gains }: Decoded): Draft[] {
  const { all, pins } = reader.scene
  const drafts: Draft[] = []
  let group: number | null = null
  for (const [index, feature] of all.entries()) {
    const state = states[index] ?? 'lead'
    if (feature.line.dropped === 'correction') continue
    if (state === 'group') group = index
    if (state === 'head') drafts.push(emptyDraft(group))
    const draft = drafts.at(-1)
    if (!draft || !inEntry.has(state)) continue
    draft.lines.push(index)
    draft.gain += pins.has(index) ? sureGain : (gains[index] ?? 0)
    readLine(reader, draft, feature, state)
  }
  return drafts
}

/** Whether nothing is told of anybody: a post that nobody has, a prize that nobody won. */
function isEmpty({ title, people, description }: Draft): boolean {
  if (people.length > 0) return false
  return title === null ? description.length === 0 : /^[\s–—-]+$/u.test(textOf(title))
}

/** One person has a role once. */
function dropRepeated(draft: Draft): void {
  const seen = new Set<string>()
  draft.people = draft.people.filter(({ mention, role }) => {
    const key = `${role} ${mention.name}`
    const known = seen.has(key)
    seen.add(key)
    return !known
  })
}

/** Entries with mentors, and with nobody to mentor: ideas that wait for somebody. */
function isWaiting(drafts: readonly Draft[]): boolean {
  const people = drafts.flatMap(draft => draft.people)
  return people.length > 0 && people.every(person => person.role === 'mentor')
}

/** Whether right before the entry stands that it only shows how one looks. */
function isSpecimen({ all }: Scene, { states }: Decoded, draft: Draft): boolean {
  let index = (draft.lines[0] ?? 0) - 1
  while (index >= 0 && (all[index]?.prose ?? 1) <= 0 && !inEntry.has(states[index] ?? 'lead')) {
    if (all[index]?.specimen) return true
    index--
  }
  return false
}
