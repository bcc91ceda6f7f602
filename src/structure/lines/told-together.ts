/**
 * Paragraphs that tell of several works: "First prize went to Ada Byron with “Tide tables”. The jury also chose “Bridges”, by
 * Wei Lin, and “Foghorns”, by Juana Paz." What sets a title apart and names somebody, sentence after sentence or in one
 * list, is parted before each, so that each can be an entry.
 */
import { latePattern } from '../../model/late-pattern.js'
import { inlineOf, sliceInline } from '../inline.js'
import { jointWords } from '../phrases/names/given-names.js'
import type { CommonWords } from '../phrases/names/name.js'
import { findNames } from '../phrases/names/prose-names.js'
import { type SetApart, setApartIn } from '../phrases/titles/set-apart.js'
import type { Source } from '../source.js'
import { commonWords } from './common-words.js'
import type { Line } from './lines.js'

/** Half-open. */
interface Span {
  from: number
  to: number
}

interface Sentence extends Span {
  titles: readonly SetApart[]
  names: readonly Span[]
}

/** A part of a paragraph, and whether it tells of somebody's work. */
interface Part extends Span {
  tells: boolean
}

const fewest = 2
/** Longer paragraphs are no news. */
const longest = 3000

/** The lines of a document, with such paragraphs parted. */
export function partTold(lines: Line[], source: Source): Line[] {
  let common: CommonWords | null = null
  const parted: Line[] = []
  for (const line of lines) {
    const apart = apartIn(line)
    if (apart.length >= fewest) common ??= commonWords(lines)
    const parts = common && apart.length >= fewest ? partsOf(line, apart, common) : []
    if (parts.length > 1) for (const part of parts) parted.push(lineOf(line, part, source))
    else parted.push(line)
  }
  return parted.length === lines.length ? lines : parted.map((line, index) => Object.assign(line, { index }))
}

/** What a paragraph sets apart; its titles, where it tells of several works, are at least as many. */
function apartIn(line: Line): SetApart[] {
  const { kind, text, lists, quotes, dropped } = line
  if (kind !== 'paragraph' || lists + quotes > 0 || dropped !== null || text.length > longest) return []
  if (!severalMarks.test(text) && line.inline.leaves.length <= fewest) return []
  return setApartIn({ text, line, lead: leadOf(line) })
}

/** What all texts with two quotations hold; looking for it takes less. */
const severalMarks = /["“„«»‘‚「『《〈<][\s\S]*["“„«»‘‚「『《〈<]/

function leadOf({ inline }: Line): number {
  return inline.text.length - inline.text.trimStart().length
}

function partsOf({ text, inline }: Line, apart: readonly SetApart[], common: CommonWords): Part[] {
  const titles = apart.filter(({ called }) => called === null || called === 'title')
  const people = findNames(text, inline, common).filter(
    name => !apart.some(({ from, to }) => name.from < to && name.to > from),
  )
  const names = [...people, ...apart.filter(({ called }) => called === 'team')].sort(byPlace)
  const sentences = sentencesOf(text, titles).map(span => ({
    ...span,
    titles: titles.filter(isIn(span)),
    names: names.filter(isIn(span)),
  }))
  const works = sentences.map(sentence => worksIn(text, sentence))
  if (works.reduce((count, starts) => count + starts.length, 0) < fewest) return []
  addUnknown(text, sentences, works)
  return withLeadIn(text, names, titles, joined(text.length, sentences, works))
}

function byPlace(one: Span, other: Span): number {
  return one.from - other.from
}

function isIn({ from, to }: Span): (span: Span) => boolean {
  return span => span.from >= from && span.to <= to
}

/** Where each work that a sentence tells of begins; its beginning where it tells of one. */
function worksIn(text: string, sentence: Sentence): number[] {
  const { from, titles, names } = sentence
  if (titles.length === 0 || names.length === 0) return []
  const order = titles.length > 1 ? orderOf(text, sentence) : null
  if (order === null) return [from]
  return [
    from,
    ...titles.slice(1).flatMap((title, index) => startBetween(text, titles[index], title, names, order)),
  ]
}

/** Between sentences that tell of works, one that sets something apart alike may name somebody whom no list knows. */
function addUnknown(text: string, sentences: readonly Sentence[], works: number[][]): void {
  const marks = new Set(
    sentences.flatMap(({ titles }, index) => (works[index]?.length ? titles.map(({ mark }) => mark) : [])),
  )
  const first = works.findIndex(starts => starts.length > 0)
  const last = works.findLastIndex(starts => starts.length > 0)
  sentences.forEach(({ from, to, titles: [title] }, index) => {
    if (!title || works[index]?.length || index < first || index > last || !marks.has(title.mark)) return
    if (mayName(text.slice(from, title.from)) || mayName(text.slice(title.to, to))) works[index] = [from]
  })
}

type Order = 'before' | 'behind'

