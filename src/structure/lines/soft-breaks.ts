/**
 * Lines that a paragraph runs together. Markdown joins neighbouring lines, and so does text that is taken for filled;
 * where the lines read as labelled values, cells or entries of their own, they are parted again.
 */
import type { PhrasingContent } from 'mdast'
import { type Inline, inlineOf, sliceInline } from '../inline.js'
import { contentStart } from '../phrases/facts/content-start.js'
import { bareLabelOf } from '../phrases/labels/bare-label.js'
import { bracketedLabel } from '../phrases/labels/bracketed-label.js'
import { labelOf } from '../phrases/labels/label.js'
import { aboutLength, isKnownLabel, roleOfLabel } from '../phrases/labels/meaning.js'
import { innerSegments } from '../phrases/labels/segments.js'
import { honorificLength } from '../phrases/names/name.js'
import { readPeople } from '../phrases/people/people.js'
import { splitsOf } from '../phrases/splits/splits.js'
import type { Source } from '../source.js'

const nothingCommon: ReadonlySet<string> = new Set()
const mostLines = 400

/** A paragraph's phrasing, parted at the line ends that are meant. */
export function softParts(nodes: readonly PhrasingContent[], source: Source): (readonly PhrasingContent[])[] {
  const ends = lineEnds(nodes)
  if (ends.length === 0 || ends.length > mostLines) return [nodes]
  const inline = inlineOf(nodes)
  const starts = [0, ...ends.map(end => end + 1)]
  const pieces = starts.map((start, index) =>
    inline.text.slice(start, ends[index] ?? inline.text.length).trim(),
  )
  const list =
    (source.isUnfilled && !isFilled(pieces)) ||
    (source.hasLongLine && standsOverPeople(pieces)) ||
    isList(pieces) ||
    breaksShort(pieces)
  const early = breaksEarly(pieces)
  const styles = starts.map((start, index) => styleOf(inline, start, ends[index] ?? inline.text.length))
  const isParted = (index: number): boolean =>
    isMeant(pieces, index, list) ||
    isRestyled(pieces, styles, index) ||
    early[index - 1] === true ||
    (styles[index] === null &&
      namesBehindMark(inline, starts[index - 1] ?? 0, ends[index - 1] ?? 0, pieces[index] ?? ''))
  const cuts = starts.filter((_, index) => index > 0 && isParted(index))
  if (cuts.length === 0) return [nodes]
  return [0, ...cuts].map((start, index) =>
    sliceInline(inline, start, (cuts[index] ?? inline.text.length + 1) - 1, source),
  )
}

/** Indices in the flattened text where text nodes have line feeds. */
function lineEnds(nodes: readonly PhrasingContent[]): number[] {
  const ends: number[] = []
  for (const leaf of inlineOf(nodes).leaves) {
    if (leaf.node.type !== 'text') continue
    for (let at = leaf.node.value.indexOf('\n'); at >= 0; at = leaf.node.value.indexOf('\n', at + 1))
      ends.push(leaf.start + at)
  }
  return ends
}

/** The mark around all of a stretch, `null` where there is none or more than one. */
function styleOf({ leaves }: Inline, from: number, to: number): string | null {
  const inside = leaves.filter(leaf => leaf.start < to && leaf.end > from)
  const marks = new Set(inside.map(leaf => (leaf.strong ? 'strong' : leaf.emphasis ? 'emphasis' : null)))
  const [mark] = marks
  return marks.size === 1 ? (mark ?? null) : null
}

/** Whether a mark stands around all of one line and not of the next, and the text does not run on between them. */
function isRestyled(pieces: readonly string[], styles: readonly (string | null)[], index: number): boolean {
  if (styles[index] === styles[index - 1]) return false
  const piece = pieces[index] ?? ''
  return (!/^\p{Ll}/u.test(piece) || honorificLength(piece) > 0) && !runsOn(pieces[index - 1] ?? '')
}

