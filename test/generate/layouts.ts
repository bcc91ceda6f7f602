import type { List, ListItem, PhrasingContent, RootContent, TableRow } from 'mdast'
import type { Known, KnownEntry } from './known.js'

/** A way to lay a known digest out. What a layout has no room for is not written, and not expected back. */
export interface Layout {
  mentors: boolean
  text: boolean
  groups: boolean
  write: (known: Known) => RootContent[]
}

type Words = Known['tongue']

const text = (value: string): PhrasingContent => ({ type: 'text', value })
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] })
const heading = (depth: 2 | 3, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [text(value)],
})
const paragraph = (...children: PhrasingContent[]) => ({ type: 'paragraph' as const, children })
const line = (value: string) => paragraph(text(value))
const item = (...children: ListItem['children']): ListItem => ({ type: 'listItem', spread: false, children })
const list = (children: ListItem[], ordered = false): List => ({
  type: 'list',
  ordered,
  spread: false,
  children,
})
const row = (...cells: string[]): TableRow => ({
  type: 'tableRow',
  children: cells.map(cell => ({ type: 'tableCell', children: [text(cell)] })),
})

const isMentor = (person: KnownEntry['people'][number]) => person.role === 'mentor'
const joined = (names: string[], { and }: Words) => names.join(and)
const workers = (entry: KnownEntry, words: Words) =>
  joined(
    entry.people.filter(person => !isMentor(person)).map(({ name }) => name),
    words,
  )
const mentors = (entry: KnownEntry, words: Words) =>
  joined(
    entry.people.filter(isMentor).map(({ name }) => name),
    words,
  )
const paragraphs = (entry: KnownEntry) => entry.text.map(line)

function workerLabel({ kind, tongue }: Known): string {
  return kind === 'talks' ? tongue.labels.speaker : tongue.labels.contributor
}

/** The labelled lines of an entry's people: `Student: A and B`, `Mentor: C`. */
function peopleFields(entry: KnownEntry, known: Known): [string, string][] {
  const { tongue } = known
  const helpers = mentors(entry, tongue)
  const own: [string, string] = [workerLabel(known), workers(entry, tongue)]
  return helpers ? [own, [tongue.labels.mentor, helpers]] : [own]
}

const fieldLine = ([label, value]: [string, string], { colon }: Words) => line(`${label}${colon}${value}`)

function fieldLines(fields: [string, string][], { colon }: Words, bold: boolean): PhrasingContent[] {
  return fields.flatMap(([label, value], index) => [
    ...(index > 0 ? [{ type: 'break' as const }] : []),
    bold ? strong(`${label}${colon}`.trimEnd()) : text(`${label}${colon}`.trimEnd()),
    text(`${colon.endsWith(' ') ? ' ' : ''}${value}`),
  ])
}

/** Entries in order, a heading above the first of each group. */
function withGroups({ entries }: Known, write: (entry: KnownEntry) => RootContent[]): RootContent[] {
  return entries.flatMap((entry, index) => {
    const opens = entry.group !== null && entry.group !== entries[index - 1]?.group
    return [...(opens ? [heading(2, entry.group ?? '')] : []), ...write(entry)]
  })
}

const oneList = (known: Known, write: (entry: KnownEntry) => ListItem, ordered = false) => [
  list(known.entries.map(write), ordered),
]

