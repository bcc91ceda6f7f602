/** Reads the title of an entry: what stands before it, around it, and what a head is where another line has the title. */

import type { Features } from '../features/features.js'
import type { Inline } from '../inline.js'
import { isAmount } from '../phrases/facts/fact.js'
import { labelOf } from '../phrases/labels/label.js'
import { isKnownLabel, type Label, meaningOf, roleOfLabel } from '../phrases/labels/meaning.js'
import { isQuoted } from '../phrases/titles/quotation.js'
import { workBesideTeam } from '../phrases/titles/team-beside.js'
import { mediaLength, titleEnd } from '../phrases/titles/title.js'
import { type Conventions, dashedPlace, noteLength, placeBefore, squareNote } from './conventions.js'
import { addWhole, type Draft, type Piece, pieceOf, textOf } from './draft.js'

/** Takes a stretch of a line for the title, without the label, the marks and the quotation marks around it. */
export function setTitle(
  conventions: Conventions,
  draft: Draft,
  feature: Features,
  from: number,
  to: number,
): void {
  const piece = withoutTeam(conventions, draft, pieceOf(feature, from, to))
  const bare = trimmed(piece)
  const found = opensQuotation.test(textOf(piece))
    ? null
    : labelOf(textOf(bare), /\d/.test(feature.text.slice(0, from)))
  // What the document says of a label counts more than what it says by itself.
  const label = found !== null && found.text === feature.label?.text ? feature.label : found
  if (label && label.valueFrom < bare.to - bare.from && isBeforeTitle(conventions, label)) {
    draft.prized = label.meaning === 'prize'
    if (label.meaning !== 'title')
      draft.fields.push({ label: '', piece: { ...bare, to: bare.from + label.text.length } })
    bare.from += label.valueFrom
  } else if (conventions.placedHeads) bare.from += placeLength(textOf(bare))
  const amount = amountLength(textOf(bare))
  if (amount > 0) draft.fields.push({ label: '', piece: { ...bare, to: bare.from + amount } })
  bare.from += amount
  bare.from += kindLength(textOf(bare))
  const place = conventions.dashedPlaces ? dashedPlace(textOf(bare)) : 0
  if (place > 0) draft.fields.push({ label: '', piece: { ...bare, from: bare.to - place } })
  bare.to -= place
  draft.title ??= trimmed({ ...bare, to: titleStop(conventions, bare) })
}

/** What a team made, where the team stands beside it: that is a field. */
function withoutTeam({ teamHeads }: Conventions, draft: Draft, piece: Piece): Piece {
  const work = teamHeads ? workBesideTeam(textOf(piece)) : null
  if (!work) return piece
  const [from, to] = [piece.from + work[0], piece.from + work[1]]
  const team = work[0] > 0 ? { ...piece, to: from } : { ...piece, from: to }
  draft.fields.push({ label: '', piece: trimmed(team) })
  const label = labelOf(textOf({ ...piece, from, to }))
  return { ...piece, from: from + (label?.meaning === 'title' ? label.valueFrom : 0), to }
}

/** Where the words of a title end, before links to media, what brackets say of a quotation, and where its people are from. */
function titleStop(conventions: Conventions, bare: Piece): number {
  const to = mediaStart(conventions, bare)
  const quoted = quoteLength(bare.inline.text.slice(bare.from, to))
  if (quoted > 0) return bare.from + quoted
  const text = bare.inline.text.slice(bare.from, to)
  const square = conventions.notesBehind ? (squareNote.exec(text)?.[0].length ?? 0) : 0
  const note = square > 0 || !conventions.placesBehind ? square : noteLength(text)
  return note < text.length ? to - note : to
}

/** A quotation, and what a bracket says of it: "“Tide tables” (Thursday, 10:15)". */
const quoteBeforeNote = /^(["“„«»「『《].+?["”“«»」』》])\s*[([（][^()[\]（）]+[)\]）]$/u

/** The length of the quotation that is all of a text but for such a bracket; 0 where none is. */
function quoteLength(text: string): number {
  const quote = quoteBeforeNote.exec(text)?.[1]
  return quote !== undefined && isQuoted(quote) ? quote.length : 0
}

/** The length of the amount before the words of a title, with the dash behind it: "$6,000 – Tide tables". */
function amountLength(text: string): number {
  const [all = '', sum = ''] = /^([^–—:]{2,20}?)\s*(?:[–—:]|\s-)\s+(?=\S)/u.exec(text) ?? []
  return /\d/.test(sum) && isAmount(sum) ? all.length : 0
}