/** Whether a line opens with strong text, names people behind it and ends, before a sentence: "**Tides** (Ada Byron)". */
function namesBehindMark({ text, leaves }: Inline, from: number, to: number, next: string): boolean {
  const first = leaves.find(leaf => leaf.end > from)
  if (!first?.strong || first.start > from + 1 || first.end >= to || !/^["“«„¿¡]*[\p{Lu}\p{Lo}]/u.test(next))
    return false
  const people = text.slice(first.end, to).replace(/^[\s:：(（–—-]+|[)）\s]+$/gu, '')
  return !/[,、&]$/u.test(people) && readPeople(people, alone).score > surelyPeople
}

const alone = { common: nothingCommon, commaIsAffiliation: false }
const surelyPeople = 0.8

function isMeant(pieces: readonly string[], index: number, list: boolean): boolean {
  if (list) return true
  const piece = pieces[index] ?? ''
  return (
    opensField(pieces[index - 1] ?? '', piece) ||
    contentStart(piece).time ||
    isClock(pieces[index - 1] ?? '') ||
    isCells(piece) ||
    isCells(pieces[index - 1] ?? '') ||
    endsField(pieces[index - 1] ?? '', piece)
  )
}

const narrowest = 55
const widest = 100

/** Whether all lines but the last are about as long as filling makes them. */
function isFilled(pieces: readonly string[]): boolean {
  return pieces.slice(0, -1).every(({ length }) => length >= narrowest && length <= widest)
}

/** Whether a paragraph is one line over another that names people: a title and who made it, long as the title may be. */
function standsOverPeople([title = '', people = '', ...others]: readonly string[]): boolean {
  return (
    others.length === 0 &&
    /[^,;:&–—-]$/u.test(title) &&
    !lastSmall.test(title) &&
    /^\p{Lu}/u.test(people) &&
    readPeople(people, alone).score > surelyPeople
  )
}

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、：；！？）」』》]/u

/** Text without spaces is filled to the last column: one line that ends well before it shows that none is filled. */
function breaksShort(pieces: readonly string[]): boolean {
  const widest = Math.max(...pieces.map(piece => piece.length))
  return pieces
    .slice(0, -1)
    .some(
      (piece, index) =>
        piece.length < widest * 0.85 &&
        dense.test(piece.at(-1) ?? '') &&
        dense.test(pieces[index + 1]?.[0] ?? ''),
    )
}

/**
 * By line: whether it ends where the next word had room, with a phrase of its own before and after. Where text runs on
 * over such an end, no line end of the paragraph says anything.
 */
function breaksEarly(pieces: readonly string[]): boolean[] {
  const widest = Math.max(...pieces.map(piece => piece.length))
  const ends = pieces.slice(0, -1).map((piece, index) => {
    const next = pieces[index + 1] ?? ''
    return piece.length + 1 + (/^\S*/u.exec(next)?.[0].length ?? 0) < widest * nearlyFull
  })
  const runs = ends.some((early, index) => early && /^[\p{Ll}(]/u.test(pieces[index + 1] ?? ''))
  return ends.map((early, index) => early && !runs && isPhrase(pieces[index] ?? '', pieces[index + 1] ?? ''))
}

/** How full a line is that filling may have ended. */
const nearlyFull = 0.9

function isPhrase(piece: string, next: string): boolean {
  return (
    /[^\s.!?,;:…。！？]["”»’)]*$/u.test(piece) && /^["“«„¿¡]*\p{Lu}/u.test(next) && !lastSmall.test(piece)
  )
}

const lastSmall = /(?:^|\s)\p{Ll}{1,3}$/u

/** Whether a line begins with a label, and not by chance in the middle of filled text. */
function opensField(before: string, piece: string): boolean {
  if (joins.test(before)) return false
  if (bareLabelOf(piece) !== null && !runsOn(before)) return true
  const label = bracketedLabel(piece) ?? labelOf(piece)
  if (label === null) return false
  if (label.meaning === null) return aboutLength(piece) > 0 && aboutLength(before) > 0 && !runsOn(before)
  return isKnownLabel(label.text) || !runsOn(before)
}

/** A sign at the end of a line that joins it with what follows. */
const joins = /\s[–—|/&+-]$/u

const fullLine = 50

/** Whether a line stops in the middle of a sentence, as filled text does. */
function runsOn(piece: string): boolean {
  return piece.length >= fullLine && /[\p{L},]$/u.test(piece)
}

/** Whether a bracket is open at the end of a line. */
function isOpen(piece: string): boolean {
  return (piece.match(/[([（]/gu)?.length ?? 0) > (piece.match(/[)\]）]/gu)?.length ?? 0)
}

/** How a list ends that goes on: in a comma, in a small word that joins. */
const unfinished = /[,，、&]$|\s\p{Ll}{1,3}$/u

/**
 * Whether a labelled list of people is complete, so that a capital after it begins something else; one word after one
 * name is the rest of it.
 */
function endsField(before: string, piece: string): boolean {
  if (!/^[\p{Lu}\p{Lo}]/u.test(piece) || isOpen(before) || unfinished.test(before)) return false
  const first = labelOf(before) ?? bareLabelOf(before)
  const last = innerSegments(before).at(-1)
  const role = last?.label ?? first
  if (!role || roleOfLabel(role.text) === null) return false
  const from = last?.from ?? first?.valueFrom ?? 0
  const { people, score } = readPeople(before.slice(from), {
    common: nothingCommon,
    commaIsAffiliation: false,
  })
  const isHalf = /^\p{Lu}\S+$/u.test(piece) && /^\p{Lu}\S*$/u.test(people.at(-1)?.name ?? '')
  return score > 0.8 && !isHalf && (before.length < fullLine || people.every(({ name }) => /\s/u.test(name)))
}

/** Whether a line says a time and nothing else. */
function isClock(piece: string): boolean {
  const { from, time } = contentStart(piece)
  return time && from >= piece.length
}

function isCells(piece: string): boolean {
  return /\S(?:\t+|\s{3,})\S/u.test(piece)
}

/** Whether all lines part into people and title in the same way. */
function isList(pieces: readonly string[]): boolean {
  const [first = '', ...rest] = pieces.slice(0, 12)
  let shared = [...waysOf(first)]
  for (const piece of rest) {
    // Most paragraphs are running text: their first line says so.
    if (shared.length === 0) return false
    const ways = waysOf(piece)
    shared = shared.filter(way => ways.has(way))
  }
  return shared.length > 0
}

function waysOf(piece: string): Set<string> {
  if (roleOfLabel(labelOf(piece)?.text ?? '') !== null) return new Set()
  const inline = inlineOf([{ type: 'text', value: piece }])
  const splits = splitsOf({ text: piece, inline, lead: 0, common: nothingCommon }, 0, piece.length)
  return new Set(
    splits
      .filter(split => split.score > 1.5 && split.separator !== 'space')
      .map(split => `${split.order} ${split.separator}`),
  )
}
