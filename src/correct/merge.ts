import { toString as textOf } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { isSameText, warn } from '../model/anchor.js'
import type { Announcement, Dropped, Entry, EntryContent, Person } from '../model/announcement.js'
import type { Anchor } from '../model/corrections.js'
import { placeAround } from '../model/span.js'
import { blocksOf, isInDescription } from './blocks.js'
import { citeEntry, type Entries } from './entries.js'

/** Which entries are one: the indices of each such run, by the index of its first. */
export function mergeRuns(
  corrections: readonly (readonly Anchor[])[],
  announcement: Announcement,
  entries: Entries,
  file: VFile,
): ReadonlyMap<number, readonly number[]> {
  const runs = new Map<number, readonly number[]>()
  const taken = new Set<number>()
  for (const anchors of corrections) {
    const cited = anchors.map(anchor => citeEntry(anchor, entries, file)).filter(index => index !== null)
    if (cited.length < anchors.length) continue
    const run = [...new Set(cited)].sort((a, b) => a - b)
    if (isRun(run, announcement, entries) && !run.some(index => taken.has(index))) {
      runs.set(run[0] ?? 0, run)
      for (const index of run) taken.add(index)
    } else
      for (const anchor of anchors.slice(0, 1))
        warn(
          file,
          'correction-impossible',
          anchor,
          'Unexpected entries to merge, expected two or more in a row',
        )
  }
  return runs
}

/** Whether nothing but dropped text stands between some entries. */
function isRun(run: readonly number[], { children }: Announcement, { all }: Entries): boolean {
  const groups = children.filter(section => section.type === 'group')
  return [children, ...groups.map(group => group.children)].some(sections => {
    const kept: readonly unknown[] = sections.filter(section => section.type !== 'dropped')
    const [from = -1, ...rest] = run.map(index => kept.indexOf(all[index]))
    return from >= 0 && rest.length > 0 && rest.every((place, index) => place === from + index + 1)
  })
}

/** One entry of two that follow each other. */
export function joinEntries(first: Entry, second: Entry): Entry {
  const children = [...first.children]
  for (const child of second.children) {
    if (child.type === 'title') children.push(joinTitle(first, child))
    else if (child.type !== 'person' || !hasPerson(first, child)) children.push(child)
    else if (!isInDescription(child, second)) children.push(repeated(child))
  }
  const confidence = Math.min(first.data.confidence, second.data.confidence)
  return { ...first, children, data: { ...first.data, confidence }, ...placeAround([first, second]) }
}

/** A second title is a line of the description. */
function joinTitle({ children }: Entry, title: EntryContent): EntryContent {
  const known = children.find(child => child.type === 'title')
  if (!known) return title
  if (isSameText(textOf(known), textOf(title))) return repeated(title)
  return { type: 'description', children: blocksOf(title), ...placeAround([title]) }
}

function repeated(child: EntryContent): Dropped {
  return { type: 'dropped', reason: 'repeated', children: blocksOf(child), ...placeAround([child]) }
}

function hasPerson({ children }: Entry, { role, name }: Person): boolean {
  return children.some(
    child => child.type === 'person' && child.role === role && isSameText(child.name, name),
  )
}
