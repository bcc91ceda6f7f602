/**
 * Lists of names in the text around the entries. A list says whom it names by the company they keep: where names that
 * have an entry stand in a row, what else stands in that row is a name, too. Beside that, names that the text greets are
 * taken for names, and nothing else, so that sponsors, organisers and programmes stay out.
 */
import type { Span } from '../model/announcement.js'
import { type NameKey, nameKey } from '../model/name-key.js'
import { greetedNames } from './greeting.js'
import { nameOfLine, type Run, rowsOfNames } from './name-row.js'
import type { Passage } from './passage.js'
import type { Listed, Roster } from './roster.js'

/** A name in the lead, the closing or a summary. */
export interface Mention {
  name: string
  key: NameKey
  place: Span | undefined
  /** The person of an entry it names; `null` where nobody has the name. */
  listed: Listed | null
}

/**
 * Names in a row, one after the other in a sentence, or one a line. At least two of them, and half, have an entry; or
 * they are greeted, as one greets people who have one.
 */
export interface NameList {
  mentions: Mention[]
  /** What says whose names they are: the sentence around a row, the line before a column. */
  intro: string
}

/** The lists of names in the passages, in text order. */
export function nameLists(passages: readonly Passage[], roster: Roster): NameList[] {
  const rows = passages.flatMap(passage => (roster.mayNameTwo(passage.text) ? rowsIn(passage, roster) : []))
  const greeted = passages.flatMap(passage => listsOf(greetedNames(passage.text), passage, roster))
  return [...[...rows, ...columnsOf(passages, roster)].filter(isKnownList), ...greeted]
}

function isKnownList({ mentions }: NameList): boolean {
  const listed = mentions.filter(mention => mention.listed !== null).length
  return listed >= 2 && listed * 2 >= mentions.length
}

function rowsIn(passage: Passage, roster: Roster): NameList[] {
  return listsOf(
    rowsOfNames(passage.text, name => roster.find(name) !== null),
    passage,
    roster,
  )
}

function listsOf(rows: readonly Run[][], passage: Passage, roster: Roster): NameList[] {
  return rows.map(row => ({ mentions: row.map(run => mentionOf(run, passage, roster)), intro: passage.text }))
}

/** Lines of one list or section that each begin with a name. */
function columnsOf(passages: readonly Passage[], roster: Roster): NameList[] {
  const columns: NameList[] = []
  let open: NameList | null = null
  let before: Passage | null = null
  for (const passage of passages) {
    const run = nameOfLine(passage.text, name => roster.find(name) !== null)
    if (run === null || passage.container !== before?.container) open = null
    if (run !== null) {
      open ??= openColumn(columns, before)
      open.mentions.push(mentionOf(run, passage, roster))
    }
    before = passage
  }
  return columns
}

function openColumn(columns: NameList[], before: Passage | null): NameList {
  const column: NameList = { mentions: [], intro: before?.text ?? '' }
  columns.push(column)
  return column
}

function mentionOf({ from, to }: Run, passage: Passage, roster: Roster): Mention {
  const name = passage.text.slice(from, to)
  return { name, key: nameKey(name), place: passage.span(from, to), listed: roster.find(name) }
}
