/**
 * Paragraphs that tell of somebody's work each: "Second came Ada Byron with the project “Tide tables”", "The third prize
 * went to Wei Lin". One quotation is a phrase, and one place in a ranking a remark; where paragraph after paragraph quotes
 * something in the same marks, or tells of the next place, and names somebody, they are entries.
 */
import { makerRange } from './cued-names.js'
import type { Features } from './features.js'
import { placeOf } from './placing.js'
import { outsideQuotes, quotesIn, speaks } from './quotation.js'
import { wordCount } from './title.js'
import { likeliestTitle, titledQuotes } from './titled-quotes.js'

const fewest = 2
/** What a place in a ranking and a title that the text calls one count, and a title that only its marks set apart. */
const called = 1
const quotedTitle = 0.2
/** What it counts that somebody is surely named, and that a name may stand in the text. */
const surelyNamed = 1.2
const maybeNamed = 0.5
const surely = 2

interface Telling {
  feature: Features
  /** What the names count, and what is said of the work. */
  named: number
  told: number
}

/** Tells such paragraphs how surely each is of somebody's work. */
export function markTellings(all: readonly Features[]): void {
  const byMark = new Map<string, Telling[]>()
  const byPlace: (Telling & { place: number })[] = []
  for (const feature of all) {
    if (!mayTell(feature)) continue
    const quoting = quotingOf(feature)
    if (quoting) pushTo(byMark, quoting.mark, quoting)
    const place = placeOf(feature.text.slice(0, longestText))
    if (place !== null) byPlace.push({ feature, place, named: namedScore(feature), told: called })
  }
  for (const told of byMark.values()) markAlike(told)
  if (new Set(byPlace.map(({ place }) => place)).size >= fewest) markAlike(byPlace)
}

const longestText = 1200

/** What ends in a colon tells of nothing itself: it introduces what does. */
function mayTell({ line, prose, text }: Features): boolean {
  return line.kind !== 'heading' && line.cells === null && prose > 0 && !introduces.test(text)
}

const introduces = /[:：]$/

function pushTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const same = map.get(key)
  if (same) same.push(value)
  else map.set(key, [value])
}

/** Between those that name somebody, one that says what it tells of may do so with a name that no list knows. */
function markAlike(tellings: readonly Telling[]): void {
  let first = tellings.findIndex(({ named }) => named > 0)
  while (first > 0 && isNext(tellings[first - 1], tellings[first])) first--
  const last = tellings.findLastIndex(({ named }) => named > 0)
  if (tellings.filter(({ named }) => named > 0).length < fewest) return
  for (const { feature, named, told } of tellings.slice(first, last + 1))
    if (named > 0 || told === called)
      feature.telling = Math.max(feature.telling, Math.max(named, maybeNamed) + told)
}

/** Whether nothing stands between two paragraphs. */
function isNext(one: Telling | undefined, other: Telling | undefined): boolean {
  return one !== undefined && other !== undefined && other.feature.line.index - one.feature.line.index === 1
}

function quotingOf(feature: Features): (Telling & { mark: string }) | null {
  const quote = likeliestTitle(titledQuotes(feature.text.slice(0, longestText)))
  if (!quote || speaks(feature.text) || opensSpeaking(feature.text)) return null
  return { feature, mark: quote.mark, named: namedScore(feature), told: quote.titled ? called : quotedTitle }
}

/** Whether a long quotation opens a text: somebody says it. */
function opensSpeaking(text: string): boolean {
  const [first] = quotesIn(text)
  return first?.from === 1 && wordCount(text.slice(1, first.to)) > longestTitle
}

const longestTitle = 10

/** Names inside a title are none of those who made it. */
function namedScore({ names, text }: Features): number {
  const best = Math.max(0, ...outsideQuotes(text, names).map(name => name.score))
  if (best >= surely) return surelyNamed
  if (best > 0) return maybeNamed
  const [from, to] = makerRange(text.slice(0, longestText))
  return from < to ? maybeNamed : 0
}
