import type { Digest, DigestEntry, DigestLink, DigestPerson } from '../model/digest.js'
import { linkAddresses } from '../model/markdown.js'
import { compareNames, listFormat } from './by-language.js'
import { contentSecurityPolicy } from './html/content-security-policy.js'
import { directionOf, type PageView } from './page-view.js'
import { personPage, type SiteLinks } from './site-links.js'
import { structuredData } from './structured-data.js'
import { interfaceWord, type Speech } from './words.js'
import { writtenAddress } from './written-address.js'

/** What a template sees: the digest, and what is made of it for printing. */
export interface View extends Omit<Digest, 'entries'>, PageView {
  title: string
  language: string
  entries: ViewEntry[]
  /** The announcement's own date (`2011-05-09`); `date` is that of the document. */
  announced: string | null
  /** Organisation, and programme with year, as far as the title does not say them. */
  facts: string[]
  /** The entries by group, in text order; entries of no group stand in sections without a title. */
  sections: ViewSection[]
  /** Everyone named in an entry, once each, in alphabetical order. */
  people: ViewPerson[]
  /** The addresses `index`, `people` and `search` of the site over many announcements, when the page is one of such a site. */
  site: SiteLinks | null
}

export interface ViewEntry extends Omit<DigestEntry, 'people'> {
  people: ViewEntryPerson[]
  /** The title; the people's names where there is none. */
  heading: string
  /** The way its own language is written, where it has one. */
  direction: PageView['direction'] | null
  /** The links that neither the description nor a field nor a person leads to: of the title, and on lines of their own. */
  otherLinks: ViewLink[]
}

export interface ViewEntryPerson extends DigestPerson {
  /** What the role is called: by who says the words of the interface, else by the announcement, else by the interface. */
  called: string
  /** Where the site's index of people has the name. */
  page: string | null
}

export interface ViewLink extends DigestLink {
  /** The URL as people write it: that of a mailbox without `mailto:`, letters that are encoded as letters. */
  address: string
}

export interface ViewSection {
  id: string | null
  title: string | null
  entries: ViewEntry[]
}

export interface ViewPerson {
  name: string
  affiliation: string | null
  links: string[]
  /** Where the site's index of people has the name. */
  page: string | null
  entries: { id: string; heading: string }[]
}

/** Prepares a digest for a template: sections, the index of people, headings. */
export function makeView(
  digest: Digest,
  extras: Pick<View, 'options' | 'date' | 'stylesheet' | 'site'>,
  speech: Speech,
): View {
  const data = structuredData(digest)
  const entries = digest.entries.map(entry => viewEntry(entry, speech, extras.site))
  return {
    ...digest,
    ...extras,
    entries,
    announced: digest.date?.slice(0, 10) ?? null,
    facts: factsOf(digest),
    direction: directionOf(digest.language),
    sections: sectionsOf(digest, entries),
    people: peopleOf(entries, digest.language),
    structuredData: data,
    // Made where a template prints it: Markdown has none.
    get contentSecurityPolicy() {
      return contentSecurityPolicy([data])
    },
  }
}

function viewEntry(entry: DigestEntry, speech: Speech, site: SiteLinks | null): ViewEntry {
  const names = () => listFormat(speech.language).format(entry.people.map(person => person.name))
  return {
    ...entry,
    people: entry.people.map(person => ({ ...called(person, speech), page: personPage(person.name, site) })),
    heading: entry.title ?? (names() || interfaceWord('untitled', speech)),
    direction: entry.language === null ? null : directionOf(entry.language),
    otherLinks: otherLinks(entry, speech.language),
  }
}

function called(person: DigestPerson, speech: Speech): DigestPerson & Pick<ViewEntryPerson, 'called'> {
  const label = speech.words[person.role] === undefined ? person.label : null
  return { ...person, label, called: label ?? interfaceWord(person.role, speech) }
}

function otherLinks({ links, description, fields, people }: DigestEntry, language: string): ViewLink[] {
  if (links.length === 0) return []
  const texts = [...(description === null ? [] : [description]), ...fields.map(field => field.value)]
  const shown = [...texts.flatMap(rich => linkAddresses(rich.markdown)), ...people.flatMap(firstLink)]
  const reached = new Set(shown.map(canonicalUrl))
  const others = new Map(links.map(link => [canonicalUrl(link.url), link]))
  return [...others]
    .filter(([url]) => !reached.has(url))
    .map(([, link]) => ({ ...link, address: writtenAddress(link.url, language) }))
}

/** The one that a name leads to. */
function firstLink({ links }: DigestPerson): string[] {
  return links.slice(0, 1)
}

/** Two spellings of a URL that differ in a slash after the host or in case of the host are one (WHATWG URL, 4.5). */
function canonicalUrl(url: string): string {
  return URL.canParse(url) ? new URL(url).href : url
}

function factsOf({ title, organisation, programme, year }: Digest): string[] {
  const programmeAndYear = [programme, year].filter(fact => fact !== null).join(' ')
  const facts = [organisation ?? '', programmeAndYear]
  return facts.filter(fact => fact !== '' && !title.toLowerCase().includes(fact.toLowerCase()))
}

/** Neighbouring entries of one group make one section. */
function sectionsOf(digest: Digest, entries: readonly ViewEntry[]): ViewSection[] {
  const titles = new Map(digest.groups.map(group => [group.id, withoutColon(group.title)]))
  const sections: ViewSection[] = []
  for (const entry of entries) {
    const last = sections.at(-1)
    if (last?.id === entry.group) last.entries.push(entry)
    else sections.push({ id: entry.group, title: titles.get(entry.group ?? '') ?? null, entries: [entry] })
  }
  return sections
}

/** A heading leads to what stands below it without a sign of it. */
function withoutColon(title: string): string {
  return title.replace(/\s*[:：]$/u, '') || title
}

function peopleOf(entries: readonly ViewEntry[], language: string): ViewPerson[] {
  const people = new Map<string, ViewPerson>()
  for (const entry of entries) {
    for (const person of entry.people) addPerson(people, person, entry)
  }
  return [...people.values()].sort((one, other) => compareNames(one.name, other.name, language))
}

function addPerson(
  people: Map<string, ViewPerson>,
  person: ViewEntryPerson,
  { id, heading }: ViewEntry,
): void {
  const known = people.get(person.name) ?? newPerson(person)
  people.set(person.name, known)
  known.affiliation ??= person.affiliation
  known.links = [...new Set([...known.links, ...person.links])]
  if (known.entries.at(-1)?.id !== id) known.entries.push({ id, heading })
}

function newPerson({ name, page }: ViewEntryPerson): ViewPerson {
  return { name, affiliation: null, links: [], page, entries: [] }
}
