/** Announcements built by hand: every word is looked up in the source, so that positions are the source's own. */
import type { Paragraph, RootContent, Text } from 'mdast'
import type { Node } from 'unist'
import { VFile } from 'vfile'
import { check } from '../../src/check/index.js'
import type {
  Announcement,
  Entry,
  EntryContent,
  Group,
  Place,
  Section,
  Span,
} from '../../src/model/announcement.js'
import type { Role } from '../../src/model/vocabulary.js'

export interface EntrySpec {
  title?: string
  /** `role: Name`. */
  people?: string[]
  text?: string
}

export type SectionSpec =
  | { heading: string }
  | { lead: string }
  | { closing: string }
  | { repeated: string }
  | { group: string; entries: EntrySpec[] }
  | EntrySpec

export interface Facts {
  language?: string
  programme?: string
  organisation?: string
  year?: number
}

/** The messages that `check` adds, as `line:column rule-id reason`. */
export function messagesOf(sections: SectionSpec[], facts: Facts = {}): string[] {
  return checked(sections, facts).messages.map(
    ({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`,
  )
}

/** The rule ids of the messages, in order. */
export const rulesOf = (sections: SectionSpec[], facts: Facts = {}): string[] =>
  checked(sections, facts).messages.map(({ ruleId }) => String(ruleId))

export function checked(sections: SectionSpec[], facts: Facts = {}): VFile {
  const file = new VFile({ value: sourceOf(sections) })
  check(new Builder(String(file.value)).announcement(sections, facts), file)
  return file
}

/** One line for each part. */
function sourceOf(sections: SectionSpec[]): string {
  return sections.flatMap(linesOf).join('\n')
}

function linesOf(section: SectionSpec): string[] {
  if ('heading' in section) return [section.heading]
  if ('lead' in section) return [section.lead]
  if ('closing' in section) return [section.closing]
  if ('repeated' in section) return [section.repeated]
  if ('group' in section) return [section.group, ...section.entries.flatMap(linesOf)]
  return [section.title, ...(section.people ?? []), section.text].filter(line => line !== undefined)
}

class Builder {
  readonly #source: string
  #place: Place = { line: 1, column: 1, offset: 0 }

  constructor(source: string) {
    this.#source = source
  }

  announcement(
    sections: SectionSpec[],
    { language = 'en', programme, organisation, year }: Facts,
  ): Announcement {
    const fact = <T>(value: T | undefined) => (value === undefined ? null : { value, position: null })
    return {
      type: 'announcement',
      children: sections.map(section => this.#section(section)),
      data: {
        title: null,
        programme: fact(programme),
        organisation: fact(organisation),
        year: fact(year),
        date: null,
        language: { value: language, position: null },
      },
    }
  }

  #section(section: SectionSpec): Section {
    if ('heading' in section) return this.#title(section.heading)
    if ('lead' in section) return { type: 'lead', children: this.#blocks(section.lead) }
    if ('closing' in section) return { type: 'closing', children: this.#blocks(section.closing) }
    if ('repeated' in section)
      return { type: 'dropped', reason: 'repeated', children: this.#blocks(section.repeated) }
    if ('group' in section) return this.#group(section.group, section.entries)
    return this.#entry(section)
  }

  #group(title: string, entries: EntrySpec[]): Group {
    const heading = this.#title(title)
    return { type: 'group', children: [heading, ...entries.map(entry => this.#entry(entry))] }
  }

  #entry({ title, people = [], text }: EntrySpec): Entry {
    const children: EntryContent[] = []
    if (title !== undefined) children.push(this.#title(title))
    for (const person of people) children.push(this.#person(person))
    if (text !== undefined) {
      const blocks = this.#blocks(text)
      children.push({ type: 'description', children: blocks, ...spanning(blocks) })
    }
    return { type: 'entry', children, data: { confidence: 1, language: null }, ...spanning(children) }
  }

  #title(words: string) {
    const text = this.#text(words)
    return { type: 'title' as const, children: [text], ...positionOf(text) }
  }

  #person(words: string) {
    const [role, name = ''] = words.split(': ')
    const text = this.#text(name)
    return {
      type: 'person' as const,
      role: role as Role,
      name,
      label: null,
      affiliation: null,
      links: [],
      children: [text],
      ...positionOf(text),
    }
  }

  #blocks(lines: string): RootContent[] {
    return lines.split('\n').map((line): Paragraph => {
      const text = this.#text(line)
      return { type: 'paragraph', children: [text], ...positionOf(text) }
    })
  }

  #text(words: string): Text {
    const position: Span = { start: this.#moveTo(words), end: this.#move(words.length) }
    return { type: 'text', value: words, position }
  }

  #moveTo(words: string): Place {
    return this.#move(this.#source.indexOf(words, this.#place.offset) - this.#place.offset)
  }

  #move(length: number): Place {
    const { line, column, offset } = this.#place
    const passed = this.#source.slice(offset, offset + length).split('\n')
    const last = passed.at(-1)?.length ?? 0
    this.#place = {
      line: line + passed.length - 1,
      column: passed.length > 1 ? last + 1 : column + last,
      offset: offset + length,
    }
    return this.#place
  }
}

function spanning(nodes: readonly Node[]) {
  const start = nodes[0]?.position?.start
  const end = nodes.at(-1)?.position?.end
  return start && end ? { position: { start, end } } : {}
}

const positionOf = ({ position }: Text) => (position === undefined ? {} : { position })
