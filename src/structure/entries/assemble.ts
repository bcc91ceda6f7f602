/** Builds the announcement's tree from a decoded document and its drafts. */
import type { PhrasingContent } from 'mdast'
import type { Node } from 'unist'
import type {
  Announcement,
  AnnouncementData,
  Closing,
  Dropped,
  Entry,
  EntryContent,
  Field,
  Group,
  Lead,
  Person,
  Section,
  Span,
  Title,
} from '../../model/announcement.js'
import { exact } from '../../model/exact.js'
import { around, placeAround } from '../../model/span.js'
import type { DroppedReason } from '../../model/vocabulary.js'
import { languageApart } from '../facts/entry-language.js'
import { linksIn, sliceInline, spanOf } from '../inline.js'
import { blockSizes, type Part, type Rebuilder, rebuild } from '../lines/blocks.js'
import { type Line, placeOfLine } from '../lines/lines.js'
import { honorificsFrom } from '../phrases/names/name.js'
import type { Source } from '../source.js'
import { type Draft, type DraftPerson, type Piece, textOf } from './draft.js'
import type { Fate } from './fates.js'

/** What a document was read as. */
export interface Outline {
  /** By line: where it stands. */
  fates: readonly Fate[]
  /** In the order of their first lines. */
  drafts: readonly Draft[]
  /** By draft: how sure it is, 0 to 1. */
  confidences: readonly number[]
  data: AnnouncementData
}

interface Site extends Rebuilder {
  lines: readonly Line[]
}

/** One tree for all lines of a document. */
export function assemble(
  { lines, source }: { lines: readonly Line[]; source: Source },
  { fates, drafts, confidences, data }: Outline,
): Announcement {
  const site = { lines, source, sizes: blockSizes(lines) }
  const outliner = new Outliner(site)
  let next = 0
  fates.forEach((fate, index) => {
    const draft = drafts[next]
    if (draft?.lines[0] === index)
      outliner.addEntry(entryOf(site, draft, confidences[next++] ?? 0, data.language.value))
    if (fate.role !== 'entry') outliner.addLine(fate, index)
  })
  const sections = outliner.end()
  return { type: 'announcement', children: sections, data, ...placeAround(sections) }
}

/** Sections as the lines come: lines of one fate in a row are one section, and a group takes the entries below it. */
class Outliner {
  readonly #site: Site
  readonly #sections: Section[] = []
  #group: Group | null = null
  #run: { fate: Fate; lines: number[] } | null = null

  constructor(site: Site) {
    this.#site = site
  }

  addEntry(entry: Entry): void {
    this.#endRun()
    this.#place(entry)
  }

