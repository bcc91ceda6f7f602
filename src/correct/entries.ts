/** The entries of an announcement, wherever they stand in it. */
import { toString as textOf } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { cite } from '../model/anchor.js'
import type { Announcement, Dropped, Entry, Group, Section } from '../model/announcement.js'
import type { Anchor } from '../model/corrections.js'

export function entriesOf({ children }: Announcement): Entry[] {
  return children.flatMap(section => {
    if (section.type === 'entry') return [section]
    return section.type === 'group' ? section.children.filter(child => child.type === 'entry') : []
  })
}

type Change = (entry: Entry) => readonly (Entry | Dropped)[]

/** The announcement with each entry replaced by what `change` makes of it. */
export function changeEntries(announcement: Announcement, change: Change): Announcement {
  return {
    ...announcement,
    children: announcement.children.flatMap(section => changeSection(section, change)),
  }
}

function changeSection(section: Section, change: Change): readonly Section[] {
  if (section.type === 'entry') return change(section)
  if (section.type !== 'group') return [section]
  const children = section.children.flatMap((child): Group['children'] =>
    child.type === 'entry' ? [...change(child)] : [child],
  )
  return [{ ...section, children }]
}

/** The entry that an anchor cites: by its title, else by a person's name, else by how its description begins. */
export function citeEntry(anchor: Anchor, entries: readonly Entry[], file: VFile): Entry | null {
  const index = cite(
    anchor,
    'entry',
    file,
    entries.map(entry => textIn(entry, 'title')),
    ...peopleOf(entries),
    entries.map(entry => textIn(entry, 'description')),
  )
  return index === null ? null : (entries[index] ?? null)
}

/** First the names of the entries' first people, then those of their second … */
function peopleOf(entries: readonly Entry[]): string[][] {
  const names = entries.map(entry =>
    entry.children.filter(child => child.type === 'person').map(({ name }) => name),
  )
  const most = names.reduce((count, list) => Math.max(count, list.length), 0)
  return Array.from({ length: most }, (_, index) => names.map(list => list[index] ?? ''))
}

function textIn({ children }: Entry, type: 'title' | 'description'): string {
  const node = children.find(child => child.type === type)
  return node ? textOf(node).trim() : ''
}
