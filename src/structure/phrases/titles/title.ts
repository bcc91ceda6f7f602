/** How much a string looks like a title, as log-odds, and where its words end. */

import { functionWords } from '../../lexicon/function-words.js'
import { contentsWords } from '../../lexicon/headings.js'
import { officeWords } from '../../lexicon/workplaces.js'
import { factOf, isAmount } from '../facts/fact.js'
import { meaningOf, roleOfLabel } from '../labels/meaning.js'
import { namesPrize } from '../labels/prize-words.js'
import { isMedia } from './media-words.js'

const offices = new Set(officeWords)
const contents = new Set(contentsWords)
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
/** Below it no character is Han or kana, and none but the Latin ones is white space. */
const firstUnusual = 0x1680

/** Words; two characters of Han or kana count as one. */
export function wordCount(text: string): number {
  let count = 0
  let inWord = false
  // Asked of nearly every piece of text: most are counted without making a string of each word.
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= firstUnusual && !isMark(code)) return denseWordCount(text)
    const isSpace = code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0
    if (!isSpace && !inWord) count++
    inWord = !isSpace
  }
  return count
}

/** Dashes, quotation marks and dots. */
const isMark = (code: number) => code >= 0x2010 && code <= 0x2027

function denseWordCount(text: string): number {
  const dense = text.match(eastAsian)?.length ?? 0
  const rest = dense === 0 ? text : text.replace(eastAsian, ' ')
  return (rest.match(/\S+/gu)?.length ?? 0) + dense / 2
}

