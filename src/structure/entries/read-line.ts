/** Reads the lines of an entry: which words of which line are title, person, field and description. */
import type { Role } from '../../model/vocabulary.js'
import { bestSplit } from '../decode/head-score.js'
import type { Layout } from '../decode/layouts.js'
import { listsMembers } from '../decode/member-score.js'
import type { Scene } from '../decode/scene.js'
import type { State } from '../decode/states.js'
import type { Cell } from '../features/cells.js'
import { type Column, isInverted } from '../features/columns.js'
import { factOf } from '../features/fact.js'
import type { Features } from '../features/features.js'
import { linesOfCell, splitLike } from '../features/full-cells.js'
import { isRole, type Label, labelOf, meaningOf, namesSeveral, roleOfLabel } from '../features/label.js'
import type { CommonWords } from '../features/name.js'
import { readPeople } from '../features/people.js'
import type { Split } from '../features/splits.js'
import { cellsUnder, type Grid } from '../features/table.js'
import type { Line } from '../lines/lines.js'
import type { Conventions } from './conventions.js'
import { addWhole, type Draft, type Piece, pieceOf, textOf } from './draft.js'
import { awaitsTitle, nameTitle, setTitle, trimmed } from './read-title.js'

export interface Reader {
  scene: Scene
  layout: Layout
  common: CommonWords
  /** What people are whom no label names. */
  role: Role
  conventions: Conventions
}

/** Reads one line of an entry into its draft. */
export function readLine(reader: Reader, draft: Draft, feature: Features, state: State): void {
  if (feature.line.dropped) {
    if (state === 'description') draft.description.push({ line: feature.line, from: 0, to: null })
    return
  }
  if (readPinned(reader, draft, feature, state)) return
  if (state === 'head') readOpening(reader, draft, feature)
  else if (state === 'second') readSecond(reader, draft, feature)
  else if (state === 'field' || state === 'between' || (state === 'before' && feature.bare))
    readField(reader, draft, feature)
  else if (state === 'beside') readBeside(draft, feature)
  else draft.description.push({ line: feature.line, from: 0, to: null })
}

/** A line that people say opens an entry is its title where the layout reads nothing in it. */
function readOpening(reader: Reader, draft: Draft, feature: Features): void {
  readHead(reader, draft, feature)
  const isEmpty =
    draft.title === null && draft.people.length + draft.fields.length + draft.description.length === 0
  if (isEmpty && reader.scene.pins.has(feature.line.index))
    nameTitle(draft, pieceOf(feature, feature.from, feature.text.length))
}

/** Reads a line of which people say what it is, where that leaves no choice. */
function readPinned(reader: Reader, draft: Draft, feature: Features, state: State): boolean {
  const pin = reader.scene.pins.get(feature.line.index)
  if (feature.line.cells || (pin !== 'title' && pin !== 'person')) return false
  const { label } = feature
  const isTitleHead = state === 'head' && reader.layout.head !== 'label'
  const isTitled = label?.meaning === 'title' && (!isTitleHead || reader.conventions.labelledTitles)
  const isLabelled = pin === 'title' ? isTitled : isRole(label?.meaning)
  const said = feature.from + (isLabelled ? (label?.valueFrom ?? 0) : 0)
  // A line that is all number or label is what people say, too.
  const piece = pieceOf(feature, said < feature.text.length ? said : 0, feature.text.length)
  if (pin === 'title') nameTitle(draft, piece)
  else readPinnedPerson(reader, draft, piece, isLabelled ? (label?.meaning ?? null) : null)
  return true
}

function readPinnedPerson(reader: Reader, draft: Draft, piece: Piece, meaning: Column['meaning']): void {
  const before = draft.people.length
  addPeople(reader, draft, piece, meaning)
  const text = textOf(piece)
  if (draft.people.length === before) addWhole(draft, piece, text, reader.role)
}