/** Whether somebody is named before each title of a sentence, or behind each; few by a name that no list knows. */
function orderOf(text: string, { from, to, titles, names }: Sentence): Order | null {
  const gapsOf: Record<Order, Span[]> = {
    before: titles.map((title, index) => ({ from: titles[index - 1]?.to ?? from, to: title.from })),
    behind: titles.map((title, index) => ({ from: title.to, to: titles[index + 1]?.from ?? to })),
  }
  const isNamed = (gaps: readonly Span[]): boolean => {
    const known = gaps.filter(gap => names.some(isIn(gap)))
    return (
      known.length >= gaps.length * mostly &&
      gaps.every(gap => known.includes(gap) || mayName(text.slice(gap.from, gap.to)))
    )
  }
  if (isNamed(gapsOf.before)) return 'before'
  return isNamed(gapsOf.behind) ? 'behind' : null
}

/** How many of the names in a list have to be known. */
const mostly = 2 / 3
const maybeName = latePattern(
  String.raw`(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}’'-]+\s+["“„«]?\p{Lu}[\p{L}\p{M}’'-]`,
  'u',
)

function mayName(words: string): boolean {
  return maybeName().test(words)
}

/** What parts the works of a list, the surest first: a semicolon, a word, a comma. */
const partings = latePattern(
  `[;；]\\s*(?:(?:${jointWords})\\s+)?|,?\\s+(?:${jointWords})\\s+|(?<=[》」』”])[与與和及]|,\\s+|[，、]`,
  'gu',
)

/** Between two titles of a list: where the words begin that are of the second. */
function startBetween(
  text: string,
  one: Span | undefined,
  other: Span,
  names: readonly Span[],
  order: Order,
): number[] {
  const gap = { from: one?.to ?? 0, to: other.from }
  const inside = names.filter(isIn(gap))
  const from = order === 'before' ? gap.from : (inside.at(-1)?.to ?? gap.from)
  const to = order === 'before' ? (inside[0]?.from ?? gap.to) : gap.to
  const found = [...text.slice(from, to).matchAll(partings())]
  const best =
    found.find(([mark]) => /^[;；]/u.test(mark)) ??
    found.find(([mark]) => /\p{L}/u.test(mark)) ??
    (order === 'before' ? found[0] : found.at(-1))
  return best ? [from + best.index + best[0].length] : []
}

const stop = latePattern(
  String.raw`(?<=[\p{Ll}\d)“”"»’」』%€])[.!?][“”"»’]?\s+(?=["“«„¿¡]?\p{Lu})|[。！？](?=[^」”』])`,
  'gu',
)

/** The sentences of a text; none ends inside what is set apart. */
function sentencesOf(text: string, apart: readonly Span[]): Span[] {
  const ends = [...text.matchAll(stop())].filter(
    ({ index }) => !apart.some(({ from, to }) => index >= from && index < to),
  )
  const starts = [0, ...ends.map(({ index, 0: mark }) => index + mark.length)]
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? text.length }))
}

/** What goes on about one work is one part, and so is what stands before them and behind a list. */
function joined(
  length: number,
  sentences: readonly Sentence[],
  works: readonly (readonly number[])[],
): Part[] {
  const starts: { from: number; tells: boolean }[] = []
  sentences.forEach(({ from }, index) => {
    const own = works[index] ?? []
    const before = works[index - 1] ?? []
    if (own.length > 0) starts.push(...own.map(start => ({ from: start, tells: true })))
    else if (index === 0 || before.length > 1) starts.push({ from, tells: false })
  })
  return starts.map(({ from, tells }, index) => ({ from, to: starts[index + 1]?.from ?? length, tells }))
}

const colon = /[:：]\s*["“„«「『《]?$/u

/** What introduces the first of them is a part of its own: "The speakers are: Ada Byron, “Tide tables” …". */
function withLeadIn(
  text: string,
  names: readonly Span[],
  titles: readonly Span[],
  parts: readonly Part[],
): Part[] {
  const telling = parts.filter(({ tells }) => tells).map(part => leadInOf(text, names, titles, part))
  const [first] = telling
  if (first === undefined || first === 0 || telling.filter(length => length > 0).length > 1) return [...parts]
  const index = parts.findIndex(({ tells }) => tells)
  return parts.flatMap((part, at) => {
    const from = part.from + first
    return at === index
      ? [
          { ...part, to: from, tells: false },
          { ...part, from },
        ]
      : [part]
  })
}

/** How long the words are that end in a colon right before the first name, or the first title, of a part; 0 for none. */
function leadInOf(text: string, names: readonly Span[], titles: readonly Span[], part: Part): number {
  const first = Math.min(...[...names, ...titles].filter(isIn(part)).map(({ from }) => from))
  const before = text.slice(part.from, Number.isFinite(first) ? first : part.from)
  const mark = colon.exec(before)
  return mark ? mark.index + (/^[:：]\s*/u.exec(mark[0])?.[0].length ?? 0) : 0
}

function lineOf(line: Line, { from, to, tells }: Part, source: Source): Line {
  const lead = leadOf(line)
  const isFirst = from === 0
  const end = to === line.text.length ? line.inline.text.length : to + lead
  const inline = inlineOf(sliceInline(line.inline, isFirst ? 0 : from + lead, end, source))
  return {
    ...line,
    inline,
    text: inline.text.trim(),
    partial: true,
    opensBlock: tells || (isFirst && line.opensBlock),
    runsOn: !isFirst,
    told: tells ? 'work' : 'beside',
  }
}