  /** A line that is no entry's. */
  addLine(fate: Fate, index: number): void {
    if (fate.role === 'group') {
      this.#endRun()
      this.#group = groupOf(this.#site, index)
      this.#sections.push(this.#group)
      return
    }
    if (this.#group && endsGroup(fate)) {
      this.#endRun()
      this.#group = null
    }
    if (this.#run && sameFate(this.#run.fate, fate)) this.#run.lines.push(index)
    else {
      this.#endRun()
      this.#run = { fate, lines: [index] }
    }
  }

  end(): Section[] {
    this.#endRun()
    return this.#sections
  }

  #endRun(): void {
    if (!this.#run) return
    const section = sectionOf(this.#site, this.#run.fate, this.#run.lines)
    if (section) this.#place(section)
    this.#run = null
  }

  #place(section: Section): void {
    const group = this.#group
    if (group && (section.type === 'entry' || section.type === 'dropped')) {
      group.children.push(section)
      Object.assign(group, { position: around([group, section]) })
    } else this.#sections.push(section)
  }
}

/** A group is one stretch: what stands before and after the entries ends it. */
function endsGroup({ role }: Fate): boolean {
  return role === 'closing' || role === 'lead'
}

function sameFate(one: Fate, other: Fate): boolean {
  return one.role === other.role && one.reason === other.reason
}

function sectionOf(site: Site, fate: Fate, lines: readonly number[]): Section | null {
  const children = rebuild(partsOf(site, lines), site)
  if (children.length === 0) return null
  const place = placeAround(children)
  if (fate.role === 'lead') return { type: 'lead', children, ...place } satisfies Lead
  if (fate.role === 'closing') return { type: 'closing', children, ...place } satisfies Closing
  if (fate.role === 'title') return titleNode(site, lines)
  return droppedNode(children, fate.reason ?? 'interlude', place)
}

function droppedNode(children: Dropped['children'], reason: DroppedReason, place: object): Dropped {
  return { type: 'dropped', reason, children, ...place }
}

function titleNode(site: Site, lines: readonly number[]): Title {
  const children = exact(lines.flatMap(index => site.lines[index]?.inline.nodes ?? []))
  return { type: 'title', children, ...placeAround(children) }
}

function partsOf(site: Site, lines: readonly number[]): Part[] {
  return lines
    .map(index => site.lines[index])
    .filter(line => line !== undefined)
    .map(line => ({ line, from: 0, to: null }))
}

function groupOf(site: Site, index: number): Group {
  const title = titleNode(site, [index])
  return { type: 'group', children: [title], ...(title.position ? { position: title.position } : {}) }
}

function entryOf(site: Site, draft: Draft, confidence: number, ofAll: string): Entry {
  const children: EntryContent[] = []
  if (draft.title) children.push({ type: 'title', ...cut(site, draft.title) })
  for (const person of draft.people) children.push(personOf(site, person))
  for (const field of draft.fields)
    if (field.piece.from < field.piece.to)
      children.push({ type: 'field', label: field.label, ...cut(site, field.piece) } satisfies Field)
  if (draft.description.length > 0) {
    const blocks = rebuild(draft.description, site)
    if (blocks.length > 0) children.push({ type: 'description', children: blocks, ...placeAround(blocks) })
  }
  const language = languageApart(openingOf(draft), ofAll)
  const place = placeAround(placesOf(site, draft))
  return { type: 'entry', children: exact(children), data: { confidence, language }, ...place }
}

/** What tells its language: no names. */
function openingOf({ title, description }: Draft): string {
  const texts = description
    .slice(0, 20)
    .map(({ line, from, to }) => line.inline.text.slice(from, to ?? undefined))
  return [...(title ? [textOf(title)] : []), ...texts].join('\n')
}

/** The places of an entry's lines; a line that shares its block has one of its own. */
function placesOf({ lines, source }: Site, draft: Draft): Node[] {
  return draft.lines.flatMap(index => {
    const line = lines[index]
    const position = line ? placeOfLine(line, source) : null
    return position ? [{ type: 'line', position }] : []
  })
}

function cut(site: Site, piece: Piece): { children: PhrasingContent[]; position?: Span } {
  const children = sliceInline(piece.inline, piece.from, piece.to, site.source)
  return { children, ...placeAround(children) }
}

function personOf(site: Site, { mention, piece, role, label }: DraftPerson): Person {
  const named: Piece = { ...piece, from: piece.from + mention.from, to: piece.from + mention.to }
  const links = linksIn(piece.inline, named.from, piece.from + Math.max(mention.to, mention.end)).filter(
    url => /^(?:https?:|mailto:)/i.test(url),
  )
  return {
    type: 'person',
    role,
    label: label?.trim() ?? null,
    name: mention.name.replace(/\s+/gu, ' '),
    affiliation: mention.affiliation,
    links,
    ...withHonorific(site, named, cut(site, named)),
  }
}

/** A person's place begins with what stands before the name: "Dr." */
function withHonorific(
  { source }: Site,
  { inline, from }: Piece,
  cut: { children: PhrasingContent[]; position?: Span },
): { children: PhrasingContent[]; position?: Span } {
  const start = honorificsFrom(inline.text.slice(0, from))
  const before = start < from ? spanOf(inline, start, from, source) : null
  return before && cut.position ? { ...cut, position: { start: before.start, end: cut.position.end } } : cut
}