function readHead(reader: Reader, draft: Draft, feature: Features): void {
  const { layout } = reader
  switch (layout.head) {
    case 'title':
      setTitle(reader.conventions, draft, feature, feature.from, feature.to)
      break
    case 'people':
      addPrize(draft, feature)
      addPeople(reader, draft, pieceOf(feature, feature.headFrom, feature.to), null)
      break
    case 'people-title':
    case 'title-people':
    case 'title-text':
    case 'people-text':
      addPrize(draft, feature)
      readSplit(reader, draft, feature)
      break
    case 'label':
      readLabelHead(reader, draft, feature)
      return
    case 'opening':
      draft.description.push({ line: feature.line, from: 0, to: null })
      return
    case 'row':
      readRow(reader, draft, feature)
      return
  }
  readSegments(reader, draft, feature)
}

/** The name of a prize before the head is a field. */
function addPrize(draft: Draft, feature: Features): void {
  const { label, from, headFrom } = feature
  if (label && headFrom > from)
    draft.fields.push({ label: '', piece: pieceOf(feature, from, from + label.text.length) })
}

/** The first labelled line of an entry; behind the name of a prize stands what won it. */
function readLabelHead(reader: Reader, draft: Draft, feature: Features): void {
  if (feature.label?.meaning === 'prize' || feature.prize) {
    setTitle(reader.conventions, draft, feature, feature.from, feature.to)
    readSegments(reader, draft, feature)
  } else readField(reader, draft, feature)
}

function readSplit(reader: Reader, draft: Draft, feature: Features): void {
  const split = bestSplit(reader.layout, feature)
  if (!split) {
    setTitle(reader.conventions, draft, feature, feature.headFrom, feature.to)
    return
  }
  addPeople(reader, draft, pieceOf(feature, ...split.people), roleBetween(feature.text, split))
  if (split.order !== 'people-text') setTitle(reader.conventions, draft, feature, ...split.title)
  if (split.rest !== null)
    draft.description.push({
      line: feature.line,
      from: split.rest + feature.lead,
      to: feature.segments.length > 0 ? feature.to + feature.lead : null,
    })
}

/** What "led by", "moderated by" between a title and its people says that they do; "by" alone says nothing. */
function roleBetween(text: string, { separator, title, people }: Split): Role | null {
  if (separator !== 'by') return null
  const role = roleOfLabel(text.slice(title[1], people[0]).replace(/^[\s,;.–—-]+/u, ''))
  return role === 'author' ? null : role
}

function readSecond(reader: Reader, draft: Draft, feature: Features): void {
  if (feature.label && feature.valuePeople > 0) {
    readField(reader, draft, feature)
    return
  }
  if (reader.layout.second === 'people')
    addPeople(reader, draft, pieceOf(feature, feature.from, feature.to), null)
  else setTitle(reader.conventions, draft, feature, feature.from, feature.to)
  readSegments(reader, draft, feature)
}

function readSegments(reader: Reader, draft: Draft, feature: Features): void {
  for (const segment of feature.segments)
    if (segment.label) readValue(reader, draft, segment.label, pieceOf(feature, segment.from, segment.to))
}

function readField(reader: Reader, draft: Draft, feature: Features): void {
  if (listsMembers(reader.scene, feature)) {
    if (feature.line.cells) readRow(reader, draft, feature)
    else addPeople(reader, draft, pieceOf(feature, feature.from, feature.to), null)
    return
  }
  const { label } = feature
  if (!label) {
    draft.fields.push({ label: '', piece: pieceOf(feature, 0, feature.text.length) })
    return
  }
  const from = feature.from + label.valueFrom
  const to = Math.max(from, feature.to)
  if (label.meaning === 'description') {
    if (from < feature.text.length)
      draft.description.push({
        line: feature.line,
        from: from + feature.lead,
        to: feature.segments.length > 0 ? to + feature.lead : null,
      })
  } else readValue(reader, draft, label, pieceOf(feature, from, to))
  if (feature.told !== null) addTold(draft, feature.text.slice(feature.told))
  readSegments(reader, draft, feature)
}

/** What a colon tells of the last person before it is where they are from. */
function addTold(draft: Draft, told: string): void {
  const last = draft.people.at(-1)
  if (last) last.mention.affiliation ??= told.replace(/^[:：]\s*/u, '').trim()
}

