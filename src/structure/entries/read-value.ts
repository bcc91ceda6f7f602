/** Reads the values of labels, and people, into a draft. */
import type { Role } from '../../model/vocabulary.js'
import type { Layout } from '../decode/layouts.js'
import type { Scene } from '../decode/scene.js'
import type { Column } from '../document/tables/columns.js'
import { factOf } from '../phrases/facts/fact.js'
import {
  isRole,
  type Label,
  meaningOf,
  namesSeveral,
  namesTitle,
  saysName,
} from '../phrases/labels/meaning.js'
import type { CommonWords } from '../phrases/names/name.js'
import { readPeople } from '../phrases/people/people.js'
import type { Conventions } from './conventions.js'
import { addWhole, type Draft, type Piece, textOf } from './draft.js'
import { awaitsTitle, nameTitle } from './read-title.js'

export interface Reader {
  scene: Scene
  layout: Layout
  common: CommonWords
  /** What people are whom no label names. */
  role: Role
  conventions: Conventions
  /** What the people of an entry are by their order, where a line above says so. */
  legend: readonly Role[]
}

/** Reads what stands behind a label. */
export function readValue(reader: Reader, draft: Draft, label: Label, piece: Piece): void {
  if (piece.from >= piece.to) {
    draft.fields.push({ label: label.text, piece })
    return
  }
  if (isRole(label.meaning))
    addLabelled(namesSeveral(label) ? apart(reader) : reader, draft, piece, label.meaning, label.text)
  else if (label.meaning === 'description') draft.description.push(piece)
  else if (label.meaning === 'title' && factOf(textOf(piece)) === null && mayName(reader, draft, label))
    nameTitle(draft, piece)
  else draft.fields.push({ label: label.text, piece })
}

/** Whether a label may name the title of an entry: it has none, or what every entry has in its head is none. */
function mayName({ conventions }: Reader, draft: Draft, { text }: Label): boolean {
  return awaitsTitle(draft) || (conventions.titlesInside && namesTitle(text))
}

/** Reads people whom commas part, whatever they do elsewhere in the document. */
function apart(reader: Reader): Reader {
  return { ...reader, conventions: { ...reader.conventions, commaIsAffiliation: false } }
}

/** Adds the people whom a label names; a value that names nobody ("N.N.", "Dr.") is a field with the label. */
export function addLabelled(
  reader: Reader,
  draft: Draft,
  piece: Piece,
  meaning: Column['meaning'],
  label: string,
): void {
  const before = draft.people.length
  addPeople(reader, draft, piece, meaning)
  const found = draft.people.slice(before)
  // One who is told in the value to do something else is not called so.
  const isSaid = label !== '' && !saysName(label)
  for (const person of found) if (isSaid && person.mention.role === null) person.label = label
  if (found.length === 0 && /[\p{L}\p{N}]/u.test(textOf(piece))) draft.fields.push({ label, piece })
}

export function addPeople(reader: Reader, draft: Draft, piece: Piece, meaning: Column['meaning']): void {
  const text = textOf(piece)
  const { common, conventions } = reader
  const named = meaning === 'team' ? meaning : undefined
  if (named && readPeople(text, { common, commaIsAffiliation: false, named }).score < surelyPeople) {
    addTeam(draft, piece, text)
    return
  }
  const { commaIsAffiliation, slashIsAffiliation } = conventions
  const options = { common, commaIsAffiliation, slashIsAffiliation, named }
  for (const mention of readPeople(text, options).people) {
    const said = isRole(meaning) ? roleIn(reader, meaning) : reader.role
    draft.people.push({ mention, piece, role: mention.role ?? (said === 'team' ? reader.role : said) })
  }
}

/** Below it what a label calls a team is its name. */
const surelyPeople = 0.5

/** Who made what wins a prize is its recipient. */
export function roleIn(reader: Reader, role: Role): Role {
  return reader.role === 'recipient' && (role === 'author' || role === 'team') ? 'recipient' : role
}

/** What a team has won, in brackets behind its name, is no part of it: "The Moths (2nd place)". */
function addTeam(draft: Draft, piece: Piece, text: string): void {
  const [all, won = ''] = /\s*[(（]([^()（）]+)[)）]\s*$/u.exec(text) ?? []
  const isPrize = all !== undefined && all.length < text.length && meaningOf(won) === 'prize'
  addWhole(draft, piece, isPrize ? text.slice(0, -all.length) : text, 'team')
  if (!isPrize) return
  const from = piece.from + text.lastIndexOf(won)
  draft.fields.push({ label: '', piece: { ...piece, from, to: from + won.length } })
}
