/**
 * Titles that running text quotes: "Second came Ada Byron with the project “Tide tables”". One quotation is a phrase; where
 * paragraph after paragraph quotes something in the same marks and names somebody, each tells of somebody's work.
 */
import { titledWords } from '../lexicon/connectives.js'
import { titleWords, workWords } from '../lexicon/labels.js'
import type { Features } from './features.js'
import { type Quote, quotesIn, speaks } from './quotation.js'
import { wordCount } from './title.js'

export interface TitledQuote extends Quote {
  /** The words before it say that it is a title. */
  titled: boolean
}

const fewest = 2
const longestCue = 24
const works = [...titledWords, ...titleWords, ...workWords].filter(word => /^[\p{L}\s]{2,}$/u.test(word))
const titledBefore = new RegExp(
  `(?:(?<!\\p{L})|(?=\\p{Script=Han}))(?:${works.join('|')})\\s*[:：,]?\\s*$`,
  'iu',
)

/** The quotations of a text, and which of them its words call a title. */
export function titledQuotes(text: string): TitledQuote[] {
  return quotesIn(text).map(quote => {
    const open = quote.from - quote.mark.length
    return { ...quote, titled: titledBefore.test(text.slice(Math.max(0, open - longestCue), open)) }
  })
}

/** The one of several that is a title if any is. */
export function likeliestTitle<Each extends TitledQuote>(quotes: readonly Each[]): Each | undefined {
  return quotes.find(quote => quote.titled) ?? quotes[0]
}

/** What a title counts that the text calls one, and one that only its marks set apart. */
const calledTitle = 1
const quotedTitle = 0.2
/** What it counts that somebody is surely named, and that a name may stand in the text. */
const surelyNamed = 1.2
const maybeNamed = 0.5
const surely = 2

interface Telling {
  feature: Features
  mark: string
  /** What the names count, and the title. */
  named: number
  titled: number
}

/**
 * Tells the paragraphs that quote a title and name somebody, as others do, how surely each is of somebody's work; between
 * those, one that calls a title so may name somebody with a name that no list knows.
 */
export function markTellings(all: readonly Features[]): void {
  const byMark = new Map<string, Telling[]>()
  for (const feature of all) {
    const telling = tellingOf(feature)
    if (telling) pushTo(byMark, telling)
  }
  for (const told of byMark.values()) markAlike(told)
}

function pushTo(byMark: Map<string, Telling[]>, telling: Telling): void {
  const same = byMark.get(telling.mark)
  if (same) same.push(telling)
  else byMark.set(telling.mark, [telling])
}

function markAlike(told: readonly Telling[]): void {
  let first = told.findIndex(({ named }) => named > 0)
  while (first > 0 && isNext(told[first - 1], told[first])) first--
  const last = told.findLastIndex(({ named }) => named > 0)
  if (told.filter(({ named }) => named > 0).length < fewest) return
  for (const { feature, named, titled } of told.slice(first, last + 1))
    if (named > 0 || titled === calledTitle) feature.telling = Math.max(named, maybeNamed) + titled
}

/** Whether nothing stands between two paragraphs. */
function isNext(one: Telling | undefined, other: Telling | undefined): boolean {
  return one !== undefined && other !== undefined && other.feature.line.index - one.feature.line.index === 1
}

function tellingOf(feature: Features): Telling | null {
  if (feature.line.kind === 'heading' || feature.line.cells || feature.prose <= 0) return null
  const quote = likeliestTitle(titledQuotes(feature.text.slice(0, longestText)))
  if (!quote || speaks(feature.text) || opensSpeaking(feature.text)) return null
  const named = namedScore(feature)
  return { feature, mark: quote.mark, named, titled: quote.titled ? calledTitle : quotedTitle }
}

/** Whether a long quotation opens a text: somebody says it. */
function opensSpeaking(text: string): boolean {
  const [first] = quotesIn(text)
  return first?.from === 1 && wordCount(text.slice(1, first.to)) > longestTitle
}

const longestTitle = 10
const longestText = 1200

/** Names inside a title are none of those who made it. */
function namedScore({ names, text }: Features): number {
  const quotes = quotesIn(text)
  const outside = names.filter(name => !quotes.some(({ from, to }) => from <= name.from && name.to <= to))
  const best = Math.max(0, ...outside.map(name => name.score))
  if (best >= surely) return surelyNamed
  return best > 0 ? maybeNamed : 0
}
