/**
 * Titles that stand in running text alone: "Ada Byron talks about “Tide tables”", entry after entry. Where entries have
 * none, or one that only counts them ("Guest 1", "Guest 2"), what every one of them sets in the same marks is its title.
 */
import { isQuoted } from '../features/quotation.js'
import { titledWords } from '../lexicon/connectives.js'
import type { Part } from '../lines/blocks.js'
import { type Draft, type Piece, textOf } from './draft.js'

const fewest = 2
const mostly = 0.8
const longest = 120
const quotation =
  /<<([^<>\n]+)>>|“([^“”\n]+)”|„([^“”„\n]+)[“”]|«([^«»\n]+)»|»([^«»\n]+)«|「([^「」\n]+)」|『([^『』\n]+)』|《([^《》\n]+)》|"([^"\n]+)"/gu

interface Quoted {
  /** The mark that opens it. */
  mark: string
  /** The words before it say that it is a title. */
  titled: boolean
  piece: Piece
}

/** Gives such drafts their title; one that only counted them is a field. */
export function quoteTitles(drafts: readonly Draft[]): void {
  takeTitled(drafts)
  takeEnds(drafts)
  const kinds = titleKinds(drafts)
  const open = drafts.filter(draft => draft.title === null || isCount(draft.title, kinds))
  if (open.length < fewest || open.length < drafts.length * mostly) return
  const quoted = open.map(draft => draft.description.flatMap(quotedIn))
  const mark = sharedMark(quoted)
  if (mark === null) return
  open.forEach((draft, index) => {
    const title = quoted[index]?.find(each => each.mark === mark)?.piece
    if (!title) return
    if (draft.title) draft.fields.push({ label: '', piece: draft.title })
    draft.title = title
  })
}

/** What several entries without a title say is one is so, whatever the others say. */
function takeTitled(drafts: readonly Draft[]): void {
  const titled = drafts.map(({ title, description }) =>
    title === null ? description.flatMap(quotedIn).find(each => each.titled) : undefined,
  )
  if (titled.filter(Boolean).length < fewest) return
  for (const [index, draft] of drafts.entries()) draft.title ??= titled[index]?.piece ?? null
}

/** Where nearly all titles end in a quotation, that is the title, and what stands before it a field: "2nd prize – “Tides”". */
function takeEnds(drafts: readonly Draft[]): void {
  const titled = drafts.filter(({ title }) => title !== null)
  const ends = titled.map(({ title }) => (title ? endOf(title) : null))
  const count = ends.filter(Boolean).length
  if (count < fewestEnds || count < titled.length * mostly) return
  titled.forEach((draft, index) => {
    const end = ends[index]
    if (!end || !draft.title || end === draft.title) return
    draft.fields.push({ label: '', piece: { ...draft.title, to: end.from - 1 } })
    draft.title = end
  })
}

const fewestEnds = 3

/** The quotation that a title ends in behind other words; the title itself where it stands in one. */
function endOf(title: Piece): Piece | null {
  const around = title.inline.text.slice(title.from - 1, title.to + 1)
  if (title.from > 1 && isQuoted(around)) return title
  const last = quotedIn(title).at(-1)?.piece
  return last && last.from > title.from + 1 && last.to === title.to - 1 ? last : null
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

function quotedIn({ line, inline = line.inline, from, to }: Part): Quoted[] {
  const text = inline.text.slice(from, to ?? inline.text.length)
  return [...text.matchAll(quotation)].flatMap(match => {
    const words = match.slice(1).find(group => group !== undefined) ?? ''
    if (words.length > longest || !/^[\p{Lu}\p{Lo}\d]/u.test(words)) return []
    const start = from + match.index + match[0].indexOf(words)
    const piece: Piece = { line, inline, from: start, to: start + words.length }
    const mark = match[0].startsWith('<<') ? '<<' : (match[0][0] ?? '')
    return [
      {
        mark,
        piece,
        titled: titledBefore.test(text.slice(Math.max(0, match.index - longestCue), match.index)),
      },
    ]
  })
}

const longestCue = 24
const titledBefore = new RegExp(
  `(?:(?<!\\p{L})|(?=\\p{Script=Han}))(?:${titledWords.join('|')})\\s*[:：,]?\\s*$`,
  'iu',
)

/** The mark that nearly all have. */
function sharedMark(quoted: readonly (readonly Quoted[])[]): string | null {
  const counts = new Map<string, number>()
  for (const all of quoted)
    for (const mark of new Set(all.map(each => each.mark))) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  const [best] = [...counts].sort((one, other) => other[1] - one[1])
  return best && best[1] >= Math.max(fewest, quoted.length * mostly) ? best[0] : null
}
