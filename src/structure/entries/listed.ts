/** People whom a list before the entries names beside their titles. */
import type { Layout } from '../decode/layouts.js'
import type { Features } from '../features/features.js'
import { type Draft, type DraftPerson, emptyDraft, textOf } from './draft.js'
import { readLine } from './read-line.js'
import type { Reader } from './read-value.js'

/** Gives entries without anybody who does the work the people of the line in which their title stands before them all. */
export function addListedPeople(reader: Reader, drafts: readonly Draft[]): void {
  const first = drafts[0]?.lines[0] ?? 0
  const open = new Map(drafts.filter(lacksPeople).map(draft => [titleOf(draft), draft]))
  open.delete('')
  if (open.size === 0) return
  for (const feature of reader.scene.all.slice(0, first)) {
    // Other ways to part the line may find other titles: its words are one entry's.
    const [title, people] = listedIn(reader, feature).find(([each]) => open.has(each)) ?? ['', []]
    open.get(title)?.people.unshift(...people)
  }
}

/** Gives entries the title and the people that a list has of them, where they have none themselves. */
export function addListed(drafts: readonly Draft[], listed: ReadonlyMap<number, Draft>): void {
  for (const draft of drafts) {
    const other = listed.get(draft.lines[0] ?? 0)
    draft.title ??= other?.title ?? null
    if (other && lacksPeople(draft)) draft.people = [...other.people, ...draft.people]
  }
}

function lacksPeople({ people }: Draft): boolean {
  return people.every(({ role }) => role === 'mentor')
}

function titleOf({ title }: Draft): string {
  return title ? foldedTitle(textOf(title)) : ''
}

/** Titles that mean the same. */
export function foldedTitle(text: string): string {
  return text.trim().toLowerCase()
}

const surely = 0.8

/** The titles in a line, by each way to part it, and the people beside them. */
function listedIn(reader: Reader, feature: Features): [string, DraftPerson[]][] {
  if (feature.line.dropped) return []
  return layoutsOf(reader, feature).flatMap((layout): [string, DraftPerson[]][] => {
    const listed = emptyDraft(null)
    readLine({ ...reader, layout }, listed, feature, 'head')
    return lacksPeople(listed) ? [] : [[titleOf(listed), listed.people]]
  })
}

function layoutsOf({ layout, scene }: Reader, feature: Features): Layout[] {
  const plain = { ...layout, labelKey: null, second: null, needs: null, shape: null }
  if (scene.gridAt.has(feature.line.index)) return [{ ...plain, head: 'row', separator: null }]
  return feature.splits
    .filter(({ order, score }) => score > surely && (order === 'people-title' || order === 'title-people'))
    .map(({ order, separator }) => ({ ...plain, head: order, separator }))
}
