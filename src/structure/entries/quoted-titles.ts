/**
 * Titles that stand in running text alone: "Ada Byron talks about “Tide tables”", entry after entry. Where entries have
 * none, or one that only counts them ("Guest 1", "Guest 2"), what every one of them sets in the same marks is its title.
 */

import type { Part } from '../lines/blocks.js'
import { isQuoted } from '../phrases/titles/quotation.js'
import { quotedApart, type SetApart } from '../phrases/titles/set-apart.js'
import { type Draft, isDescribed, type Piece, textOf } from './draft.js'
import { trimmed } from './read-title.js'

const fewest = 2
const mostly = 0.8
/** How many have it at least where one lacks it. */
const fewestOfMore = 3
interface Quoted extends SetApart {
  piece: Piece
}

/** Gives such drafts their title; what stood in its place, or beside it in a head, is a field. */
export function quoteTitles(drafts: readonly Draft[]): void {
  quoteHeads(drafts)
  const kinds = titleKinds(drafts)
  const open = drafts.filter(draft => draft.title === null || isCount(draft.title, kinds))
  if (open.length >= fewest && open.length >= drafts.length * mostly) takeShared(open)
  takeTitled(drafts)
}

/** What nearly all open drafts set in the same marks. */
function takeShared(open: readonly Draft[]): void {
  const quoted = open.map(draft => draft.description.flatMap(quotedIn))
  const mark = sharedMark(quoted)
  if (mark === null) return
  open.forEach((draft, index) => {
    const title = likeliestTitle(quoted[index]?.filter(each => each.mark === mark) ?? [])?.piece
    replaceTitle(draft, title ?? null)
  })
}

/** What only counts the entry is no title of it, whether it has another or none; in text that is kept its words stay there. */
function replaceTitle(draft: Draft, title: Piece | null): void {
  if (draft.title && !isDescribed(draft, draft.title)) draft.fields.push({ label: '', piece: draft.title })
  draft.title = title
}

/**
 * The quotation that nearly all heads end in, open with, or say is the title: "First place – “Tide tables”", "“Tide tables” –
 * video", "a film called “Tide tables”, 12 minutes".
 */
function quoteHeads(drafts: readonly Draft[]): void {
  const quotes = drafts.map(({ title }) => (title ? closingQuote(title) : undefined))
  const found = quotes.filter(Boolean).length
  if (found < fewest || found < drafts.length * mostly) return
  drafts.forEach((draft, index) => {
    const title = quotes[index]
    if (!title || !draft.title) return
    if (title === draft.title) return
    addBeside(draft, { ...draft.title, to: title.from - 1 })
    addBeside(draft, { ...draft.title, from: title.to + 1 })
    draft.title = title
  })
}

/** What stands beside the title in its line is a field. */
function addBeside(draft: Draft, piece: Piece): void {
  if (piece.from < piece.to && /[\p{L}\d]/u.test(textOf(piece)))
    draft.fields.push({ label: '', piece: trimmed(piece) })
}

function closingQuote(title: Piece): Piece | undefined {
  if (isQuoted(title.inline.text.slice(title.from - 1, title.to + 1))) return title
  const quotes = quotedIn(title)
  const called = quotes.filter(quote => quote.called === 'title')
  const [quote, ...others] = called.length > 0 ? called : quotes
  if (called.length === 1) return quote?.piece
  if (quote === undefined || others.length > 0) return undefined
  const isLast = quote.piece.to >= title.to - 1
  const behind = title.inline.text.slice(quote.piece.to + 1, title.to)
  if (parted.test(behind) || (quote.piece.from === title.from + 1 && ofKind.test(behind))) return quote.piece
  return isLast && quote.piece.from - title.from > shortestLead ? quote.piece : undefined
}

/** A bar behind the quotation, and what else is said of it. */
const parted = /^\s?[|｜]/

/** A few words behind the dash behind a quotation: of what kind it is. */
const ofKind = /^\s+[–—-]\s+(?:[^\s.:]+(?:\s|$)){1,5}$/u

/** A word and a mark before the quotation. */
const shortestLead = 4

/** What several entries without a title say is one is so, whatever the others say. */
function takeTitled(drafts: readonly Draft[]): void {
  const titled = drafts.map(({ title, description }) =>
    title === null ? description.flatMap(quotedIn).find(each => each.called === 'title') : undefined,
  )
  if (titled.filter(Boolean).length < fewest) return
  for (const [index, draft] of drafts.entries()) draft.title ??= titled[index]?.piece ?? null
}

/** How many titles are the same but for their numbers. */
function titleKinds(drafts: readonly Draft[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { title } of drafts) {
    if (!title) continue
    const bare = withoutNumbers(textOf(title))
    counts.set(bare, (counts.get(bare) ?? 0) + 1)
  }
  return counts
}

/** Whether a title is that of others but for its number. */
function isCount(title: Piece, kinds: ReadonlyMap<string, number>): boolean {
  const text = textOf(title)
  const bare = withoutNumbers(text)
  return bare !== text && (kinds.get(bare) ?? 0) >= fewest
}

function withoutNumbers(text: string): string {
  return text.replace(/\d+|[一二三四五六七八九十]+$/gu, '').trim()
}

/** What the words before do not call something else: a team, a category. */
function quotedIn({ line, inline = line.inline, from, to }: Part): Quoted[] {
  const text = inline.text.slice(from, to ?? inline.text.length)
  return quotedApart(text)
    .filter(({ called }) => called === null || called === 'title')
    .map(quote => ({ ...quote, piece: { line, inline, from: from + quote.from, to: from + quote.to } }))
}

/** The one of several that is a title if any is. */
function likeliestTitle(quotes: readonly Quoted[]): Quoted | undefined {
  return quotes.find(quote => quote.called === 'title') ?? quotes[0]
}

/** The mark that nearly all have. */
function sharedMark(quoted: readonly (readonly Quoted[])[]): string | null {
  const counts = new Map<string, number>()
  for (const all of quoted)
    for (const mark of new Set(all.map(each => each.mark))) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  const [best] = [...counts].sort((one, other) => other[1] - one[1])
  const least = Math.min(quoted.length * mostly, Math.max(fewestOfMore, quoted.length - 1))
  return best && best[1] >= Math.max(fewest, least) ? best[0] : null
}
