import { toString as textOf } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { isSameText, warn } from '../model/anchor.js'
import type { Announcement, Dropped, Entry, EntryContent, Person } from '../model/announcement.js'
import type { Anchor } from '../model/corrections.js'
import { around, blocksOf, isInDescription } from './blocks.js'
import { changeEntries, citeEntry, entriesOf } from './entries.js'

/** Makes one entry of several that follow each other. */
export function mergeEntries(
  announcement: Announcement,
  anchors: readonly Anchor[],
  file: VFile,
): Announcement {
  const entries = entriesOf(announcement)
  const cited = anchors.map(anchor => citeEntry(anchor, entries, file))
  if (cited.includes(null)) return announcement
  const parts = entries.filter(entry => cited.includes(entry))
  const [first, ...rest] = parts
  if (!first || parts.length < anchors.length || !followEachOther(announcement, parts)) {
    for (const anchor of anchors.slice(0, 1))
      warn(
        file,
        'correction-impossible',
        anchor,
        'Unexpected entries to merge, expected two or more in a row',
      )
    return announcement
  }
  const merged = rest.reduce(join, first)
  return changeEntries(announcement, entry => {
    if (entry === first) return [merged]
    return rest.includes(entry) ? [] : [entry]
  })
}

/** Whether nothing but dropped text stands between some entries, which are in text order. */
function followEachOther({ children }: Announcement, parts: readonly Entry[]): boolean {
  const groups = children.filter(section => section.type === 'group')
  return [children, ...groups.map(group => group.children)].some(sections => {
    const kept = sections.filter(section => section.type !== 'dropped')
    const from = kept.findIndex(section => parts.includes(section as Entry))
    return from >= 0 && parts.every((part, index) => kept[from + index] === part)
  })
}

function join(first: Entry, second: Entry): Entry {
  const children = [...first.children]
  for (const child of second.children) {
    if (child.type === 'title') children.push(joinTitle(first, child))
    else if (child.type !== 'person' || !hasPerson(first, child)) children.push(child)
    else if (!isInDescription(child, second)) children.push(repeated(child))
  }
  const confidence = Math.min(first.data.confidence, second.data.confidence)
  return { ...first, children, data: { confidence }, ...around([first, second]) }
}

/** A second title is a line of the description. */
function joinTitle({ children }: Entry, title: EntryContent): EntryContent {
  const known = children.find(child => child.type === 'title')
  if (!known) return title
  if (isSameText(textOf(known), textOf(title))) return repeated(title)
  return { type: 'description', children: blocksOf(title), ...around([title]) }
}

function repeated(child: EntryContent): Dropped {
  return { type: 'dropped', reason: 'repeated', children: blocksOf(child), ...around([child]) }
}

function hasPerson({ children }: Entry, { role, name }: Person): boolean {
  return children.some(
    child => child.type === 'person' && child.role === role && isSameText(child.name, name),
  )
}
