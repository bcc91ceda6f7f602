/**
 * Paragraphs that tell of somebody's work each: "Second came Ada Byron with the project “Tide tables”", "The third prize
 * went to Wei Lin". One quotation is a phrase, and one place in a ranking a remark; where paragraph after paragraph sets
 * something apart in the same way, or tells of the next place or prize, and names somebody, they are entries.
 */

import type { Features } from '../../features/features.js'
import { madeByRange, makerRanges, mentorRanges } from '../../phrases/names/cued-names.js'
import { awardsPrize } from '../../phrases/sentences/awarding.js'
import { opener } from '../../phrases/sentences/opening.js'
import { placeOf } from '../../phrases/sentences/placing.js'
import { type Account, accountOf, isOfWinner, longestText } from '../../phrases/titles/account.js'
import { beforeName } from '../../phrases/titles/given-title.js'
import { quotesIn, speaks } from '../../phrases/titles/quotation.js'
import type { SetApart } from '../../phrases/titles/set-apart.js'
import { wordCount } from '../../phrases/titles/title.js'

const fewest = 2
/** What a place in a ranking and a title that the text calls one count, and a title that only its marks set apart. */
const called = 1
const markedTitle = 0.2
/** What such a title counts where the text tells of a place or a prize, or opens with it. */
const wonTitle = 0.8
/** What it counts that somebody is surely named, and that a name may stand in the text. */
const surelyNamed = 1.2
const maybeNamed = 0.5
/** What it counts that words say who made it; where others say who helped, somebody is surely named. */
const cuedName = 1
const surely = 2

interface Telling {
  feature: Features
  account: Account
  place: number | null
  /** It tells of a place or a prize. */
  won: boolean
  /** What the names count, and what is said of the work. */
  named: number
  told: number
}

/** Tells such paragraphs how surely each is of somebody's work. */
export function markTellings(all: readonly Features[]): void {
  const byMark = new Map<string, Telling[]>()
  const winning: Telling[] = []
  for (const feature of all) {
    const telling = tellingOf(feature)
    if (telling === null) continue
    const { account, won } = telling
    if (account.title && !quotesSpeech(feature)) pushTo(byMark, account.title.mark, telling)
    if (account.title?.called === 'title') pushTo(byMark, 'called', telling)
    if (won) winning.push(telling)
  }
  for (const told of byMark.values()) markAlike(told)
  if (areSeveral(winning)) markAlike(winning)
  markGoingOn(all)
}

/** Text right behind such a paragraph goes on about the same work where it opens with somebody whom that names. */
function markGoingOn(all: readonly Features[]): void {
  let last: Features | null = null
  for (const feature of all) {
    if (feature.line.dropped !== null) continue
    const [name] = last && feature.telling <= 0 ? (opener.exec(feature.text) ?? []) : []
    if (name && last?.text.includes(name.split(' ').slice(0, 2).join(' '))) feature.opensNothing()
    last = feature.telling > 0 ? feature : null
  }
}

function tellingOf(feature: Features): Telling | null {
  if (!mayTell(feature)) return null
  const text = feature.text.slice(0, longestText)
  const place = placeOf(text)
  const won = feature.line.told === 'work' || place !== null || isOfWinner(feature.label) || awardsPrize(text)
  const account = accountOf(feature, won)
  const told = (won ? called : 0) + (account.title ? titleScore(account.title, won) : 0)
  if (told === 0) return null
  return { feature, account, place, won, named: namedScore(feature, account), told }
}

function titleScore({ called: said, mark, from }: SetApart, won: boolean): number {
  if (said === 'title') return called
  return won || from <= mark.length ? wonTitle : markedTitle
}

/** What ends in a colon tells of nothing itself: it introduces what does. Several labels say what others tell. */
function mayTell({ line, prose, text, segments }: Features): boolean {
  const isText = line.told === 'work' || (line.kind !== 'heading' && line.cells === null && prose > 0)
  return isText && !introduces.test(text) && !severalTeams.test(text) && segments.length < fewest
}

/** Several teams in brackets are what a text sums up. */
const severalTeams = /【[^【】]+】[^【】]*【[^【】]+】/u

const introduces = /[:：]$/

function pushTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const same = map.get(key)
  if (same) same.push(value)
  else map.set(key, [value])
}

/** Whether texts tell of several places, or of prizes: of one place, many may tell. */
function areSeveral(winning: readonly Telling[]): boolean {
  const places = new Set(winning.map(({ place, feature }) => place ?? feature))
  return places.size >= fewest
}

/** Between those that name somebody, one that says what it tells of may do so with a name that no list knows. */
function markAlike(tellings: readonly Telling[]): void {
  let first = tellings.findIndex(isSure)
  while (first > 0 && goesBefore(tellings[first - 1], tellings[first])) first--
  const last = tellings.findLastIndex(isSure)
  if (tellings.filter(isSure).length < fewest) return
  for (const { feature, named, told } of tellings.slice(first, last + 1))
    if (named > 0 || told >= called)
      feature.telling = Math.max(feature.telling, Math.max(named, maybeNamed) + told)
}

/** Whether a text names somebody, or what won. */
function isSure({ named, won, account }: Telling): boolean {
  return named > 0 || (won && account.title !== null)
}

/** Whether nothing stands between two paragraphs, and the first tells of a prize, or sets its title apart as the other does. */
function goesBefore(one: Telling | undefined, other: Telling | undefined): boolean {
  if (one === undefined || other === undefined) return false
  const isAlike = one.won || one.account.title?.mark === other.account.title?.mark
  return isAlike && other.feature.line.index - one.feature.line.index === 1
}

/** Whether a text has what somebody says, or opens with it; what somebody made is no speech, however long. */
function quotesSpeech({ text }: Features): boolean {
  if (speaks(text)) return true
  const [first] = quotesIn(text)
  if (first?.from !== 1 || wordCount(text.slice(1, first.to)) <= longestTitle) return false
  const [from, to] = madeByRange(text.slice(first.to, first.to + nextWords))
  return from === to
}

const longestTitle = 10
const nextWords = 60

/** Names inside a title are none of those who made it; a title that only a name behind it sets apart has one. */
function namedScore({ names, text }: Features, { title, team }: Account): number {
  if (title?.mark === beforeName) return surelyNamed
  const others = names.filter(({ from, to }) => !title || to <= title.from || from >= title.to)
  const best = others.reduce((most, { score }) => Math.max(most, score), 0)
  if (best >= surely) return surelyNamed
  const start = text.slice(0, longestText)
  const made = makerRanges(start).length > 0
  if (made && mentorRanges(start).length > 0) return surelyNamed
  if (made) return cuedName
  return best > 0 || team !== null ? maybeNamed : 0
}
