/**
 * The notation of the cases in `structure/` (see README.md here): one file holds an announcement and the reading that
 * is right. `parseCase` reads the file, `readingOf` puts a digest into the same notation, `print` writes it out, so that
 * a failing case shows as a difference of two short texts.
 */
import type { Digest, DigestEntry, DigestMessage, DigestPerson } from '../../src/model/digest.js'

export interface Case {
  heading: string
  /** The name the announcement arrives under; its extension says the form. */
  file: string
  source: string
  reading: Reading
}

/** Values are as written in the case: `-` nothing, `?` not checked, `…` any words between the first and the last. */
export interface Reading {
  facts: Map<string, string>
  entries: ReadingEntry[]
  messages: string[]
}

export interface ReadingEntry {
  group: string
  title: string
  people: string[]
  text: string
  /** `null` where the case does not say. */
  fields: string[] | null
  links: string[] | null
}

const nothing = '-'
const anything = '?'
const always = ['language', 'programme', 'organisation', 'year', 'lead', 'closing']
const roles = /^(contributor|mentor|speaker|author|recipient|maintainer|organiser|team): /
const parts = /^(.+?)\n([\s\S]*?)^=== (\S+)\n([\s\S]*?)^=== reading\n([\s\S]*)$/m

export function parseCase(text: string): Case {
  const [, heading, , file, source, reading] = parts.exec(text) ?? []
  if (!heading || !file || source === undefined || !reading) {
    throw new Error('Unexpected case, expected a heading, "=== announcement.EXT" and "=== reading"')
  }
  return { heading, file, source, reading: parseReading(reading) }
}

function parseReading(text: string): Reading {
  const reading: Reading = {
    facts: new Map(always.map(name => [name, nothing])),
    entries: [],
    messages: [],
  }
  let group = nothing
  for (const line of text.split('\n')) {
    if (line.startsWith('##')) group = line.slice(2).trim() || nothing
    else if (line.startsWith('* ')) reading.entries.push(emptyEntry(line.slice(2), group))
    else if (line.startsWith('  ')) addToEntry(reading.entries.at(-1), line.trim())
    else if (line !== '') addFact(reading, line)
  }
  return reading
}

function emptyEntry(title: string, group: string): ReadingEntry {
  return { group, title, people: [], text: nothing, fields: null, links: null }
}

function addToEntry(entry: ReadingEntry | undefined, line: string) {
  const [key, value] = keyAndValue(line)
  if (!entry) throw new Error(`Unexpected "${line}", expected a line "* Title" before it`)
  if (roles.test(line)) entry.people.push(line)
  else if (key === 'text') entry.text = value
  else if (key === 'field') entry.fields = [...(entry.fields ?? []), value]
  else if (key === 'link') entry.links = [...(entry.links ?? []), value]
  else throw new Error(`Unexpected "${key}", expected a role, "text", "field" or "link"`)
}

function addFact(reading: Reading, line: string) {
  const [key, value] = keyAndValue(line)
  if (key === 'message') reading.messages.push(value)
  else if (always.includes(key) || key === 'title') reading.facts.set(key, value)
  else throw new Error(`Unexpected "${key}", expected one of ${always.join(', ')}, title, message`)
}

function keyAndValue(line: string): [string, string] {
  const colon = line.indexOf(':')
  if (colon < 0) throw new Error(`Unexpected "${line}", expected "name: value"`)
  return [line.slice(0, colon), line.slice(colon + 1).trim()]
}

/** The digest in the notation of `wanted`: where `wanted` allows the value found, it is written the way `wanted` has it. */
export function readingOf(digest: Digest, source: string, wanted: Reading): Reading {
  const lines = source.split(/\r\n|\r|\n/)
  return {
    facts: new Map([...wanted.facts].map(([name, want]) => [name, settle(want, factOf(digest, name))])),
    entries: digest.entries.map((entry, index) =>
      entryOf(entry, digest, counterpart(entry, index, wanted.entries)),
    ),
    messages: messagesOf(digest.messages, lines, wanted.messages),
  }
}

function factOf(digest: Digest, name: string): string {
  const rich = { lead: digest.lead, closing: digest.closing }[name]
  if (rich) return flat(rich.text)
  const { language, programme, organisation, year, title } = digest
  return String({ language, programme, organisation, year, title }[name] ?? nothing)
}

function entryOf(entry: DigestEntry, digest: Digest, wanted: ReadingEntry): ReadingEntry {
  const group = digest.groups.find(({ id }) => id === entry.group)?.title ?? nothing
  const fields = entry.fields.map(({ label, value }) => `${label} = ${flat(value.text)}`)
  const links = entry.links.map(({ text, url }) => `${text} = ${url}`)
  return {
    group: settle(wanted.group, flat(group)),
    title: settle(wanted.title, flat(entry.title ?? nothing)),
    people: entry.people.map((person, index) => personOf(person, wanted.people[index] ?? '')),
    text: settle(wanted.text, flat(entry.description?.text ?? nothing)),
    fields: wanted.fields && fields.map((field, index) => settle(wanted.fields?.[index] ?? '', field)),
    links: wanted.links && links,
  }
}

function personOf({ role, name, affiliation }: DigestPerson, wanted: string): string {
  const bare = `${role}: ${name}`
  if (wanted === `${bare} (${anything})`) return wanted
  return affiliation === null ? bare : `${bare} (${affiliation})`
}

/** The wanted entry that `entry` most likely is, so that one entry too many does not blur the rest of the difference. */
function counterpart(entry: DigestEntry, index: number, wanted: ReadingEntry[]): ReadingEntry {
  const names = entry.people.map(({ name }) => name)
  const alike = (want: ReadingEntry) =>
    want.title === entry.title || want.people.some(person => names.some(name => person.includes(name)))
  const here = wanted[index]
  if (here && alike(here)) return here
  return wanted.find(alike) ?? here ?? emptyEntry(nothing, nothing)
}

function messagesOf(messages: DigestMessage[], lines: string[], wanted: string[]): string[] {
  if (wanted.includes(anything)) return wanted
  return messages.map(({ rule, source }) => {
    const line = source && (lines[source.start.line - 1] ?? '')
    const full = line === null ? rule : `${rule} @ ${line.trim()}`
    return wanted.find(want => full.startsWith(`${rule} @ `) && isAnchored(want, rule, full)) ?? full
  })
}

function isAnchored(wanted: string, rule: string, full: string): boolean {
  const [id, anchor] = wanted.split(' @ ')
  return id === rule && anchor !== undefined && full.includes(anchor)
}

function settle(wanted: string, found: string): string {
  return allows(wanted, found) ? wanted : found
}

function allows(wanted: string, found: string): boolean {
  if (wanted === anything) return true
  const [start = '', end] = wanted.split('…').map(part => part.trim())
  return end === undefined ? flat(wanted) === found : found.startsWith(start) && found.endsWith(end)
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

export function print({ facts, entries, messages }: Reading): string {
  return [
    ...[...facts].map(([name, value]) => `${name}: ${value}`),
    ...entries.flatMap(printEntry),
    ...messages.toSorted().map(message => `message: ${message}`),
  ].join('\n')
}

function printEntry({ group, title, people, text, fields, links }: ReadingEntry): string[] {
  const extras = [
    ...(fields ?? []).map(field => `  field: ${field}`),
    ...(links ?? []).map(link => `  link: ${link}`),
  ]
  return [
    '',
    `## ${group}`,
    `* ${title}`,
    ...people.map(person => `  ${person}`),
    `  text: ${text}`,
    ...extras,
  ]
}
