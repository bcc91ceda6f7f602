/** An entry on the way from lines to a tree: stretches of lines, and what they are. */
import { exact } from '../../model/exact.js'
import type { Role } from '../../model/vocabulary.js'
import type { Features } from '../features/features.js'
import type { Inline } from '../inline.js'
import type { Part } from '../lines/blocks.js'
import type { Line } from '../lines/lines.js'
import type { Mention } from '../phrases/people/person.js'

/** A stretch of a line's text. */
export interface Piece {
  line: Line
  inline: Inline
  from: number
  to: number
}

export interface DraftPerson {
  mention: Mention
  piece: Piece
  role: Role
  /** What stands before the name and says the role: "Fellow". */
  label?: string
}

export interface DraftField {
  label: string
  piece: Piece
}

export interface Draft {
  title: Piece | null
  /** The title stands behind the name of a prize: it is who won it, where another is labelled. */
  prized: boolean
  people: DraftPerson[]
  fields: DraftField[]
  description: Part[]
  lines: number[]
  group: number | null
  gain: number
}

export function emptyDraft(group: number | null): Draft {
  return { title: null, prized: false, people: [], fields: [], description: [], lines: [], group, gain: 0 }
}

/** A draft that nothing is added to any more: a document has one for every entry. */
export function settled(draft: Draft): Draft {
  const { people, fields, description, lines } = draft
  const lists = { people: exact(people), fields: exact(fields) }
  return Object.assign(draft, lists, { description: exact(description), lines: exact(lines) })
}

/** A stretch of a line, by indices in the line's text. */
export function pieceOf(feature: Features, from: number, to: number): Piece {
  return { line: feature.line, inline: feature.line.inline, from: from + feature.lead, to: to + feature.lead }
}

export function textOf(piece: Piece): string {
  return piece.inline.text.slice(piece.from, piece.to)
}

/** Whether a stretch stands in the description, where its words are kept. */
export function isDescribed({ description }: Draft, { inline, from }: Piece): boolean {
  return description.some(part => (part.inline ?? part.line.inline) === inline && part.from <= from)
}

/** Adds all of a text as one person, or one team. */
export function addWhole(draft: Draft, piece: Piece, text: string, role: Role): void {
  const name = text.trim()
  const mention: Mention = {
    name,
    from: text.indexOf(name),
    to: text.indexOf(name) + name.length,
    end: text.length,
    affiliation: null,
    trailing: false,
    role,
    score: 0,
  }
  draft.people.push({ mention, piece, role })
}