export const layouts: Record<string, Layout> = {
  'title, name, paragraphs': {
    mentors: false,
    text: true,
    groups: false,
    write: known =>
      known.entries.flatMap(entry => [
        line(entry.title),
        line(workers(entry, known.tongue)),
        ...paragraphs(entry),
      ]),
  },
  'name, title, paragraphs': {
    mentors: false,
    text: true,
    groups: false,
    write: known =>
      known.entries.flatMap(entry => [
        line(workers(entry, known.tongue)),
        line(entry.title),
        ...paragraphs(entry),
      ]),
  },
  'title heading, name, paragraphs': {
    mentors: false,
    text: true,
    groups: true,
    write: known =>
      withGroups(known, entry => [
        heading(3, entry.title),
        line(workers(entry, known.tongue)),
        ...paragraphs(entry),
      ]),
  },
  'title heading, labelled people, paragraphs': {
    mentors: true,
    text: true,
    groups: true,
    write: known =>
      withGroups(known, entry => [
        heading(3, entry.title),
        paragraph(...fieldLines(peopleFields(entry, known), known.tongue, true)),
        ...paragraphs(entry),
      ]),
  },
  'name heading, labelled bullets': {
    mentors: true,
    text: false,
    groups: true,
    write: known =>
      withGroups(known, entry => {
        const { labels } = known.tongue
        const [, ...helpers] = peopleFields(entry, known)
        const fields: [string, string][] = [...helpers, [labels.title[known.kind], entry.title]]
        return [
          heading(3, workers(entry, known.tongue)),
          list(fields.map(field => item(fieldLine(field, known.tongue)))),
        ]
      }),
  },
  'all fields labelled': {
    mentors: true,
    text: true,
    groups: false,
    write: known =>
      known.entries.flatMap(entry => {
        const { labels } = known.tongue
        const [first = '', ...rest] = entry.text
        const fields: [string, string][] = [
          [labels.title[known.kind], entry.title],
          ...peopleFields(entry, known),
          [labels.text, first],
        ]
        return [...fields.map(field => fieldLine(field, known.tongue)), ...rest.map(line)]
      }),
  },
  'bullets "name: title"': {
    mentors: false,
    text: false,
    groups: true,
    write: known =>
      withGroups(known, entry => [
        list([item(line(`${workers(entry, known.tongue)}${known.tongue.colon}${entry.title}`))]),
      ]),
  },
  'lines "name – title"': {
    mentors: false,
    text: false,
    groups: false,
    write: known => known.entries.map(entry => line(`${workers(entry, known.tongue)} – ${entry.title}`)),
  },
  'bullets "title (name)"': {
    mentors: false,
    text: false,
    groups: false,
    write: known => oneList(known, entry => item(line(`${entry.title} (${workers(entry, known.tongue)})`))),
  },
  'table with a header': {
    mentors: true,
    text: false,
    groups: false,
    write: known => {
      const { tongue, kind, entries } = known
      const isMentored = entries.some(entry => mentors(entry, tongue))
      const header = [
        tongue.labels.title[kind],
        workerLabel(known),
        ...(isMentored ? [tongue.labels.mentor] : []),
      ]
      const cells = entries.map(entry =>
        [entry.title, workers(entry, tongue), mentors(entry, tongue)].slice(0, header.length),
      )
      return [{ type: 'table', children: [row(...header), ...cells.map(cell => row(...cell))] }]
    },
  },
  'nested bullets': {
    mentors: true,
    text: true,
    groups: false,
    write: known =>
      oneList(known, entry =>
        item(
          line(entry.title),
          list([
            ...peopleFields(entry, known).map(field => item(fieldLine(field, known.tongue))),
            ...paragraphs(entry).map(block => item(block)),
          ]),
        ),
      ),
  },
  'numbered, hard-broken labelled lines': {
    mentors: true,
    text: false,
    groups: false,
    write: known =>
      oneList(
        known,
        entry =>
          item(
            paragraph(
              text(entry.title),
              { type: 'break' },
              ...fieldLines(peopleFields(entry, known), known.tongue, false),
            ),
          ),
        true,
      ),
  },
  'heading "name: title", paragraphs': {
    mentors: false,
    text: true,
    groups: true,
    write: known =>
      withGroups(known, entry => [
        heading(3, `${workers(entry, known.tongue)}${known.tongue.colon}${entry.title}`),
        ...paragraphs(entry),
      ]),
  },
}

/** What `layout` writes of `known`, and so all that can be read back. */
export function within(known: Known, layout: Layout): Known {
  return {
    ...known,
    entries: known.entries.map(entry => ({
      title: entry.title,
      people: entry.people.filter(person => layout.mentors || !isMentor(person)),
      text: layout.text ? entry.text : [],
      group: layout.groups ? entry.group : null,
    })),
  }
}
