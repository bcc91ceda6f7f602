/** A diff as text: what was added, removed and changed, a block for each entry. */
import type {
  Change,
  DiffPerson,
  DigestDiff,
  EntryChange,
  EntryName,
  FieldChanges,
  GroupChanges,
  LinkChanges,
  PeopleChanges,
  TextChange,
  WordRun,
} from '../index.js'
import { harmless } from './terminal-text.js'

/** Puts a colour around words, or leaves them plain. */
type Paint = (text: string, color: keyof typeof colors) => string

/** SGR parameters (ECMA-48, 8.3.117). */
const colors = { added: '32', removed: '31', changed: '1', kept: '0' } as const

const painted: Paint = (text, color) =>
  color === 'kept' || text === '' ? text : `\u001B[${colors[color]}m${text}\u001B[0m`
const plain: Paint = text => text

export function printDiff(diff: DigestDiff, color: boolean): string {
  if (diff.equal) return 'No changes.\n'
  const paint = color ? painted : plain
  const { added, removed, changed } = diff.entries
  const blocks = [
    [headline(diff)],
    aboutTheWhole(diff, paint),
    removed.map(entry => paint(`- ${named(entry)}`, 'removed')),
    added.map(entry => paint(`+ ${named(entry)}`, 'added')),
    ...changed.map(entry => entryBlock(entry, paint)),
  ]
  return blocks
    .filter(lines => lines.length > 0)
    .map(lines => `${lines.join('\n')}\n`)
    .join('\n')
}

function headline({ entries: { added, removed, changed } }: DigestDiff): string {
  const counts = { added: added.length, removed: removed.length, changed: changed.length }
  const told = Object.entries(counts).filter(([, count]) => count > 0)
  if (told.length === 0) return 'The entries are the same.'
  return `Entries: ${told.map(([what, count]) => `${count} ${what}`).join(', ')}`
}

function aboutTheWhole({ facts, lead, closing, groups }: DigestDiff, paint: Paint): string[] {
  return [
    ...facts.map(fact => `${fact.name}: ${arrow(fact, paint)}`),
    ...textLine('lead', lead, paint),
    ...textLine('closing', closing, paint),
    ...groupLines(groups, paint),
  ]
}

function groupLines({ added, removed, renamed }: GroupChanges, paint: Paint): string[] {
  return [
    ...removed.map(title => paint(`group removed: ${harmless(title)}`, 'removed')),
    ...added.map(title => paint(`group added: ${harmless(title)}`, 'added')),
    ...renamed.map(change => `group renamed: ${arrow(change, paint)}`),
  ]
}

function entryBlock(entry: EntryChange, paint: Paint): string[] {
  const lines = [
    ...textLine('title', entry.title, paint),
    ...(entry.group ? [`group: ${arrow(entry.group, paint)}`] : []),
    ...(entry.isMoved ? [`moved: number ${entry.old.number} → ${entry.new.number}`] : []),
    ...peopleLines(entry.people, paint),
    ...textLine('description', entry.description, paint),
    ...fieldLines(entry.fields, paint),
    ...linkLines(entry.links, paint),
  ]
  return [paint(`~ ${named(entry.new)}`, 'changed'), ...lines.map(line => `    ${line}`)]
}

function peopleLines({ added, removed, changed, isReordered }: PeopleChanges, paint: Paint): string[] {
  return [
    ...removed.map(person => paint(`person removed: ${personText(person)}`, 'removed')),
    ...added.map(person => paint(`person added: ${personText(person)}`, 'added')),
    ...changed.map(({ old, new: next }) => `person: ${personChange(old, next, paint)}`),
    ...(isReordered ? ['people in another order'] : []),
  ]
}

function personText({ name, role, affiliation }: DiffPerson): string {
  return harmless(`${name} (${[role, ...(affiliation === null ? [] : [affiliation])].join(', ')})`)
}

function personChange(old: DiffPerson, next: DiffPerson, paint: Paint): string {
  const name = old.name === next.name ? harmless(next.name) : arrow({ old: old.name, new: next.name }, paint)
  const links = { old: old.links.join(' ') || null, new: next.links.join(' ') || null }
  const labels = { old: old.label, new: next.label }
  const parts = {
    role: { old: old.role, new: next.role },
    label: labels,
    affiliation: affiliations(old, next),
    links,
  }
  const differing = Object.entries(parts)
    .filter(([, part]) => part.old !== part.new)
    .map(([what, part]) => `; ${what}: ${arrow(part, paint)}`)
  return `${name}${differing.join('')}`
}

function affiliations(old: DiffPerson, next: DiffPerson): Change<string | null> {
  return { old: old.affiliation, new: next.affiliation }
}

function fieldLines({ added, removed, changed }: FieldChanges, paint: Paint): string[] {
  return [
    ...removed.map(field => paint(harmless(`field removed: ${labelled(field)}`), 'removed')),
    ...added.map(field => paint(harmless(`field added: ${labelled(field)}`), 'added')),
    ...changed.flatMap(field => textLine(`field ${harmless(field.label)}`, field.value, paint)),
  ]
}

function labelled({ label, value }: { label: string; value: string }): string {
  return label === '' ? value : `${label}: ${value}`
}

function linkLines({ added, removed }: LinkChanges, paint: Paint): string[] {
  return [
    ...removed.map(({ text, url }) => paint(harmless(`link removed: ${text} <${url}>`), 'removed')),
    ...added.map(({ text, url }) => paint(harmless(`link added: ${text} <${url}>`), 'added')),
  ]
}

function arrow({ old, new: next }: Change<string | number | null>, paint: Paint): string {
  const shown = (value: string | number | null) => (value === null ? 'none' : harmless(String(value)))
  return `${paint(shown(old), 'removed')} → ${paint(shown(next), 'added')}`
}

function named({ number, title, people }: EntryName): string {
  const names = people.join(', ')
  return harmless(
    `${number}. ${title ?? (names || 'Untitled')}${title !== null && names ? ` (${names})` : ''}`,
  )
}

function textLine(what: string, change: TextChange | null, paint: Paint): string[] {
  if (change === null) return []
  const words = change.words.map((run, index, all) => wordRun(run, index, all.length, paint))
  return [`${what}${change.isMarkup ? ' (links or emphasis)' : ''}: ${words.join('').trim()}`]
}

/** Words around a change that are shown with it. */
const context = 5

/** With the marks of wdiff, which say the same without colours. */
function wordRun({ fate, text }: WordRun, index: number, count: number, paint: Paint): string {
  const shown = harmless(text)
  if (fate === 'kept') return shorten(shown, index > 0, index < count - 1)
  const [open, close] = fate === 'added' ? ['{+', '+}'] : ['[-', '-]']
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(shown) ?? []
  return `${before}${paint(`${open}${inner}${close}`, fate)}${after}`
}

function shorten(text: string, followsChange: boolean, precedesChange: boolean): string {
  const words = text.split(/(?<=\s)(?=\S)/)
  const start = followsChange ? words.slice(0, context) : []
  const end = precedesChange ? words.slice(-context) : []
  return words.length <= 2 * context
    ? text
    : `${start.join('').trimEnd()}${start.length > 0 ? ' ' : ''}… ${end.join('')}`
}
