/** Splits a list of people at what stands between them. */
import { conjunctions } from '../../lexicon/connectives.js'
import { type CommonWords, isGivenName, nameScore } from '../names/name.js'
import { hasAffiliationWord } from './workplace.js'

export type Separator = 'start' | 'comma' | 'line' | 'and' | 'dash' | 'slash' | 'bar'

export interface Piece {
  from: number
  to: number
  /** What stood before it. */
  separator: Separator
}

const joints = conjunctions.filter(word => /^[a-zа-яçéä]+$/u.test(word)).join('|')
/** Where a bracket opens or closes, or a separator may stand: most spaces stand before other words than those that join. */
const sign = new RegExp(
  `[()[\\]（）［］\\n,，、;；|｜·•→/&和与與及と・]| (?=\\s{0,15}(?:[&+–—―-]|(?:${joints})\\s))`,
  'gi',
)

/** Splits at separators outside brackets. One pass. */
export function piecesOf(text: string, from: number, to: number): Piece[] {
  const pieces: Piece[] = []
  let depth = 0
  let start = from
  let separator: Separator = 'start'
  for (const { index } of text.slice(from, to).matchAll(sign)) {
    const at = from + index
    if (at < start) continue
    depth = depthAfter(depth, text[at] ?? '')
    const cut = depth > 0 ? null : separatorAt(text, at, to)
    if (cut === null) continue
    if (text.slice(start, at).trim() !== '') pieces.push({ from: start, to: at, separator })
    separator = cut.kind
    start = cut.next
  }
  if (text.slice(start, to).trim() !== '') pieces.push({ from: start, to, separator })
  return pieces
}

/** How deep brackets stand after a character. */
export function depthAfter(depth: number, letter: string): number {
  if ('([（［'.includes(letter)) return depth + 1
  return ')]）］'.includes(letter) ? Math.max(0, depth - 1) : depth
}

interface Cut {
  next: number
  kind: Separator
}

function separatorAt(text: string, at: number, to: number): Cut | null {
  const letter = text[at] ?? ''
  if (letter === '\n') return { next: at + 1, kind: 'line' }
  if (belongsToWords(text, at)) return null
  if (',，、'.includes(letter)) return { next: at + 1, kind: 'comma' }
  if (';；'.includes(letter)) return { next: at + 1, kind: 'and' }
  if (isBar(text, at)) return { next: at + 1, kind: 'bar' }
  if ('|｜'.includes(letter) || (letter === '/' && text[at - 1] !== ':'))
    return { next: at + 1, kind: 'slash' }
  return letter === ' ' || letter === '&' ? spacedSeparator(text, at, to) : hanConjunction(text, at)
}

/** Whether a comma or a slash stands inside what is one piece. */
function belongsToWords(text: string, at: number): boolean {
  if (text[at] === ',') return isNumber(text, at) || suffix.test(text.slice(at, at + reach))
  return text[at] === '/' && (isState(text, at) || isTwoTowns(text, at))
}

/** Whether a bar or a dot stands between two things, with a space before it. */
function isBar(text: string, at: number): boolean {
  return '|·•｜→'.includes(text[at] ?? '') && /\s/.test(text[at - 1] ?? ' ')
}

/** A comma before what belongs to a name: "Ada Byron, Jr." */
const suffix = /^,\s(?:[JS]r\.?|I{2,3}|IV)(?![\p{L}\d])/u

/** Whether a comma stands between the digits of a number. */
function isNumber(text: string, at: number): boolean {
  return /^\d,\d$/.test(text.slice(Math.max(0, at - 1), at + 2))
}

/** Whether a slash stands between a town and its state: "Santos/SP". */
function isState(text: string, at: number): boolean {
  return /^\/\p{Lu}{2}(?!\p{L})/u.test(text.slice(at, at + 4))
}