/** The length of the place before the words of a title, which are more than the name of a prize. */
function placeLength(text: string): number {
  return meaningOf(text) === 'prize' ? 0 : (placeBefore.exec(text)?.[0].length ?? 0)
}

/** The end of a title without the links to media behind it; most titles may have their words where no link is marked. */
function mediaStart({ mediaBehind }: Conventions, { inline, from, to }: Piece): number {
  const end = titleEnd(inline.text, from, to)
  const start = end - mediaLength(inline.text.slice(from, end))
  return start < end && (mediaBehind || isLinked(inline, start, end)) ? start : end
}

function isLinked({ text, leaves }: Inline, from: number, to: number): boolean {
  return leaves
    .filter(
      ({ start, end }) => start < to && end > from && text.slice(Math.max(start, from), end).trim() !== '',
    )
    .every(({ start, link }) => link !== null && start >= from)
}

/** The length of a word that says what is quoted behind it: "Project “Tide tables”". */
function kindLength(text: string): number {
  const word = kindBefore.exec(text)?.[1] ?? ''
  const said = text.slice(word.length).trimStart()
  return word !== '' && isQuoted(said) && isKnownLabel(word) && meaningOf(word) === 'title'
    ? text.length - said.length
    : 0
}

const kindBefore = /^(\p{L}{3,})\s+["“„«»]/u

/** Whether a label stands before the title and is no part of it. */
function isBeforeTitle({ prizeHeads, labelledTitles }: Conventions, { meaning }: Label): boolean {
  if (meaning === 'title') return labelledTitles
  return meaning === 'prize' || (meaning === null && prizeHeads)
}

export function trimmed(piece: Piece): Piece {
  const { text } = piece.inline
  let { from, to } = piece
  while (from < to && /[\s*]/u.test(text[from] ?? '')) from++
  while (to > from && /[\s,;:]/u.test(text[to - 1] ?? '')) to--
  to -= flags.exec(text.slice(from, to))?.[0].length ?? 0
  const words = text.slice(from, to)
  const mark = isQuoted(words) ? 1 : typedQuotation.test(words) ? 2 : 0
  if (mark > 0) return { ...piece, from: from + mark, to: to - mark }
  // The mark that opens the quotation stands before a label that is no part of the title.
  return { ...piece, from, to: closesNothing.test(words) ? to - 1 : to }
}

/** Marks of quotation as they are typed. */
const typedQuotation = /^<<[^<>]+>>$/

/** The flag of a language, behind what is told in it. */
const flags = /(?:\s+\p{Regional_Indicator}{2})+$/u
const opensQuotation = /^\s*["“„«»「『《]/
const closesNothing = /^[^"“”„«»「」『』]+["”»」』]$/u

/** Takes a labelled title; a head that names a prize is a field beside it, and one behind such a name is a team. */
export function nameTitle(draft: Draft, piece: Piece): void {
  if (draft.title && namesTeam(draft)) nameTeam(draft, draft.title)
  else if (draft.title) draft.fields.push({ label: '', piece: draft.title })
  draft.prized = false
  const to = titleEnd(piece.inline.text, piece.from, piece.to)
  const quoted = quoteLength(piece.inline.text.slice(piece.from, to))
  draft.title = trimmed({ ...piece, to: quoted > 0 ? piece.from + quoted : to })
}

function namesPrize(title: Piece): boolean {
  const text = textOf(title)
  return meaningOf(text) === 'prize' || isAmount(text)
}

/** Whether a labelled title is one beside a head that names none. */
export function awaitsTitle(draft: Draft): boolean {
  return draft.title === null || namesTeam(draft) || namesPrize(draft.title)
}

/** "Team Moth (Harbour College)" is called Moth. */
function nameTeam(draft: Draft, piece: Piece): void {
  const text = textOf(piece)
  const place = /\s*[([（][^()[\]（）]+[)\]）]$/u.exec(text)?.[0] ?? ''
  const name = trimmed({ ...piece, from: piece.from + teamLength(text), to: piece.to - place.length })
  addWhole(draft, name, textOf(name), 'team')
  const last = draft.people.at(-1)
  if (last && place !== '') last.mention.affiliation = place.trim().slice(1, -1)
}

function namesTeam({ title, prized }: Draft): boolean {
  return prized && title !== null && teamLength(textOf(title)) > 0
}

/** The length of a word for teams that a text opens with. */
function teamLength(text: string): number {
  const word = /^\p{L}+\s+(?=\S)/u.exec(text)?.[0] ?? ''
  return roleOfLabel(word.trim()) === 'team' ? word.length : 0
}
