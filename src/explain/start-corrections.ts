/** A file of corrections to begin with: what was read, as comments. */
import { stringify } from 'yaml'
import { plain } from '../model/anchor.js'
import { lineKinds } from '../model/corrections.js'
import type { Reading, ReadingEntry, ReadingFacts, ReadingLine } from '../model/reading.js'
import { withoutMarkup } from './markup.js'

/** Cited text is cut to about so many characters: an anchor may be a beginning. */
const longest = 60

/**
 * The reading as YAML in comments, the least sure entries first: `##` before words, `# ` before YAML. Without its `# `,
 * each line says what was read anyway; examples, which would change that, have a second one.
 */
export function startCorrections(reading: Reading): string {
  const entries = reading.entries
    .map((entry, index) => ({ entry, index }))
    .sort((one, other) => one.entry.confidence - other.entry.confidence)
  const file = reading.source.file ?? 'the announcement'
  return [
    ...introduction(file),
    '',
    ...factsPart(reading.facts),
    '',
    ...fieldsPart(reading),
    '',
    ...linesPart(reading, entries),
    '',
    ...peoplePart(entries),
    '',
    ...entriesPart(reading, entries),
    '',
  ].join('\n')
}

interface Numbered {
  entry: ReadingEntry
  index: number
}

function introduction(file: string): string[] {
  return [
    `## Corrections of how handbill reads ${file}.`,
    '##',
    '## Take the "# " off the lines that are to count, and off the key above them ("people:"), and change them. Before an example',
    '## stands a second "# ": all other lines say what was read anyway. Text is cited as it stands in the announcement; a beginning',
    '## is enough, and white space, quotes, colons, dashes, case and accents need not be the same.',
    `## "handbill explain ${file}" shows what comes of it.`,
  ]
}

function factsPart({ title, programme, organisation, year, date, language }: ReadingFacts): string[] {
  return [
    '## What the announcement says of itself; null for what it does not say.',
    ...Object.entries({ title, programme, organisation, year, date, language }).map(
      ([key, value]) => `# ${key}: ${typeof value === 'string' ? scalar(value) : value}`,
    ),
  ]
}

/** The order in which the first entry has its parts; a list in the lead may name its people, too. */
function fieldsPart({ lines }: Reading): string[] {
  const own = lines.filter(({ entry, roles }) => entry === 0 && !roles.includes('lead'))
  const roles = own.flatMap(line => line.roles)
  const fields = [...new Set(roles.map(fieldOf).filter(field => field !== null))]
  return [
    '## The parts of an entry, in their order.',
    `# fields: [${(fields.length > 0 && fields[0] !== 'description' ? fields : ['title', 'person', 'description']).join(', ')}]`,
  ]
}

function fieldOf(role: ReadingLine['roles'][number]): string | null {
  if (role === 'title' || role === 'description') return role
  return around.has(role) ? null : 'person'
}

/** Roles that are nobody's. */
const around: ReadonlySet<string> = new Set([
  'affiliation',
  'label',
  'field',
  'unplaced',
  'group',
  'lead',
  'closing',
  'dropped',
  'lost',
])

function linesPart({ lines }: Reading, entries: readonly Numbered[]): string[] {
  const cited = citeLines(lines.filter(line => line.score !== null && /[\p{L}\p{N}]/u.test(line.text)))
  const items = cited.flatMap(lineItem)
  const ofEntries = entries.flatMap(({ entry, index }) => [
    `#   # entry ${index + 1}, ${entry.confidence.toFixed(2)} sure`,
    ...items.filter(item => item.entry === index).flatMap(item => item.yaml),
  ])
  return [
    `## What lines are: ${lineKinds.slice(0, -1).join(', ')} or ${lineKinds.at(-1)}. What is more than one of them,`,
    '## such as a row of a table, can be dropped, or be all description, lead or closing.',
    '# lines:',
    ...(ofEntries.length > 0 ? ofEntries : items.slice(0, 1).flatMap(item => item.yaml)),
    '',
    '## Lines that begin an entry of their own.',
    '# split:',
    ...cited.slice(-1).map(({ text }) => `#   # - ${scalar(text)}`),
  ]
}

interface Cited {
  line: ReadingLine
  text: string
  /** The line before it, where its own text stands more than once. */
  after: string | null
}

