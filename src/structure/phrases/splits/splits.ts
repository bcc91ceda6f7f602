/** Ways to part one line into people and a title: "Name: Title", "Title, by Name", "Title (Name)", "**Name** Title". */

import { auxiliaries, copulas, forWords } from '../../lexicon/connectives.js'
import { type CommonWords, honorificLength, isShortened, writesNouns } from '../names/name.js'
import { leastLikely, peopleScore, readPeople } from '../people/people.js'
import { isCountry } from '../people/places.js'
import { endsSentence, isTitleCased, titleEnd, titleScore, wordCount } from '../titles/title.js'
import { behind, markedEnd, withoutStop } from '../titles/title-range.js'
import { type Cut, cutsOf } from './cuts.js'
import { longestHead, runInsOf } from './run-in.js'
import { peopleBehindSpace, spaceSplit } from './space-split.js'
import type { Partable, Split, SplitOrder } from './split.js'
import {
  bonus,
  doubt,
  isMarked,
  isSubtitle,
  isTitleBehindNote,
  markedTitle,
  namedScore,
  placedPeople,
  subtitle,
  tellsOn,
} from './split-score.js'
import { isNameBesideHandle, isNoTitle, saysNoTitle, wordsBehindNote } from './split-sides.js'
import { tellingsOf } from './tellings.js'

/** All splits of a text within the half-open range that could hold; few, and found in one pass each. */
export function splitsOf(whole: Partable, from: number, to: number): Split[] {
  const { text, common } = whole
  const ways = to - from <= longestLine ? waysIn(whole, from, to) : []
  const end = headEnd(text, from, to)
  const others = [...runInsOf(whole, from, to, end), ...tellingsOf(text, from, to, end, common)]
  const noted = notedEnd(text, from, to)
  if (noted) {
    const before = waysIn(whole, from, noted.end).filter(({ separator }) => separator === 'bracket')
    ways.push(...before.map(split => ({ ...split, rest: noted.rest, score: split.score - inlineCost })))
  }
  ways.push(...toldWays(whole, from, to))
  if (end === to) return [...ways, ...others]
  const first = waysIn(whole, from, end).map(split => withRest(text, split, end, common))
  return [...ways, ...first, ...namedBehind(text, from, end, to, common), ...others]
}

/** "Tide tables, by Ada Byron: a card for every harbour": a colon parts both from text in small letters. */
function toldWays(whole: Partable, from: number, to: number): Split[] {
  const { text } = whole
  const [head, gap = ''] = toldBehind.exec(text.slice(from, Math.min(to, from + longestLine))) ?? []
  if (head === undefined) return []
  const rest = from + head.length
  return waysIn(whole, from, rest - gap.length)
    .filter(
      ({ order, separator }) => order === 'title-people' && (separator === 'comma' || separator === 'by'),
    )
    .map(split => ({ ...split, rest, score: split.score + toldBonus }))
}

/** What it adds that a name stands between a title and the text about it: people who do something have none before them. */
const toldBonus = 0.6
const toldBehind = /^[^:.!?]{5,120}(:\s+)(?=\p{Ll}+\s+\S+\s+\S)/u

/**
 * Those who stand behind the first sentence, up to a dash, the next sentence or the end: "Tide tables. Ada Byron, sailor – A
 * card for every harbour …", "Tide tables. Ada Byron, mentored by Wei Lin".
 */
