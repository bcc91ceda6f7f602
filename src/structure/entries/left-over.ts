/** What stands in an entry's lines and in none of its parts is a field of it: no word of an entry is lost. */
import {
  areFewAndSmall,
  endBefore,
  endsInColon,
  holdsWords,
  longestLabel,
  withoutMarks,
} from '../../model/bare-words.js'
import type { Scene } from '../decode/scene.js'
import { cellsUnder } from '../document/tables/table.js'
import type { Cell } from '../features/cells.js'
import type { Features } from '../features/features.js'
import { type Inline, linksIn } from '../inline.js'
import type { Line } from '../lines/lines.js'
import { isKnownLabel, roleOfLabel } from '../phrases/labels/meaning.js'
import { isHonorific } from '../phrases/names/name.js'
import { type Draft, type DraftField, type DraftPerson, textOf } from './draft.js'

/** All of a line's text, or a cell of a table's row. */
interface Stretch {
  line: Line
  inline: Inline
  from: number
  to: number
  /** What the column of the cell is called. */
  label: string
}

type Range = readonly [from: number, to: number]

/** What the parts of an entry say, gathered once: each stretch between them is compared with it. */
interface Said {
  title: string | null
  names: ReadonlySet<string>
  affiliations: readonly string[]
  links: ReadonlySet<string>
}

/** Adds a field for the words of an entry's lines that no part of it holds. */
export function addLeftOver({ all, gridAt }: Scene, draft: Draft): void {
  const taken = takenIn(draft)
  const said = saidIn(draft)
  const rowsAsText = new Set(draft.description.flatMap(({ line, inline }) => (inline ? [] : [line.index])))
  const found = draft.lines
    .filter(index => !(all[index]?.line.cells && rowsAsText.has(index)))
    .flatMap(index => stretchesOf(all[index], gridAt))
    .flatMap(stretch => leftIn(stretch, taken.get(stretch.inline) ?? [], said))
  if (found.length === 0) return
  draft.fields = [...draft.fields, ...found].sort(
    (one, other) => one.piece.line.index - other.piece.line.index,
  )
}

function stretchesOf(feature: Features | undefined, gridAt: Scene['gridAt']): Stretch[] {
  if (!feature || feature.line.dropped) return []
  const { line } = feature
  if (!line.cells) return [{ line, inline: line.inline, from: 0, to: line.inline.text.length, label: '' }]
  const grid = gridAt.get(line.index)
  if (grid?.header === line.index) return []
  const cells: readonly (Cell | null | undefined)[] = grid
    ? cellsUnder(grid, feature)
    : line.cells.map(cellOf)
  return cells.flatMap((cell, column) =>
    cell ? [{ ...cell, line, label: grid?.columns[column]?.label ?? '' }] : [],
  )
}

function cellOf(inline: Inline): Cell {
  return { inline, text: inline.text, from: 0, to: inline.text.length }
}

/** By the text they stand in: the ranges that parts of an entry hold. */
function takenIn({ title, people, fields, description }: Draft): ReadonlyMap<Inline, Range[]> {
  const taken = new Map<Inline, Range[]>()
  const take = (inline: Inline, ...ranges: Range[]): void => {
    const known = taken.get(inline)
    if (known) known.push(...ranges)
    else taken.set(inline, ranges)
  }
  if (title) take(title.inline, [title.from, title.to])
  for (const { piece } of fields) take(piece.inline, [piece.from, piece.to])
  for (const person of people) take(person.piece.inline, ...rangesOf(person))
  for (const { line, inline = line.inline, from, to } of description)
    take(inline, [from, to ?? inline.text.length])
  return taken
}

/** The name, and where somebody is from, where the text behind the name says it in one piece. */
function rangesOf({ mention, piece }: DraftPerson): Range[] {
  const { affiliation } = mention
  const name: Range = [piece.from + mention.from, piece.from + mention.to]
  const at = affiliation === null ? -1 : piece.inline.text.indexOf(affiliation, name[0])
  return at < 0 ? [name] : [name, [at, at + (affiliation ?? '').length]]
}

function saidIn({ title, people }: Draft): Said {
  const affiliations = people.flatMap(({ mention: { affiliation } }) => affiliation ?? [])
  return {
    title: title && withoutMarks(textOf(title)),
    names: new Set(people.map(({ mention }) => mention.name)),
    affiliations: [...new Set(affiliations)],
    links: new Set(people.flatMap(linksOf)),
  }
}

function leftIn(stretch: Stretch, taken: readonly Range[], said: Said): DraftField[] {
  if (taken.length === 0) return fieldIn(stretch, [stretch.from, stretch.to], stretch.label)
  const fields: DraftField[] = []
  let at = stretch.from
  for (const [from, to] of [...taken].sort(([one], [other]) => one - other)) {
    if (isLeft(stretch, [at, from], said) && !saysWhatFollows(stretch, [at, from]))
      fields.push(...fieldIn(stretch, [at, from], ''))
    at = Math.max(at, to)
  }
  if (isLeft(stretch, [at, stretch.to], said)) fields.push(...fieldIn(stretch, [at, stretch.to], ''))
  return fields
}

/** Whether a range has words that the entry does not say elsewhere. */
function isLeft(stretch: Stretch, [from, to]: Range, said: Said): boolean {
  return from < to && hasWords(stretch.inline.text.slice(from, to)) && !isSaid(stretch, [from, to], said)
}

/** The words of a range without marks around them, where it has any. */
function fieldIn({ line, inline }: Stretch, [from, to]: Range, label: string): DraftField[] {
  const text = inline.text.slice(from, to)
  if (!hasWords(text)) return []
  const start = from + text.search(/[\p{L}\p{N}([{“„"'«]/u)
  return [{ label, piece: { line, inline, from: start, to: from + endBefore(text, /[\s,;:·|–—-]/u) } }]
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** Whether the entry says so already: words of its title or of a person, what somebody is, a link that is theirs. */
function isSaid({ inline }: Stretch, [from, to]: Range, said: Said): boolean {
  const words = withoutMarks(inline.text.slice(from, to))
  return (
    said.title === words ||
    said.names.has(words) ||
    roleOfLabel(words) !== null ||
    said.affiliations.some(affiliation => holdsWords(affiliation, words)) ||
    (said.links.size > 0 && linksIn(inline, from, to).some(url => said.links.has(url)))
  )
}

function linksOf({ mention, piece: { inline, from } }: DraftPerson): string[] {
  return linksIn(inline, from + mention.from, from + Math.max(mention.to, mention.end))
}

/** Whether words only say what follows them: a label, a few small words, what somebody is called. */
function saysWhatFollows({ inline }: Stretch, [from, to]: Range): boolean {
  const text = inline.text.slice(from, to)
  const words = withoutMarks(text)
  if (isKnownLabel(words) || isHonorific(words)) return true
  const isNote = /[@)\]）］]/u.test(text)
  return !isNote && (areFewAndSmall(words) || (words.length <= longestLabel && endsInColon(text)))
}