/** It looks for the stop first, which is seldom there, and then at what stands before it. */
const innerStop = /[.!?…](?<=[\p{Ll})”"\d][.!?…])["”’)]*\s+["“‘(]?\p{Lu}|[。！？]\S/u

/** Whether a sentence ends inside the text, before its own end. */
export function hasInnerStop(text: string): boolean {
  return innerStop.test(text)
}

export function endsSentence(text: string): boolean {
  const end = text.slice(-40)
  return /(?:[^.][.]|[!?。！？])["”’»)\]]*$/u.test(end) && !/\b(?:etc|e\.g|i\.e|inc|jr|sr|vs)\.$/i.test(end)
}

const firstPerson =
  /^(?:we|we[’'](?:re|ve|d|ll)|our|i|i[’']m|you|if you|thank|thanks|wir|unsere?|nous|notre|nos|nosotros|nuestr[oa]s?|estamos|nós|noss[oa]s?|noi|nostr[oi]|wij|мы|наши|ми|我们|我們|私たち)(?![\p{L}’'-])/iu

/** What single marks of a text add to it as a title. */
const signs: readonly (readonly [RegExp, number])[] = [
  [/!$/u, -0.5],
  [/[:：]$/u, -2],
  [/[;,]$/u, -0.6],
  [/^[“„«»"「『《〈‘][^“”„«»"「」『』《》〈〉]+[”“»«"」』》〉’]$/u, 0.6],
  [firstPerson, -1],
  [/^\p{Ll}/u, -0.3],
  [/^(?!\[[^\]]+\]\s)[([–—,;.-]\s?/u, -1.2],
]
const fullStop = /[.。]["”’»)\]]*$/u
const noFullStop = /(?:\.\.\.|etc\.)$/u

export function titleScore(text: string): number {
  const words = wordCount(text)
  if (words === 0 || !/\p{L}|\d/u.test(text)) return -5
  if (factOf(text) !== null || isNoTitle(text.toLowerCase())) return -4
  const isSentence = words > longTitle && !isMostlyTitleCased(text)
  let score = lengthScore(words, isSentence)
  score -= stopCost(text, isSentence)
  if (endsSmall(text) || opensSmall(text)) score -= 1.2
  if (isMedia(text)) score -= 2.5
  return signs.reduce((sum, [sign, weight]) => (sign.test(text) ? sum + weight : sum), score)
}

/** Whether all of a text is a small word, the name of an office or of a list of contents, or a note: "[3] https://…". */
function isNoTitle(text: string): boolean {
  return functionWords.has(text) || offices.has(text) || contents.has(text) || noteOfAddress.test(text)
}

const noteOfAddress = /^\[\d+\]:?\s*https?:\/\/\S+$/

const longTitle = 14

/** What full stops cost, at the end and before it. */
function stopCost(text: string, isLong: boolean): number {
  const end = fullStop.test(text) && !noFullStop.test(text) ? (isLong ? 1.6 : 1.3) : 0
  return end + (hasInnerStop(text) ? (isLong ? 2.2 : innerCost(text)) : 0)
}

/** What a stop inside costs: less behind a question or a call, and where the words behind it end in none. */
function innerCost(text: string): number {
  if (asksFirst(text)) return 0.8
  return subtitled.test(text) ? 1.2 : 2.2
}

/** A title and what it says of itself: "The long good-bye. Notes on the theory of tides". */
const subtitled = /^[^.!?。！？]+\.\s[^.!?。！？]+$/u

/** Whether the first sentence of a text is a question or a call: "Never again? Keys under Linux". */
function asksFirst(text: string): boolean {
  return /^[^.。]+[?!？！]\s*[^.。]+$/.test(text)
}

function lengthScore(words: number, isSentence: boolean): number {
  if (words <= longTitle) return 0.9
  if (words <= (isSentence ? 20 : 28)) return 0.2
  return words <= 28 ? -1.2 : -4
}

/** Whether it begins in the middle of a phrase: "of the tides". */
function opensSmall(text: string): boolean {
  return functionWords.has(/^\p{Ll}+(?=\s)/u.exec(text)?.[0] ?? '')
}

/** Whether it ends in the middle of a phrase: "a table of the". */
function endsSmall(text: string): boolean {
  const end = text.slice(-longestLast)
  return functionWords.has(/\p{L}*$/u.exec(end)?.[0].toLowerCase() ?? '') && !forAll.test(end)
}

const longestLast = 24

/** Whom a work is for may be everybody: "Maps for all", "Mapas para todos". */
const forAll =
  /\s(?:for|für|pour|para|per|voor|dla|для)\s(?:all|alle|tous|toutes|tod[ao]s|tutt[ie]|allen|wszystkich|всех)$/iu

/** Whether all words of a text that are no small ones have capitals, and two at least: sentences have none of that. */
export function isTitleCased(text: string): boolean {
  const words = fullWords(text)
  return words.length > 1 && words.every(word => /^\p{Lu}/u.test(word))
}

/** Whether nearly all have: no sentence has that either, however long it is. */
function isMostlyTitleCased(text: string): boolean {
  const words = fullWords(text)
  return words.filter(word => /^\p{Lu}/u.test(word)).length >= words.length * nearlyAll
}

const nearlyAll = 0.85

function fullWords(text: string): string[] {
  return (text.match(/(?<![\p{L}\d'’-])\p{L}[\p{L}\p{M}'’-]*/gu) ?? []).filter(
    word => !functionWords.has(word.toLowerCase()),
  )
}

const leadingAmount =
  /^(?:[$€£¥₹]|US\$|R\$|USD|EUR|CHF)\s?\d[\d.,]*(?:\s\d{3})*\s+|^\d[\d.,]*(?:\s\d{3})*\s?(?:€|\$|£|EUR|USD|CHF|[Ee]uros?|dollars?|zł|PLN|Kč|Ft|kr)(?:[.,;]\s*|\s+|$)/u

/** How long the amount of money is that a text begins with, with the space behind it. */
export function amountLength(text: string): number {
  return isAmount(text) ? text.length : (leadingAmount.exec(text)?.[0].length ?? 0)
}

/** Whether a bracket is no part of a title: it holds links to media, an amount, with where that goes before it, the number of a team or what was won. */
function isAside(text: string): boolean {
  return (
    isMedia(text) ||
    isAmount(text.split(/[,;]\s+|[，；]/u).at(-1) ?? '') ||
    isNumberedTeam(text) ||
    isPrize(text)
  )
}

/** Whether a text is no more than a few words for what was won: "2nd prize", "mention", "Premio del público". */
function isPrize(text: string): boolean {
  const words = wordCount(text)
  return words <= longestPrize && meaningOf(text) === 'prize' && (words <= shortPrize || namesPrize(text))
}

const longestPrize = 4
const shortPrize = 2

/** Whether a text only counts the teams: "Team 08". */
function isNumberedTeam(text: string): boolean {
  const [, word = ''] = /^(\p{L}+)\s*(?:n?[.º°]\s?|#)?\d+$/u.exec(text) ?? []
  return word !== '' && roleOfLabel(word) === 'team'
}

/** The end of a title without brackets that hold only links to media, or an amount. */
export function titleEnd(text: string, from: number, to: number): number {
  let end = to
  for (;;) {
    while (end > from && (end < to ? /[\s;,–—-]/u : /[\s;,]/u).test(text[end - 1] ?? '')) end--
    const open = /[([][^()[\]]*[)\]]$/u.exec(text.slice(from, end))
    if (!open || open.index === 0 || !isAside(open[0].slice(1, -1)))
      return withoutMedia(text, from, withoutAmount(text, from, end))
    end = from + open.index
  }
}

/** The end of a title without the amount of money behind a slash, a bar or a dash: "Tide tables / 45,000 €". */
function withoutAmount(text: string, from: number, to: number): number {
  const amount = amountBehind.exec(text.slice(from, to))
  return amount?.[1] && amount.index > 0 && isAmount(amount[1]) ? from + amount.index : to
}

const amountBehind = /\s*(?:[/／|｜]|\s[–—-]\s)\s*([^/／|｜–—]*\d[^/／|｜–—]*)$/u

/** The end of a title without the list of media behind a colon, a dash or a bar: "Tide tables: video / slides". */
function withoutMedia(text: string, from: number, to: number): number {
  const media = mediaBehind.exec(text.slice(from, to))
  return media?.[1] && media.index > 0 && isMedia(media[1]) ? from + media.index : to
}

/** What may be a list: one word alone may be the end of a title. */
const mediaBehind = /\s*(?:[:：|｜]|\s[–—-])\s+([^:：|｜–—]+[/,·、]\s*[^:：|｜–—]+)$/u

/** The length of the words for media that stand behind others with no more than a space between: "Ada Byron Slides video". */
export function mediaLength(text: string): number {
  let end = text.length
  for (;;) {
    const before = text.slice(0, end)
    const last = mayEndInMedia(before) ? /\s+([^\s.,;:!?]+)$/u.exec(before) : null
    if (!last?.[1] || !isMedia(last[1])) return text.length - end
    end = last.index
  }
}

function mayEndInMedia(text: string): boolean {
  const [last = ''] = /\S*$/.exec(text.slice(-longestEnd)) ?? []
  return last.length === longestEnd || isMedia(last)
}

const longestEnd = 40
