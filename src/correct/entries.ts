/** The entries of an announcement as they were read, and what they are cited by. */
import { toString as textOf } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { cite } from '../model/anchor.js'
import type { Announcement, Dropped, Entry, Group, Section } from '../model/announcement.js'
import type { Anchor } from '../model/corrections.js'

export interface Entries {
  all: readonly Entry[]
  /** What they are cited by, the surest list first; by entry. */
  cited: readonly (readonly string[])[]
  /** The names of their people, each once. */
  names: readonly string[]
  /** By name: the indices of the entries that name it. */
  naming: ReadonlyMap<string, readonly number[]>
}

export function entriesOf({ children }: Announcement): Entries {
  const all = children.flatMap((section): Entry[] => {
    if (section.type === 'entry') return [section]
    return section.type === 'group' ? section.children.filter(child => child.type === 'entry') : []
  })
  const people = all.map(namesIn)
  return {
    all,
    cited: [
      all.map(entry => textIn(entry, 'title')),
      ...columnsOf(people),
      all.map(entry => textIn(entry, 'description')),
    ],
    names: [...new Set(people.flat())],
    naming: namingOf(people),
  }
}

function namingOf(people: readonly (readonly string[])[]): Map<string, number[]> {
  const naming = new Map<string, number[]>()
  people.forEach((names, index) => {
    for (const name of new Set(names)) {
      const indices = naming.get(name)
      if (indices) indices.push(index)
      else naming.set(name, [index])
    }
  })
  return naming
}

/** The index of the entry that an anchor cites: by its title, else by a person, else by how its description begins. */
export function citeEntry(anchor: Anchor, { cited }: Entries, file: VFile): number | null {
  return cite(anchor, 'entry', file, ...cited)
}

export function namesIn({ children }: Entry): string[] {
  return children.filter(child => child.type === 'person').map(({ name }) => name)
}

function textIn({ children }: Entry, type: 'title' | 'description'): string {
  const node = children.find(child => child.type === type)
  return node ? textOf(node).trim() : ''
}

/** First the names of the entries' first people, then those of their second … */
function columnsOf(people: readonly (readonly string[])[]): string[][] {
  const most = people.reduce((count, names) => Math.max(count, names.length), 0)
  return Array.from({ length: most }, (_, column) => people.map(names => names[column] ?? ''))
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