/** Whether a slash stands between two words of a place behind a comma: "Ada Byron, Halle/Saale". */
function isTwoTowns(text: string, at: number): boolean {
  if (!/,\s\p{Lu}[\p{L}-]+$/u.test(text.slice(Math.max(0, at - longestTown), at))) return false
  const right = /^\p{Lu}[\p{L}-]+(?=\s*(?:[(,;]|$))/u.exec(text.slice(at + 1, at + longestTown))?.[0] ?? ''
  return right !== '' && !isGivenName(right)
}

const longestTown = 30

const dash = /^\s+(?:–|——?|-|--|――)\s+/u
const conjunction = new RegExp(`^(?:\\s+(?:${joints})\\s+|\\s*&\\s*|\\s+\\+\\s+)`, 'i')
/** What one of them gave, before who did: "with drawings by Ada Byron", "mit einem Beitrag von Ada Byron". */
const givenBy =
  /^(?:[\p{L}-]+\s+){1,3}?(?:von|by|from|de|di|da|par|por|van|door|przez)\s+(?=\p{Lu}\S*\s+\p{Lu})/u
/** What all matches of it hold: looking for it takes less. */
const maybeGivenBy = /\s(?:von|by|from|de|di|da|par|por|van|door|przez)\s+[^\sa-z]/
const longestGift = 60
/** Longer than any conjunction with the spaces around it. */
const reach = 16

function spacedSeparator(text: string, at: number, to: number): Cut | null {
  const rest = text.slice(at, Math.min(to, at + reach))
  const joint = conjunction.exec(rest)
  if (joint && !insideName(text, at, joint[0], to)) {
    const next = at + joint[0].length
    return { next: next + giftLength(text.slice(next, Math.min(to, next + longestGift))), kind: 'and' }
  }
  const stroke = dash.exec(rest)
  return stroke ? { next: at + stroke[0].length, kind: 'dash' } : null
}

/** The length of what stands before who gave it; "María Antonia de" are a name's own words. */
function giftLength(text: string): number {
  const gift = maybeGivenBy.test(text) ? (givenBy.exec(text)?.[0] ?? '') : ''
  return isGivenName(/^\S*/u.exec(gift)?.[0] ?? '') ? 0 : gift.length
}

/** "y", "e" and "i" also join the parts of one family name: "Ortega y Gasset". */
function insideName(text: string, at: number, joint: string, to: number): boolean {
  const left =
    text
      .slice(0, at)
      .split(/[,;·|]/u)
      .at(-1) ?? ''
  // "Licenciada en Letras": Dutch "en" joins people.
  if (/^\s+en\s+$/i.test(joint))
    return wordsIn(left) === 1
      ? !isGivenName(left.trim())
      : nameScore(left, noWords) < unlikely || hasAffiliationWord(left)
  const right = text.slice(at + joint.length, to).split(/[,;(·|]/u)[0] ?? ''
  if (isInitial(joint, left, right)) return true
  if (!/^\s+[yei]\s+$/i.test(joint)) return false
  // In Catalan "i" stands before a second family name whatever it is, and many are given names, too.
  if (!/i/i.test(joint) && isGivenName(right.trim())) return false
  return wordsIn(left) >= 2 && wordsIn(right) === 1 && /^\s*\p{Lu}/u.test(right)
}

/** Whether a joint is an initial: a capital behind other letters, unless a whole name stands on either side of it. */
function isInitial(joint: string, left: string, right: string): boolean {
  if (!/^\s+\p{Lu}\s+$/u.test(joint) || !/\p{Ll}/u.test(left)) return false
  return wordsIn(left) < 2 || !isGivenName(/\S*/u.exec(right.trimStart())?.[0] ?? '')
}

const noWords: CommonWords = new Set()
const unlikely = -1

function wordsIn(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0
}

function hanConjunction(text: string, at: number): Cut | null {
  // Japanese "と" and "・" stand inside names, too, but not behind "Mr" and "Ms", which follow them.
  if (text[at] === 'と' || text[at] === '・')
    return behindHonorific.test(text.slice(0, at)) ? { next: at + 1, kind: 'and' } : null
  if (!'和与與及'.includes(text[at] ?? '')) return null
  // A given name may end in "和", too.
  const joins = at > 1 && /\p{Script=Han}/u.test(text[at - 1] ?? '') && /^\s*\p{L}/u.test(text.slice(at + 1))
  return joins && !insidePlace(text, at) ? { next: at + 1, kind: 'and' } : null
}

/** Whether it joins words of where somebody is from, behind the name and a space: "江一帆 海港大學潮汐及海流學系". */
function insidePlace(text: string, at: number): boolean {
  return (
    /^\p{Script=Han}{3,}[系所院部室科]\s*$/u.test(text.slice(at + 1, at + longestTown)) &&
    /\s\p{Script=Han}+$/u.test(text.slice(Math.max(0, at - longestTown), at))
  )
}

const behindHonorific = /(?:氏|さん|様|先生|君|くん)(?:[(（][^()（）]*[)）])?\s?$/u