function readValue(reader: Reader, draft: Draft, label: Label, piece: Piece): void {
  if (piece.from >= piece.to) {
    draft.fields.push({ label: label.text, piece })
    return
  }
  if (isRole(label.meaning))
    addPeople(namesSeveral(label) ? apart(reader) : reader, draft, piece, label.meaning)
  else if (label.meaning === 'description') draft.description.push(piece)
  else if (label.meaning === 'title' && factOf(textOf(piece)) === null && awaitsTitle(draft))
    nameTitle(draft, piece)
  else draft.fields.push({ label: label.text, piece })
}

/** Reads people whom commas part, whatever they do elsewhere in the document. */
function apart(reader: Reader): Reader {
  return { ...reader, conventions: { ...reader.conventions, commaIsAffiliation: false } }
}

function addPeople(reader: Reader, draft: Draft, piece: Piece, meaning: Column['meaning']): void {
  const text = textOf(piece)
  const { common, conventions } = reader
  const named = meaning === 'team' ? meaning : undefined
  if (named && readPeople(text, { common, commaIsAffiliation: false, named }).score < surelyPeople) {
    addTeam(draft, piece, text)
    return
  }
  const { commaIsAffiliation } = conventions
  for (const mention of readPeople(text, { common, commaIsAffiliation, named }).people) {
    const said = isRole(meaning) ? roleIn(reader, meaning as Role) : reader.role
    draft.people.push({ mention, piece, role: mention.role ?? (said === 'team' ? reader.role : said) })
  }
}

/** Below it what a label calls a team is its name. */
const surelyPeople = 0.5

/** Who made what wins a prize is its recipient. */
function roleIn(reader: Reader, role: Role): Role {
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

function readBeside(draft: Draft, feature: Features): void {
  const last = draft.people.at(-1)
  if (last && last.mention.affiliation === null) last.mention.affiliation = feature.text
  draft.fields.push({ label: '', piece: pieceOf(feature, 0, feature.text.length) })
}

function readRow(reader: Reader, draft: Draft, feature: Features): void {
  const grid = reader.scene.gridAt.get(feature.line.index)
  if (!grid || grid.header === feature.line.index) return
  for (const [column, cell] of cellsUnder(grid, feature).entries())
    if (cell) readCell(reader, draft, feature.line, cell, grid, column)
}

function readCell(reader: Reader, draft: Draft, line: Line, cell: Cell, grid: Grid, index: number): void {
  const column = grid.columns[index]
  if (!column || cell.from >= cell.to) return
  const piece: Piece = { line, inline: cell.inline, from: cell.from, to: cell.to }
  const meaning = saidOf(column)
  if (isRole(column.meaning) && isInverted(column) && /^[^,;]+,[^,;]+$/.test(cell.text))
    addWhole(draft, piece, cell.text, meaning === null ? reader.role : roleIn(reader, meaning as Role))
  else if (isRole(column.meaning)) addPeople(reader, draft, piece, meaning)
  else if (column.meaning === 'title' && draft.title === null)
    readTitleCell(reader, draft, line, cell, column)
  else if (column.meaning === 'description') draft.description.push(piece)
  else draft.fields.push({ label: column.label ?? '', piece })
}

/** A cell with a title: who tells it may stand beside it, and text and labelled lines below. */
function readTitleCell(reader: Reader, draft: Draft, line: Line, cell: Cell, { parted }: Column): void {
  const [first = cell, ...others] = linesOfCell(cell)
  const split = parted === null ? null : splitLike(first, parted, reader.common)
  const [from, to] = split?.title ?? [first.from, first.to]
  draft.title = trimmed({ line, inline: cell.inline, from, to })
  if (split) addPeople(reader, draft, { ...draft.title, from: split.people[0], to: split.people[1] }, null)
  for (const { text, inline, from, to } of others) {
    const label = labelOf(text)
    if (label && label.meaning !== null)
      readValue(reader, draft, label, { line, inline, from: from + label.valueFrom, to })
    else draft.description.push({ line, inline, from, to })
  }
}

/** What a column says that people are: `null` where only the names in it tell that they are people. */
function saidOf({ label, meaning }: Column): Column['meaning'] {
  const isSaid = meaning === 'mentor' || (label !== null && isRole(meaningOf(label)))
  return isSaid ? meaning : null
}