/** How lines are cited: by a beginning, else by all of the line, else with the line before; the others are left out. */
function citeLines(lines: readonly ReadingLine[]): Cited[] {
  const wholes = lines.map(({ text }) => withoutMarkup(text))
  const isOnce = onceIn(wholes.map(cut))
  const isWholeOnce = onceIn(wholes)
  const cited = lines.map((line, index): Cited => {
    const whole = wholes[index] ?? ''
    if (isOnce(cut(whole))) return { line, text: cut(whole), after: null }
    return { line, text: whole, after: isWholeOnce(whole) ? null : (wholes[index - 1] ?? null) }
  })
  const isPairOnce = onceIn(cited.map(pairOf))
  return cited.filter(each => isPairOnce(pairOf(each)))
}

function pairOf({ text, after }: Cited): string {
  return `${after ?? ''}\n${text}`
}

/** Tells which texts stand once among some, as anchors are compared. */
function onceIn(texts: readonly string[]): (text: string) => boolean {
  const counts = new Map<string, number>()
  for (const key of texts.map(plain)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return text => counts.get(plain(text)) === 1
}

/** A line that is one thing says so; of one that is several there is an example. */
function lineItem({ line, text, after }: Cited): { entry: number | null; yaml: string[] }[] {
  const [role, ...more] = line.roles
  if (role === undefined) return []
  const kind = more.length > 0 ? null : kindOf(role)
  if (kind === null && line.entry === null) return []
  const mark = kind === null ? '#   # ' : '#   '
  const yaml = [
    `${mark}- line: ${scalar(text)}`,
    ...(after === null ? [] : [`${mark}  after: ${scalar(after)}`]),
    `${mark}  is: ${kind ?? `dropped # as read: ${line.roles.join(' + ')}`}`,
  ]
  return [{ entry: line.entry, yaml }]
}

function kindOf(role: ReadingLine['roles'][number]): string | null {
  if (role === 'lead' || role === 'closing' || role === 'group' || role === 'field') return role
  return fieldOf(role)
}

/** A beginning of a text, cut between words. */
function cut(text: string): string {
  if (text.length <= longest) return text
  const end = text.lastIndexOf(' ', longest)
  return end > 0 ? text.slice(0, end) : Array.from(text).slice(0, longest).join('')
}

function peoplePart(entries: readonly Numbered[]): string[] {
  return [
    '## Names as they should be; "affiliation: null" says that there is none.',
    '# people:',
    ...entries.flatMap(({ entry }) =>
      entry.people.flatMap(({ name, role, affiliation }) => [
        `#   - person: ${scalar(name)}`,
        ...onlyIn(entry, name, entries),
        `#     name: ${scalar(name)}`,
        `#     role: ${role}`,
        `#     affiliation: ${affiliation === null ? 'null' : scalar(affiliation)}`,
      ]),
    ),
  ]
}

/** Tells the entry where others name the same person. */
function onlyIn(entry: ReadingEntry, name: string, entries: readonly Numbered[]): string[] {
  const naming = entries.filter(other => other.entry.people.some(person => person.name === name))
  const title = entry.title === null ? null : cut(entry.title)
  const alike = entries.filter(other => other.entry.title !== null && cut(other.entry.title) === title)
  return naming.length > 1 && title !== null && alike.length === 1 ? [`#     in: ${scalar(title)}`] : []
}

function entriesPart({ entries }: Reading, unsure: readonly Numbered[]): string[] {
  const names = entries.map(nameOf).filter(name => name !== null)
  const least = unsure.map(({ entry }) => nameOf(entry)).find(name => name !== null)
  return [
    '## Entries that are one, and entries that are none.',
    '# merge:',
    ...(names.length > 1
      ? [
          `#   # - [${names
            .slice(0, 2)
            .map(name => JSON.stringify(name))
            .join(', ')}]`,
        ]
      : []),
    '# drop:',
    ...(least === undefined || least === null ? [] : [`#   # - ${scalar(least)}`]),
  ]
}

/** What an entry is cited by. */
function nameOf({ title, people }: ReadingEntry): string | null {
  const name = title ?? people[0]?.name ?? null
  return name === null ? null : cut(name)
}

/** Text on one line of YAML, between quotes where it needs them. */
function scalar(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').trim()
  return stringify(oneLine, { lineWidth: 0, singleQuote: false }).trimEnd()
}
