/** The parts of an announcement's tree that hold its words, in text order. */
import type { Announcement, Entry, EntryContent, Section, Span } from '../model/announcement.js'
import type { LineRole } from '../model/reading.js'
import type { DroppedReason } from '../model/vocabulary.js'

/** A node without children; `value` where it is text. */
export interface Leaf {
  span: Span
  value: string | null
}

/** A node that holds words of its own. */
export interface Part {
  role: LineRole
  /** Index of the entry it stands in. */
  entry: number | null
  reason: DroppedReason | null
  /** The nodes without children below it, in text order. */
  leaves: Leaf[]
  /** From its first leaf to its last, with the marks around and between them. */
  around: Span | null
  /** Whether it is made of whole blocks, so that all in `around` is its own. */
  isBlocks: boolean
  /** Whether other parts of its entry may stand in it, as the people and the title do that a description names. */
  names: boolean
}

/** What stands in an entry and in none of its parts is told by its span. */
export interface EntryParts {
  entry: Entry
  span: Span | null
  parts: Part[]
}

export interface Parts {
  all: Part[]
  entries: EntryParts[]
}

export function partsOf(announcement: Announcement): Parts {
  const parts: Parts = { all: [], entries: [] }
  for (const section of announcement.children) addSection(parts, section)
  return parts
}

function addSection(parts: Parts, section: Section): void {
  if (section.type === 'entry') addEntry(parts, section)
  else if (section.type !== 'group')
    parts.all.push(partOf(section, section.type, null, section.type === 'dropped' ? section.reason : null))
  else
    for (const child of section.children) {
      if (child.type === 'title') parts.all.push(partOf(child, 'group', null, null))
      else addSection(parts, child)
    }
}

function addEntry({ all, entries }: Parts, entry: Entry): void {
  const parts = entry.children.map(child =>
    partOf(child, roleIn(child), entries.length, child.type === 'dropped' ? child.reason : null),
  )
  for (const part of parts) all.push(part)
  entries.push({ entry, span: spanOf(entry), parts })
}

function roleIn(child: EntryContent): LineRole {
  return child.type === 'person' ? child.role : child.type
}

interface Tree {
  type: string
  value?: string
  position?: { start: Point; end: Point } | undefined
  children?: readonly Tree[]
}

interface Point {
  line: number
  column: number
  offset?: number | undefined
}

function partOf(node: Tree, role: LineRole, entry: number | null, reason: DroppedReason | null): Part {
  return {
    role,
    entry,
    reason,
    leaves: leavesOf(node),
    around: spanOf(node),
    isBlocks: !phrasing.has(node.type),
    names: node.type === 'person' || (node.type === 'title' && entry !== null),
  }
}

const phrasing: ReadonlySet<string> = new Set(['title', 'person', 'field'])

function leavesOf(node: Tree): Leaf[] {
  const leaves: Leaf[] = []
  const walk = (tree: Tree): void => {
    const span = tree.type === 'break' ? null : spanOf(tree)
    if (tree.children && tree.children.length > 0) tree.children.forEach(walk)
    else if (span) leaves.push({ span, value: tree.type === 'text' ? (tree.value ?? null) : null })
  }
  node.children?.forEach(walk)
  return leaves
}

function spanOf({ position }: Tree): Span | null {
  const { start, end } = position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return null
  return { start: { ...start, offset: start.offset }, end: { ...end, offset: end.offset } }
}
