import type { Link, Paragraph, RootContent } from 'mdast'
import type {
  Announcement,
  Description,
  Entry,
  EntryContent,
  Field,
  Group,
  Person,
} from '../model/announcement.js'
import type {
  DigestEntry,
  DigestField,
  DigestGroup,
  DigestLink,
  DigestPerson,
  RichText,
} from '../model/digest.js'
import { exact } from '../model/exact.js'
import { canonicalLanguage } from '../model/language.js'
import { nodesOf } from '../model/nodes-of.js'
import { type Block, type Content, richTextOf } from './content.js'
import { Ids } from './ids.js'
import { Spans } from './spans.js'
import { firstSentence } from './summary.js'
import { phrasingText } from './text.js'

/** The groups and entries of an announcement, in the order of its text. */
export function digestEntries(
  announcement: Announcement,
  content: Content,
): { groups: DigestGroup[]; entries: DigestEntry[] } {
  const groups: DigestGroup[] = []
  const entries: DigestEntry[] = []
  const ids = new Ids()
  const language = canonicalLanguage(announcement.data.language.value)
  const context = { ids, content, language, spans: new Spans(announcement) }
  const add = (entry: Entry, group: string | null): void => {
    entries.push(digestEntry(entry, group, context))
  }
  for (const section of announcement.children) {
    if (section.type === 'entry') add(section, null)
    if (section.type !== 'group') continue
    const group = digestGroup(section, context)
    groups.push(group)
    for (const child of section.children) if (child.type === 'entry') add(child, group.id)
  }
  return { groups, entries }
}

function digestGroup(group: Group, { ids, content, spans }: Context): DigestGroup {
  const title = titleOf(group.children, content) ?? ''
  return { id: ids.take(title, 'group'), title, source: spans.of(group) }
}

interface Context {
  ids: Ids
  content: Content
  language: string
  spans: Spans
}

function digestEntry(entry: Entry, group: string | null, context: Context): DigestEntry {
  const { ids, content, language, spans } = context
  const title = titleOf(entry.children, content)
  const people = ofType(entry.children, 'person').map(person => digestPerson(person, spans))
  const description = describe(ofType(entry.children, 'description'), content)
  return {
    id: ids.take(title ?? people[0]?.name ?? '', 'entry'),
    title,
    people,
    group,
    description: description?.whole ?? null,
    summary: description === null ? null : firstSentence(description.opening, language),
    links: collectLinks(entry, content),
    fields: exact(
      withoutCaptions(ofType(entry.children, 'field').flatMap(field => digestField(field, content))),
    ),
    language: languageOf(entry, language),
    confidence: entry.data.confidence,
    source: spans.of(entry),
  }
}

/** Where the announcement is said to be in the entry's language after all, they are one. */
function languageOf({ data }: Entry, ofAll: string): string | null {
  const own = data.language && canonicalLanguage(data.language)
  return own && own !== ofAll.split('-')[0] ? own : null
}

function ofType<T extends EntryContent['type']>(
  children: readonly EntryContent[],
  type: T,
): Extract<EntryContent, { type: T }>[] {
  return children.filter((child): child is Extract<EntryContent, { type: T }> => child.type === type)
}

function titleOf(children: Group['children'] | EntryContent[], content: Content): string | null {
  const title = children.find(child => child.type === 'title')
  return title === undefined ? null : content.line(title.children) || null
}

function digestPerson(person: Person, spans: Spans): DigestPerson {
  const { name, role, label, affiliation, links } = person
  return { name, role, label, affiliation, links: [...links], source: spans.of(person) }
}

/** The whole description, and the words its first sentence is taken from: its first paragraph, else that of a list. */
function describe(
  descriptions: Description[],
  content: Content,
): { whole: RichText; opening: string } | null {
  const nodes = descriptions.flatMap(description => description.children)
  const whole = content.richText(nodes)
  if (whole === null) return null
  const paragraph = nodes.find(node => node.type === 'paragraph') ?? paragraphsIn(nodes)[0]
  return { whole, opening: paragraph === undefined ? whole.text : content.line(paragraph.children) }
}

function paragraphsIn(nodes: RootContent[]): Paragraph[] {
  return nodes.flatMap(node => nodesOf(node, 'paragraph'))
}

function digestField(field: Field, content: Content): DigestField[] {
  const blocks = content.blocks(field.children)
  const value = field.label === '' && isAddress(blocks) ? null : richTextOf(blocks)
  return value === null ? [] : [{ label: field.label, value }]
}

/** A label on a line of its own says nothing more: the field below it has the label. */
function withoutCaptions(fields: readonly DigestField[]): DigestField[] {
  return fields.filter(({ label, value }, index) => {
    const said = `${label} ${value.text}`.trim().replace(/\s*[:：]$/u, '')
    return said !== fields[index + 1]?.label
  })
}

/** Whether a field is nothing but an address: without a label it is one of the entry's links. */
function isAddress([paragraph, ...others]: readonly Block[]): boolean {
  if (paragraph?.type !== 'paragraph' || others.length > 0) return false
  return paragraph.children.every(node =>
    node.type === 'link' ? saysItsAddress(node) : node.type === 'text' && node.value.trim() === '',
  )
}

function saysItsAddress({ url, children }: Link): boolean {
  const words = phrasingText(children)
  return [words, `mailto:${words}`, `http://${words}`].includes(url)
}

/** Links of the title, the fields, lines of their own and the description, each URL once; a person's are the person's. */
function collectLinks(entry: Entry, content: Content): DigestLink[] {
  const links = new Map<string, DigestLink>()
  for (const child of entry.children) {
    if (child.type === 'person' || child.type === 'dropped') continue
    for (const { url, children } of linksIn(content.blocks(child.children))) {
      if (!links.has(url)) links.set(url, { url, text: phrasingText(children) })
    }
  }
  return [...links.values()]
}

function linksIn(nodes: RootContent[]): Link[] {
  return nodes.flatMap(node => nodesOf(node, 'link'))
}
