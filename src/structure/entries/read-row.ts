/** Reads the rows of tables into drafts. */
import type { Role } from '../../model/vocabulary.js'
import { type Column, isInverted } from '../document/tables/columns.js'
import { linesOfCell, signedAt, splitLike } from '../document/tables/full-cells.js'
import { cellsUnder, type Grid } from '../document/tables/table.js'
import type { Cell } from '../features/cells.js'
import type { Features } from '../features/features.js'
import type { Line } from '../lines/lines.js'
import { labelOf } from '../phrases/labels/label.js'
import { isRole, meaningOf } from '../phrases/labels/meaning.js'
import { addWhole, type Draft, type Piece, textOf } from './draft.js'
import { trimmed } from './read-title.js'
import { addLabelled, addPeople, type Reader, readValue, roleIn } from './read-value.js'

/** Reads a row of a table: what its cells hold, the columns say. */
export function readRow(reader: Reader, draft: Draft, feature: Features): void {
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
    addWhole(draft, piece, cell.text, meaning === null ? reader.role : roleIn(reader, meaning))
  else if (isRole(column.meaning)) addCalled(reader, draft, piece, { ...column, meaning })
  else if (column.meaning === 'title' && draft.title === null)
    readTitleCell(reader, draft, line, cell, column)
  else if (column.signed && (column.meaning === null || column.meaning === 'description'))
    readSigned(reader, draft, piece)
  else if (column.meaning === 'description') draft.description.push(piece)
  else draft.fields.push({ label: column.label ?? '', piece })
}

/** People of a cell, which may say by itself what they do: "Moderated by: Ada Byron". */
function addCalled(
  reader: Reader,
  draft: Draft,
  piece: Piece,
  column: Pick<Column, 'label' | 'meaning'>,
): void {
  const label = labelOf(textOf(piece))
  if (label && isRole(label.meaning))
    readValue(reader, draft, label, { ...piece, from: piece.from + label.valueFrom })
  else addLabelled(reader, draft, piece, column.meaning, (column.meaning && column.label) ?? '')
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

/** Text, and behind a dash who tells it. */
function readSigned(reader: Reader, draft: Draft, piece: Piece): void {
  const signed = signedAt(textOf(piece), reader.common)
  draft.description.push(signed ? { ...piece, to: piece.from + signed.to } : piece)
  if (signed) addPeople(reader, draft, { ...piece, from: piece.from + signed.names }, null)
}

/** What a column says that people are: `null` where only the names in it tell that they are people. */
function saidOf({ label, meaning }: Column): Role | null {
  const isSaid = meaning === 'mentor' || (label !== null && isRole(meaningOf(label)))
  return isSaid && isRole(meaning) ? meaning : null
}