const behindHead =
  /^\s+((?:[^.!?–—]|(?<=\s\p{Lu})\.){3,120}?)(?:\s+[–—-]\s+(?=[\p{Lu}\p{Lo}"“«„])|\.\s+(?=\p{Lu}\p{Ll}+\s)|\.?\s*$)/u

function namedBehind(text: string, from: number, end: number, to: number, common: CommonWords): Split[] {
  const [all, names = ''] = behindHead.exec(text.slice(end, to)) ?? []
  if (saysSomething.test(names)) return []
  const reading = readPeople(names, { common, commaIsAffiliation: true, least: leastLikely })
  if (all === undefined || reading.score < surelyNamed || reading.people[0]?.role === 'mentor') return []
  const title = withoutStop(text, [from, end])
  const start = end + all.indexOf(names)
  const score = Math.min(mostNamed, reading.score) + titleScore(text.slice(...title).trim()) - inlineCost
  const people = [start, start + names.length] as const
  const rest = end + all.length < to ? end + all.length : null
  return [{ order: 'title-people', separator: 'stop', people, title, rest, score }]
}

/** What stands behind those of whom a sentence says something: they are not only named. */
const saysSomething = new RegExp(`\\s(?:${[...copulas, ...auxiliaries].join('|')})\\s`)
const mostNamed = 2.5
const surelyNamed = 0.8

const longestLine = 400

function waysIn({ text, inline, lead, common }: Partable, from: number, to: number): Split[] {
  const splits: Split[] = []
  for (const cut of cutsOf(text, from, to, inline, lead)) {
    const end = markedEnd(text, cut, inline, lead)
    const rest = end < cut.end ? behind(text, end, cut.end) : null
    addSplit(splits, text, 'people-title', { ...cut, rest }, [from, cut.left], [cut.right, end], common)
    addSplit(splits, text, 'title-people', cut, [cut.right, cut.end], [from, cut.left], common)
  }
  for (const split of splits) {
    if (isMarked(inline, lead, split)) split.score += markedTitle
    if (isPlacedBefore(text, split)) split.score += placedPeople
    if (split.separator === 'bracket' && isBesideName(split, splits)) split.score -= besideName
  }
  for (const space of [spaceSplit(text, from, to, common), peopleBehindSpace(text, from, to, common)])
    if (space) splits.push(space)
  addHonoured(splits, text, from, to, common)
  addHonouredBehind(splits, text, from, to, common)
  return splits
}

/** Whether people whom a bracket places stand before a colon, and no sentence behind it that tells what they do. */
function isPlacedBefore(text: string, { order, separator, people, title }: Split): boolean {
  return (
    order === 'people-title' &&
    separator === ':' &&
    /[)）]\s*$/.test(text.slice(...people)) &&
    !endsSentence(text.slice(...title))
  )
}

/** What it costs that a name stands before the bracket: the bracket says where that person is from. */
const besideName = 1.5
const surely = 1.8

function isBesideName({ people }: Split, splits: readonly Split[]): boolean {
  return splits.some(
    other =>
      other.order === 'title-people' &&
      other.separator !== 'bracket' &&
      other.people[0] < people[0] &&
      other.people[1] >= people[1] &&
      other.score > surely,
  )
}

/** What it costs that a description follows in the same line. */
const inlineCost = 0.2
const sentenceEnd =
  /(\S*[\p{Ll}\p{M})”"»』」€$£])(?:[.!?]|\s[!?])["”»)]?\s+(?=["“«„]?\p{Lu})|[。！？](?=\S)/gu

/** What all matches of it hold; looking for it takes less. */
const maybeEnd = /[.!?]["”»)]?\s|[。！？]/

/** Where the first sentence ends, when others follow it; inside a bracket none does: "Ada Byron (St. Mary's): Tides." */
function headEnd(text: string, from: number, to: number): number {
  const opening = text.slice(from, Math.min(to, from + 300))
  if (!maybeEnd.test(opening)) return to
  for (const stop of opening.matchAll(sentenceEnd))
    if (
      !isShortened(stop[1] ?? '') &&
      !insideBracket.test(opening.slice(0, stop.index + (stop[1]?.length ?? 0)))
    )
      return from + stop.index + stop[0].trimEnd().length
  return to
}

const insideBracket = /[(（][^()（）]{0,60}$/

/** A split of a line's first sentence; the full stop is no part of the title. A title that text follows is short. */
function withRest(text: string, split: Split, end: number, common: CommonWords): Split {
  const title = withoutStop(text, split.title)
  const words = text.slice(...title)
  return {
    ...split,
    title,
    rest: split.rest ?? restFrom(text, end),
    score:
      split.score - inlineCost + sentenceWorth(words, common) - (isSubtitle(text.slice(end)) ? subtitle : 0),
  }
}

/** A title has the capitals of one, where nouns have none of their own; one that text follows is short. */
function sentenceWorth(words: string, common: CommonWords): number {
  if (wordCount(words) > longestHead) return longRunIn
  return isTitleCased(words) && !writesNouns(common) ? titleCased : 0
}

/** What it costs that the first sentence of several is too long for a title, and what it adds that it has a title's capitals. */
const longRunIn = -1
const titleCased = 1

/**
 * Where a first bracket closes that text follows behind a dash, a colon or a place: "Tide tables (Ada Byron) – A card for …",
 * "Tide tables (by Ada Byron) | Peru. A card for …".
 */
function notedEnd(text: string, from: number, to: number): { end: number; rest: number } | null {
  const match = noted.exec(text.slice(from, Math.min(to, from + longestLine)))
  if (!match?.[1] || (match[2] && !isCountry(match[2].split(',').at(-1) ?? ''))) return null
  const end = from + match[0].length
  return { end, rest: end + match[1].length }
}

const noted = /^[^([（]+[([（][^()[\]（）]+[)\]）](?=(\s*[–—:：-]+\s+|\s*[|｜·,]\s*([^.|｜·]{3,60})\.\s+)\S)/

function restFrom(text: string, end: number): number {
  return end + (/^\s*/u.exec(text.slice(end))?.[0].length ?? 0)
}

/** What parts in the other order only. */
const others: Readonly<Record<'people-title' | 'title-people', readonly string[]>> = {
  'people-title': ['by', 'bracket'],
  'title-people': ['for', 'note'],
}

const opensLabel = /^(?:\|\s*)?[^\s\da-z:|]\S{2,14}:\s/

const notBehindMark = new RegExp(
  `[\\s,](?:${forWords.join('|')}|from|at|aus|vom)(?:\\s+the)?\\s*$|^\\s*[(（]`,
)

/** What introduces a list names nobody at its end. */
const introduces = /[:：]\s*$/

/** Whether a cut stands behind "for", in what introduces a list, before a bracket that is a cut of its own, or where a label stands behind a bar. */
function isMisplaced(
  order: SplitOrder,
  { separator }: Cut,
  text: string,
  people: readonly [number, number],
  title: readonly [number, number],
): boolean {
  if (order === 'title-people' && introduces.test(text.slice(...people))) return true
  if (separator === ':') return order === 'people-title' && /\s[|·]\s/.test(text.slice(...people))
  if (separator === 'mark' && notBehindMark.test(text.slice(...people))) return true
  return (separator === 'bar' || text[title[0]] === '|') && opensLabel.test(text.slice(...title))
}

function addSplit(
  splits: Split[],
  text: string,
  order: 'people-title' | 'title-people',
  cut: Cut & { rest?: number | null },
  people: readonly [number, number],
  title: readonly [number, number],
  common: CommonWords,
): void {
  if (cut.separator === 'comma' && tellsOn(text.slice(...title))) return
  if (cut.separator === 'note' && !isTitleBehindNote(wordsBehindNote(text, cut, title), common)) return
  if (order === 'people-title' && saysNoTitle(text.slice(...title))) return
  if (others[order].includes(cut.separator) || isMisplaced(order, cut, text, people, title)) return
  const named = namedScore(text.slice(...people), cut, common)
  if (named < leastLikely) return
  const end = titleEnd(text, title[0], title[1])
  const words = text.slice(title[0], end)
  if (isNoTitle(words) || isNameBesideHandle(words, text.slice(...people), common)) return
  const score =
    Math.min(2.5, named) +
    titleScore(words.trim()) +
    bonus(order, cut) +
    doubt(order, cut, words, text.endsWith('.') || text[cut.left] === '.')
  const range = end < text.length ? withoutStop(text, [title[0], end]) : ([title[0], end] as const)
  splits.push({ order, separator: cut.separator, people, title: range, rest: cut.rest ?? null, score })
}

/** "Title Dr Name": the honorific before a name parts it from the title. */
function addHonoured(splits: Split[], text: string, from: number, to: number, common: CommonWords): void {
  for (const { index, 0: gap } of text.slice(from, to).matchAll(wordGap)) {
    const [left, right] = [from + index, from + index + gap.length]
    const honour = honorificLength(text.slice(right, right + longestHonour))
    if (honour === 0) continue
    if (/^\p{Lu}/u.test(text.slice(right)) && wordCount(text.slice(from, left)) >= fewestBefore)
      addSplit(
        splits,
        text,
        'title-people',
        { separator: 'space', left, right, end: to },
        [right, to],
        [from, left],
        common,
      )
    return
  }
}

/** "潮の地図 佐藤 花子さん": in Japanese the honorific stands behind the names, and parts nothing. */
function addHonouredBehind(
  splits: Split[],
  text: string,
  from: number,
  to: number,
  common: CommonWords,
): void {
  const all = text.slice(from, to)
  if (!honoured.test(all) || peopleScore(all, common) > surelyNamed) return
  for (const { index, 0: gap } of [...all.matchAll(/[\s　]+(?=\p{Script=Han})/gu)].slice(0, mostGaps)) {
    const [left, right] = [from + index, from + index + gap.length]
    const cut = { separator: 'space', left, right, end: to } as const
    addSplit(splits, text, 'title-people', cut, [right, to], [from, left], common)
  }
}

const honoured = /[\s　]\p{Script=Han}\S*(?:さん|氏|様|君|くん)(?=[、,\s　]|[（(][^（()）]*[）)]|$)/u
const mostGaps = 4

const wordGap = /(?<=[\p{L}\d?!”"»)])\s+(?=\p{Lu}[\p{L}ªº.-]{1,12}\s)/gu
const longestHonour = 60
const fewestBefore = 2
