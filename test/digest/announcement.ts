import type { PhrasingContent, RootContent } from 'mdast'
import { VFile } from 'vfile'
import type {
  Announcement,
  AnnouncementData,
  Entry,
  EntryContent,
  Person,
  Section,
} from '../../src/model/announcement.js'
import { parseMarkdown } from '../../src/model/markdown.js'

/** Announcements for tests, written by hand: `structure` has tests of its own. */

const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 2, column: 1, offset: 10 } }

export function announcement(children: Section[], facts: Partial<AnnouncementData> = {}): Announcement {
  return {
    type: 'announcement',
    children,
    data: {
      title: null,
      programme: null,
      organisation: null,
      year: null,
      date: null,
      language: { value: 'en', position: null },
      ...facts,
    },
    position,
  }
}

export function fact<T>(value: T): { value: T; position: null } {
  return { value, position: null }
}

export function lead(markdown: string): Section {
  return { type: 'lead', children: blocks(markdown), position }
}

export function closing(markdown: string): Section {
  return { type: 'closing', children: blocks(markdown), position }
}

export function group(title: string, children: Entry[]): Section {
  return {
    type: 'group',
    children: [{ type: 'title', children: phrasing(title), position }, ...children],
    position,
  }
}

export function entry(...children: EntryContent[]): Entry {
  return { type: 'entry', children, data: { confidence: 0.9, language: null }, position }
}

export function title(markdown: string): EntryContent {
  return { type: 'title', children: phrasing(markdown), position }
}

/** A title of exactly these characters. */
export function literalTitle(value: string): EntryContent {
  return { type: 'title', children: [{ type: 'text', value }], position }
}

export function person(
  name: string,
  facts: Partial<Pick<Person, 'role' | 'label' | 'affiliation' | 'links'>> = {},
): EntryContent {
  return {
    type: 'person',
    role: 'contributor',
    label: null,
    name,
    affiliation: null,
    links: [],
    ...facts,
    children: [{ type: 'text', value: name }],
    position,
  }
}

export function field(label: string, markdown: string): EntryContent {
  return { type: 'field', label, children: phrasing(markdown), position }
}

export function description(markdown: string): EntryContent {
  return { type: 'description', children: blocks(markdown), position }
}

export function inputFile(): VFile {
  return new VFile({ path: 'letters/spring.txt', data: { sha256: 'a'.repeat(64) } })
}

function blocks(markdown: string): RootContent[] {
  return parseMarkdown(markdown).children
}

function phrasing(markdown: string): PhrasingContent[] {
  const [paragraph] = blocks(markdown)
  return paragraph?.type === 'paragraph' ? paragraph.children : []
}
